//! What a search tried, and what came of it.

use serde::{Deserialize, Serialize};

use crate::experiment::{Measure, Measured};
use crate::plan::{Edit, Finding, Refusal};

/// One move that was tried.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Attempt {
    /// The edits it is made of; none where there was nothing to try.
    pub edits: Vec<Edit>,
    /// What came of it.
    pub verdict: Verdict,
    /// Futures spent up to and with it.
    pub spent: u64,
}

/// What came of a move. Scores are the goal, then what is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Verdict {
    /// It changes nothing; not scored.
    Unchanged,
    /// It leads to a plan that was scored before; not scored again.
    Repeated,
    /// An edit is refused; not scored.
    Refused(Refusal),
    /// The review finds what it did not find at the start; not scored.
    Cautioned(Vec<Finding>),
    /// The simulation refuses the plan, with its reason in English for logs; not scored.
    CannotRun(String),
    /// Something that is to be kept would fall below the start.
    NotKept {
        /// What.
        measure: Measure,
        /// The scores.
        found: Vec<Measured>,
    },
    /// The goal is no better than with the best plan up to then.
    NoBetter(Vec<Measured>),
    /// It is the best plan now.
    Taken(Vec<Measured>),
}

impl Verdict {
    /// The scores, if the plan was scored.
    #[must_use]
    pub fn scores(&self) -> Option<&[Measured]> {
        match self {
            Self::NotKept { found, .. } | Self::NoBetter(found) | Self::Taken(found) => Some(found),
            _ => None,
        }
    }
}
