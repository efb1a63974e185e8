//! Strings of step 3 of the studio, designing a programme.

/// Strings of step 3 of the studio, designing a programme.
#[derive(Clone, Copy, Debug)]
pub struct DesignMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: DesignMessages = DesignMessages {
    title: "プログラムづくり",
};

/// English.
pub const EN: DesignMessages = DesignMessages { title: "Design" };
