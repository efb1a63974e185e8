//! The Nelson–Aalen estimator of the cumulative hazard.

use serde::{Deserialize, Serialize};

use super::interval::Z;
use super::{EventTable, Interval};

/// An estimated cumulative hazard: 0 at the start, a step at each time with events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HazardCurve {
    points: Vec<HazardPoint>,
}

/// A cumulative hazard at one time at which somebody left or was censored.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HazardPoint {
    /// Time since the start.
    pub time: f64,
    /// People under observation just before this time.
    pub at_risk: f64,
    /// People who left at this time for the causes of the curve.
    pub events: f64,
    /// `H`, the cumulative hazard at the end of this time.
    pub hazard: f64,
    /// Its variance.
    pub variance: f64,
    /// The 95 % interval on the log scale, `H·exp(±z·se / H)`; `None` where `H` is 0.
    pub interval: Option<Interval>,
}

impl HazardPoint {
    /// The standard error of the cumulative hazard.
    #[must_use]
    pub fn standard_error(&self) -> f64 {
        libm::sqrt(self.variance)
    }
}

impl HazardCurve {
    /// The Nelson–Aalen estimate `H(t) = Σ d/n` over the times up to t, where d counts the given `causes` together,
    /// with Aalen's variance `Σ d/n²`.
    ///
    /// Nelson (1972), Technometrics 14:945; Aalen (1978), Ann. Stat. 6:701; the interval as in Klein and
    /// Moeschberger, *Survival Analysis*, 2nd ed. (2003), section 4.3.
    #[must_use]
    pub fn nelson_aalen(table: &EventTable, causes: &[usize]) -> Self {
        let (mut hazard, mut variance) = (0.0, 0.0);
        let points = table.rows().map(|row| {
            let events = row.events_of(causes);
            hazard += events / row.at_risk;
            variance += events / (row.at_risk * row.at_risk);
            let width = libm::exp(Z * libm::sqrt(variance) / hazard);
            HazardPoint {
                time: row.time,
                at_risk: row.at_risk,
                events,
                hazard,
                variance,
                interval: (hazard > 0.0).then(|| Interval {
                    lower: hazard / width,
                    upper: hazard * width,
                }),
            }
        });
        Self {
            points: points.collect(),
        }
    }

    /// The times at which somebody left or was censored, in order.
    #[must_use]
    pub fn points(&self) -> &[HazardPoint] {
        &self.points
    }

    /// The last point at or before `time`; `None` before the first one.
    #[must_use]
    pub fn point_at(&self, time: f64) -> Option<&HazardPoint> {
        let after = self.points.partition_point(|point| point.time <= time);
        self.points.get(after.checked_sub(1)?)
    }
}
