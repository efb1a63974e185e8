//! The words of tables and figures. They are written in English in the engine's data; a file beside the templates has each text in
//! Japanese, so that a text that changes asks for its translation anew.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use content::messages::Language;

use super::folder;

/// Translations by the English text.
const JAPANESE: &str = "words.ja.json";

/// The words of one language.
pub(super) struct Words {
    /// None for English.
    translations: Option<BTreeMap<String, String>>,
}

impl Words {
    pub(super) fn of(language: Language) -> Result<Self> {
        let translations = match language {
            Language::En => None,
            Language::Ja => {
                let text = fs::read_to_string(folder().join(JAPANESE))
                    .with_context(|| format!("reading {JAPANESE}"))?;
                Some(serde_json::from_str(&text).with_context(|| format!("in {JAPANESE}"))?)
            }
        };
        Ok(Self { translations })
    }

    /// A text of the engine's data, or of the tables themselves, in this language.
    ///
    /// # Errors
    /// A text that has not been translated.
    pub(super) fn say<'a>(&'a self, english: &'a str) -> Result<&'a str> {
        let Some(translations) = &self.translations else {
            return Ok(english);
        };
        translations
            .get(english)
            .map(String::as_str)
            .with_context(|| format!("{JAPANESE} has no translation of {english:?}"))
    }

    /// A row of a table, its texts translated.
    pub(super) fn row(&self, english: &[&str]) -> Result<String> {
        let cells: Vec<&str> = english
            .iter()
            .map(|text| self.say(text))
            .collect::<Result<_>>()?;
        Ok(row(&cells))
    }
}

/// A row of a Markdown table.
pub(super) fn row(cells: &[&str]) -> String {
    format!("| {} |\n", cells.join(" | "))
}
