//! One person's way through one future, and why a week stood as it did.

mod choice;
mod grouping;
mod view;

pub(crate) use view::PersonStory;
