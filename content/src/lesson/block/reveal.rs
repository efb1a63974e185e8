//! `reveal`: think first, then open.

use super::{Raw, body, predict};
use crate::markdown::Node;
use crate::problem::Report;
use serde::{Deserialize, Serialize};

/// A question and what stands behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reveal {
    /// What to think about.
    pub question: Vec<Node>,
    /// What is opened afterwards.
    pub answer: Vec<Node>,
}

pub(super) fn read(raw: &Raw<'_>, report: &mut Report<'_>) -> Reveal {
    let (ahead, behind) = body::halves(raw.body, raw.body_line());
    Reveal {
        question: body::question(ahead, raw.body_line(), report),
        answer: predict::answer(behind, raw.line, report),
    }
}
