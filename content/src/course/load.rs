//! Reads files of the course, one by one or all of them, collecting every problem.

use super::{
    Files, GLOSSARY, MANIFEST, MANIFEST_VERSION, Manifest, PAGES, SOURCES, case_path, example_path,
    json, lesson_path, words_path,
};
use crate::case_words::{CASE_WORDS_VERSION, CaseWords};
use crate::example::{EXAMPLE_VERSION, Example};
use crate::glossary::{self, Glossary};
use crate::lesson::{self, Lesson};
use crate::messages::Language;
use crate::page::{self, Page};
use crate::problem::{Problem, Report, Rule};
use crate::source::Sources;
use sim::case::{CASE_VERSION, Case};
use std::collections::BTreeMap;

/// Everything the course holds.
#[derive(Clone, Debug, Default)]
pub struct Course {
    /// Its sessions.
    pub manifest: Manifest,
    /// The documents it rests on.
    pub sources: Sources,
    /// Its terms.
    pub glossary: Glossary,
    /// Its lessons by language and id, with their terms linked.
    pub lessons: BTreeMap<(Language, String), Lesson>,
    /// Its pages of text by language and id.
    pub pages: BTreeMap<(Language, String), Page>,
    /// Its cases by id.
    pub cases: BTreeMap<String, CaseFiles>,
}

/// A case with its words.
#[derive(Clone, Debug)]
pub struct CaseFiles {
    /// The numbers.
    pub case: Case,
    /// The words by language.
    pub words: BTreeMap<Language, CaseWords>,
    /// The plan for small simulations, if there is one.
    pub example: Option<Example>,
}

/// Reads the whole course. What can't be read is left out and reported; whether the parts fit together is
/// [`crate::check`]'s business.
#[must_use]
pub fn load(files: &impl Files) -> (Course, Vec<Problem>) {
    let mut problems = Vec::new();
    let manifest = part(files, MANIFEST, read_manifest, &mut problems).unwrap_or_default();
    let sources = part(files, SOURCES, read_sources, &mut problems).unwrap_or_default();
    let read_glossary = |path: &str, text: &str| {
        let (glossary, problems) = glossary::read(path, text);
        (Some(glossary), problems)
    };
    let glossary = part(files, GLOSSARY, read_glossary, &mut problems).unwrap_or_default();
    let mut course = Course {
        manifest,
        sources,
        glossary,
        ..Course::default()
    };
    load_texts(files, &mut course, &mut problems);
    load_cases(files, &mut course, &mut problems);
    (course, problems)
}

fn load_texts(files: &impl Files, course: &mut Course, problems: &mut Vec<Problem>) {
    for language in Language::ALL {
        for (_, id) in course.manifest.lessons() {
            let read = |path: &str, text: &str| {
                let (lesson, problems) = lesson::read(path, id, language, text);
                (Some(lesson), problems)
            };
            if let Some(mut lesson) = part(files, &lesson_path(language, id), read, problems) {
                lesson::link_terms(&mut lesson, &course.glossary);
                course.lessons.insert((language, id.to_owned()), lesson);
            }
        }
        for id in PAGES {
            if let Some(page) = part(files, &lesson_path(language, id), page::read, problems) {
                course.pages.insert((language, id.to_owned()), page);
            }
        }
    }
}

fn load_cases(files: &impl Files, course: &mut Course, problems: &mut Vec<Problem>) {
    for id in &course.manifest.cases {
        let Some(case) = part(files, &case_path(id), read_case, problems) else {
            continue;
        };
        let mut words = BTreeMap::new();
        for language in Language::ALL {
            if let Some(read) = part(files, &words_path(id, language), read_words, problems) {
                words.insert(language, read);
            }
        }
        let path = example_path(id);
        let example = if files.text(&path).is_some() {
            part(files, &path, read_example, problems)
        } else {
            None
        };
        course.cases.insert(
            id.clone(),
            CaseFiles {
                case,
                words,
                example,
            },
        );
    }
}

fn part<T>(
    files: &impl Files,
    path: &str,
    read: impl Fn(&str, &str) -> (Option<T>, Vec<Problem>),
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let Some(text) = files.text(path) else {
        problems.push(Problem::new(path, 1, Rule::FileMissing));
        return None;
    };
    let (value, found) = read(path, &text);
    problems.extend(found);
    value
}

/// Reads `manifest.json`.
#[must_use]
pub fn read_manifest(file: &str, text: &str) -> (Option<Manifest>, Vec<Problem>) {
    versioned(file, text, MANIFEST_VERSION, |manifest: &Manifest| {
        manifest.version
    })
}

/// Reads `sources.json`.
#[must_use]
pub fn read_sources(file: &str, text: &str) -> (Option<Sources>, Vec<Problem>) {
    versioned(file, text, 1, |sources: &Sources| sources.version)
}

/// Reads a `case.json`. Whether its ids refer to something is checked by [`crate::check::case`].
#[must_use]
pub fn read_case(file: &str, text: &str) -> (Option<Case>, Vec<Problem>) {
    versioned(file, text, CASE_VERSION, |case: &Case| case.version)
}

/// Reads a case's words in one language.
#[must_use]
pub fn read_words(file: &str, text: &str) -> (Option<CaseWords>, Vec<Problem>) {
    versioned(file, text, CASE_WORDS_VERSION, |words: &CaseWords| {
        words.version
    })
}

/// Reads a case's example plan.
#[must_use]
pub fn read_example(file: &str, text: &str) -> (Option<Example>, Vec<Problem>) {
    versioned(file, text, EXAMPLE_VERSION, |example: &Example| {
        example.version
    })
}

fn versioned<T: serde::de::DeserializeOwned>(
    file: &str,
    text: &str,
    known: u32,
    version: fn(&T) -> u32,
) -> (Option<T>, Vec<Problem>) {
    let mut report = Report::on(file);
    // A newer file is told apart from a broken one before its unknown fields are met.
    let found = serde_json::from_str::<VersionOnly>(text).map_or(known, |file| file.version);
    if found > known {
        report.add(
            json::line_of(text, "version"),
            Rule::VersionNewer { found, known },
        );
        return (None, report.finish());
    }
    let value: Option<T> = json::read(text, &mut report);
    let value = value.filter(|value| {
        let fits = version(value) == known;
        if !fits {
            let expected = crate::problem::Expected::Of(known.to_string());
            report.add(
                json::line_of(text, "version"),
                Rule::CaseValue {
                    field: "version".to_owned(),
                    expected,
                },
            );
        }
        fits
    });
    (value, report.finish())
}

/// The version of a file, whatever else it holds.
#[derive(serde::Deserialize)]
struct VersionOnly {
    version: u32,
}
