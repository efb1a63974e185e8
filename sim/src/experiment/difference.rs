//! How far the difference between two plans reaches when the coefficients do: both plans meet the same draws and the same futures.

use serde::{Deserialize, Serialize};

use super::batch::Batch;
use super::measure::{Measure, Measured};
use super::refusal::{ExperimentRefusal, MOST_FUTURES_IN_ALL, PointRefusal, within};
use super::uncertainty::{Band, UncertaintyRequest, drawn};
use crate::case::Case;
use crate::plan::Plan;
use crate::run::{Comparing, Comparison};

/// A band of the difference for each measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DifferenceResult {
    /// What was asked, with the coefficients drawn.
    pub request: UncertaintyRequest,
    /// In the order of the measures.
    pub differences: Vec<DifferenceBand>,
}

/// What the difference in one measure comes to over the draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DifferenceBand {
    /// The measure of the second plan less that of the first. Chance alone is known for the share in work at the
    /// [compared weeks](crate::run::COMPARED_WEEKS): its error is that of the paired difference.
    pub band: Band,
    /// Share of the draws in which the first plan is better.
    pub first_better: f64,
    /// Share of the draws in which the second plan is better; what is left to 1 are draws in which both are the same.
    pub second_better: f64,
}

impl DifferenceBand {
    /// From the difference between the plans themselves and those in the draws.
    #[must_use]
    pub fn of(measure: Measure, plans: Measured, draws: &[Measured]) -> Self {
        let sign = if measure.is_better_larger() {
            1.0
        } else {
            -1.0
        };
        let share = |is_better: fn(f64) -> bool| {
            let better = draws.iter().filter(|draw| is_better(sign * draw.value));
            better.count() as f64 / draws.len().max(1) as f64
        };
        Self {
            band: Band::of(plans, draws),
            first_better: share(|gain| gain < 0.0),
            second_better: share(|gain| gain > 0.0),
        }
    }
}

/// A band of the difference that is checked and ready. Its points, the plans themselves and then the draws, can be run in any order.
#[derive(Debug, Clone)]
pub struct Difference<'a> {
    request: UncertaintyRequest,
    first: Batch<'a>,
    second: Batch<'a>,
}

impl<'a> Difference<'a> {
    /// Checks every bound and every draw for both plans, and makes ready.
    ///
    /// # Errors
    /// [`ExperimentRefusal`] with the first bound that does not hold.
    pub fn new(
        case: &'a Case,
        [first, second]: [&'a Plan; 2],
        mut request: UncertaintyRequest,
    ) -> Result<Self, ExperimentRefusal> {
        let runs = 2.0 * (1.0 + f64::from(request.draws));
        let in_all = runs * f64::from(request.futures);
        let first = drawn(case, first, &mut request)?;
        let second = drawn(case, second, &mut request)?;
        within("futures in all", in_all, 1.0, MOST_FUTURES_IN_ALL as f64)?;
        first.check_all()?;
        second.check_all()?;
        Ok(Self {
            request,
            first,
            second,
        })
    }

    /// How many points there are: one more than draws.
    #[must_use]
    pub fn points(&self) -> usize {
        self.first.points.len()
    }

    /// Runs both plans at one point, and gives the difference in each measure, second less first.
    ///
    /// # Errors
    /// Never for a point below [`points`](Self::points): all have been checked.
    pub fn measure(&self, point: usize) -> Result<Vec<Measured>, PointRefusal> {
        let [first, second] = [&self.first, &self.second].map(|plan| plan.simulation(point));
        let comparison = Comparing::new(first?, second?)
            .map_err(PointRefusal::Run)?
            .finish();
        let measures = self.request.measures.iter();
        Ok(measures
            .map(|measure| difference(*measure, &comparison))
            .collect())
    }

    /// The result, from what was measured at the points in their order; `None` when there are not as many.
    #[must_use]
    pub fn result(self, measured: &[Vec<Measured>]) -> Option<DifferenceResult> {
        if !self.first.is_whole(measured) {
            return None;
        }
        let band = |(place, measure): (usize, &Measure)| {
            let values: Vec<Measured> = measured.iter().map(|point| point[place]).collect();
            DifferenceBand::of(*measure, values[0], &values[1..])
        };
        let measures = self.request.measures.iter().enumerate();
        Some(DifferenceResult {
            differences: measures.map(band).collect(),
            request: self.request,
        })
    }
}

/// The difference in a measure, with its error where futures were paired for it.
fn difference(measure: Measure, comparison: &Comparison) -> Measured {
    let Comparison { first, second, .. } = comparison;
    let paired = comparison
        .in_work
        .iter()
        .find(|paired| measure == Measure::InWork(paired.week));
    Measured {
        value: measure.of(second).value - measure.of(first).value,
        error: paired.map(|paired| {
            let error = libm::sqrt(paired.variance() / f64::from(paired.futures.max(1)));
            error / f64::from(paired.people.max(1))
        }),
    }
}
