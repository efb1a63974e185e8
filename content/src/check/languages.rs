//! The two trees of languages: the same lessons, the same blocks in the same order, the same right answers.

use crate::course::{Course, Files, lesson_path};
use crate::lesson::{Block, BlockKind, Lesson};
use crate::messages::Language;
use crate::problem::{Problem, Rule};
use std::collections::BTreeSet;

pub(super) fn check(course: &Course, files: &impl Files) -> Vec<Problem> {
    let mut problems = Vec::new();
    let [first, second] = Language::ALL;
    let ids: BTreeSet<&String> = course.lessons.keys().map(|(_, id)| id).collect();
    for id in ids {
        let one = course.lessons.get(&(first, id.clone()));
        let other = course.lessons.get(&(second, id.clone()));
        if let (Some(one), Some(other)) = (one, other) {
            compare(one, other, &mut problems);
        }
    }
    for (here, there) in [(first, second), (second, first)] {
        for path in files.paths() {
            let Some(rest) = path
                .strip_prefix(here.code())
                .and_then(|path| path.strip_prefix('/'))
            else {
                continue;
            };
            if files.text(&format!("{}/{rest}", there.code())).is_none() {
                let language = there.code().to_owned();
                problems.push(Problem::new(&path, 1, Rule::LanguageLacksFile { language }));
            }
        }
    }
    problems
}

fn compare(one: &Lesson, other: &Lesson, problems: &mut Vec<Problem>) {
    for (here, there) in [(one, other), (other, one)] {
        let path = lesson_path(here.language, &here.id);
        let language = there.language.code().to_owned();
        for block in here.blocks() {
            if !there.blocks().any(|twin| twin.id == block.id) {
                let rule = Rule::LanguageLacksBlock {
                    language: language.clone(),
                    id: block.id.clone(),
                };
                problems.push(Problem::new(&path, block.line, rule));
            }
        }
    }
    let path = lesson_path(other.language, &other.id);
    let mut differs = |line: u32, id: &str| {
        let language = one.language.code().to_owned();
        problems.push(Problem::new(
            &path,
            line,
            Rule::LanguageDiffers {
                language,
                id: id.to_owned(),
            },
        ));
    };
    for (key, same) in [
        ("minutes", one.minutes == other.minutes),
        ("session", one.session == other.session),
        ("item", one.item == other.item),
        ("aims", one.aims.len() == other.aims.len()),
        ("sources", one.sources == other.sources),
    ] {
        if !same {
            differs(1, key);
        }
    }
    for block in other.blocks() {
        if let Some(twin) = one.blocks().find(|twin| twin.id == block.id)
            && !alike(twin, block)
        {
            differs(block.line, &block.id);
        }
    }
    // Order and sections: compared by ids, where the blocks are the same ones.
    let order = |lesson: &Lesson| {
        lesson
            .blocks()
            .map(|block| block.id.clone())
            .collect::<Vec<_>>()
    };
    let (ours, theirs) = (order(other), order(one));
    if ours.len() == theirs.len()
        && let Some(place) = ours
            .iter()
            .zip(&theirs)
            .position(|(here, there)| here != there)
        && theirs.contains(&ours[place])
    {
        let line = other.blocks().nth(place).map_or(1, |block| block.line);
        differs(line, &ours[place]);
    }
    let sections = |lesson: &Lesson| {
        lesson
            .sections
            .iter()
            .map(|section| section.id.clone())
            .collect::<Vec<_>>()
    };
    if sections(one) != sections(other) {
        differs(1, "##");
    }
}

/// Whether two blocks differ in words only.
fn alike(one: &Block, other: &Block) -> bool {
    match (&one.kind, &other.kind) {
        (BlockKind::Quiz(one), BlockKind::Quiz(other)) => one
            .choices
            .iter()
            .map(|choice| choice.right)
            .eq(other.choices.iter().map(|choice| choice.right)),
        (BlockKind::Predict(one), BlockKind::Predict(other)) => one
            .guesses
            .iter()
            .map(|guess| guess.found)
            .eq(other.guesses.iter().map(|guess| guess.found)),
        (BlockKind::Figure(one), BlockKind::Figure(other)) => {
            one.picture.is_some() == other.picture.is_some()
        }
        (BlockKind::Try(one), BlockKind::Try(other)) => {
            let settings = |attempt: &crate::lesson::Try| {
                attempt
                    .controls
                    .iter()
                    .map(|control| (control.lever, control.values.clone()))
                    .collect::<Vec<_>>()
            };
            one.case == other.case && settings(one) == settings(other)
        }
        (BlockKind::Source(one), BlockKind::Source(other)) => one.source == other.source,
        (one, other) => one.name() == other.name(),
    }
}
