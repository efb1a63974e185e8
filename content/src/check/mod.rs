//! Whether the parts of the course fit together: every reference resolves, and the languages match.

mod case;
mod example;
mod languages;
mod lessons;
mod manifest;
mod print;
mod words;

pub use case::check as case;
pub use example::check as example;
pub use print::print;
pub use words::check as words;

use crate::course::{self, Course, Files};
use crate::messages::Language;
use crate::problem::Problem;

/// Reads the whole course and checks it. Problems come in the order of files and lines.
#[must_use]
pub fn course(files: &impl Files) -> (Course, Vec<Problem>) {
    let (course, mut problems) = course::load(files);
    problems.extend(manifest::check(&course, files));
    problems.extend(lessons::check(&course, files));
    problems.extend(languages::check(&course, files));
    for (id, entry) in &course.cases {
        let path = course::case_path(id);
        let text = files.text(&path).unwrap_or_default();
        problems.extend(case(id, &entry.case, &path, &text));
        let path = course::example_path(id);
        if let (Some(entry_example), Some(text)) = (&entry.example, files.text(&path)) {
            problems.extend(example(&entry.case, entry_example, &path, &text));
        }
        for language in Language::ALL {
            let path = course::words_path(id, language);
            if let (Some(entry_words), Some(text)) = (entry.words.get(&language), files.text(&path))
            {
                problems.extend(words(&entry.case, entry_words, &path, &text));
            }
        }
    }
    problems.sort();
    problems.dedup();
    (course, problems)
}
