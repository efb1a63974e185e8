//! A sweep: the results over a grid or a sample of values.

use serde::{Deserialize, Serialize};

use super::batch::{Asked, Batch};
use super::design::{grid, grid_points, latin_hypercube};
use super::factor::Factor;
use super::measure::{Measure, Measured};
use super::refusal::{ExperimentRefusal, MOST_POINTS, PointRefusal, within};
use crate::case::Case;
use crate::plan::Plan;
use crate::random::{Purpose, Seed};

/// What to sweep over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SweepRequest {
    /// What is varied.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::experiment::MOST_FACTORS)))]
    pub factors: Vec<Factor>,
    /// Where it is looked at.
    pub over: SweepDesign,
    /// What is measured.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::experiment::MOST_MEASURES)))]
    pub measures: Vec<Measure>,
    /// Seed of the futures, and of the sample.
    pub seed: Seed,
    /// Futures at each point; the same ones everywhere.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::run::MOST_FUTURES)))]
    pub futures: u32,
}

/// The points of a sweep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub enum SweepDesign {
    /// Every combination of so many evenly spaced values of each factor, both ends included.
    Grid {
        /// Values of each factor, in the order of the factors.
        #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::experiment::MOST_FACTORS)))]
        values: Vec<u32>,
    },
    /// A Latin hypercube.
    LatinHypercube {
        /// How many points.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MOST_POINTS)))]
        points: u32,
    },
}

/// The results of a sweep.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SweepResult {
    /// What was asked.
    pub request: SweepRequest,
    /// A row for each point.
    pub rows: Vec<SweepRow>,
}

/// One point of a sweep.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SweepRow {
    /// The value of each factor.
    pub values: Vec<f64>,
    /// What came out, or why it was not run.
    pub found: Found,
}

/// What came out at a point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Found {
    /// A value for each measure.
    Measured(Vec<Measured>),
    /// The point is outside what is possible and was not run.
    Refused(PointRefusal),
}

/// A sweep that is checked and ready. Its points can be run in any order and on any thread.
#[derive(Debug, Clone)]
pub struct Sweep<'a> {
    request: SweepRequest,
    batch: Batch<'a>,
}

impl<'a> Sweep<'a> {
    /// Checks every bound and makes ready.
    ///
    /// # Errors
    /// [`ExperimentRefusal`] with the first bound that does not hold.
    pub fn new(
        case: &'a Case,
        plan: &'a Plan,
        request: SweepRequest,
    ) -> Result<Self, ExperimentRefusal> {
        let asked = Asked {
            case,
            plan,
            factors: request.factors.clone(),
            measures: request.measures.clone(),
            seed: request.seed,
            futures: request.futures,
        };
        let factors = request.factors.len();
        let batch = match &request.over {
            SweepDesign::Grid { values } => {
                let wanted = factors as f64;
                within("/over/Grid/values", values.len() as f64, wanted, wanted)?;
                let points = grid_points(values).unwrap_or(usize::MAX);
                Batch::new(asked, points, || placed(grid(values)))?
            }
            SweepDesign::LatinHypercube { points } => {
                within(
                    "/over/LatinHypercube/points",
                    *points,
                    1.0,
                    MOST_POINTS as f64,
                )?;
                let points = *points as usize;
                let sample = || latin_hypercube(request.seed, Purpose::Design, factors, points);
                Batch::new(asked, points, || placed(sample()))?
            }
        };
        Ok(Self { request, batch })
    }

    /// How many points there are.
    #[must_use]
    pub fn points(&self) -> usize {
        self.batch.points.len()
    }

    /// Runs one point; `None` beyond the last.
    #[must_use]
    pub fn row(&self, point: usize) -> Option<SweepRow> {
        let places = self.batch.points.get(point)?.iter().flatten();
        let factors = self.batch.factors.iter();
        Some(SweepRow {
            values: factors
                .zip(places)
                .map(|(factor, &place)| factor.value_at(self.batch.case, place))
                .collect(),
            found: match self.batch.run(point) {
                Ok(measured) => Found::Measured(measured),
                Err(refusal) => Found::Refused(refusal),
            },
        })
    }

    /// The result, from the rows in the order of the points.
    #[must_use]
    pub fn result(self, rows: Vec<SweepRow>) -> SweepResult {
        SweepResult {
            request: self.request,
            rows,
        }
    }

    /// Runs every point in order.
    #[must_use]
    pub fn run(self) -> SweepResult {
        let rows = (0..self.points())
            .filter_map(|point| self.row(point))
            .collect();
        self.result(rows)
    }
}

fn placed(points: Vec<Vec<f64>>) -> Vec<Vec<Option<f64>>> {
    let point = |point: Vec<f64>| point.into_iter().map(Some).collect();
    points.into_iter().map(point).collect()
}
