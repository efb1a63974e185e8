//! Screening: which factors matter.

use serde::{Deserialize, Serialize};

use super::batch::{Asked, Batch, Point};
use super::design::{Trajectory, trajectories};
use super::factor::Factor;
use super::measure::{Measure, Measured};
use super::refusal::{ExperimentRefusal, PointRefusal, within};
use crate::case::Case;
use crate::plan::Plan;
use crate::random::Seed;

/// Most trajectories of a screening by the method of Morris.
pub const MOST_TRAJECTORIES: u32 = 1_000;
/// Most levels of each factor in it.
pub const MOST_LEVELS: u32 = 100;

/// What to screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScreeningRequest {
    /// What is varied.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::experiment::MOST_FACTORS)))]
    pub factors: Vec<Factor>,
    /// How.
    pub method: ScreeningMethod,
    /// What is measured.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::experiment::MOST_MEASURES)))]
    pub measures: Vec<Measure>,
    /// Seed of the futures, and of the trajectories.
    pub seed: Seed,
    /// Futures at each point; the same ones everywhere.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::run::MOST_FUTURES)))]
    pub futures: u32,
}

/// How factors are screened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub enum ScreeningMethod {
    /// Each factor at both ends of its range, the others as the plan has them.
    OneAtATime,
    /// The method of Morris: each factor changed in many places.
    Morris {
        /// Trajectories, 2 to [`MOST_TRAJECTORIES`].
        #[cfg_attr(feature = "schema", schemars(range(min = 2, max = MOST_TRAJECTORIES)))]
        trajectories: u32,
        /// Levels of each factor, even, 2 to [`MOST_LEVELS`].
        #[cfg_attr(feature = "schema", schemars(range(min = 2, max = MOST_LEVELS), extend("multipleOf" = 2)))]
        levels: u32,
    },
}

/// The results of a screening.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScreeningResult {
    /// What was asked.
    pub request: ScreeningRequest,
    /// For each measure what each factor does, by one method or the other.
    pub effects: Effects,
}

/// What the factors do: by measure, then by factor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub enum Effects {
    /// One at a time.
    OneAtATime {
        /// The plan as it is, for each measure.
        plan: Vec<f64>,
        /// The two ends.
        ends: Vec<Vec<Ends>>,
    },
    /// By the method of Morris.
    Morris(Vec<Vec<ElementaryEffects>>),
}

/// A measure at both ends of one factor's range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ends {
    /// At the low end.
    pub low: f64,
    /// At the high end.
    pub high: f64,
}

/// What one factor does to one measure, for a change over its whole range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ElementaryEffects {
    /// μ: mean elementary effect (Morris 1991).
    pub mu: f64,
    /// μ*: mean of its size (Campolongo, Cariboni and Saltelli 2007, Environ. Model. Softw. 22:10).
    pub mu_star: f64,
    /// σ: its standard deviation over the trajectories; large where the factor interacts or is not linear.
    pub sigma: f64,
    /// Standard error of μ* over the trajectories.
    pub mu_star_error: f64,
}

impl ElementaryEffects {
    /// From the effect in each trajectory.
    #[must_use]
    pub fn of(effects: &[f64]) -> Self {
        let sizes: Vec<f64> = effects.iter().map(|effect| effect.abs()).collect();
        let (mu, sigma) = mean_and_deviation(effects);
        let (mu_star, deviation) = mean_and_deviation(&sizes);
        Self {
            mu,
            mu_star,
            sigma,
            mu_star_error: deviation / libm::sqrt(effects.len().max(1) as f64),
        }
    }
}

/// Mean and sample standard deviation; 0 for a single number.
pub(super) fn mean_and_deviation(numbers: &[f64]) -> (f64, f64) {
    let count = numbers.len().max(1) as f64;
    let mean = numbers.iter().sum::<f64>() / count;
    if numbers.len() < 2 {
        return (mean, 0.0);
    }
    let squares: f64 = numbers
        .iter()
        .map(|number| (number - mean) * (number - mean))
        .sum();
    (mean, libm::sqrt(squares / (count - 1.0)))
}

/// A screening that is checked and ready. Its points can be run in any order and on any thread.
#[derive(Debug, Clone)]
pub struct Screening<'a> {
    request: ScreeningRequest,
    batch: Batch<'a>,
    trajectories: Vec<Trajectory>,
}

