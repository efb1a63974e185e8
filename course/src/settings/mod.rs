//! Language, theme, text size and ruby: the state, and the page that changes it.

pub(crate) mod state;
mod view;

pub(crate) use view::SettingsPage;
