//! Running the weekly model over many futures, and what it leaves behind.

mod attendance;
mod attribution;
mod check;
mod compare;
mod comparison;
mod finish;
mod outcome;
mod reasons;
mod recorder;
mod refusal;
mod replay;
mod simulation;
mod story;
mod sums;
mod tally;

pub use attribution::{Attribution, MOST_ATTRIBUTED, Scope, attribute, attribute_pair};
pub use compare::{Comparing, ComparingPiece};
pub(crate) use comparison::Z_95;
pub use comparison::{
    COMPARED_WEEKS, Comparison, MeanInterval, PairedCounts, PairedDifference, PersonDifference,
    VarianceSaved,
};
pub use outcome::{
    Declined, ENGINE_VERSION, Occupancy, Outcome, PersonOutcome, StageOutcome, TeamOutcome,
    TeamWeek, WorkplaceOutcome,
};
pub use reasons::{Reasons, Share, Term};
pub use refusal::{
    MOST_FUTURES, MOST_PEOPLE, MOST_PREPARATION, MOST_STAGES, MOST_WEEKS, RunRefusal,
};
pub use replay::Replay;
pub use simulation::{LANES, Piece, Progress, Simulation};
pub use story::{Event, Happening, Story, StrainSources, WeekState};
pub(crate) use sums::Sums;
