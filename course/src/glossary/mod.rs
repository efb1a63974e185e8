//! The glossary page: all terms of the course, to be searched by word, reading or English.

mod search;
mod view;

pub(crate) use view::GlossaryPage;
