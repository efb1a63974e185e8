//! Step 4 of the studio: people and programmes as a weave, a match as a knot.

mod check_in;
mod explanation;
mod fit_meter;
mod grid;
mod order;
mod others;
mod reasons;
mod rules;
mod select_field;
pub(crate) mod state;
mod support;
pub(crate) mod verdict;
mod view;
mod walk;

pub(crate) use view::MatchingStep;
