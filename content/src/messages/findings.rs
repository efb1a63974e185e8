//! Strings of findings and refusals.

/// Strings of findings and refusals.
#[derive(Clone, Copy, Debug)]
pub struct FindingsMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: FindingsMessages = FindingsMessages { title: "気づき" };

/// English.
pub const EN: FindingsMessages = FindingsMessages { title: "Findings" };
