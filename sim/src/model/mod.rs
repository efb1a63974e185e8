//! The weekly model: what happens to each person, week by week, in one future.

pub(crate) mod block;
pub mod cap;
mod carriers;
mod compile;
pub mod compiled;
mod contact;
mod end;
pub mod exp;
pub(crate) mod lanes;
mod leaving;
mod newness;
mod notice;
pub mod parameters;
pub(crate) mod preparation;
mod rates;
mod shocks;
mod start;
mod stays;
mod step_up;
pub(crate) mod tables;
pub(crate) mod team;
pub(crate) mod terms;
mod week;
pub(crate) mod widest;
mod workplace;

pub use compile::{CompileRefusal, compile};
pub use end::{End, PerEnd};
pub use parameters::{ParameterTable, Parameters};

#[cfg(test)]
mod tests;
