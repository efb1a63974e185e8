//! Strings of the home page and the session pages.

/// Strings of the home page and the session pages.
#[derive(Clone, Copy, Debug)]
pub struct HomeMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: HomeMessages = HomeMessages { title: "コース" };

/// English.
pub const EN: HomeMessages = HomeMessages { title: "Course" };
