//! Every class of the style sheets is drawn somewhere: what nothing has any more goes with its rules.
//!
//! A class counts as drawn where it stands whole between quotes; one put together from pieces isn't found by anybody who
//! searches for it either.

use std::collections::BTreeSet;

use super::{Finding, Source, is_comment};

const STYLES: &str = "course/styles/";
const DRAWN: [&str; 3] = ["course/src/", "course/static/", "index.html"];

pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let drawn: BTreeSet<&str> = sources
        .iter()
        .filter(|source| DRAWN.iter().any(|place| source.path.starts_with(place)))
        .flat_map(quoted)
        .collect();
    let sheets = sources
        .iter()
        .filter(|source| source.path.starts_with(STYLES));
    sheets
        .flat_map(|sheet| {
            let in_selectors = selectors(&sheet.text);
            sheet.each_line(|line| {
                let unused = classes(line)
                    .find(|class| in_selectors.contains(class) && !drawn.contains(class))?;
                Some(format!(
                    "nothing has the class `{unused}`: take its rules out, or write the class out whole where it is given"
                ))
            })
        })
        .collect()
}

/// Every word of the strings that could be a list of classes.
fn quoted(source: &Source) -> impl Iterator<Item = &str> {
    source
        .text
        .lines()
        .filter(|line| !is_comment(line))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .filter(|string| {
            string
                .chars()
                .all(|character| is_part(character) || character == ' ')
        })
        .flat_map(|string| string.split(' '))
}

/// The classes that stand before a `{`, which tells them from the decimals of a value.
fn selectors(sheet: &str) -> BTreeSet<&str> {
    sheet
        .split('{')
        .filter_map(|until| until.rsplit(['}', ';']).next())
        .flat_map(classes)
        .collect()
}

/// Every name in `text` that follows a full stop and begins with a letter.
fn classes(text: &str) -> impl Iterator<Item = &str> {
    text.split('.').skip(1).filter_map(|after| {
        let end = after.find(|character| !is_part(character));
        let name = end.map_or(after, |end| &after[..end]);
        name.starts_with(|first: char| first.is_ascii_alphabetic())
            .then_some(name)
    })
}

fn is_part(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sheet: &str, drawn: &str) -> Vec<(usize, bool)> {
        let source = |path: &str, text: &str| Source {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        let sources = [
            source("course/styles/components/card.css", sheet),
            source("course/src/card.rs", drawn),
        ];
        check(&sources)
            .into_iter()
            .map(|finding| (finding.line, finding.what.contains("`gone`")))
            .collect()
    }

    const SHEET: &str =
        ".card {\n  margin: 1.5em;\n}\n.card .gone,\n.card.is-open {\n  top: 0;\n}\n";

    #[test]
    fn a_class_nothing_has_is_found_where_it_stands() {
        let drawn = "html! { <div class=\"card\"></div> }\nopen.then_some(\"is-open\")\n";
        assert_eq!(found(SHEET, drawn), [(4, true)]);
    }

    #[test]
    fn a_comment_or_a_sentence_gives_no_class() {
        let drawn = "// \"gone\"\nlet said = \"It is gone.\";\nclass=\"card is-open\"\n";
        assert_eq!(found(SHEET, drawn), [(4, true)]);
        assert!(found(SHEET, "class=\"card gone is-open\"").is_empty());
    }

    #[test]
    fn a_class_within_a_media_query_is_one_too() {
        let sheet = "@media (max-width: 719.5px) {\n  .gone {\n    inset: 0;\n  }\n}\n";
        assert_eq!(found(sheet, ""), [(2, true)]);
    }
}
