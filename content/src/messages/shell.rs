//! Strings of the frame round every page.

/// Strings of the frame round every page.
#[derive(Clone, Copy, Debug)]
pub struct ShellMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: ShellMessages = ShellMessages { title: "つむぐ" };

/// English.
pub const EN: ShellMessages = ShellMessages { title: "Tsumugi" };
