//! Step 6 of the studio.

mod figures;
mod session;
mod standing;
mod view;

pub(crate) use figures::Figures;
pub(crate) use session::{RunHandle, RunResult, use_run};
pub(crate) use standing::{Agreement, Standing};
pub(crate) use view::ResultsStep;
