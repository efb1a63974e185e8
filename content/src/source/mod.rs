//! The sources the course rests on: `sources.json`.

use crate::messages::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `sources.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// The version of the format, 1.
    pub version: u32,
    /// Every source by its permanent id.
    pub sources: BTreeMap<String, Source>,
}

/// A document the course rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// A short name for the source line, in each language.
    pub short: Both,
    /// The full citation, in each language.
    pub citation: Both,
    /// The year its rules and figures are of: `2018`, or `2014–2015`.
    pub year: String,
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Both {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
}

impl Both {
    /// The text in `language`.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Ja => &self.ja,
            Language::En => &self.en,
        }
    }
}
