//! Strings of step 1 of the studio, the brief.

/// Strings of step 1 of the studio, the brief.
#[derive(Clone, Copy, Debug)]
pub struct BriefMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: BriefMessages = BriefMessages {
    title: "依頼を読む",
};

/// English.
pub const EN: BriefMessages = BriefMessages { title: "Brief" };
