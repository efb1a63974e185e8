//! A job (仕事): a bundle of lifted tasks.

use serde::{Deserialize, Serialize};

use super::MOST_TASKS;
use crate::bounded::at_most;
use crate::id::{JobId, TaskId, WorkplaceId};
use crate::units::ClockTime;

/// A bundle of tasks lifted from the duty sheet of one workplace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// The workplace whose tasks it holds.
    pub workplace: WorkplaceId,
    /// The learner's name for it; empty for a ready-made job, whose name is in the case's words.
    pub name: Name,
    /// Its tasks, in order of start.
    #[serde(deserialize_with = "at_most::<MOST_TASKS, _, _>")]
    #[cfg_attr(feature = "schema", schemars(length(max = MOST_TASKS)))]
    pub tasks: Vec<PlacedTask>,
}

/// A task in a job with the time at which it begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlacedTask {
    /// The task or the part of it.
    pub task: TaskPart,
    /// When it begins.
    pub start: ClockTime,
}

/// A task, whole or one of its two parts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TaskPart {
    /// The task.
    pub task: TaskId,
    /// Which part.
    pub part: Part,
}

impl TaskPart {
    /// The whole of a task.
    #[must_use]
    pub const fn whole(task: TaskId) -> Self {
        Self {
            task,
            part: Part::Whole,
        }
    }
}

/// Which part of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Part {
    /// All of it.
    Whole,
    /// The first part of a split task.
    First,
    /// The rest of a split task.
    Second,
}

/// A name a learner gives, at most [`Name::LONGEST`] characters, without control characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("maxLength" = Name::LONGEST)))]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

/// A text that can't be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Too many characters.
    #[error("a name has at most {longest} characters; found {found}")]
    TooLong {
        /// Characters found.
        found: usize,
        /// Characters allowed.
        longest: usize,
    },
    /// Holds a control character.
    #[error("a name holds no control characters")]
    ControlCharacter,
}

impl Name {
    /// Most characters a name may have.
    pub const LONGEST: usize = 40;

    /// Checks length and characters; blanks at both ends are dropped.
    ///
    /// # Errors
    /// [`NameError`] when it is too long or holds a control character.
    pub fn new(text: &str) -> Result<Self, NameError> {
        let text = text.trim();
        let found = text.chars().count();
        if found > Self::LONGEST {
            return Err(NameError::TooLong {
                found,
                longest: Self::LONGEST,
            });
        }
        if text.chars().any(char::is_control) {
            return Err(NameError::ControlCharacter);
        }
        Ok(Self(text.to_owned()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Name {
    type Error = NameError;

    fn try_from(text: String) -> Result<Self, NameError> {
        Self::new(&text)
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0
    }
}
