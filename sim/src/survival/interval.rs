//! Pointwise 95 % intervals.

use serde::{Deserialize, Serialize};

/// The 0.975 quantile of the standard normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// A pointwise 95 % confidence interval of a probability.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// The lower end.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
}

impl Interval {
    /// The interval on the log(−log) scale, `p^exp(±z·se / (p·|ln p|))`; undefined
    /// where the estimate is 0 or 1.
    ///
    /// Kalbfleisch and Prentice, *The Statistical Analysis of Failure Time Data*,
    /// 2nd ed. (2002), sections 1.4 and 8.2.
    pub(super) fn log_minus_log(estimate: f64, standard_error: f64) -> Option<Self> {
        if estimate <= 0.0 || estimate >= 1.0 {
            return None;
        }
        let log = libm::log(estimate);
        let width = libm::exp(Z * standard_error / (estimate * -log));
        Some(Self {
            lower: libm::exp(log * width),
            upper: libm::exp(log / width),
        })
    }
}
