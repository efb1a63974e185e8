//! Pages of prose about the site itself, and the page for unknown addresses.

mod contents;
mod not_found;
mod page;
mod sources;

pub(crate) use not_found::{NotFoundPage, NotHere};
pub(crate) use page::{AccessibilityPage, ProsePage};
pub(crate) use sources::SourcesPage;
