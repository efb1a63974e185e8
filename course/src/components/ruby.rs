//! Text with readings: `{漢字|かんじ}` becomes ruby, which the settings show or hide.

use yew::prelude::*;

/// A stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'text> {
    /// Without a reading.
    Plain(&'text str),
    /// Words and how they are read.
    Read {
        base: &'text str,
        reading: &'text str,
    },
}

/// Splits a text at its readings. What isn't a whole `{base|reading}` stays as it is written.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let (before, from_brace) = rest.split_at(start);
        let Some(end) = from_brace.find('}') else {
            break;
        };
        let (inside, after) = (&from_brace[1..end], &from_brace[end + 1..]);
        match inside.split_once('|') {
            Some((base, reading))
                if !base.is_empty() && !reading.is_empty() && !base.contains('{') =>
            {
                if !before.is_empty() {
                    found.push(Piece::Plain(before));
                }
                found.push(Piece::Read { base, reading });
            }
            _ => found.push(Piece::Plain(&rest[..=start + end])),
        }
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Piece::Plain(rest));
    }
    found
}

/// Props of [`RubyText`].
#[derive(Properties, PartialEq)]
pub struct RubyTextProps {
    /// The text, with readings as `{漢字|かんじ}`.
    pub text: AttrValue,
}

/// Text with readings above it.
#[component]
pub fn RubyText(props: &RubyTextProps) -> Html {
    pieces(&props.text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Plain(text) => html! { { text.to_owned() } },
            Piece::Read { base, reading } => html! {
                <ruby>{ base.to_owned() }<rp>{ "（" }</rp><rt>{ reading.to_owned() }</rt><rp>{ "）" }</rp></ruby>
            },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn readings_are_found_and_the_rest_is_kept() {
        assert_eq!(
            pieces("この{業務|ぎょうむ}を分ける"),
            [
                Piece::Plain("この"),
                Piece::Read {
                    base: "業務",
                    reading: "ぎょうむ"
                },
                Piece::Plain("を分ける"),
            ]
        );
    }

    #[test]
    fn what_is_not_whole_stays_as_written() {
        assert_eq!(pieces("a{b"), [Piece::Plain("a{b")]);
        assert_eq!(pieces("{b}c"), [Piece::Plain("{b}"), Piece::Plain("c")]);
        assert_eq!(pieces("a{|x}"), [Piece::Plain("a{|x}")]);
    }
}
