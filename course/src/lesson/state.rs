//! How far a learner is in a lesson, and what each thing they do changes. Knows nothing of the page.

use std::collections::{BTreeMap, BTreeSet};

use content::lesson::{Block, BlockKind, Lesson, Section};
use content::work::{BlockAnswer, LessonProgress, Text};

/// Answers by block id.
pub(crate) type Answers = BTreeMap<String, BlockAnswer>;

/// Something a learner does in a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LessonAction {
    /// Picks a choice, or takes it back where several can be picked.
    Choose {
        /// The block.
        block: String,
        /// The choice's place in the list.
        position: u8,
        /// Whether several can be picked.
        several: bool,
    },
    /// Hands in what is chosen.
    HandIn {
        /// The block.
        block: String,
    },
    /// Takes back what was handed in, to answer anew.
    Reopen {
        /// The block.
        block: String,
    },
    /// Opens what stands behind a question, or has tried something.
    Open {
        /// The block, or a part of it.
        block: String,
    },
    /// Writes.
    Write {
        /// The block.
        block: String,
        /// The whole text.
        text: String,
    },
    /// Is at a section.
    At {
        /// The section.
        section: String,
    },
    /// Has come to a section's end.
    Reach {
        /// The section.
        section: String,
    },
}

/// The id under which it is kept that a prediction in words was committed to.
pub(crate) fn committed(block: &str) -> String {
    format!("{block}:committed")
}

/// `progress` after `action`.
pub(crate) fn reduce(
    lesson: &Lesson,
    progress: &LessonProgress,
    action: LessonAction,
) -> LessonProgress {
    let mut next = progress.clone();
    match action {
        LessonAction::Choose {
            block,
            position,
            several,
        } => {
            let mut chosen = match next.answers.remove(&block) {
                Some(BlockAnswer::Choice { chosen, .. }) if several => chosen,
                _ => BTreeSet::new(),
            };
            if !(several && chosen.remove(&position)) {
                chosen.insert(position);
            }
            next.answers.insert(
                block,
                BlockAnswer::Choice {
                    chosen,
                    checked: false,
                },
            );
        }
        LessonAction::HandIn { block } => {
            if let Some(BlockAnswer::Choice { chosen, checked }) = next.answers.get_mut(&block) {
                *checked = !chosen.is_empty();
            }
        }
        LessonAction::Reopen { block } => {
            next.answers.remove(&block);
        }
        LessonAction::Open { block } => {
            next.answers.insert(block, BlockAnswer::Opened);
        }
        LessonAction::Write { block, text } => {
            next.answers.insert(
                block,
                BlockAnswer::Written {
                    text: Text::shortened(&text),
                },
            );
        }
        LessonAction::At { section } => next.last_section = Some(section),
        LessonAction::Reach { section } => {
            next.sections_seen.insert(section);
        }
    }
    next.finished = next.finished
        || lesson
            .sections
            .iter()
            .all(|section| is_done(section, &next));
    next
}

/// What was chosen in a block, and whether it was handed in.
pub(crate) fn choice<'a>(answers: &'a Answers, block: &str) -> Option<(&'a BTreeSet<u8>, bool)> {
    match answers.get(block)? {
        BlockAnswer::Choice { chosen, checked } => Some((chosen, *checked)),
        _ => None,
    }
}

/// What was written in a block.
pub(crate) fn written<'a>(answers: &'a Answers, block: &str) -> &'a str {
    match answers.get(block) {
        Some(BlockAnswer::Written { text }) => text.as_str(),
        _ => "",
    }
}

/// Whether a block, or a part of it, was opened.
pub(crate) fn is_open(answers: &Answers, block: &str) -> bool {
    matches!(answers.get(block), Some(BlockAnswer::Opened))
}

/// Whether nothing is left to do in a block.
pub(crate) fn is_block_done(block: &Block, answers: &Answers) -> bool {
    let handed_in = || choice(answers, &block.id).is_some_and(|(_, checked)| checked);
    match &block.kind {
        BlockKind::Quiz(_) => handed_in(),
        BlockKind::Predict(predict) if predict.guesses.is_empty() => {
            is_open(answers, &committed(&block.id))
        }
        BlockKind::Predict(_) => handed_in(),
        BlockKind::Reveal(_) | BlockKind::Try(_) => is_open(answers, &block.id),
        BlockKind::Reflect(_) => !written(answers, &block.id).trim().is_empty(),
        BlockKind::Figure(_) | BlockKind::Source(_) => true,
    }
}

