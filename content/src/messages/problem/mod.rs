//! Problems of content files in words: what is wrong, and what to do.

mod en;
mod ja;

use super::Language;
use crate::problem::Rule;

/// A problem in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

/// The words for `rule` in `language`.
#[must_use]
pub fn advice(rule: &Rule, language: Language) -> Advice {
    let (what, remedy) = match language {
        Language::Ja => ja::words(rule),
        Language::En => en::words(rule),
    };
    Advice {
        what,
        remedy: remedy.to_owned(),
    }
}
