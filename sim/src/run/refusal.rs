//! Why a simulation is not started. Words for these are made elsewhere.

use serde::{Deserialize, Serialize};

use crate::id::PersonId;
use crate::model::CompileRefusal;
use crate::model::parameters::ParameterProblem;

/// Most people in one simulation.
pub const MOST_PEOPLE: usize = 1_000;
/// Most futures in one simulation.
pub const MOST_FUTURES: u32 = 1_000_000;
/// Most weeks in one simulation.
pub const MOST_WEEKS: u16 = 260;
/// Most stages of one person, before the clock and after it each.
pub const MOST_STAGES: usize = 8;
/// Most pieces of preparation, and most minutes of each and of a week.
pub const MOST_PREPARATION: usize = 4_096;

/// A simulation that is not started. Everything is checked before the work begins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum RunRefusal {
    /// The number of futures is not between 1 and [`MOST_FUTURES`].
    #[error("{found} futures; 1 to {most} are possible")]
    Futures {
        /// Asked for.
        found: u32,
        /// Allowed.
        most: u32,
    },
    /// Nobody is matched.
    #[error("nobody is matched")]
    NobodyMatched,
    /// Too many people.
    #[error("{found} people; at most {most} are possible")]
    People {
        /// Found.
        found: usize,
        /// Allowed.
        most: usize,
    },
    /// The horizon is not between 1 and [`MOST_WEEKS`].
    #[error("{found} weeks; 1 to {most} are possible")]
    Horizon {
        /// Found.
        found: u16,
        /// Allowed.
        most: u16,
    },
    /// A person has no stage from clock zero on, or too many.
    #[error("{person} has {found} stages; 1 to {most} are possible")]
    Stages {
        /// The person.
        person: PersonId,
        /// Found.
        found: usize,
        /// Allowed.
        most: usize,
    },
    /// Two people share a stream of random numbers.
    #[error("stream {stream} is used twice")]
    SharedStream {
        /// The stream.
        stream: u32,
    },
    /// A number of a person is not finite or far outside its range.
    #[error("a number of {person} is out of range")]
    PersonOutOfRange {
        /// The person.
        person: PersonId,
    },
    /// A position points nowhere: of a workplace, or in the team's order.
    #[error("a reference inside the compiled plan points nowhere")]
    BrokenReference,
    /// The team's minutes or its preparation are beyond any bound.
    #[error("the team's numbers are out of range")]
    TeamOutOfRange,
    /// Two simulations to compare differ in seed, futures or horizon, or one has begun.
    #[error("the two simulations do not share their futures")]
    DifferentFutures,
    /// A parameter is not finite, or a divisor is not positive.
    #[error("parameter {name} can't be used")]
    Parameter {
        /// Its name.
        name: String,
    },
    /// The plan points at something that is not there.
    #[error(transparent)]
    Plan(#[from] CompileRefusal),
    /// The parameters of the case can't be used. They are read before there is anything to simulate, so no result holds this.
    #[error("the parameters of the case have {} problems", .0.len())]
    #[serde(skip)]
    Parameters(Vec<ParameterProblem>),
}
