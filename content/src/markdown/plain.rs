//! Text without its marks, for labels, comparisons and titles.

use super::{Inline, Node};

/// The text of `content` without marks or readings.
#[must_use]
pub fn plain(content: &[Inline]) -> String {
    let mut text = String::new();
    add(content, &mut text);
    text
}

/// The text of `nodes` without marks, blocks apart by a space.
#[must_use]
pub fn plain_of_nodes(nodes: &[Node]) -> String {
    let mut parts = Vec::new();
    for node in nodes {
        match node {
            Node::Heading { content, .. } | Node::Paragraph(content) => parts.push(plain(content)),
            Node::List { items, .. } => {
                parts.extend(items.iter().map(|item| plain_of_nodes(&item.content)))
            }
            Node::Quote(inner) => parts.push(plain_of_nodes(inner)),
            Node::Fence { body, .. } => parts.push(body.trim().to_owned()),
            Node::Table(table) => {
                parts.extend(
                    table
                        .heading
                        .iter()
                        .chain(table.rows.iter().flatten())
                        .map(|cell| plain(cell)),
                );
            }
            Node::Divider => {}
        }
    }
    parts.join(" ")
}

fn add(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(part) | Inline::Code(part) => text.push_str(part),
            Inline::Ruby { base, .. } => text.push_str(base),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                add(inner, text)
            }
            Inline::Link { content: inner, .. } | Inline::Term { content: inner, .. } => {
                add(inner, text)
            }
            Inline::Break => text.push(' '),
        }
    }
}
