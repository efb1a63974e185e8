//! Everything one browser keeps for a learner, in one value.

use serde::{Deserialize, Serialize};

use super::{Document, InvalidWork, LessonProgress, SettingsDocument, StudioWork, WorkRule};

/// A stored document nobody could read, kept as it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnreadableDocument {
    /// The name it was stored under.
    pub key: String,
    /// Its text.
    pub text: String,
}

/// Everything one browser keeps for a learner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Backup {
    /// Format version, [`Backup::VERSION`].
    pub version: u32,
    /// Settings.
    pub settings: SettingsDocument,
    /// Progress by lesson, in the order of their ids.
    pub lessons: Vec<LessonProgress>,
    /// Work by case, in the order of their ids.
    pub works: Vec<StudioWork>,
    /// What could not be read.
    pub unreadable: Vec<UnreadableDocument>,
}

impl Backup {
    /// The version written now.
    pub const VERSION: u32 = 1;

    /// Checks every document in it, and that none stands in it twice.
    ///
    /// # Errors
    /// [`InvalidWork`] names the part and the rule.
    pub fn check(&self) -> Result<(), InvalidWork> {
        if self.version != Self::VERSION || self.settings.version != SettingsDocument::VERSION {
            return Err(InvalidWork {
                part: "version",
                rule: WorkRule::Version,
            });
        }
        self.lessons.iter().try_for_each(LessonProgress::check)?;
        self.works.iter().try_for_each(StudioWork::check)?;
        if !self.lessons.is_sorted_by(|a, b| a.lesson < b.lesson) {
            return Err(InvalidWork {
                part: "lessons",
                rule: WorkRule::Twice,
            });
        }
        if !self.works.is_sorted_by(|a, b| a.case < b.case) {
            return Err(InvalidWork {
                part: "works",
                rule: WorkRule::Twice,
            });
        }
        Ok(())
    }
}
