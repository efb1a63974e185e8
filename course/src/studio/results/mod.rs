//! Step 6 of the studio.

mod view;

pub(crate) use view::ResultsStep;
