//! Pages about the site itself: the accessibility statement, the sources, and the page for unknown addresses.

mod view;

pub(crate) use view::{AccessibilityPage, NotFoundPage, SourcesPage};
