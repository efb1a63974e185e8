//! The home page: the eight sessions as a road.

mod view;

pub(crate) use view::HomePage;