/// Whether a section was read to its end and nothing is left to do in it.
pub(crate) fn is_done(section: &Section, progress: &LessonProgress) -> bool {
    progress.sections_seen.contains(&section.id)
        && section
            .blocks()
            .all(|block| is_block_done(block, &progress.answers))
}

/// The answers that belong to a section's blocks.
pub(crate) fn answers_of(section: &Section, progress: &LessonProgress) -> Answers {
    let mut answers = Answers::new();
    for block in section.blocks() {
        for id in [block.id.clone(), committed(&block.id)] {
            if let Some(answer) = progress.answers.get(&id) {
                answers.insert(id, answer.clone());
            }
        }
    }
    answers
}

/// How far a learner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Sections done.
    pub(crate) done: usize,
    /// Sections there are.
    pub(crate) total: usize,
    /// Minutes left, by the lesson's own estimate.
    pub(crate) minutes: u32,
}

/// How far a learner is in `lesson`.
pub(crate) fn standing(lesson: &Lesson, progress: &LessonProgress) -> Standing {
    let total = lesson.sections.len();
    let done = lesson
        .sections
        .iter()
        .filter(|section| is_done(section, progress))
        .count();
    let left = u32::try_from(total - done).unwrap_or(0);
    let of = u32::try_from(total.max(1)).unwrap_or(1);
    Standing {
        done,
        total,
        minutes: (lesson.minutes * left).div_ceil(of),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::messages::Language;

    const TEXT: &str = "+++\ntitle = \"t\"\nminutes = 10\nsession = 1\nitem = 1\naims = [\"a\"]\nsources = []\n+++\n\
        ## One {#one}\n\ntext\n\n## Two {#two}\n\n```quiz id=q\nwhich\n- [x] a :: yes\n- [ ] b :: no\n```\n\n\
        ```reflect id=r\nwrite\n```\n";

    fn lesson() -> Lesson {
        let (lesson, problems) = content::lesson::read("t.md", "session-1/t", Language::En, TEXT);
        assert_eq!(problems, []);
        lesson
    }

    fn after(actions: impl IntoIterator<Item = LessonAction>) -> LessonProgress {
        let lesson = lesson();
        actions
            .into_iter()
            .fold(LessonProgress::new("session-1/t"), |progress, action| {
                reduce(&lesson, &progress, action)
            })
    }

    fn choose(position: u8, several: bool) -> LessonAction {
        LessonAction::Choose {
            block: "q".into(),
            position,
            several,
        }
    }

    fn chosen(progress: &LessonProgress) -> Vec<u8> {
        choice(&progress.answers, "q")
            .map(|(chosen, _)| chosen.iter().copied().collect())
            .unwrap_or_default()
    }

    #[test]
    fn one_choice_replaces_another_and_several_are_kept() {
        assert_eq!(chosen(&after([choose(0, false), choose(1, false)])), [1]);
        assert_eq!(chosen(&after([choose(0, true), choose(1, true)])), [0, 1]);
        assert_eq!(
            chosen(&after([choose(0, true), choose(1, true), choose(0, true)])),
            [1]
        );
    }

    #[test]
    fn nothing_chosen_cannot_be_handed_in_and_a_new_choice_takes_the_answer_back() {
        let hand_in = LessonAction::HandIn { block: "q".into() };
        let empty = after([choose(0, true), choose(0, true), hand_in.clone()]);
        assert_eq!(
            choice(&empty.answers, "q").map(|(_, checked)| checked),
            Some(false)
        );
        let handed_in = after([choose(0, false), hand_in.clone()]);
        assert_eq!(
            choice(&handed_in.answers, "q").map(|(_, checked)| checked),
            Some(true)
        );
        let again = after([choose(0, false), hand_in, choose(1, false)]);
        assert_eq!(
            choice(&again.answers, "q").map(|(_, checked)| checked),
            Some(false)
        );
    }

    #[test]
    fn a_section_is_done_when_read_and_worked_and_the_lesson_when_all_are() {
        let reach = |section: &str| LessonAction::Reach {
            section: section.into(),
        };
        let read = after([reach("one"), reach("two")]);
        assert_eq!(
            standing(&lesson(), &read),
            Standing {
                done: 1,
                total: 2,
                minutes: 5
            }
        );
        assert!(!read.finished);
        let worked = after([
            reach("one"),
            reach("two"),
            choose(1, false),
            LessonAction::HandIn { block: "q".into() },
            LessonAction::Write {
                block: "r".into(),
                text: "mine".into(),
            },
        ]);
        assert_eq!(standing(&lesson(), &worked).minutes, 0);
        assert!(worked.finished);
        assert_eq!(written(&worked.answers, "r"), "mine");
    }
}
