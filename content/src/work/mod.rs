//! What a learner's work is made of: one document per case, one per lesson, one of settings.
//!
//! Pure values with their rules. Where they are kept, and when they are saved, is the site's business.

mod backup;
mod prediction;
mod progress;
mod run_record;
mod settings;
mod studio;
mod text;

pub use backup::{Backup, UnreadableDocument};
pub use prediction::{Forecast, ForecastRises, ForecastWeek, Prediction};
pub use progress::{BlockAnswer, LessonProgress};
pub use run_record::{Headline, RunRecord};
pub use settings::{SettingsDocument, TextSize, Theme};
pub use studio::{EarlierPredictions, ReflectionPrompt, Runs, StudioStep, StudioWork};
pub use text::{Text, TextTooLong};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of document that is kept between visits, each with a version of its own.
pub trait Document: Serialize + DeserializeOwned + Clone + PartialEq + 'static {
    /// The version written now.
    const VERSION: u32;

    /// The version a value was made with.
    fn version(&self) -> u32;
}

/// A part of a learner's work that breaks a rule the types alone can't keep.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{part}: {rule}")]
pub struct InvalidWork {
    /// The field it is in.
    pub part: &'static str,
    /// The rule.
    pub rule: WorkRule,
}

/// A rule of [`InvalidWork`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WorkRule {
    /// A version this site doesn't know.
    #[error("its version is not known here")]
    Version,
    /// More entries than are kept.
    #[error("it has more entries than are kept")]
    TooMany,
    /// The same thing twice.
    #[error("the same thing stands in it twice")]
    Twice,
}
