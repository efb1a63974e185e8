//! A small simulation in a lesson: a few controls, one question.

mod picture;
mod state;
mod view;

pub(super) use view::TryView;
