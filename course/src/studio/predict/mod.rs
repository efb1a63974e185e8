//! Step 5 of the studio: what the learner expects, before any result is shown.

mod aside;
mod base_rates;
mod committed;
mod curve;
mod figure_field;
mod questions;
pub(crate) mod state;
mod summary;
mod view;

pub(crate) use view::PredictStep;
