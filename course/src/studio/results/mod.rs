//! Step 6 of the studio.

#[allow(dead_code, reason = "the page that tells them is still being written")]
mod figures;
mod view;

pub(crate) use view::ResultsStep;
