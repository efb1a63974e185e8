//! One lesson: reading, figures, checks, small embedded simulations, reflection.

mod blocks;
mod body;
mod file;
mod foot;
mod notes;
mod section;
pub(crate) mod state;
mod view;

pub(crate) use file::read_lesson;
pub(crate) use view::LessonPage;
