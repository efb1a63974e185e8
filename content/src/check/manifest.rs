//! The manifest: sessions, items, and files nobody mentions.

use crate::course::{Course, Files, MANIFEST, Manifest, PAGES, line_of};
use crate::messages::Language;
use crate::problem::{Problem, Report, Rule};
use crate::source::Both;
use std::collections::BTreeSet;

pub(super) fn check(course: &Course, files: &impl Files) -> Vec<Problem> {
    let text = files.text(MANIFEST).unwrap_or_default();
    let manifest = &course.manifest;
    let mut report = Report::on(MANIFEST);
    let mut numbers = BTreeSet::new();
    for session in &manifest.sessions {
        let name = format!("session {}", session.number);
        if !numbers.insert(session.number) {
            report.add(
                line_of(&text, &session.title.ja),
                Rule::IdTwice { id: name.clone() },
            );
        }
        both(&session.title, &format!("{name}: title"), &mut report);
        both(&session.about, &format!("{name}: about"), &mut report);
        let mut items = BTreeSet::new();
        for item in &session.items {
            let name = format!("{name}, item {}", item.number);
            if !items.insert(item.number) {
                report.add(
                    line_of(&text, &item.title.ja),
                    Rule::IdTwice { id: name.clone() },
                );
            }
            both(&item.title, &format!("{name}: title"), &mut report);
        }
        for carry in &session.carries {
            if manifest.session(carry.to).is_none() || carry.to <= session.number {
                let (field, id) = (format!("{name}: carries.to"), carry.to.to_string());
                report.add(
                    line_of(&text, &carry.what.ja),
                    Rule::ReferenceUnknown { field, id },
                );
            }
            both(&carry.what, &format!("{name}: carries.what"), &mut report);
        }
    }
    twice(manifest.lessons().map(|(_, id)| id), &text, &mut report);
    twice(
        manifest.cases.iter().map(String::as_str),
        &text,
        &mut report,
    );
    let mut problems = report.finish();
    problems.extend(unmentioned(manifest, files));
    problems
}

fn both(words: &Both, name: &str, report: &mut Report<'_>) {
    for language in Language::ALL {
        if words.get(language).trim().is_empty() {
            report.add(
                1,
                Rule::WordEmpty {
                    id: format!("{name}.{}", language.code()),
                },
            );
        }
    }
}

fn twice<'a>(ids: impl Iterator<Item = &'a str>, text: &str, report: &mut Report<'_>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            report.add(line_of(text, id), Rule::IdTwice { id: id.to_owned() });
        }
    }
}

/// Lessons and cases that lie in the folder and aren't in the manifest, so that nobody would ever see them.
fn unmentioned(manifest: &Manifest, files: &impl Files) -> Vec<Problem> {
    let lessons: BTreeSet<&str> = manifest.lessons().map(|(_, id)| id).collect();
    let mut problems = Vec::new();
    for path in files.paths() {
        let lesson = Language::ALL.into_iter().find_map(|language| {
            path.strip_prefix(language.code())?
                .strip_prefix('/')?
                .strip_suffix(".md")
                .map(str::to_owned)
        });
        let case = path
            .strip_prefix("cases/")
            .and_then(|path| path.strip_suffix("/case.json"))
            .map(str::to_owned);
        let missing =
            lesson.filter(|id| !lessons.contains(id.as_str()) && !PAGES.contains(&id.as_str()));
        let missing = missing.or_else(|| case.filter(|id| !manifest.cases.contains(id)));
        if let Some(id) = missing {
            problems.push(Problem::new(&path, 1, Rule::Unmentioned { id }));
        }
    }
    problems
}
