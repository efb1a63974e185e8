//! Strings of the glossary page.

/// Strings of the glossary page.
#[derive(Clone, Copy, Debug)]
pub struct GlossaryMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: GlossaryMessages = GlossaryMessages { title: "用語集" };

/// English.
pub const EN: GlossaryMessages = GlossaryMessages { title: "Glossary" };
