//! A page of prose beside the lessons: the model, the accessibility statement, about the site.

use serde::{Deserialize, Serialize};

use crate::lesson::{Value, read_toml};
use crate::markdown::{self, Node};
use crate::problem::{Problem, Report, Rule};

/// A page of prose in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its text; headings begin at the second level.
    pub nodes: Vec<Node>,
}

/// Reads a page: front matter with a `title`, then Markdown.
#[must_use]
pub fn read(file: &str, text: &str) -> (Option<Page>, Vec<Problem>) {
    let mut report = Report::on(file);
    let Some((front, body)) = text
        .strip_prefix("+++\n")
        .and_then(|inside| inside.split_once("\n+++\n"))
    else {
        report.add(1, Rule::FrontMatterMissing);
        return (None, report.finish());
    };
    let title = read_toml(front, 2, &mut report)
        .into_iter()
        .find_map(|entry| match entry.value {
            Value::Text(title) if entry.key == "title" => Some(title),
            _ => None,
        });
    let body_line = u32::try_from(front.lines().count())
        .unwrap_or(u32::MAX)
        .saturating_add(3);
    let nodes = markdown::read(body, body_line, &mut report);
    let Some(title) = title else {
        report.add(1, Rule::FrontMatterMissing);
        return (None, report.finish());
    };
    (Some(Page { title, nodes }), report.finish())
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::markdown::Node;

    #[test]
    fn a_page_has_a_title_and_text() {
        let (page, problems) = read(
            "ja/about.md",
            "+++\ntitle = \"つむぐについて\"\n+++\n\n本文です。\n",
        );
        assert_eq!(problems, []);
        let page = page.expect("the page is whole");
        assert_eq!(page.title, "つむぐについて");
        assert!(matches!(page.nodes.as_slice(), [Node::Paragraph(_)]));
    }

    #[test]
    fn a_page_without_front_matter_is_refused() {
        let (page, problems) = read("ja/about.md", "本文です。\n");
        assert!(page.is_none());
        assert_eq!(problems.len(), 1);
    }
}
