//! Strings of step 4 of the studio, the mock matching.

/// Strings of step 4 of the studio, the mock matching.
#[derive(Clone, Copy, Debug)]
pub struct MatchingMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: MatchingMessages = MatchingMessages {
    title: "模擬マッチング",
};

/// English.
pub const EN: MatchingMessages = MatchingMessages { title: "Match" };
