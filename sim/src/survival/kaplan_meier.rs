//! The Kaplan–Meier estimator.

use serde::{Deserialize, Serialize};

use super::{EventTable, Interval};

/// An estimated survival curve: 1 at the start, a step in each week with events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurvivalCurve {
    points: Vec<SurvivalPoint>,
}

/// A survival curve in one week in which somebody left or was censored.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurvivalPoint {
    /// Weeks since the start.
    pub week: u32,
    /// People observed up to this week, those who leave in it included.
    pub at_risk: u64,
    /// People who left in this week, whatever the cause.
    pub events: u64,
    /// People observed no longer than this week who had not left.
    pub censored: u64,
    /// `S`, the probability of staying beyond this week.
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
}

impl SurvivalCurve {
    /// The Kaplan–Meier estimate, every cause counting as an event:
    /// `S(t) = Π (1 − d/n)`, `Var ln S(t) = Σ d / (n·(n − d))` over the weeks up to t.
    ///
    /// Kaplan and Meier (1958), J. Am. Stat. Assoc. 53:457; Greenwood (1926).
    #[must_use]
    pub fn kaplan_meier(table: &EventTable) -> Self {
        let mut points = Vec::new();
        let mut survival = 1.0;
        let mut variance_of_log = Some(0.0);
        for row in table.rows() {
            let events = row.events.iter().sum();
            if events == 0 && row.censored == 0 {
                continue;
            }
            let (at_risk, left) = (row.at_risk as f64, events as f64);
            let staying = at_risk - left;
            survival *= staying / at_risk;
            variance_of_log = variance_of_log
                .filter(|_| staying > 0.0)
                .map(|variance| variance + left / (at_risk * staying));
            let error = variance_of_log.map(|variance| survival * libm::sqrt(variance));
            points.push(SurvivalPoint {
                week: row.week,
                at_risk: row.at_risk,
                events,
                censored: row.censored,
                survival,
                variance_of_log,
                interval: error.and_then(|error| Interval::log_minus_log(survival, error)),
            });
        }
        Self { points }
    }

    /// The weeks in which somebody left or was censored, in order.
    #[must_use]
    pub fn points(&self) -> &[SurvivalPoint] {
        &self.points
    }

    /// The last point at or before `week`; `None` before the first one.
    #[must_use]
    pub fn point_at(&self, week: u32) -> Option<&SurvivalPoint> {
        let after = self.points.partition_point(|point| point.week <= week);
        self.points.get(after.checked_sub(1)?)
    }

    /// The probability of staying beyond `week`.
    #[must_use]
    pub fn survival_at(&self, week: u32) -> f64 {
        self.point_at(week).map_or(1.0, |point| point.survival)
    }

    /// People observed up to `week` or longer: the at-risk table under a curve.
    #[must_use]
    pub fn at_risk_at(&self, week: u32) -> u64 {
        let next = self.points.partition_point(|point| point.week < week);
        self.points.get(next).map_or(0, |point| point.at_risk)
    }

    /// The last week anybody was observed; `None` when nobody was.
    #[must_use]
    pub fn last_week(&self) -> Option<u32> {
        self.points.last().map(|point| point.week)
    }
}
