//! `quiz`: a question, choices, and feedback on each of them.

use super::{Raw, body};
use crate::markdown::{Inline, Node, plain};
use crate::problem::{Report, Rule};
use serde::{Deserialize, Serialize};

/// A question with choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiz {
    /// What is asked.
    pub question: Vec<Node>,
    /// What can be chosen, in the author's order.
    pub choices: Vec<Choice>,
}

/// One choice of a quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its words.
    pub content: Vec<Inline>,
    /// Whether it is right to choose it.
    pub right: bool,
    /// What is said to someone who considers it.
    pub feedback: Vec<Node>,
}

impl Quiz {
    /// Whether several choices are right, so that they are ticked and not picked.
    #[must_use]
    pub fn is_several(&self) -> bool {
        self.choices.iter().filter(|choice| choice.right).count() > 1
    }

    /// Whether `chosen` (places in the list) is exactly what is right.
    #[must_use]
    pub fn is_right(&self, chosen: &[usize]) -> bool {
        self.choices
            .iter()
            .enumerate()
            .all(|(place, choice)| choice.right == chosen.contains(&place))
    }
}

pub(super) fn read(raw: &Raw<'_>, report: &mut Report<'_>) -> Quiz {
    let line = raw.line;
    let (question, items) = body::question_and_list(
        raw.body,
        raw.body_line(),
        |item| item.ticked.is_some(),
        report,
    );
    let mut choices = Vec::new();
    for item in items {
        let item_line = item.line;
        let ticked = item.ticked;
        if ticked.is_none() {
            report.add(item_line, Rule::ChoiceWithoutBox);
        }
        let (words, behind) = body::words(item);
        let (content, said) = body::split_at_colons(words);
        let said = said.filter(|words| !words.is_empty()).map(Node::Paragraph);
        let feedback: Vec<Node> = said.into_iter().chain(behind).collect();
        if feedback.is_empty() {
            report.add(
                item_line,
                Rule::ChoiceWithoutFeedback {
                    choice: plain(&content),
                },
            );
        }
        choices.push(Choice {
            content,
            right: ticked == Some(true),
            feedback,
        });
    }
    let right = choices.iter().filter(|choice| choice.right).count();
    if choices.len() < 2 {
        report.add(line, Rule::QuizTooFewChoices);
    } else if right == 0 {
        report.add(line, Rule::QuizWithoutRight);
    } else if right == choices.len() {
        report.add(line, Rule::QuizAllRight);
    }
    Quiz { question, choices }
}
