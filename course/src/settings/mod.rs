//! Language, theme, text size and ruby; the copy of one's work: the state, and the page for both.

mod copies;
pub(crate) mod state;
mod view;

pub(crate) use view::SettingsPage;
