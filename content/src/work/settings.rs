//! How a learner wants the site to look and read.

use serde::{Deserialize, Serialize};

use super::Document;
use crate::messages::Language;

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// Size of running text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum TextSize {
    /// As designed.
    #[default]
    Standard,
    /// One step larger.
    Large,
    /// Two steps larger.
    Largest,
}

/// The settings of one browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SettingsDocument {
    /// Format version, [`SettingsDocument::VERSION`](Document::VERSION).
    pub version: u32,
    /// Language of interface and course.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Size of running text.
    pub text_size: TextSize,
    /// Whether readings are shown over kanji.
    pub ruby: bool,
}

impl Default for SettingsDocument {
    fn default() -> Self {
        Self {
            version: Self::VERSION,
            language: Language::default(),
            theme: Theme::default(),
            text_size: TextSize::default(),
            ruby: false,
        }
    }
}

impl Document for SettingsDocument {
    const VERSION: u32 = 1;

    fn version(&self) -> u32 {
        self.version
    }
}
