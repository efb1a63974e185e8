//! The home page: the eight sessions as a road along one thread.

mod lesson_link;
mod place;
mod road;
mod standing;
mod studio_card;
mod thread;
mod view;

pub(crate) use lesson_link::LessonLink;
pub(crate) use place::RememberPlace;
pub(crate) use road::items;
pub(crate) use view::HomePage;
