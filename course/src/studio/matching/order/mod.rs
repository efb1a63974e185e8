//! The order in which the team turns to people, and what it decides.

mod state;
mod view;

pub(super) use view::TeamOrder;
