//! Who goes to which place: ranked lists on both sides, places with capacities.
//!
//! The problem is the hospitals/residents one with incomplete lists (Gale and Shapley
//! (1962), Am. Math. Mon. 69:9; Roth and Sotomayor, *Two-Sided Matching* (1990)). Lists
//! are strict; applicants and places are positions, and nothing here knows who they are.

mod arrival;
mod deferred_acceptance;
mod instance;
mod judgement;
mod outcome;

pub use instance::{Instance, InstanceError};
pub use judgement::{Swap, Wish};
pub use outcome::{Answer, Matching, MatchingError, Proposal, Settlement};
