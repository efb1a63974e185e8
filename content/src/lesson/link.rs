//! Links each glossary term at its first use in a lesson's prose: outside headings, links, code and blocks.

use super::{Lesson, Part, Section};
use crate::glossary::{Form, Glossary};
use crate::markdown::{Inline, Node};
use crate::messages::Language;
use std::collections::BTreeSet;

/// Links the terms of `glossary`, and gives the ids of those that were found, in reading order.
pub fn link_terms(lesson: &mut Lesson, glossary: &Glossary) -> Vec<String> {
    let forms = glossary.forms(lesson.language);
    let mut linker = Linker {
        glossary,
        forms,
        language: lesson.language,
        seen: BTreeSet::new(),
        found: Vec::new(),
    };
    for section in &mut lesson.sections {
        for part in &mut section.parts {
            if let Part::Prose(node) = part {
                linker.node(node);
            }
        }
    }
    linker.found
}

/// The ids of the terms that are linked in `section`, in reading order.
#[must_use]
pub fn terms_of(section: &Section) -> Vec<&str> {
    let mut ids = Vec::new();
    for part in &section.parts {
        if let Part::Prose(node) = part {
            terms_in(node, &mut ids);
        }
    }
    ids
}

fn terms_in<'a>(node: &'a Node, ids: &mut Vec<&'a str>) {
    match node {
        Node::Paragraph(content) => terms_in_words(content, ids),
        Node::List { items, .. } => {
            let nodes = items.iter().flat_map(|item| &item.content);
            nodes.for_each(|node| terms_in(node, ids));
        }
        Node::Quote(inner) => inner.iter().for_each(|node| terms_in(node, ids)),
        Node::Table(table) => {
            let cells = table.rows.iter().flatten();
            cells.for_each(|cell| terms_in_words(cell, ids));
        }
        Node::Heading { .. } | Node::Fence { .. } | Node::Divider => {}
    }
}

fn terms_in_words<'a>(content: &'a [Inline], ids: &mut Vec<&'a str>) {
    for inline in content {
        match inline {
            Inline::Term { id, .. } => ids.push(id),
            Inline::Emphasis(inner) | Inline::Strong(inner) => terms_in_words(inner, ids),
            _ => {}
        }
    }
}

struct Linker<'g> {
    glossary: &'g Glossary,
    forms: Vec<Form>,
    language: Language,
    seen: BTreeSet<usize>,
    found: Vec<String>,
}

impl Linker<'_> {
    fn node(&mut self, node: &mut Node) {
        match node {
            Node::Paragraph(content) => self.inlines(content),
            Node::List { items, .. } => {
                items
                    .iter_mut()
                    .flat_map(|item| &mut item.content)
                    .for_each(|node| self.node(node));
            }
            Node::Quote(inner) => inner.iter_mut().for_each(|node| self.node(node)),
            Node::Table(table) => table
                .rows
                .iter_mut()
                .flatten()
                .for_each(|cell| self.inlines(cell)),
            Node::Heading { .. } | Node::Fence { .. } | Node::Divider => {}
        }
    }

    fn inlines(&mut self, content: &mut Vec<Inline>) {
        let mut linked = Vec::with_capacity(content.len());
        for inline in std::mem::take(content) {
            match inline {
                Inline::Text(text) => self.text(&text, &mut linked),
                Inline::Ruby { base, reading } => {
                    let whole = self
                        .forms
                        .iter()
                        .find(|form| form.words == base)
                        .map(|form| form.term);
                    let ruby = Inline::Ruby { base, reading };
                    linked.push(match whole.and_then(|term| self.first_use(term)) {
                        Some(id) => Inline::Term {
                            id,
                            content: vec![ruby],
                        },
                        None => ruby,
                    });
                }
                Inline::Emphasis(mut inner) => {
                    self.inlines(&mut inner);
                    linked.push(Inline::Emphasis(inner));
                }
                Inline::Strong(mut inner) => {
                    self.inlines(&mut inner);
                    linked.push(Inline::Strong(inner));
                }
                other => linked.push(other),
            }
        }
        *content = linked;
    }

    /// The term's id, if this is where the lesson first uses it.
    fn first_use(&mut self, term: usize) -> Option<String> {
        let id = self.glossary.terms.get(term)?.id.clone();
        if !self.seen.insert(term) {
            return None;
        }
        self.found.push(id.clone());
        Some(id)
    }

    fn text(&mut self, text: &str, linked: &mut Vec<Inline>) {
        let mut plain_from = 0;
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            let Some((term, length)) = self.form_at(text, at) else {
                at += character.len_utf8();
                continue;
            };
            if let Some(id) = self.first_use(term) {
                if plain_from < at {
                    linked.push(Inline::Text(text[plain_from..at].to_owned()));
                }
                let content = vec![Inline::Text(text[at..at + length].to_owned())];
                linked.push(Inline::Term { id, content });
                plain_from = at + length;
            }
            at += length;
        }
        if plain_from < text.len() {
            linked.push(Inline::Text(text[plain_from..].to_owned()));
        }
    }

    /// The longest form that begins at byte `at`: its term and its length in bytes.
    fn form_at(&self, text: &str, at: usize) -> Option<(usize, usize)> {
        let rest = &text[at..];
        let fits = |form: &&Form| match self.language {
            Language::Ja => rest.starts_with(&form.words),
            Language::En => {
                let behind = rest.get(form.words.len()..).unwrap_or_default();
                rest.get(..form.words.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(&form.words))
                    && !text[..at].ends_with(|before: char| before.is_alphanumeric())
                    && !behind
                        .strip_prefix('s')
                        .unwrap_or(behind)
                        .starts_with(|after: char| after.is_alphanumeric())
            }
        };
        self.forms
            .iter()
            .find(fits)
            .map(|form| (form.term, form.words.len()))
    }
}
