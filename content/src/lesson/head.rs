//! What a lesson says of itself before its text, for lists of lessons.

use super::front_matter;
use crate::problem::{Problem, Report};

/// The head of a lesson, as in [`Lesson`](super::Lesson).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its title.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The session it belongs to, from 1.
    pub session: u32,
    /// The item of the session it covers, from 1.
    pub item: u32,
}

/// Reads the head of the lesson in `file`; `None` where its text has none.
#[must_use]
pub fn read_head(file: &str, text: &str) -> (Option<Head>, Vec<Problem>) {
    let mut report = Report::on(file);
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = text.replace("\r\n", "\n");
    let front = front_matter::split(&text, &mut report).front;
    let head = front
        .map(|front| front_matter::read(front, &mut report))
        .map(|front| Head {
            title: front.title,
            minutes: front.minutes,
            session: front.session,
            item: front.item,
        });
    (head, report.finish())
}

#[cfg(test)]
mod tests {
    use super::{Head, read_head};
    use crate::lesson::read;
    use crate::messages::Language;

    #[test]
    fn the_head_says_what_the_whole_lesson_says() {
        let text = include_str!("../../ja/session-6/work-breakdown.md");
        let (lesson, _) = read("a.md", "session-6/work-breakdown", Language::Ja, text);
        let expected = Head {
            title: lesson.title,
            minutes: lesson.minutes,
            session: lesson.session,
            item: lesson.item,
        };
        assert!(!expected.title.is_empty());
        let with_other_line_ends = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        for text in [text, &with_other_line_ends] {
            assert_eq!(
                read_head("a.md", text),
                (Some(expected.clone()), Vec::new())
            );
        }
    }

    #[test]
    fn a_text_without_a_head_has_none() {
        let (head, problems) = read_head("a.md", "# Title\n");
        assert_eq!(head, None);
        assert!(!problems.is_empty());
    }
}
