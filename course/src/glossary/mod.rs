//! The glossary page: all terms of the course.

mod view;

pub(crate) use view::GlossaryPage;
