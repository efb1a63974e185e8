//! The course: lessons and cases as checked documents, and every string a person reads.

pub mod case_words;
pub mod check;
pub mod course;
pub mod envelope;
pub mod example;
pub mod glossary;
pub mod lesson;
pub mod markdown;
pub mod messages;
pub mod page;
pub mod phrases;
pub mod problem;
pub mod source;
pub mod work;
