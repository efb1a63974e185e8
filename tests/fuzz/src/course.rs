//! The course's own files, each read as part of a small whole course: what the site does with a file somebody edited.

use std::sync::OnceLock;

use content::check;
use content::course::{
    InMemory, read_case, read_example, read_folder, read_manifest, read_sources, read_words,
};
use content::example::Example;
use content::glossary::Glossary;
use content::lesson::{link_terms, read, read_head};
use content::messages::Language;
use content::problem::Problem;
use content::{glossary, page};
use sim::Case;

use crate::plan::holds_for;
use crate::repository::{Seeds, compact, file, files};

const SMALL_COURSE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../content/fixtures/valid/small-course"
);
const LESSON: &str = "ja/session-1/parts.md";

/// The small course with one file replaced, held against every rule; what is wrong with it is told in both languages.
fn check_with(path: &str, text: &str) {
    static COURSE: OnceLock<InMemory> = OnceLock::new();
    let small_course = || read_folder(SMALL_COURSE.as_ref()).expect("the small course");
    let mut files = COURSE.get_or_init(small_course).clone();
    files.0.insert(path.to_owned(), text.to_owned());
    let (_, problems) = check::course(&files);
    told(&problems);
}

/// Every problem has its words in both languages.
fn told(problems: &[Problem]) {
    for language in Language::ALL {
        let told = check::print(problems, language);
        assert_eq!(told.is_empty(), problems.is_empty());
    }
}

/// A `case.json`: it is checked, and the course's example plan and an empty one are reviewed and run on it.
pub(crate) fn case(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let (case, problems) = read_case("case.json", text);
    let Some(case) = case else {
        return told(&problems);
    };
    let problems = check::case("shop", &case, "case.json", text);
    told(&problems);
    let example = example();
    told(&check::example(&case, example, "example.json", ""));
    for plan in [Some(sim::Plan::new()), example.plan(&case).ok()] {
        let agree = plan.is_none_or(|plan| holds_for(&case, &plan));
        assert!(
            agree || !problems.is_empty(),
            "a review lets pass what can't be translated"
        );
    }
}

fn example() -> &'static Example {
    static EXAMPLE: OnceLock<Example> = OnceLock::new();
    EXAMPLE.get_or_init(|| {
        let text = file("content/fixtures/valid/small-course/cases/shop/example.json");
        serde_json::from_slice(&text).expect("the example")
    })
}

pub(crate) fn case_seeds() -> Seeds {
    named("case.json")
}

/// The course's other files in JSON: a case's words, its example plan, the manifest, the sources. No file passes for two of
/// them, so each of their readers gets every input.
pub(crate) fn lists(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let (words, problems) = read_words("ja.json", text);
    told(&problems);
    if let Some(words) = words {
        told(&check::words(shop(), &words, "ja.json", text));
    }
    let (example, problems) = read_example("example.json", text);
    told(&problems);
    if let Some(example) = example {
        told(&check::example(shop(), &example, "example.json", text));
        if let Ok(plan) = example.plan(shop()) {
            assert!(holds_for(shop(), &plan));
        }
    }
    let (manifest, problems) = read_manifest("manifest.json", text);
    told(&problems);
    if manifest.is_some() {
        check_with("manifest.json", text);
    }
    let (sources, problems) = read_sources("sources.json", text);
    told(&problems);
    if sources.is_some() {
        check_with("sources.json", text);
    }
}

/// The case of the small course.
fn shop() -> &'static Case {
    static SHOP: OnceLock<Case> = OnceLock::new();
    SHOP.get_or_init(|| {
        let text = file("content/fixtures/valid/small-course/cases/shop/case.json");
        serde_json::from_slice(&text).expect("the case")
    })
}

pub(crate) fn lists_seeds() -> Seeds {
    let names = [
        "ja.json",
        "en.json",
        "example.json",
        "manifest.json",
        "sources.json",
    ];
    names.map(named).concat()
}

fn named(name: &str) -> Seeds {
    let found = files("content/fixtures", name).into_iter();
    found.map(|json| compact(&json)).collect()
}

/// A lesson, which may as well be a page. One without faults of its own takes its place in the course.
pub(crate) fn lesson(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    for language in Language::ALL {
        let (mut lesson, problems) = read("a.md", "session-1/a", language, text);
        link_terms(&mut lesson, terms());
        told(&problems);
        if problems.is_empty() {
            check_with(LESSON, text);
        }
    }
    let (head, problems) = read_head("a.md", text);
    assert!(head.is_some() || !problems.is_empty());
    let (page, problems) = page::read("a.md", text);
    assert!(page.is_some() || !problems.is_empty());
}

/// A few terms of the course.
fn terms() -> &'static Glossary {
    static TERMS: OnceLock<Glossary> = OnceLock::new();
    TERMS.get_or_init(|| {
        let few = &glossary_seeds()[1];
        glossary::read("glossary.csv", &String::from_utf8_lossy(few)).0
    })
}

pub(crate) fn lesson_seeds() -> Seeds {
    [
        files("content/fixtures", ".md"),
        files("content/ja", ".md"),
        files("content/en", ".md"),
    ]
    .concat()
}

/// The glossary. One without faults of its own takes its place in the course, where its terms are looked for.
pub(crate) fn glossary(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let (terms, problems) = glossary::read("glossary.csv", text);
    told(&problems);
    let (again, same) = glossary::read("glossary.csv", &format!("\u{feff}{text}"));
    assert!(
        text.starts_with('\u{feff}') || (again == terms && same == problems),
        "a byte order mark changes what is read"
    );
    if problems.is_empty() {
        check_with("glossary.csv", text);
    }
}

pub(crate) fn glossary_seeds() -> Seeds {
    let whole = file("content/glossary.csv");
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
