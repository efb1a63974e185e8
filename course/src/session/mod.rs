//! The page of one session: its items and which of them can be opened.

mod view;

pub(crate) use view::SessionPage;
