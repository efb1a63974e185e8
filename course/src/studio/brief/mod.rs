//! Step 1 of the studio.

mod view;

pub(crate) use view::BriefStep;
