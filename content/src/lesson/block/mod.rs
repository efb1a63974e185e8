//! The blocks of a lesson: what each is made of, and how its body is read.

mod body;
mod figure;
mod predict;
mod quiz;
mod reveal;
mod simulation;

pub use figure::Figure;
pub use predict::{Guess, Predict};
pub use quiz::{Choice, Quiz};
pub use reveal::Reveal;
pub use simulation::{Control, Lever, Try};

use super::attributes::Opening;
use crate::markdown::{self, Node};
use crate::problem::{Report, Rule};
use serde::{Deserialize, Serialize};

/// Something in a lesson to do or to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Its permanent id, unique in the lesson and the same in every language.
    pub id: String,
    /// The line of its opening fence.
    pub line: u32,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// One or several right answers, each answer with its own feedback.
    Quiz(Quiz),
    /// An expectation to commit to before the text says what was found.
    Predict(Predict),
    /// A question to think about before opening its answer.
    Reveal(Reveal),
    /// Free writing on a prompt, kept with the learner's notes.
    Reflect(Vec<Node>),
    /// A picture or table with its caption and a long description.
    Figure(Figure),
    /// A small simulation with a few controls and one question.
    Try(Try),
    /// The document and heading a claim rests on.
    Source(SourceNote),
}

/// What a `source` block says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceNote {
    /// The source's id in `sources.json`.
    pub source: String,
    /// The heading in that document, and what should be known about it.
    pub place: Vec<Node>,
}

impl BlockKind {
    /// Whether the learner has something to do here.
    #[must_use]
    pub const fn is_exercise(&self) -> bool {
        matches!(
            self,
            Self::Quiz(_) | Self::Predict(_) | Self::Reveal(_) | Self::Reflect(_) | Self::Try(_)
        )
    }

    /// The name that opens it in a lesson.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Quiz(_) => "quiz",
            Self::Predict(_) => "predict",
            Self::Reveal(_) => "reveal",
            Self::Reflect(_) => "reflect",
            Self::Figure(_) => "figure",
            Self::Try(_) => "try",
            Self::Source(_) => "source",
        }
    }
}

impl Block {
    /// Every text of the block that is made of blocks of text.
    pub(crate) fn bodies(&self) -> Vec<&[Node]> {
        match &self.kind {
            BlockKind::Quiz(quiz) => {
                let feedback = quiz.choices.iter().map(|choice| choice.feedback.as_slice());
                std::iter::once(quiz.question.as_slice())
                    .chain(feedback)
                    .collect()
            }
            BlockKind::Predict(predict) => vec![&predict.question, &predict.found],
            BlockKind::Reveal(reveal) => vec![&reveal.question, &reveal.answer],
            BlockKind::Reflect(prompt) => vec![prompt],
            BlockKind::Figure(figure) => vec![&figure.content, &figure.description],
            BlockKind::Try(attempt) => vec![&attempt.question, &attempt.debrief],
            BlockKind::Source(note) => vec![&note.place],
        }
    }
}

/// A block's opening line, body and place, as handed to the reader of its kind.
pub(super) struct Raw<'a> {
    pub(super) opening: Opening<'a>,
    pub(super) body: &'a str,
    pub(super) line: u32,
}

impl Raw<'_> {
    /// The line of the body's first line.
    const fn body_line(&self) -> u32 {
        self.line.saturating_add(1)
    }
}

/// Reads a block. `None` where no block has its name.
pub(super) fn read(raw: &Raw<'_>, report: &mut Report<'_>) -> Option<Block> {
    let line = raw.line;
    let known: &[&str] = match raw.opening.name {
        "quiz" | "predict" | "reveal" | "reflect" => &["id"],
        "figure" => &["id", "src"],
        "try" => &["id", "case"],
        "source" => &["id", "ref"],
        name => {
            report.add(
                line,
                Rule::BlockUnknown {
                    name: name.to_owned(),
                },
            );
            return None;
        }
    };
    raw.opening.only(known, line, report);
    let id = id(raw, report);
    let kind = match raw.opening.name {
        "quiz" => BlockKind::Quiz(quiz::read(raw, report)),
        "predict" => BlockKind::Predict(predict::read(raw, report)),
        "reveal" => BlockKind::Reveal(reveal::read(raw, report)),
        "reflect" => BlockKind::Reflect(body::question(raw.body, raw.body_line(), report)),
        "figure" => BlockKind::Figure(figure::read(raw, report)),
        "try" => BlockKind::Try(simulation::read(raw, report)),
        _ => BlockKind::Source(source(raw, report)),
    };
    Some(Block { id, line, kind })
}

/// The block's id, checked. Without a usable one its line stands in, and the problem is reported.
fn id(raw: &Raw<'_>, report: &mut Report<'_>) -> String {
    let written = raw.opening.need("id", raw.line, report);
    let sound = is_id(written);
    if !sound && !written.is_empty() {
        report.add(
            raw.line,
            Rule::BlockId {
                id: written.to_owned(),
            },
        );
    }
    if sound {
        written.to_owned()
    } else {
        format!("line-{}", raw.line)
    }
}

/// Whether `text` is lower-case letters, digits and hyphens, beginning with a letter.
pub(crate) fn is_id(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.bytes().all(is_part)
}

fn source(raw: &Raw<'_>, report: &mut Report<'_>) -> SourceNote {
    SourceNote {
        source: raw.opening.need("ref", raw.line, report).to_owned(),
        place: markdown::read(raw.body, raw.body_line(), report),
    }
}
