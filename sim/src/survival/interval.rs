//! Pointwise 95 % intervals.

use serde::{Deserialize, Serialize};

/// The 0.975 quantile of the standard normal distribution.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// A 95 % confidence interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// The lower end.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
}

/// The transformation on which the interval of a probability is symmetric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// `p^exp(±z·se / (p·|ln p|))`: stays within 0 and 1; undefined where the estimate is 0 or 1.
    LogMinusLog,
    /// `p·exp(±z·se / p)`, cut at 1; undefined where the estimate is 0.
    Log,
}

impl Interval {
    /// The interval of a probability on a scale; `None` where the scale is undefined.
    ///
    /// Kalbfleisch and Prentice, *The Statistical Analysis of Failure Time Data*,
    /// 2nd ed. (2002), sections 1.4 and 8.2.
    pub(super) fn of(scale: Scale, estimate: f64, standard_error: f64) -> Option<Self> {
        let top = match scale {
            Scale::LogMinusLog => estimate < 1.0,
            Scale::Log => true,
        };
        if estimate <= 0.0 || !top {
            return None;
        }
        let relative = Z * standard_error / estimate;
        Some(match scale {
            Scale::LogMinusLog => {
                let log = libm::log(estimate);
                let width = libm::exp(relative / -log);
                Self {
                    lower: libm::exp(log * width),
                    upper: libm::exp(log / width),
                }
            }
            Scale::Log => Self {
                lower: estimate * libm::exp(-relative),
                upper: (estimate * libm::exp(relative)).min(1.0),
            },
        })
    }

    /// The interval `estimate ± z·se`.
    pub(super) fn around(estimate: f64, standard_error: f64) -> Self {
        Self {
            lower: estimate - Z * standard_error,
            upper: estimate + Z * standard_error,
        }
    }
}
