//! Ruby in running text: `{業務分解|ぎょうむぶんかい}`.

use super::Inline;

/// Splits `text` at its rubies. The second value is false where one is broken; it is then left as text.
pub(super) fn split(text: &str) -> (Vec<Inline>, bool) {
    let mut parts = Vec::new();
    let mut rest = text;
    let mut before = String::new();
    let mut sound = true;
    while let Some((ahead, after)) = rest.split_once('{') {
        before.push_str(ahead);
        match ruby(after) {
            Found::Ruby {
                base,
                reading,
                rest: behind,
            } => {
                push_text(&mut parts, &mut before);
                parts.push(Inline::Ruby {
                    base: base.to_owned(),
                    reading: reading.to_owned(),
                });
                rest = behind;
            }
            Found::Broken => {
                sound = false;
                before.push('{');
                rest = after;
            }
            Found::Brace => {
                before.push('{');
                rest = after;
            }
        }
    }
    before.push_str(rest);
    push_text(&mut parts, &mut before);
    (parts, sound)
}

enum Found<'a> {
    Ruby {
        base: &'a str,
        reading: &'a str,
        rest: &'a str,
    },
    Broken,
    Brace,
}

/// What stands behind an opening brace: a ruby, a broken one, or a brace that means itself.
fn ruby(after: &str) -> Found<'_> {
    let Some(end) = after.find(['}', '{']) else {
        return if after.contains('|') {
            Found::Broken
        } else {
            Found::Brace
        };
    };
    let (inside, rest) = after.split_at(end);
    let Some((base, reading)) = inside.split_once('|') else {
        return Found::Brace;
    };
    let closed = rest.starts_with('}');
    if !closed || base.trim().is_empty() || reading.trim().is_empty() || reading.contains('|') {
        return Found::Broken;
    }
    Found::Ruby {
        base: base.trim(),
        reading: reading.trim(),
        rest: &rest[1..],
    }
}

fn push_text(parts: &mut Vec<Inline>, text: &mut String) {
    if !text.is_empty() {
        parts.push(Inline::Text(std::mem::take(text)));
    }
}
