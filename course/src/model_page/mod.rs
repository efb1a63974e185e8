//! What the model is, what it rests on and what it doesn't know.

mod view;

pub(crate) use view::ModelPage;
