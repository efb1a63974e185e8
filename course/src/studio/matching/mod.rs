//! Step 4 of the studio.

mod view;

pub(crate) use view::MatchingStep;