impl<'a> Screening<'a> {
    /// Checks every bound and every point, and makes ready: a screening needs all its points.
    ///
    /// # Errors
    /// [`ExperimentRefusal`] with the first bound that does not hold.
    pub fn new(
        case: &'a Case,
        plan: &'a Plan,
        request: ScreeningRequest,
    ) -> Result<Self, ExperimentRefusal> {
        let asked = Asked {
            case,
            plan,
            factors: request.factors.clone(),
            measures: request.measures.clone(),
            seed: request.seed,
            futures: request.futures,
        };
        let (factors, mut walks) = (request.factors.len(), Vec::new());
        let batch = match request.method {
            ScreeningMethod::OneAtATime => {
                Batch::new(asked, 1 + 2 * factors, || one_at_a_time(factors))?
            }
            ScreeningMethod::Morris {
                trajectories: wanted,
                levels,
            } => {
                within(
                    "/method/Morris/trajectories",
                    wanted,
                    2.0,
                    f64::from(MOST_TRAJECTORIES),
                )?;
                let even = if levels % 2 == 0 {
                    f64::from(levels)
                } else {
                    0.0
                };
                within("/method/Morris/levels", even, 2.0, f64::from(MOST_LEVELS))?;
                let points = wanted as usize * (1 + factors);
                let seed = request.seed;
                Batch::new(asked, points, || {
                    walks = trajectories(seed, factors, levels, wanted);
                    walks.iter().flat_map(placed).collect()
                })?
            }
        };
        batch.check_all()?;
        Ok(Self {
            request,
            batch,
            trajectories: walks,
        })
    }

    /// How many points there are.
    #[must_use]
    pub fn points(&self) -> usize {
        self.batch.points.len()
    }

    /// Runs one point.
    ///
    /// # Errors
    /// Never for a point below [`points`](Self::points): all have been checked.
    pub fn measure(&self, point: usize) -> Result<Vec<Measured>, PointRefusal> {
        self.batch.run(point)
    }

    /// The result, from what was measured at the points in their order; `None` when there are not as many.
    #[must_use]
    pub fn result(self, measured: &[Vec<Measured>]) -> Option<ScreeningResult> {
        let whole = self.batch.is_whole(measured);
        whole.then(|| self.gathered(measured))
    }

    /// Runs every point in order.
    ///
    /// # Errors
    /// Never: all points have been checked.
    pub fn run(self) -> Result<ScreeningResult, PointRefusal> {
        let measured = self.batch.run_all()?;
        Ok(self.gathered(&measured))
    }

    fn gathered(self, measured: &[Vec<Measured>]) -> ScreeningResult {
        let by_measure: Vec<Vec<f64>> = (0..self.batch.measures.len())
            .map(|measure| measured.iter().map(|point| point[measure].value).collect())
            .collect();
        let effects = match self.request.method {
            ScreeningMethod::OneAtATime => Effects::OneAtATime {
                plan: by_measure.iter().map(|values| values[0]).collect(),
                ends: by_measure.iter().map(|values| ends(&values[1..])).collect(),
            },
            ScreeningMethod::Morris { .. } => {
                let elementary = by_measure.iter().map(|values| self.elementary(values));
                Effects::Morris(elementary.collect())
            }
        };
        ScreeningResult {
            request: self.request,
            effects,
        }
    }

    fn elementary(&self, values: &[f64]) -> Vec<ElementaryEffects> {
        let factors = self.batch.factors.len();
        let walks = self
            .trajectories
            .iter()
            .zip(values.chunks_exact(factors + 1));
        let effects: Vec<Vec<f64>> = walks
            .map(|(trajectory, values)| trajectory.effects(values))
            .collect();
        let of = |factor: usize| {
            let of_factor: Vec<f64> = effects.iter().map(|effects| effects[factor]).collect();
            ElementaryEffects::of(&of_factor)
        };
        (0..factors).map(of).collect()
    }
}

fn ends(values: &[f64]) -> Vec<Ends> {
    let pairs = values.chunks_exact(2);
    pairs
        .map(|pair| Ends {
            low: pair[0],
            high: pair[1],
        })
        .collect()
}

/// The plan itself, then each factor at its low and its high end.
fn one_at_a_time(factors: usize) -> Vec<Point> {
    let mut points = vec![vec![None; factors]];
    for factor in 0..factors {
        for end in [0.0, 1.0] {
            let mut point = vec![None; factors];
            point[factor] = Some(end);
            points.push(point);
        }
    }
    points
}

fn placed(trajectory: &Trajectory) -> Vec<Point> {
    let point = |point: Vec<f64>| point.into_iter().map(Some).collect();
    trajectory.points().into_iter().map(point).collect()
}
