//! The course's own files, each read as part of a small whole course: what the site does with a file somebody edited.

use std::sync::OnceLock;

use content::check;
use content::course::{InMemory, read_case, read_folder, read_manifest};
use content::lesson::{link_terms, read, read_head};
use content::messages::Language;
use content::{glossary, page};

use crate::plan::holds_for;
use crate::repository::{Seeds, compact, files};

const SMALL_COURSE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../content/fixtures/valid/small-course"
);
const LESSON: &str = "ja/session-1/parts.md";

/// The small course with one file replaced, held against every rule; what is wrong with it is told in both languages.
fn check_with(path: &str, text: &str) -> content::course::Course {
    static COURSE: OnceLock<InMemory> = OnceLock::new();
    let small_course = || read_folder(SMALL_COURSE.as_ref()).expect("the small course");
    let mut files = COURSE.get_or_init(small_course).clone();
    files.0.insert(path.to_owned(), text.to_owned());
    let (course, problems) = check::course(&files);
    for language in Language::ALL {
        let told = check::print(&problems, language);
        assert_eq!(told.is_empty(), problems.is_empty());
    }
    course
}

/// A `case.json`: it is checked, and the course's example plan and an empty one are reviewed and run on it.
pub(crate) fn case(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    check_with("cases/shop/case.json", text);
    let (Some(case), _) = read_case("case.json", text) else {
        return;
    };
    static EXAMPLE: OnceLock<content::example::Example> = OnceLock::new();
    let example = EXAMPLE.get_or_init(|| {
        let text =
            crate::repository::file("content/fixtures/valid/small-course/cases/shop/example.json");
        serde_json::from_slice(&text).expect("the example")
    });
    holds_for(&case, &sim::Plan::new());
    if let Ok(plan) = example.plan(&case) {
        holds_for(&case, &plan);
    }
}

pub(crate) fn case_seeds() -> Seeds {
    named("case.json")
}

/// A case's words, or its example.
pub(crate) fn words(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    check_with("cases/shop/ja.json", text);
    check_with("cases/shop/example.json", text);
}

pub(crate) fn words_seeds() -> Seeds {
    [named("ja.json"), named("en.json"), named("example.json")].concat()
}

/// The manifest, or the sources.
pub(crate) fn lists(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    check_with("sources.json", text);
    check_with("manifest.json", text);
    let (manifest, problems) = read_manifest("manifest.json", text);
    assert!(manifest.is_some() || !problems.is_empty());
}

pub(crate) fn lists_seeds() -> Seeds {
    [named("manifest.json"), named("sources.json")].concat()
}

fn named(name: &str) -> Seeds {
    let found = files("content/fixtures", name).into_iter();
    found.map(|json| compact(&json)).collect()
}

/// A lesson, which may as well be a page.
pub(crate) fn lesson(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let course = check_with(LESSON, text);
    for language in Language::ALL {
        let (mut lesson, _) = read("a.md", "session-1/a", language, text);
        link_terms(&mut lesson, &course.glossary);
    }
    let (head, problems) = read_head("a.md", text);
    assert!(head.is_some() || !problems.is_empty());
    let (page, problems) = page::read("a.md", text);
    assert!(page.is_some() || !problems.is_empty());
}

pub(crate) fn lesson_seeds() -> Seeds {
    [
        files("content/fixtures", ".md"),
        files("content/ja", ".md"),
        files("content/en", ".md"),
    ]
    .concat()
}

/// The glossary, and its terms found in the lesson of the small course.
pub(crate) fn glossary(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let (terms, problems) = glossary::read("glossary.csv", text);
    let (again, same) = glossary::read("glossary.csv", &format!("\u{feff}{text}"));
    assert!(
        text.starts_with('\u{feff}') || (again == terms && same == problems),
        "a byte order mark changes what is read"
    );
    check_with("glossary.csv", text);
}

pub(crate) fn glossary_seeds() -> Seeds {
    let whole = crate::repository::file("content/glossary.csv");
    let whole = String::from_utf8(whole).expect("the glossary is text");
    let mut seeds = files("content/fixtures", "glossary.csv");
    let heading = whole.lines().next().unwrap_or_default();
    let lines: Vec<&str> = whole.lines().skip(1).collect();
    let few = lines
        .chunks(8)
        .map(|lines| format!("{heading}\n{}\n", lines.join("\n")));
    seeds.extend(few.map(String::into_bytes));
    seeds
}
