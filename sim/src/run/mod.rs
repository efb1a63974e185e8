//! Running the weekly model over many futures, and what it leaves behind.

mod comparison;
mod outcome;
mod reasons;
mod story;

pub use comparison::{
    COMPARED_WEEKS, Comparison, MeanInterval, PairedCounts, PairedDifference, PersonDifference,
};
pub use outcome::{
    Declined, ENGINE_VERSION, Occupancy, Outcome, PersonOutcome, StageOutcome, TeamOutcome,
    TeamWeek, WorkplaceOutcome,
};
pub use reasons::{Reasons, Share, Term};
pub use story::{Event, Happening, Story, StrainSources, WeekState};
