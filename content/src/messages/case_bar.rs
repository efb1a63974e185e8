//! Strings of the bar that shows the case and the seven steps.

/// Strings of the bar that shows the case and the seven steps.
#[derive(Clone, Copy, Debug)]
pub struct CaseBarMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: CaseBarMessages = CaseBarMessages {
    title: "いまの事例とステップ",
};

/// English.
pub const EN: CaseBarMessages = CaseBarMessages {
    title: "This case and its steps",
};
