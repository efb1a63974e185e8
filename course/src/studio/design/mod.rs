//! Step 3 of the studio.

mod view;

pub(crate) use view::DesignStep;
