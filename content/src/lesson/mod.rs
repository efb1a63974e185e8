//! A lesson: what it is made of, and how it is read from its file.

mod attributes;
mod block;
mod front_matter;
mod head;
mod link;
mod reader;
mod toml;

#[cfg(test)]
mod tests;

pub(crate) use block::is_id;
pub use block::{
    Block, BlockKind, Choice, Control, Figure, Guess, Lever, Predict, Quiz, Reveal, SourceNote, Try,
};
pub use head::{Head, read_head};
pub use link::{link_terms, terms_of};
pub use reader::read;
pub(crate) use reader::read_page_text;
pub use toml::{Entry, Value, read as read_toml};

use crate::markdown::{Inline, Node};
use crate::messages::Language;
use serde::{Deserialize, Serialize};

/// A lesson in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// Its path below the language's folder, without `.md`: `session-6/work-breakdown`.
    pub id: String,
    /// The language it is written in.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The session it belongs to, from 1.
    pub session: u32,
    /// The item of the session it covers, from 1.
    pub item: u32,
    /// What the learner can do afterwards.
    pub aims: Vec<Vec<Inline>>,
    /// The ids of the sources it rests on.
    pub sources: Vec<String>,
    /// Its text, cut at the headings of the second level. The first section has no title if text stands before
    /// the first heading.
    pub sections: Vec<Section>,
    /// Where the lesson leads on to: its last paragraph, where that is only a link within the site.
    pub next: Option<NextStep>,
}

/// Where a lesson leads on to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// The route within the site.
    pub route: String,
    /// The words of the link.
    pub content: Vec<Inline>,
}

/// What stands under one heading of the second level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading's `{#id}`, or its place in the lesson where it has none.
    pub id: String,
    /// The heading; empty for what stands before the first.
    pub title: Vec<Inline>,
    /// Text and blocks in reading order.
    pub parts: Vec<Part>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// Text.
    Prose(Node),
    /// Something to do or to look at.
    Block(Block),
}

impl Lesson {
    /// Every block of the lesson in reading order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sections.iter().flat_map(Section::blocks)
    }
}

impl Section {
    /// The section's blocks in reading order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.parts.iter().filter_map(|part| match part {
            Part::Block(block) => Some(block),
            Part::Prose(_) => None,
        })
    }
}
