//! Strings of step 7 of the studio, the debrief.

/// Strings of step 7 of the studio, the debrief.
#[derive(Clone, Copy, Debug)]
pub struct DebriefMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: DebriefMessages = DebriefMessages {
    title: "ふりかえり",
};

/// English.
pub const EN: DebriefMessages = DebriefMessages { title: "Debrief" };
