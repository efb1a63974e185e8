//! One lesson: reading, figures, checks, small embedded simulations, reflection.

mod view;

pub(crate) use view::LessonPage;
