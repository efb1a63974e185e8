//! Step 7 of the studio.

mod view;

pub(crate) use view::DebriefStep;
