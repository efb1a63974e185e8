//! Strings of the lesson page and its blocks.

/// Strings of the lesson page and its blocks.
#[derive(Clone, Copy, Debug)]
pub struct LessonMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: LessonMessages = LessonMessages {
    title: "読みもの"
};

/// English.
pub const EN: LessonMessages = LessonMessages { title: "Lesson" };
