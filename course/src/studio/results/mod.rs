//! Step 6 of the studio.

mod beside;
mod curve;
mod ends;
mod export;
mod figures;
mod flow;
mod numbers;
mod one_by_one;
mod other_shape;
mod people;
mod session;
mod standing;
mod team;
mod ticks;
mod view;
mod workplaces;

pub(crate) use session::{RunResult, use_run};
pub(crate) use ticks::{people_ticks, quarter_ticks};
pub(crate) use view::ResultsStep;
