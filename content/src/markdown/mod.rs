//! Markdown as an owned tree of values. It knows nothing of lessons, and no HTML passes through it.

mod place;
mod plain;
mod reader;
mod ruby;

pub use place::Lines;
pub use plain::{plain, plain_of_nodes};
pub use reader::{read, read_inline};

use serde::{Deserialize, Serialize};

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Text as it is.
    Text(String),
    /// `*stress*`.
    Emphasis(Vec<Inline>),
    /// `**importance**`.
    Strong(Vec<Inline>),
    /// `~~no longer so~~`.
    Struck(Vec<Inline>),
    /// `` `code` ``.
    Code(String),
    /// `{業務分解|ぎょうむぶんかい}`.
    Ruby {
        /// The text itself.
        base: String,
        /// How it is read.
        reading: String,
    },
    /// A link, already found to be safe.
    Link {
        /// Where it goes.
        place: Place,
        /// What is clicked.
        content: Vec<Inline>,
    },
    /// The first use of a glossary term in a lesson.
    Term {
        /// The term's id in the glossary.
        id: String,
        /// The words as the lesson has them.
        content: Vec<Inline>,
    },
    /// A line break the author asked for.
    Break,
}

/// Where a link may go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A route of this site, without the `#`: `/s/3/continued-support`.
    Route(String),
    /// A heading of the same lesson, by its id.
    Heading(String),
    /// A secure address elsewhere, opened only by hand.
    Elsewhere(String),
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Node {
    /// A heading below the title.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The id given as `{#id}`.
        id: Option<String>,
        /// Its words.
        content: Vec<Inline>,
        /// Its line in the file.
        line: u32,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The first number of an ordered list.
        start: Option<u64>,
        /// Its items.
        items: Vec<Item>,
    },
    /// A quotation.
    Quote(Vec<Node>),
    /// A fenced or indented block as written.
    Fence {
        /// What stands behind the fence.
        info: String,
        /// The lines inside.
        body: String,
        /// The line of the opening fence.
        line: u32,
    },
    /// A table.
    Table(Table),
    /// `---`.
    Divider,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// `[ ]` or `[x]`, where there is one.
    pub ticked: Option<bool>,
    /// Its content; a single paragraph in a tight list.
    pub content: Vec<Node>,
    /// Its line in the file.
    pub line: u32,
}

/// A table with a heading row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// One per column.
    pub alignments: Vec<Alignment>,
    /// The heading row's cells.
    pub heading: Vec<Vec<Inline>>,
    /// The rows' cells.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How a column is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Alignment {
    /// As text is.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// As figures are.
    End,
}
