//! Strings of step 6 of the studio, the results.

/// Strings of step 6 of the studio, the results.
#[derive(Clone, Copy, Debug)]
pub struct ResultsMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: ResultsMessages = ResultsMessages { title: "結果" };

/// English.
pub const EN: ResultsMessages = ResultsMessages { title: "Results" };
