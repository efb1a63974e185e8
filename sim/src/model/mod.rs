//! The weekly model: what happens to each person, week by week, in one future.

mod end;
pub mod exp;

pub use end::{End, PerEnd};
