//! Holding the model to published figures.
//!
//! Rows marked `fit` in the target file set the baselines, newness and two effects; rows marked `check` are only looked at.

mod expected;
mod fit;
mod population;
mod report;
mod targets;

pub use expected::{Expected, Size, expected};
pub use fit::{GROUPS, accommodation_hazard_ratio, fit, onboarding_odds_ratio};
pub use population::{Accommodating, Contact, Practice, piece};
pub use report::{Measured, report};
pub use targets::{Target, TargetProblem, Targets};
