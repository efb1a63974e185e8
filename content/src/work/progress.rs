//! How far a learner is in one lesson.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Document, InvalidWork, Text, WorkRule};

/// What a learner did with one interactive block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub enum BlockAnswer {
    /// Chosen answers by position, and whether they were handed in.
    Choice {
        /// Positions of the chosen answers.
        chosen: BTreeSet<u8>,
        /// Whether feedback was asked for.
        checked: bool,
    },
    /// A number committed to, in the unit of the block.
    Number {
        /// The number, in thousandths.
        thousandths: i64,
        /// Whether the text behind it was shown.
        checked: bool,
    },
    /// Opened to read on.
    Opened,
    /// Written in the learner's own words.
    Written {
        /// The words.
        text: Text,
    },
}

/// Answers, texts and places of one lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LessonProgress {
    /// Format version, [`LessonProgress::VERSION`](Document::VERSION).
    pub version: u32,
    /// The lesson's permanent id, such as `session-6/break-down`.
    pub lesson: String,
    /// Answers by block id.
    #[cfg_attr(feature = "schema", schemars(extend("maxProperties" = LessonProgress::ENTRIES_KEPT)))]
    pub answers: BTreeMap<String, BlockAnswer>,
    /// Ids of the sections that were on screen.
    #[cfg_attr(feature = "schema", schemars(length(max = LessonProgress::ENTRIES_KEPT)))]
    pub sections_seen: BTreeSet<String>,
    /// The section to go back to.
    pub last_section: Option<String>,
    /// Whether the learner marked the lesson as done.
    pub finished: bool,
}

impl LessonProgress {
    /// Most answers and most sections kept for a lesson.
    pub const ENTRIES_KEPT: usize = 500;

    /// A lesson nobody has opened.
    #[must_use]
    pub fn new(lesson: impl Into<String>) -> Self {
        Self {
            version: Self::VERSION,
            lesson: lesson.into(),
            answers: BTreeMap::new(),
            sections_seen: BTreeSet::new(),
            last_section: None,
            finished: false,
        }
    }

    /// Checks the bounds.
    ///
    /// # Errors
    /// [`InvalidWork`] names the part and the rule.
    pub fn check(&self) -> Result<(), InvalidWork> {
        if self.version != Self::VERSION {
            return Err(InvalidWork {
                part: "version",
                rule: WorkRule::Version,
            });
        }
        if self.answers.len() > Self::ENTRIES_KEPT {
            return Err(InvalidWork {
                part: "answers",
                rule: WorkRule::TooMany,
            });
        }
        if self.sections_seen.len() > Self::ENTRIES_KEPT {
            return Err(InvalidWork {
                part: "sections_seen",
                rule: WorkRule::TooMany,
            });
        }
        Ok(())
    }
}

impl Document for LessonProgress {
    const VERSION: u32 = 1;

    fn version(&self) -> u32 {
        self.version
    }
}
