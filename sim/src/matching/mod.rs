//! Who goes to which place: ranked lists on both sides, places with capacities.
//!
//! The problem is the hospitals/residents one with incomplete lists (Gale and Shapley
//! (1962), Am. Math. Mon. 69:9; Roth and Sotomayor, *Two-Sided Matching* (1990)). Lists
//! are strict; applicants and places are positions, and [`Instance`] doesn't know who they are.
//!
//! [`Fit`] says how a person and a programme of a case go together, [`Market`] makes the
//! lists of both sides from it, and [`propose`] turns a rule's decision into matches.

mod arrival;
mod deferred_acceptance;
mod fit;
mod instance;
mod judgement;
mod market;
mod outcome;

pub use fit::{AxisFit, Crossed, Fit};
pub use instance::{Instance, InstanceError, Owner};
pub use judgement::{Swap, Wish};
pub use market::{Market, propose, suitability};
pub use outcome::{Answer, Matching, MatchingError, Proposal, Settlement};
