//! What a part of the site asks for, and what it gets, in the words of cases and plans. Knows no web.

use protocol::message::{self, Failure, Prepared, Telling};
use sim::digest::{Digest, digest_of};
use sim::random::Seed;
use sim::run::{Comparison, Outcome};
use sim::{Case, Plan};

/// Something to simulate.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Task {
    /// Run a plan over many futures.
    Run {
        /// The case.
        case: Case,
        /// The plan.
        plan: Plan,
        /// Seed of the futures.
        seed: Seed,
        /// How many.
        futures: u32,
    },
    /// Run two plans over the same futures.
    Compare {
        /// The case.
        case: Case,
        /// The plan as it is.
        first: Plan,
        /// The plan with a change.
        second: Plan,
        /// Seed of the futures.
        seed: Seed,
        /// How many.
        futures: u32,
    },
    /// Tell one future, person by person.
    Replay {
        /// The case.
        case: Case,
        /// The plan.
        plan: Plan,
        /// Seed of the futures.
        seed: Seed,
        /// Which of them, from 0.
        future: u32,
    },
}

impl Task {
    /// The task as the worker takes it.
    ///
    /// # Errors
    /// [`Failure`] when the plan can't be run.
    pub(super) fn prepared(&self) -> Result<message::Task, Failure> {
        Ok(match self {
            Self::Run {
                case,
                plan,
                seed,
                futures,
            } => message::Task::Run {
                plan: Prepared::new(case, plan)?,
                seed: *seed,
                futures: *futures,
            },
            Self::Compare {
                case,
                first,
                second,
                seed,
                futures,
            } => message::Task::Compare {
                first: Prepared::new(case, first)?,
                second: Prepared::new(case, second)?,
                seed: *seed,
                futures: *futures,
            },
            Self::Replay {
                case,
                plan,
                seed,
                future,
            } => message::Task::Replay {
                plan: Prepared::new(case, plan)?,
                seed: *seed,
                future: *future,
            },
        })
    }
}

/// What came out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Answer {
    /// Of [`Task::Run`].
    Outcome {
        /// The results.
        outcome: Box<Outcome>,
        /// Their digest.
        digest: Digest,
    },
    /// Of [`Task::Compare`].
    Comparison(Box<Comparison>),
    /// Of [`Task::Replay`].
    Telling(Telling),
}

impl Answer {
    /// The worker's answer with the digest of its results.
    ///
    /// # Errors
    /// [`Failure`] when the results have none.
    pub(super) fn of(answer: message::Answer) -> Result<Self, Failure> {
        Ok(match answer {
            message::Answer::Outcome(outcome) => Self::Outcome {
                digest: digest_of(&*outcome).map_err(|_| Failure::Refused)?,
                outcome,
            },
            message::Answer::Comparison(comparison) => Self::Comparison(comparison),
            message::Answer::Telling(telling) => Self::Telling(telling),
        })
    }
}
