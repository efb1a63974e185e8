//! Strings of step 2 of the studio, breaking a duty sheet down.

/// Strings of step 2 of the studio, breaking a duty sheet down.
#[derive(Clone, Copy, Debug)]
pub struct BreakdownMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: BreakdownMessages = BreakdownMessages {
    title: "業務分解"
};

/// English.
pub const EN: BreakdownMessages = BreakdownMessages {
    title: "Break down",
};
