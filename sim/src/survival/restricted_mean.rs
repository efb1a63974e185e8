//! The restricted mean survival time.

use serde::{Deserialize, Serialize};

use super::SurvivalCurve;

/// The mean of the weeks stayed, counted up to a limit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestrictedMean {
    /// Weeks.
    pub weeks: f64,
    /// Its standard error, in weeks.
    pub standard_error: f64,
}

impl SurvivalCurve {
    /// The area under the curve up to week `limit`, `∫ S(t) dt`, with the variance
    /// `Σ A(t)²·d / (n·(n − d))`, where `A(t)` is the area from t to the limit.
    ///
    /// `None` when nobody was observed so long and somebody may have stayed: the
    /// curve is unknown there.
    ///
    /// Klein and Moeschberger, *Survival Analysis*, 2nd ed. (2003), section 4.5.
    #[must_use]
    pub fn restricted_mean(&self, limit: u32) -> Option<RestrictedMean> {
        let last = self.points().last()?;
        if limit > last.week && last.survival > 0.0 {
            return None;
        }
        let (mut area, mut variance, mut end) = (0.0, 0.0, f64::from(limit));
        for point in self
            .points()
            .iter()
            .rev()
            .filter(|point| point.week < limit)
        {
            area += (end - f64::from(point.week)) * point.survival;
            end = f64::from(point.week);
            let (at_risk, left) = (point.at_risk as f64, point.events as f64);
            if left < at_risk {
                variance += area * area * left / (at_risk * (at_risk - left));
            }
        }
        Some(RestrictedMean {
            weeks: area + end,
            standard_error: libm::sqrt(variance),
        })
    }
}
