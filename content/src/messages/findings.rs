//! Findings, refusals and edits put into words: what, where, and what to do.

mod en;
mod ja;
mod names;

use sim::plan::{Edit, Finding, Refusal, Severity};

pub use en::EN;
pub use ja::JA;
pub use names::Names;

/// Strings of findings and refusals.
#[derive(Clone, Copy, Debug)]
pub struct FindingsMessages {
    /// Heading over findings.
    pub title: &'static str,
    /// Heading over a refusal, for screen readers.
    pub refused: &'static str,
    /// How grave a finding is, in a word.
    pub severity: fn(Severity) -> &'static str,
    /// How many findings of each gravity there are.
    pub count: fn(blocking: usize, cautions: usize, notes: usize) -> String,
    /// Said where there are none.
    pub none: &'static str,
    /// A finding.
    pub finding: fn(&Finding, &Names<'_>) -> Explanation,
    /// A refusal.
    pub refusal: fn(&Refusal, &Names<'_>) -> Explanation,
    /// What an edit did, in one sentence.
    pub done: fn(&Edit, &Names<'_>) -> String,
    /// That an edit was taken back.
    pub undone: fn(&Edit, &Names<'_>) -> String,
    /// That an edit was done again.
    pub redone: fn(&Edit, &Names<'_>) -> String,
}

/// Something explained: one line, and what is safe or to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What and where, in one line.
    pub title: String,
    /// What it means and what to do.
    pub text: String,
}

impl Explanation {
    fn new(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            text: text.into(),
        }
    }
}

#[cfg(test)]
mod tests;
