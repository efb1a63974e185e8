//! A lesson's file as the page reads it: language and id are in its path.

use content::glossary::{self, Glossary};
use content::lesson::{self, Lesson};
use content::messages::Language;
use content::problem::Problem;

/// A lesson with what its file gets wrong.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct LessonFile {
    pub(crate) lesson: Lesson,
    pub(super) problems: Vec<Problem>,
}

/// Reads the lesson at `path`, such as `ja/session-6/work-breakdown.md`.
pub(crate) fn read_lesson(path: &str, text: &str) -> (Option<LessonFile>, Vec<Problem>) {
    let (language, rest) = path.split_once('/').unwrap_or(("", path));
    let language = Language::from_code(language).unwrap_or_default();
    let id = rest.strip_suffix(".md").unwrap_or(rest);
    let (lesson, problems) = lesson::read(path, id, language, text);
    (
        Some(LessonFile {
            lesson,
            problems: problems.clone(),
        }),
        problems,
    )
}

/// Reads the glossary.
pub(super) fn read_glossary(path: &str, text: &str) -> (Option<Glossary>, Vec<Problem>) {
    let (glossary, problems) = glossary::read(path, text);
    (Some(glossary), problems)
}

/// A lesson's permanent id from its address.
pub(super) fn lesson_id(session: u8, lesson: &str) -> String {
    format!("session-{session}/{lesson}")
}

#[cfg(test)]
mod tests {
    use super::{lesson_id, read_lesson};
    use content::messages::Language;

    #[test]
    fn language_and_id_come_from_the_path() {
        let file = read_lesson("en/session-6/work-breakdown.md", "")
            .0
            .expect("there always is a lesson");
        assert_eq!(file.lesson.language, Language::En);
        assert_eq!(file.lesson.id, lesson_id(6, "work-breakdown"));
    }
}
