//! Why an experiment is not started, and why a point of it is not run. Words for these are made elsewhere.

use serde::{Deserialize, Serialize};

use super::field::FieldRefusal;
use super::measure::Measure;
use crate::plan::{Finding, Refusal};
use crate::run::RunRefusal;

/// Most factors in one experiment.
pub const MOST_FACTORS: usize = 200;
/// Most measures in one experiment.
pub const MOST_MEASURES: usize = 16;
/// Most points, each of them a plan or a set of coefficients to simulate.
pub const MOST_POINTS: usize = 10_000;
/// Most futures in one experiment, over all its points.
pub const MOST_FUTURES_IN_ALL: u64 = 10_000_000;

/// An experiment that is not started. Everything is checked before the work begins.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExperimentRefusal {
    /// A number of the request is outside its bounds.
    #[error("{path} is {value}; {lowest} to {highest} is possible")]
    OutOfBounds {
        /// Where in the request.
        path: String,
        /// Asked for.
        value: f64,
        /// Lowest possible.
        lowest: f64,
        /// Highest possible.
        highest: f64,
    },
    /// The two ends of a range are the wrong way round, or the same.
    #[error("{path} goes from {low} to {high}")]
    EmptyRange {
        /// Where in the request.
        path: String,
        /// Its low end.
        low: f64,
        /// Its high end.
        high: f64,
    },
    /// The model has no such parameter.
    #[error("{path}: the model has no parameter {name}")]
    UnknownParameter {
        /// Where in the request.
        path: String,
        /// The name.
        name: String,
    },
    /// Only coefficients can be drawn.
    #[error("{path} is no coefficient")]
    NoCoefficient {
        /// Where in the request.
        path: String,
    },
    /// The same thing is varied or asked twice.
    #[error("{path} stands there twice")]
    Twice {
        /// Where in the request.
        path: String,
    },
    /// A field of the plan can't be varied.
    #[error("{path}: {refusal}")]
    Field {
        /// Where in the request.
        path: String,
        /// Why not.
        refusal: FieldRefusal,
    },
    /// A measure has no value here: its week is after the horizon.
    #[error("{measure} lies after the horizon of {horizon} weeks")]
    AfterHorizon {
        /// The measure.
        measure: Measure,
        /// Weeks of a future.
        horizon: u16,
    },
    /// The error of a measure is not known, so that no precision can be asked of it.
    #[error(
        "the error of {measure} is not known, so there is no precision to reach; in-work@WEEK and here@WEEK have one"
    )]
    NoInterval {
        /// The measure.
        measure: Measure,
    },
    /// More of a measure is no goal.
    #[error("less of {measure} is better, so it can be neither made large nor kept from falling")]
    NoGoal {
        /// The measure.
        measure: Measure,
    },
    /// One point of a design that needs all its points can't be run.
    #[error("point {point} can't be run")]
    Point {
        /// Its number, from 0.
        point: usize,
        /// Why not.
        refusal: PointRefusal,
    },
    /// The plan itself can't be run.
    #[error("the plan can't be simulated")]
    Blocked(Vec<Finding>),
    /// The simulation refuses the plan or the coefficients.
    #[error(transparent)]
    Run(#[from] RunRefusal),
}

/// A point that is not run; the others are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum PointRefusal {
    /// A field can't take its value.
    Field(FieldRefusal),
    /// The plan is outside what the case allows.
    Edit(Refusal),
    /// The plan has findings that keep it from being run.
    Blocked(Vec<Finding>),
    /// The simulation refuses it.
    Run(RunRefusal),
}

/// Refuses a number outside `lowest` to `highest`.
pub(super) fn within(
    path: &str,
    value: impl Into<f64>,
    lowest: f64,
    highest: f64,
) -> Result<(), ExperimentRefusal> {
    let value = value.into();
    if (lowest..=highest).contains(&value) {
        Ok(())
    } else {
        Err(ExperimentRefusal::OutOfBounds {
            path: path.to_owned(),
            value,
            lowest,
            highest,
        })
    }
}
