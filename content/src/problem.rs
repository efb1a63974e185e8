//! A fault in a content file: where it is and which rule it breaks.
//!
//! Readers collect every problem and go on; none of them stops at the first. A problem is typed. Its words, in both
//! languages, are in [`crate::messages::problem`].

use serde::{Deserialize, Serialize};
use std::fmt;

/// A fault in a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Problem {
    /// The file's path below `content/`, with `/` between folders.
    pub file: String,
    /// The line it was found on, from 1; 1 where the whole file is meant.
    pub line: u32,
    /// The rule that isn't kept.
    pub rule: Rule,
}

/// A rule of the content files that isn't kept, with what is needed to say so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rule {
    /// A file that something refers to is not there.
    FileMissing,
    /// A file is larger than `limit` kilobytes.
    FileTooLarge {
        /// The most a file may have, in kilobytes.
        limit: u32,
    },
    /// Quotes, lists or emphasis are nested deeper than the site shows.
    NestedTooDeep,

    /// The file doesn't begin with front matter between two `+++` lines.
    FrontMatterMissing,
    /// The front matter has no closing `+++`.
    FrontMatterOpen,
    /// A line of the front matter can't be read.
    FrontMatterLine {
        /// What the reader expected there.
        expected: Expected,
    },
    /// A key occurs twice in the front matter.
    FrontMatterTwice {
        /// The key.
        key: String,
    },
    /// A key the front matter doesn't know.
    FrontMatterUnknown {
        /// The key.
        key: String,
    },
    /// A key the front matter needs is missing.
    FrontMatterNeeds {
        /// The key.
        key: String,
    },
    /// A value of the front matter has the wrong kind or is out of range.
    FrontMatterValue {
        /// The key.
        key: String,
        /// What the key takes.
        expected: Expected,
    },

    /// Raw HTML in the text.
    RawHtml,
    /// An image outside a `figure` block.
    ImageInText,
    /// A heading of the first level, which is the title's.
    HeadingIsTitle,
    /// A heading more than one level below the one before it.
    HeadingSkips,
    /// Two headings share an id.
    HeadingTwice {
        /// The id.
        id: String,
    },
    /// Emphasis marks that the text shows as they are.
    EmphasisUnread,
    /// A ruby without a base or a reading, or not closed.
    RubyBroken,
    /// A link that isn't a place of this site or a secure address.
    LinkRefused {
        /// The address as written.
        address: String,
    },
    /// A link to a lesson, case or term that doesn't exist.
    LinkNowhere {
        /// The address as written.
        address: String,
    },

    /// A fenced block with a name no block has.
    BlockUnknown {
        /// The name as written.
        name: String,
    },
    /// A block inside a list, a quote or another block.
    BlockInside {
        /// The block's name.
        name: String,
    },
    /// A block whose opening line can't be read.
    BlockOpening {
        /// The part that can't be read.
        part: String,
    },
    /// A block with an attribute it doesn't know.
    BlockAttribute {
        /// The attribute.
        key: String,
    },
    /// A block without an attribute it needs.
    BlockNeeds {
        /// The attribute.
        key: String,
    },
    /// A block's id isn't lower-case letters, digits and hyphens.
    BlockId {
        /// The id as written.
        id: String,
    },
    /// Two blocks of a lesson share an id.
    BlockTwice {
        /// The id.
        id: String,
    },
    /// A block that needs text before its choices or its `---`.
    BlockWithoutQuestion,
    /// A `predict` or `reveal` without a `---` and what it uncovers.
    BlockWithoutAnswer,
    /// A quiz with fewer than two choices.
    QuizTooFewChoices,
    /// A quiz in which no choice is right.
    QuizWithoutRight,
    /// A quiz in which every one of several choices is right.
    QuizAllRight,
    /// A choice without feedback after `::`.
    ChoiceWithoutFeedback {
        /// The choice, in plain text.
        choice: String,
    },
    /// An item in a list of choices that has no `[ ]`.
    ChoiceWithoutBox,
    /// Something stands behind a block's list of choices or controls.
    ChoicesNotLast,
    /// A figure without a description.
    FigureWithoutDescription,
    /// A figure without a caption, or with neither a picture nor a table.
    FigureEmpty,
    /// A `try` block without a control.
    TryWithoutControl,
    /// A control of a `try` block that the site doesn't have.
    TryControl {
        /// The control's name as written.
        name: String,
    },
    /// A control's values aren't what it takes.
    TryValues {
        /// The control's name.
        name: String,
    },
    /// A source that `sources.json` doesn't have.
    SourceUnknown {
        /// The source's id as written.
        id: String,
    },
    /// A source that a block cites and the front matter's `sources` doesn't list.
    SourceUnlisted {
        /// The source's id.
        id: String,
    },

    /// A JSON file that can't be read.
    Json {
        /// What the reader says, in its own words.
        detail: String,
    },
    /// A file written for a later version of the site.
    VersionNewer {
        /// The version in the file.
        found: u32,
        /// The newest version this site reads.
        known: u32,
    },
    /// An id that occurs twice where it must not.
    IdTwice {
        /// The id.
        id: String,
    },
    /// An id of one thing that refers to nothing.
    ReferenceUnknown {
        /// What kind of thing refers, and by which field.
        field: String,
        /// The id as written.
        id: String,
    },
    /// A value that the case's rules don't allow.
    CaseValue {
        /// The field, as a path.
        field: String,
        /// What it must be.
        expected: Expected,
    },
    /// A CSV row with another number of columns than the heading.
    CsvColumns {
        /// How many the heading has.
        expected: u32,
        /// How many the row has.
        found: u32,
    },
    /// A CSV file whose heading isn't the expected one.
    CsvHeading {
        /// The expected heading.
        expected: String,
    },
    /// A CSV cell that must not be empty.
    CsvEmpty {
        /// The column.
        column: String,
    },
    /// A quotation mark in a CSV file that isn't closed.
    CsvQuote,

    /// A lesson or case that `manifest.json` doesn't name, so that nobody sees it.
    Unmentioned {
        /// Its id.
        id: String,
    },
    /// A file that one language has and another lacks.
    LanguageLacksFile {
        /// The language without it.
        language: String,
    },
    /// A block that one language has and another lacks.
    LanguageLacksBlock {
        /// The language without it.
        language: String,
        /// The block's id.
        id: String,
    },
    /// A block that differs between languages in more than words.
    LanguageDiffers {
        /// The language it differs from.
        language: String,
        /// The block's id or the front matter's key.
        id: String,
    },
    /// A word that one language lacks.
    WordMissing {
        /// The id without words.
        id: String,
    },
    /// A word whose id nothing has.
    WordUnknown {
        /// The id.
        id: String,
    },
    /// A word that is empty.
    WordEmpty {
        /// The id.
        id: String,
    },
}

