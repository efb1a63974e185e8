//! The restricted mean survival time, and how two of them differ.

use serde::{Deserialize, Serialize};

use super::{Interval, SurvivalCurve, distribution};

/// The mean of the time stayed, counted up to a limit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RestrictedMean {
    /// In the curve's unit of time.
    pub time: f64,
    /// Its variance.
    pub variance: f64,
}

/// How much longer one group stays than another, counted up to the same limit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeanDifference {
    /// In the curves' unit of time.
    pub time: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Its 95 % interval.
    pub interval: Interval,
    /// The probability of a difference as large or larger if there is none, two-sided;
    /// `None` when the standard error is 0.
    pub p: Option<f64>,
}

impl SurvivalCurve {
    /// The area under the curve up to `limit`, `∫ S(t) dt`, with the variance
    /// `Σ A(t)²·d / (n·(n − d))`, where `A(t)` is the area from t to the limit.
    ///
    /// `None` when the limit is not a number of at least 0, and when nobody was observed
    /// so long and somebody may have stayed: the curve is unknown there.
    ///
    /// Klein and Moeschberger, *Survival Analysis*, 2nd ed. (2003), section 4.5.
    #[must_use]
    pub fn restricted_mean(&self, limit: f64) -> Option<RestrictedMean> {
        let last = self.points().last()?;
        let known = limit <= last.time || (last.survival == 0.0 && limit.is_finite());
        if limit < 0.0 || !known {
            return None;
        }
        let (mut area, mut variance, mut end) = (0.0, 0.0, limit);
        let points = self.points().iter().rev();
        for point in points.filter(|point| point.time < limit) {
            area += (end - point.time) * point.survival;
            end = point.time;
            if point.staying > 0.0 {
                variance += area * area * point.events / (point.at_risk * point.staying);
            }
        }
        Some(RestrictedMean {
            time: area + end,
            variance,
        })
    }
}

impl RestrictedMean {
    /// Its standard error.
    #[must_use]
    pub fn standard_error(&self) -> f64 {
        libm::sqrt(self.variance)
    }

    /// Its 95 % interval.
    #[must_use]
    pub fn interval(&self) -> Interval {
        Interval::around(self.time, self.standard_error())
    }

    /// This mean less that of another, independent group: `se² = se₁² + se₂²`, and the normal distribution.
    ///
    /// Royston and Parmar (2013), BMC Med. Res. Methodol. 13:152.
    #[must_use]
    pub fn minus(&self, other: &Self) -> MeanDifference {
        let time = self.time - other.time;
        let standard_error = libm::sqrt(self.variance + other.variance);
        MeanDifference {
            time,
            standard_error,
            interval: Interval::around(time, standard_error),
            p: (standard_error > 0.0)
                .then(|| distribution::normal_two_sided(time / standard_error)),
        }
    }
}
