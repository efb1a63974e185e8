//! Step 2 of the studio.

mod view;

pub(crate) use view::BreakdownStep;
