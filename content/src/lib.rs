//! The course: lessons and cases as checked documents, and every string a person reads.

pub mod messages;
