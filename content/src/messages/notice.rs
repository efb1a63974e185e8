//! The shape of every sentence about something that went wrong.

/// What a person is told when something went wrong, in three parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub happened: String,
    /// What is safe.
    pub safe: String,
    /// What to do.
    pub remedy: String,
}

impl Notice {
    /// A notice of three parts.
    #[must_use]
    pub fn new(
        happened: impl Into<String>,
        safe: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            happened: happened.into(),
            safe: safe.into(),
            remedy: remedy.into(),
        }
    }
}
