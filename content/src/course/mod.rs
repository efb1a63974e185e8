//! The whole course: its manifest, lessons, glossary, sources and cases.

mod files;
#[cfg(not(target_family = "wasm"))]
mod folder;
mod json;
mod load;
mod manifest;

pub use files::{Files, InMemory};
#[cfg(not(target_family = "wasm"))]
pub use folder::read_folder;
pub use json::{line_of, read as read_json};
pub use load::{
    CaseFiles, Course, load, read_case, read_example, read_manifest, read_sources, read_words,
};
pub use manifest::{Carry, Item, MANIFEST_VERSION, Manifest, Session};

/// Path of the manifest below `content/`.
pub const MANIFEST: &str = "manifest.json";

/// Path of the glossary below `content/`.
pub const GLOSSARY: &str = "glossary.csv";

/// Path of the sources below `content/`.
pub const SOURCES: &str = "sources.json";

/// Pages of text that every course has, by their id: what the model is, what the course is made from, and how it can be
/// used by everybody.
pub const PAGES: [&str; 3] = ["about", "accessibility", "model"];

/// Path of a lesson or a page below `content/`.
#[must_use]
pub fn lesson_path(language: crate::messages::Language, lesson: &str) -> String {
    format!("{}/{lesson}.md", language.code())
}

/// Path of a case's numbers below `content/`.
#[must_use]
pub fn case_path(case: &str) -> String {
    format!("cases/{case}/case.json")
}

/// Path of a case's words below `content/`.
#[must_use]
pub fn words_path(case: &str, language: crate::messages::Language) -> String {
    format!("cases/{case}/{}.json", language.code())
}

/// Path of a case's example plan below `content/`.
#[must_use]
pub fn example_path(case: &str) -> String {
    format!("cases/{case}/example.json")
}

/// Path of a figure below `content/`.
#[must_use]
pub fn figure_path(picture: &str) -> String {
    format!("figures/{picture}")
}
