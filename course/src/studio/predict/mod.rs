//! Step 5 of the studio.

mod view;

pub(crate) use view::PredictStep;