/// What a reader expected where it found something else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Expected {
    /// `key = value`.
    KeyAndValue,
    /// Text in quotation marks, on one line.
    Text,
    /// Text that isn't empty.
    SomeText,
    /// A whole number between two bounds.
    Integer {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A list of texts in square brackets.
    Texts,
    /// A list with at least one text.
    SomeTexts,
    /// Nothing more on the line.
    EndOfLine,
    /// A description of the allowed values, the same in every language.
    Of(String),
}

impl Problem {
    /// A problem at a place.
    #[must_use]
    pub fn new(file: &str, line: u32, rule: Rule) -> Self {
        Self {
            file: file.to_owned(),
            line,
            rule,
        }
    }
}

impl Rule {
    /// The rule's permanent name, as it is printed and looked up in `AUTHORING.md`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::FileMissing => "file-missing",
            Self::FileTooLarge { .. } => "file-too-large",
            Self::NestedTooDeep => "nested-too-deep",
            Self::FrontMatterMissing => "front-matter-missing",
            Self::FrontMatterOpen => "front-matter-open",
            Self::FrontMatterLine { .. } => "front-matter-line",
            Self::FrontMatterTwice { .. } => "front-matter-twice",
            Self::FrontMatterUnknown { .. } => "front-matter-unknown",
            Self::FrontMatterNeeds { .. } => "front-matter-needs",
            Self::FrontMatterValue { .. } => "front-matter-value",
            Self::RawHtml => "raw-html",
            Self::ImageInText => "image-in-text",
            Self::HeadingIsTitle => "heading-is-title",
            Self::HeadingSkips => "heading-skips",
            Self::HeadingTwice { .. } => "heading-twice",
            Self::EmphasisUnread => "emphasis-unread",
            Self::RubyBroken => "ruby-broken",
            Self::LinkRefused { .. } => "link-refused",
            Self::LinkNowhere { .. } => "link-nowhere",
            Self::BlockUnknown { .. } => "block-unknown",
            Self::BlockInside { .. } => "block-inside",
            Self::BlockOpening { .. } => "block-opening",
            Self::BlockAttribute { .. } => "block-attribute",
            Self::BlockNeeds { .. } => "block-needs",
            Self::BlockId { .. } => "block-id",
            Self::BlockTwice { .. } => "block-twice",
            Self::BlockWithoutQuestion => "block-without-question",
            Self::BlockWithoutAnswer => "block-without-answer",
            Self::QuizTooFewChoices => "quiz-too-few-choices",
            Self::QuizWithoutRight => "quiz-without-right",
            Self::QuizAllRight => "quiz-all-right",
            Self::ChoiceWithoutFeedback { .. } => "choice-without-feedback",
            Self::ChoiceWithoutBox => "choice-without-box",
            Self::ChoicesNotLast => "choices-not-last",
            Self::FigureWithoutDescription => "figure-without-description",
            Self::FigureEmpty => "figure-empty",
            Self::TryWithoutControl => "try-without-control",
            Self::TryControl { .. } => "try-control",
            Self::TryValues { .. } => "try-values",
            Self::SourceUnknown { .. } => "source-unknown",
            Self::SourceUnlisted { .. } => "source-unlisted",
            Self::Json { .. } => "json",
            Self::VersionNewer { .. } => "version-newer",
            Self::IdTwice { .. } => "id-twice",
            Self::ReferenceUnknown { .. } => "reference-unknown",
            Self::CaseValue { .. } => "case-value",
            Self::CsvColumns { .. } => "csv-columns",
            Self::CsvHeading { .. } => "csv-heading",
            Self::CsvEmpty { .. } => "csv-empty",
            Self::CsvQuote => "csv-quote",
            Self::Unmentioned { .. } => "unmentioned",
            Self::LanguageLacksFile { .. } => "language-lacks-file",
            Self::LanguageLacksBlock { .. } => "language-lacks-block",
            Self::LanguageDiffers { .. } => "language-differs",
            Self::WordMissing { .. } => "word-missing",
            Self::WordUnknown { .. } => "word-unknown",
            Self::WordEmpty { .. } => "word-empty",
        }
    }
}

impl fmt::Display for Problem {
    /// `file:line: rule`, without the advice.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}:{}: {}",
            self.file,
            self.line,
            self.rule.name()
        )
    }
}

/// Where problems of one file are collected.
#[derive(Debug)]
pub struct Report<'a> {
    file: &'a str,
    problems: Vec<Problem>,
}

impl<'a> Report<'a> {
    /// An empty report on `file`.
    #[must_use]
    pub const fn on(file: &'a str) -> Self {
        Self {
            file,
            problems: Vec::new(),
        }
    }

    /// Adds a problem on `line`.
    pub fn add(&mut self, line: u32, rule: Rule) {
        self.problems.push(Problem::new(self.file, line, rule));
    }

    /// The file reported on.
    #[must_use]
    pub const fn file(&self) -> &'a str {
        self.file
    }

    /// Every problem, in the order of lines.
    #[must_use]
    pub fn finish(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|problem| problem.line);
        self.problems
    }
}
