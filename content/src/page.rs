//! A page of prose beside the lessons: the model, the accessibility statement, about the site.

use serde::{Deserialize, Serialize};

use crate::markdown::Node;
use crate::problem::Problem;

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
    let (title, nodes, problems) = crate::lesson::read_page_text(file, text);
    (title.map(|title| Page { title, nodes }), problems)
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
