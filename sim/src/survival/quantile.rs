//! Quantiles of a survival curve.

use serde::{Deserialize, Serialize};

use super::{Interval, Scale, SurvivalCurve};

/// Differences in `S` below this are rounding: the square root of the spacing of
/// doubles at 1, as in R.
const TOLERANCE: f64 = 1.490_116_119_384_765_6e-8;

/// The time by which a share of the people has left, with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quantile {
    /// Time since the start; `None` when the curve does not come so low.
    pub time: Option<f64>,
    /// The lower end of the interval, where it is reached.
    pub lower: Option<f64>,
    /// The upper end of the interval, where it is reached.
    pub upper: Option<f64>,
}

impl SurvivalCurve {
    /// The time by which `share` of the people has left, with the interval got by
    /// inverting the pointwise intervals of a scale.
    ///
    /// Brookmeyer and Crowley (1982), Biometrics 38:29; ties as in R's `quantile.survfit`:
    /// where the curve rests exactly on `1 − share`, the middle of that stretch.
    #[must_use]
    pub fn quantile(&self, share: f64, scale: Scale) -> Quantile {
        let bound = |end: fn(&Interval) -> f64| {
            let points = self.points().iter();
            points.filter_map(move |point| {
                Some((point.time, end(point.interval_on(scale).as_ref()?)))
            })
        };
        let points = self.points().iter();
        let survival = points.map(|point| (point.time, point.survival));
        Quantile {
            time: crossing(survival, 1.0 - share),
            lower: crossing(bound(|interval| interval.lower), 1.0 - share),
            upper: crossing(bound(|interval| interval.upper), 1.0 - share),
        }
    }

    /// The time by which one half of the people has left, its interval on the log(−log) scale.
    #[must_use]
    pub fn median(&self) -> Quantile {
        self.quantile(0.5, Scale::LogMinusLog)
    }
}

/// Where a falling step curve crosses `level`: the middle between the time at which
/// it comes down to the level and the time at which it goes below or ends.
fn crossing(curve: impl Iterator<Item = (f64, f64)>, level: f64) -> Option<f64> {
    let mut reached = None;
    let mut last = None;
    for (time, height) in curve {
        if height <= level + TOLERANCE {
            reached.get_or_insert(time);
        }
        last = Some(time);
        if height < level - TOLERANCE {
            break;
        }
    }
    let (reached, last) = (reached?, last?);
    Some(if reached == last {
        reached
    } else {
        (reached + last) / 2.0
    })
}
