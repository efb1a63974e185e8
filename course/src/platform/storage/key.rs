//! The names documents are kept under. They stay the same for ever.

use sim::id::CaseId;

/// The name of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key(String);

/// What a name says about its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// Work on a case.
    Work,
    /// Progress in a lesson.
    Lesson,
    /// Something unreadable that was set aside.
    Unreadable,
    /// A name of a later version of the site.
    Unknown,
}

impl Key {
    /// The learner's work on a case.
    pub(crate) fn work(case: &CaseId) -> Self {
        Self(format!("work/{case}"))
    }

    /// The learner's progress in a lesson, by the lesson's permanent id.
    pub(crate) fn lesson(lesson: &str) -> Self {
        Self(format!("lesson/{lesson}"))
    }

    /// Where the unreadable text of a document at some revision is set aside.
    pub(super) fn unreadable(of: &Self, revision: u32) -> Self {
        Self(format!("unreadable/{revision}/{}", of.0))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Kept {
    /// What a stored name says.
    pub(super) fn of(key: &str) -> Self {
        match key.split_once('/').map(|(kind, _)| kind) {
            Some("work") => Self::Work,
            Some("lesson") => Self::Lesson,
            Some("unreadable") => Self::Unreadable,
            _ => Self::Unknown,
        }
    }
}
