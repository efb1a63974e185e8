//! What bodies of blocks have in common: a question, a list at the end, a part behind `---`.

use crate::markdown::{self, Inline, Item, Node};
use crate::problem::{Report, Rule};

/// The two sides of a `---` that stands on a line of its own: before, behind, and the line behind begins on.
pub(super) fn halves(body: &str, first_line: u32) -> (&str, Option<(&str, u32)>) {
    let mut offset = 0;
    let mut fence: Option<&str> = None;
    for (line, number) in body.split_inclusive('\n').zip(first_line..) {
        let text = line.trim_end();
        if let Some(open) = fence {
            if text.trim_start() == open {
                fence = None;
            }
        } else if text.starts_with("```") {
            let marks = text.len() - text.trim_start_matches('`').len();
            fence = Some(&text[..marks]);
        } else if text == "---" {
            return (
                &body[..offset],
                Some((&body[offset + line.len()..], number.saturating_add(1))),
            );
        }
        offset += line.len();
    }
    (body, None)
}

/// The body as the question it must be.
pub(super) fn question(body: &str, line: u32, report: &mut Report<'_>) -> Vec<Node> {
    let nodes = markdown::read(body, line, report);
    if nodes.is_empty() {
        report.add(line, Rule::BlockWithoutQuestion);
    }
    nodes
}

/// The text in front of the body's last list, and the list's items. A list counts if `belongs` holds of an item.
pub(super) fn question_and_list(
    body: &str,
    line: u32,
    belongs: fn(&Item) -> bool,
    report: &mut Report<'_>,
) -> (Vec<Node>, Vec<Item>) {
    let mut nodes = markdown::read(body, line, report);
    let is_list =
        |node: &Node| matches!(node, Node::List { items, .. } if items.iter().any(belongs));
    let Some(place) = nodes.iter().rposition(is_list) else {
        if nodes.is_empty() {
            report.add(line, Rule::BlockWithoutQuestion);
        }
        return (nodes, Vec::new());
    };
    if place + 1 < nodes.len() {
        report.add(line, Rule::ChoicesNotLast);
    }
    if place == 0 {
        report.add(line, Rule::BlockWithoutQuestion);
    }
    let behind = nodes.split_off(place);
    let items = behind
        .into_iter()
        .next()
        .map_or_else(Vec::new, |node| match node {
            Node::List { items, .. } => items,
            _ => Vec::new(),
        });
    (nodes, items)
}

/// An item's first paragraph and what follows it.
pub(super) fn words(item: Item) -> (Vec<Inline>, Vec<Node>) {
    let mut nodes = item.content.into_iter();
    match nodes.next() {
        Some(Node::Paragraph(content)) => (content, nodes.collect()),
        Some(other) => (Vec::new(), std::iter::once(other).chain(nodes).collect()),
        None => (Vec::new(), Vec::new()),
    }
}

/// What stands on the two sides of the first `::`.
pub(super) fn split_at_colons(content: Vec<Inline>) -> (Vec<Inline>, Option<Vec<Inline>>) {
    let place = content
        .iter()
        .enumerate()
        .find_map(|(index, inline)| match inline {
            Inline::Text(text) => text.find("::").map(|offset| (index, offset)),
            _ => None,
        });
    let Some((index, offset)) = place else {
        return (content, None);
    };
    let mut before = content;
    let mut after = before.split_off(index);
    if let Some(Inline::Text(text)) = after.first_mut() {
        let ahead = text[..offset].trim_end().to_owned();
        let behind = text[offset + 2..].trim_start().to_owned();
        if !ahead.is_empty() {
            before.push(Inline::Text(ahead));
        }
        *text = behind;
    }
    if matches!(after.first(), Some(Inline::Text(text)) if text.is_empty()) {
        after.remove(0);
    }
    (before, Some(after))
}
