//! `predict`: the learner commits to an expectation, then the text says what was found.

use super::{Raw, body};
use crate::markdown::{self, Inline, Node};
use crate::problem::{Report, Rule};
use serde::{Deserialize, Serialize};

/// A question about what will be found, and the finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Predict {
    /// What is asked.
    pub question: Vec<Node>,
    /// What can be expected. Empty where the learner writes freely.
    pub guesses: Vec<Guess>,
    /// What was found.
    pub found: Vec<Node>,
}

/// One expectation that can be held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// Its words.
    pub content: Vec<Inline>,
    /// Whether it is what was found.
    pub found: bool,
}

pub(super) fn read(raw: &Raw<'_>, report: &mut Report<'_>) -> Predict {
    let (ahead, behind) = body::halves(raw.body, raw.body_line());
    let (question, items) =
        body::question_and_list(ahead, raw.body_line(), |item| item.ticked.is_some(), report);
    let mut guesses = Vec::new();
    for item in items {
        if item.ticked.is_none() {
            report.add(item.line, Rule::ChoiceWithoutBox);
        }
        let found = item.ticked == Some(true);
        guesses.push(Guess {
            content: body::words(item).0,
            found,
        });
    }
    Predict {
        question,
        guesses,
        found: answer(behind, raw.line, report),
    }
}

/// What stands behind the `---`, which must be there.
pub(super) fn answer(behind: Option<(&str, u32)>, line: u32, report: &mut Report<'_>) -> Vec<Node> {
    let nodes = behind
        .map(|(text, first_line)| markdown::read(text, first_line, report))
        .unwrap_or_default();
    if nodes.is_empty() {
        report.add(line, Rule::BlockWithoutAnswer);
    }
    nodes
}
