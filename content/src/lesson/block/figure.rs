//! `figure`: a picture of `content/figures/` or a table, its caption, and a long description.

use super::{Raw, body};
use crate::markdown::{self, Inline, Node};
use crate::problem::{Report, Rule};
use serde::{Deserialize, Serialize};

/// A picture or table with words for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The picture's file name in `content/figures/`.
    pub picture: Option<String>,
    /// The sentence the figure shows.
    pub caption: Vec<Inline>,
    /// A table or text that belongs to the figure, under its caption.
    pub content: Vec<Node>,
    /// What someone who can't see the picture needs to know.
    pub description: Vec<Node>,
}

pub(super) fn read(raw: &Raw<'_>, report: &mut Report<'_>) -> Figure {
    let (ahead, behind) = body::halves(raw.body, raw.body_line());
    let mut nodes = markdown::read(ahead, raw.body_line(), report).into_iter();
    let caption = match nodes.next() {
        Some(Node::Paragraph(content)) => content,
        _ => Vec::new(),
    };
    let content: Vec<Node> = nodes.collect();
    let picture = raw.opening.get("src").map(str::to_owned);
    if let Some(name) = &picture
        && !is_picture(name)
    {
        report.add(
            raw.line,
            Rule::BlockOpening {
                part: format!("src={name}"),
            },
        );
    }
    if caption.is_empty() || (picture.is_none() && content.is_empty()) {
        report.add(raw.line, Rule::FigureEmpty);
    }
    let description = behind
        .map(|(text, line)| markdown::read(text, line, report))
        .unwrap_or_default();
    if picture.is_some() && description.is_empty() {
        report.add(raw.line, Rule::FigureWithoutDescription);
    }
    Figure {
        picture,
        caption,
        content,
        description,
    }
}

/// Whether `name` is a plain file name of an SVG.
fn is_picture(name: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    name.ends_with(".svg")
        && !name.starts_with('.')
        && !name.contains("..")
        && name.bytes().all(is_part)
}
