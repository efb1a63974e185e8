//! The simulation engine of Tsumugi: what happens after someone starts to work with support.
//!
//! Pure Rust: it knows nothing of browsers, files, clocks, languages or Markdown. It takes values and
//! returns values, and its public types are the vocabulary of the whole project.

// Fixtures under `tests/` name the crate as its users do.
#[cfg(test)]
extern crate self as tsumugi_sim;

pub mod axis;
mod bounded;
pub mod calibration;
pub mod case;
pub mod cause;
pub mod digest;
pub mod experiment;
pub mod id;
pub mod matching;
pub mod model;
pub mod plan;
pub mod random;
pub mod run;
mod select;
pub mod survival;
pub mod units;
pub mod weekdays;
mod whole;

pub use axis::{Axis, Level, PerAxis, TaskDemand};
pub use case::Case;
pub use cause::Cause;
pub use plan::{Edit, History, Plan, Programme, Refusal, Stage, StageKind};
