//! Who goes to which place: ranked lists on both sides, places with capacities.
//!
//! The problem is the hospitals/residents one with incomplete lists (Gale and Shapley
//! (1962), Am. Math. Mon. 69:9; Roth and Sotomayor, *Two-Sided Matching* (1990)), with
//! ties where [`TiedLists`] have them. Applicants and places are positions, and
//! [`Instance`] doesn't know who they are.
//!
//! [`Fit`] says how a person and a programme of a case go together, [`Market`] makes the
//! lists of both sides from it, and [`propose`] turns a rule's decision into matches.
//! [`Market::report`] judges what any [`Rule`] decides, and says why nobody got more.

mod best_total;
mod deferred_acceptance;
mod fit;
mod instance;
mod judgement;
mod market;
mod obstacle;
mod outcome;
mod ranking;
mod report;
mod rule;
mod serial_dictatorship;
mod ties;

pub use best_total::{BestTotal, BestTotalRefusal, best_total};
pub use fit::{AxisFit, Crossed, Fit};
pub use instance::{Instance, InstanceError, MOST_MEMBERS, Owner};
pub use judgement::{Envy, Swap, Wish};
pub use market::{Market, propose, suitability};
pub use obstacle::Obstacle;
pub use outcome::{Answer, Matching, MatchingError, Proposal, Settlement, Side};
pub use report::{
    EnvyReport, GivenAnyway, Impossible, MatchingRefusal, MatchingReport, Pair, PersonReport,
    Ruled, Unfilled, WhyNot,
};
pub use rule::Rule;
pub use ties::{TieBreak, TiedLists};
