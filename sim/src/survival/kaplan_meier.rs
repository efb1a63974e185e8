//! The Kaplan–Meier estimator.

use serde::{Deserialize, Serialize};

use super::{EventTable, Interval, Scale};

/// An estimated survival curve: 1 at the start, a step at each time with events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurvivalCurve {
    points: Vec<SurvivalPoint>,
}

/// A survival curve at one time at which somebody left or was censored. Counts are sums of weights.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurvivalPoint {
    /// Time since the start.
    pub time: f64,
    /// People under observation just before this time.
    pub at_risk: f64,
    /// People who left at this time, whatever the cause.
    pub events: f64,
    /// People at risk who did not leave at this time.
    pub staying: f64,
    /// People last observed at this time who had not left.
    pub censored: f64,
    /// `S`, the probability of staying beyond this time.
    pub survival: f64,
    /// The variance of `ln S` after Greenwood; `None` once `S` is 0.
    pub variance_of_log: Option<f64>,
    /// The 95 % interval on the log(−log) scale; `None` where `S` is 0 or 1.
    pub interval: Option<Interval>,
}

impl SurvivalPoint {
    /// Greenwood's standard error of `S`; `None` where `S` is 0.
    #[must_use]
    pub fn standard_error(&self) -> Option<f64> {
        self.variance_of_log
            .map(|variance| self.survival * libm::sqrt(variance))
    }

    /// The 95 % interval of `S` on a scale; `None` where the scale is undefined.
    #[must_use]
    pub fn interval_on(&self, scale: Scale) -> Option<Interval> {
        Interval::of(scale, self.survival, self.standard_error()?)
    }
}

impl SurvivalCurve {
    /// The Kaplan–Meier estimate, every cause counting as an event:
    /// `S(t) = Π (1 − d/n)`, `Var ln S(t) = Σ d / (n·(n − d))` over the times up to t.
    ///
    /// With late entry `n` counts those who have entered (Tsai, Jewell and Wang 1987, Biometrika 74:883): the curve is
    /// then that of somebody who was there when observation began. Weights count people, in the variance too.
    ///
    /// Kaplan and Meier (1958), J. Am. Stat. Assoc. 53:457; Greenwood (1926).
    #[must_use]
    pub fn kaplan_meier(table: &EventTable) -> Self {
        let mut survival = 1.0;
        let mut variance_of_log = Some(0.0);
        let points = table.rows().map(|row| {
            survival *= row.staying / row.at_risk;
            variance_of_log = variance_of_log
                .filter(|_| row.staying > 0.0)
                .map(|variance| variance + row.leaving / (row.at_risk * row.staying));
            let mut point = SurvivalPoint {
                time: row.time,
                at_risk: row.at_risk,
                events: row.leaving,
                staying: row.staying,
                censored: row.censored,
                survival,
                variance_of_log,
                interval: None,
            };
            point.interval = point.interval_on(Scale::LogMinusLog);
            point
        });
        Self {
            points: points.collect(),
        }
    }

    /// The times at which somebody left or was censored, in order.
    #[must_use]
    pub fn points(&self) -> &[SurvivalPoint] {
        &self.points
    }

    /// The last point at or before `time`; `None` before the first one.
    #[must_use]
    pub fn point_at(&self, time: f64) -> Option<&SurvivalPoint> {
        let after = self.points.partition_point(|point| point.time <= time);
        self.points.get(after.checked_sub(1)?)
    }

    /// The probability of staying beyond `time`.
    #[must_use]
    pub fn survival_at(&self, time: f64) -> f64 {
        self.point_at(time).map_or(1.0, |point| point.survival)
    }
}
