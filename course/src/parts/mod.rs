//! The parts of the application that are loaded when they are first needed, each a WebAssembly module of its own.
//!
//! The build cuts the program at the functions of [`seams`]: whatever only they lead to moves out of the program that is
//! loaded at the start. A part hands back plain functions, so that drawing it again needs no waiting.

mod page;
mod seams;

pub(crate) use page::PartPage;
pub(crate) use seams::{lesson_standing, whole_copy};
