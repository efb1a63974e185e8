//! The course: lessons and cases as checked documents, and every string a person reads.

pub mod case_words;
pub mod envelope;
pub mod messages;
pub mod work;
