//! From a lesson's file to the lesson.

use super::block::{self, Block, Raw};
use super::{Lesson, NextStep, Part, Section, attributes, front_matter};
use crate::markdown::{self, Inline, Node, Place};
use crate::messages::Language;
use crate::problem::{Problem, Report, Rule};
use std::collections::BTreeSet;

/// The most a lesson may have, in kilobytes.
const LARGEST: u32 = 512;

/// Reads a lesson. `file` is its path below `content/`, `id` its path below the language's folder without `.md`.
///
/// There always is a lesson, as whole as the text allows, beside every problem found.
#[must_use]
pub fn read(file: &str, id: &str, language: Language, text: &str) -> (Lesson, Vec<Problem>) {
    let mut report = Report::on(file);
    let Some(text) = cleaned(text, &mut report) else {
        return (empty(id, language), report.finish());
    };
    let halves = front_matter::split(&text, &mut report);
    let front = halves
        .front
        .map(|front| front_matter::read(front, &mut report))
        .unwrap_or_default();
    let mut sections = body(&halves, &mut report);
    let next = take_next(&mut sections);
    let aims = front
        .aims
        .iter()
        .map(|aim| markdown::read_inline(aim, front.aims_line, &mut report))
        .collect();
    let lesson = Lesson {
        id: id.to_owned(),
        language,
        title: front.title,
        minutes: front.minutes,
        session: front.session,
        item: front.item,
        aims,
        sources: front.sources,
        sections,
        next,
    };
    check_blocks(&lesson, &mut report);
    (lesson, report.finish())
}

/// Reads a page of text: its title between two lines `+++`, if there is one, and its text.
pub(crate) fn read_page_text(file: &str, text: &str) -> (Option<String>, Vec<Node>, Vec<Problem>) {
    let mut report = Report::on(file);
    let Some(text) = cleaned(text, &mut report) else {
        return (None, Vec::new(), report.finish());
    };
    let halves = front_matter::split(&text, &mut report);
    let title = halves
        .front
        .map(|front| front_matter::read_title(front, &mut report));
    let nodes = markdown::read(halves.body, halves.first_line, &mut report);
    check_headings(&nodes, &mut report);
    (
        title.filter(|title| !title.is_empty()),
        nodes,
        report.finish(),
    )
}

/// The text with plain line ends and without a byte order mark, if it isn't too large.
fn cleaned(text: &str, report: &mut Report<'_>) -> Option<String> {
    if text.len() > (LARGEST as usize) << 10 {
        report.add(1, Rule::FileTooLarge { limit: LARGEST });
        return None;
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Some(text.replace("\r\n", "\n").replace('\0', "\u{fffd}"))
}

fn body(halves: &front_matter::Halves<'_>, report: &mut Report<'_>) -> Vec<Section> {
    let nodes = markdown::read(halves.body, halves.first_line, report);
    check_headings(&nodes, report);
    sections(parts(nodes, report))
}

fn empty(id: &str, language: Language) -> Lesson {
    Lesson {
        id: id.to_owned(),
        language,
        title: String::new(),
        minutes: 1,
        session: 1,
        item: 1,
        aims: Vec::new(),
        sources: Vec::new(),
        sections: Vec::new(),
        next: None,
    }
}

/// Takes the last paragraph, if it is only a link within the site.
fn take_next(sections: &mut [Section]) -> Option<NextStep> {
    let section = sections.last_mut()?;
    let Some(Part::Prose(Node::Paragraph(content))) = section.parts.last() else {
        return None;
    };
    let [
        Inline::Link {
            place: Place::Route(route),
            content,
        },
    ] = content.as_slice()
    else {
        return None;
    };
    let next = NextStep {
        route: route.clone(),
        content: content.clone(),
    };
    section.parts.pop();
    Some(next)
}

/// Tells text from blocks.
fn parts(nodes: Vec<Node>, report: &mut Report<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    for node in nodes {
        match node {
            Node::Fence { info, body, line } if !info.is_empty() => {
                let opening = attributes::read(&info, line, report);
                if let Some(block) = block::read(
                    &Raw {
                        opening,
                        body: &body,
                        line,
                    },
                    report,
                ) {
                    refuse_blocks_inside(&block, report);
                    parts.push(Part::Block(block));
                }
            }
            other => {
                refuse_fences(std::slice::from_ref(&other), report);
                parts.push(Part::Prose(other));
            }
        }
    }
    parts
}

/// Cuts the parts at the headings of the second level.
fn sections(parts: Vec<Part>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for part in parts {
        if let Part::Prose(Node::Heading {
            level: 2,
            id,
            content,
            ..
        }) = part
        {
            let id = id.unwrap_or_else(|| format!("section-{}", sections.len() + 1));
            sections.push(Section {
                id,
                title: content,
                parts: Vec::new(),
            });
            continue;
        }
        if sections.is_empty() {
            sections.push(Section {
                id: "opening".to_owned(),
                title: Vec::new(),
                parts: Vec::new(),
            });
        }
        if let Some(section) = sections.last_mut() {
            section.parts.push(part);
        }
    }
    sections
}

fn check_headings(nodes: &[Node], report: &mut Report<'_>) {
    let mut last = 1;
    let mut ids = BTreeSet::new();
    for node in nodes {
        let Node::Heading {
            level, id, line, ..
        } = node
        else {
            continue;
        };
        if *level == 1 {
            report.add(*line, Rule::HeadingIsTitle);
        } else if *level > last + 1 {
            report.add(*line, Rule::HeadingSkips);
        }
        last = *level;
        let Some(id) = id else { continue };
        if !block::is_id(id) {
            report.add(*line, Rule::BlockId { id: id.clone() });
        } else if !ids.insert(id) {
            report.add(*line, Rule::HeadingTwice { id: id.clone() });
        }
    }
}

fn check_blocks(lesson: &Lesson, report: &mut Report<'_>) {
    let mut ids = BTreeSet::new();
    for block in lesson.blocks() {
        if !ids.insert(&block.id) {
            report.add(
                block.line,
                Rule::BlockTwice {
                    id: block.id.clone(),
                },
            );
        }
        if let block::BlockKind::Source(note) = &block.kind
            && !note.source.is_empty()
            && !lesson.sources.contains(&note.source)
        {
            report.add(
                block.line,
                Rule::SourceUnlisted {
                    id: note.source.clone(),
                },
            );
        }
    }
}

fn refuse_blocks_inside(block: &Block, report: &mut Report<'_>) {
    for nodes in block.bodies() {
        refuse_fences(nodes, report);
    }
}

/// Reports fences with a name: blocks stand at the top of a lesson only.
fn refuse_fences(nodes: &[Node], report: &mut Report<'_>) {
    for node in nodes {
        match node {
            Node::Fence { info, line, .. } => {
                if let Some(name) = info.split_whitespace().next() {
                    report.add(
                        *line,
                        Rule::BlockInside {
                            name: name.to_owned(),
                        },
                    );
                }
            }
            Node::List { items, .. } => items
                .iter()
                .for_each(|item| refuse_fences(&item.content, report)),
            Node::Quote(inner) => refuse_fences(inner, report),
            Node::Heading { .. } | Node::Paragraph(_) | Node::Table(_) | Node::Divider => {}
        }
    }
}
