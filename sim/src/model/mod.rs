//! The weekly model: what happens to each person, week by week, in one future.

pub mod exp;
