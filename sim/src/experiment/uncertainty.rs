//! How far the results reach when the coefficients do: a band over draws from their ranges, apart from chance.

use serde::{Deserialize, Serialize};

use super::batch::{Asked, Batch};
use super::design::latin_hypercube;
use super::factor::{Factor, uncertain_coefficients};
use super::measure::{Measure, Measured};
use super::refusal::{ExperimentRefusal, PointRefusal, within};
use super::screening::mean_and_deviation;
use crate::case::Case;
use crate::plan::Plan;
use crate::random::{Purpose, Seed};

/// Most draws of the coefficients.
pub const MOST_DRAWS: u32 = 2_000;

/// Which coefficients are drawn, and how often.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UncertaintyRequest {
    /// Coefficients with their ranges; none for all that are [not known well](uncertain_coefficients).
    #[cfg_attr(feature = "schema", schemars(length(max = crate::experiment::MOST_FACTORS)))]
    pub coefficients: Vec<Factor>,
    /// Draws, 2 to [`MOST_DRAWS`]: a Latin hypercube over the ranges, each value as likely.
    #[cfg_attr(feature = "schema", schemars(range(min = 2, max = MOST_DRAWS)))]
    pub draws: u32,
    /// What is measured.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::experiment::MOST_MEASURES)))]
    pub measures: Vec<Measure>,
    /// Seed of the futures, and of the draws.
    pub seed: Seed,
    /// Futures of each draw; the same ones for all.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::run::MOST_FUTURES)))]
    pub futures: u32,
}

/// A band for each measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UncertaintyResult {
    /// What was asked, with the coefficients drawn.
    pub request: UncertaintyRequest,
    /// In the order of the measures.
    pub bands: Vec<Band>,
}

/// What one measure comes to over the draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// With the coefficients of the case.
    pub plan: Measured,
    /// Not exceeded by 5 % of the draws.
    pub low: f64,
    /// Not exceeded by half of them.
    pub median: f64,
    /// Not exceeded by 95 % of them.
    pub high: f64,
    /// Standard deviation between draws: coefficients and what is left of chance together.
    pub between: f64,
    /// Chance alone: standard error of one draw (root mean square), where it is known.
    pub monte_carlo: Option<f64>,
    /// Coefficients alone, at least: `between` less `monte_carlo` in squares. All draws meet the same futures, so the true
    /// figure lies between this and `between`.
    pub coefficients: Option<f64>,
}

impl Band {
    /// From the plan and its draws.
    #[must_use]
    pub fn of(plan: Measured, draws: &[Measured]) -> Self {
        let mut values: Vec<f64> = draws.iter().map(|draw| draw.value).collect();
        let (_, between) = mean_and_deviation(&values);
        let errors: Option<Vec<f64>> = draws.iter().map(|draw| draw.error).collect();
        let squared = errors.map(|errors| {
            let squares = errors.iter().map(|error| error * error);
            squares.sum::<f64>() / errors.len().max(1) as f64
        });
        values.sort_by(f64::total_cmp);
        Self {
            plan,
            low: quantile(&values, 0.05),
            median: quantile(&values, 0.5),
            high: quantile(&values, 0.95),
            between,
            monte_carlo: squared.map(libm::sqrt),
            coefficients: squared.map(|chance| libm::sqrt((between * between - chance).max(0.0))),
        }
    }
}

/// Quantile of sorted values by linear interpolation (Hyndman and Fan 1996, definition 7); 0 of none.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * sorted.len().saturating_sub(1) as f64;
    let below = place as usize;
    let at = |position: usize| sorted.get(position).copied();
    let low = at(below).unwrap_or(0.0);
    low + (place - below as f64) * (at(below + 1).unwrap_or(low) - low)
}

/// The plan itself and then the draws, every bound of the request checked; where it names no coefficients, they are put in.
pub(super) fn drawn<'a>(
    case: &'a Case,
    plan: &'a Plan,
    request: &mut UncertaintyRequest,
) -> Result<Batch<'a>, ExperimentRefusal> {
    within("/draws", request.draws, 2.0, f64::from(MOST_DRAWS))?;
    if request.coefficients.is_empty() {
        request.coefficients = uncertain_coefficients(case);
    }
    let is_coefficient = |factor: &Factor| matches!(factor, Factor::Coefficient { .. });
    if let Some(other) = request
        .coefficients
        .iter()
        .position(|it| !is_coefficient(it))
    {
        let path = format!("/coefficients/{other}");
        return Err(ExperimentRefusal::NoCoefficient { path });
    }
    let asked = Asked {
        case,
        plan,
        factors: request.coefficients.clone(),
        measures: request.measures.clone(),
        seed: request.seed,
        futures: request.futures,
    };
    let (factors, draws) = (request.coefficients.len(), request.draws as usize);
    Batch::new(asked, 1 + draws, || {
        let drawn = latin_hypercube(request.seed, Purpose::Coefficient, factors, draws);
        let draw = |draw: Vec<f64>| draw.into_iter().map(Some).collect();
        let plan = vec![None; factors];
        std::iter::once(plan)
            .chain(drawn.into_iter().map(draw))
            .collect()
    })
}

/// A band that is checked and ready. Its points, the plan itself and then the draws, can be run in any order.
#[derive(Debug, Clone)]
pub struct Uncertainty<'a> {
    request: UncertaintyRequest,
    batch: Batch<'a>,
}

impl<'a> Uncertainty<'a> {
    /// Checks every bound and every draw, and makes ready.
    ///
    /// # Errors
    /// [`ExperimentRefusal`] with the first bound that does not hold.
    pub fn new(
        case: &'a Case,
        plan: &'a Plan,
        mut request: UncertaintyRequest,
    ) -> Result<Self, ExperimentRefusal> {
        let batch = drawn(case, plan, &mut request)?;
        batch.check_all()?;
        Ok(Self { request, batch })
    }

    /// How many points there are: one more than draws.
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
    pub fn result(self, measured: &[Vec<Measured>]) -> Option<UncertaintyResult> {
        let whole = self.batch.is_whole(measured);
        whole.then(|| self.gathered(measured))
    }

    /// Runs every point in order.
    ///
    /// # Errors
    /// Never: all points have been checked.
    pub fn run(self) -> Result<UncertaintyResult, PointRefusal> {
        let measured = self.batch.run_all()?;
        Ok(self.gathered(&measured))
    }

    fn gathered(self, measured: &[Vec<Measured>]) -> UncertaintyResult {
        let band = |measure: usize| {
            let values: Vec<Measured> = measured.iter().map(|point| point[measure]).collect();
            Band::of(values[0], &values[1..])
        };
        UncertaintyResult {
            bands: (0..self.batch.measures.len()).map(band).collect(),
            request: self.request,
        }
    }
}
