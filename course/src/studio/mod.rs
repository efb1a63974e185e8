//! The studio: one case from brief to debrief in seven steps.

pub(crate) mod breakdown;
pub(crate) mod brief;
pub(crate) mod context;
pub(crate) mod debrief;
pub(crate) mod design;
pub(crate) mod frame;
pub(crate) mod futures;
pub(crate) mod matching;
pub(crate) mod predict;
mod progress;
pub(crate) mod results;
pub(crate) mod state;
mod step;
mod story;
mod view;

pub(crate) use step::Step;
pub(crate) use view::StudioPage;
