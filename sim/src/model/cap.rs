//! The smooth cap on what all terms together may count.
//!
//! A sum of terms `s` multiplies the hazard by (1 + w)/(1 − w), with w = t·f(s/2t), t = tanh(cap/2) and
//! f(u) = u·(27 + u²)/(27 + 9u²), brought to ±1 from |u| = 3 on. So the sum counts ln((1 + w)/(1 − w)): as itself where it is
//! small, and never more than the cap on either side, which it reaches with slope 0 and without a kink. f is the Padé
//! approximant of the hyperbolic tangent; with the tangent itself instead of f this would be 2·artanh(t·tanh(s/2t)).
//!
//! The weekly step takes the multiplier as a quotient of two polynomials, one division and no exponential. Good practice stays
//! within what trials show; a bad plan is no caricature either.

use crate::select::{larger, smaller};

/// The largest cap that single precision can tell from having none.
pub(crate) const LARGEST_CAP: f64 = 10.0;

/// The cap as the weekly step uses it. What never changes is kept here too: of a constant V8 makes a vector anew at every use.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SmoothCap {
    /// −3 and 3.
    lowest: f32,
    highest: f32,
    /// 27.
    linear: f32,
    /// 27/t and 9/t.
    constant: f32,
    quadratic: f32,
}

impl SmoothCap {
    /// The cap, in logarithms of the hazard.
    pub(crate) fn new(cap: f64) -> Self {
        let bound = libm::tanh(cap / 2.0);
        Self {
            lowest: -3.0,
            highest: 3.0,
            linear: 27.0,
            constant: (27.0 / bound) as f32,
            quadratic: (9.0 / bound) as f32,
        }
    }

    /// What a weight has to be multiplied by for the sum to come out as `u`.
    pub(crate) fn scale(cap: f64) -> f64 {
        0.5 / libm::tanh(cap / 2.0)
    }

    /// By what the hazard is multiplied when the terms, each times [`scale`](Self::scale), add up to `u`.
    #[inline(always)]
    pub(crate) fn multiplier(self, u: f32) -> f32 {
        let u = larger(self.lowest, u);
        let u = smaller(self.highest, u);
        let square = u * u;
        let odd = u * (self.linear + square);
        let even = self.constant + self.quadratic * square;
        (even + odd) / (even - odd)
    }
}

/// The capped sum for reasons, where a person reads the parts; `sum` and `cap` in logarithms of the hazard.
#[must_use]
pub fn capped(sum: f64, cap: f64) -> f64 {
    let bound = libm::tanh(cap / 2.0);
    let u = (sum / (2.0 * bound)).clamp(-3.0, 3.0);
    let square = u * u;
    let w = bound * (u * (27.0 + square) / (27.0 + 9.0 * square));
    libm::log1p(w) - libm::log1p(-w)
}

#[cfg(test)]
mod tests {
    use super::{LARGEST_CAP, SmoothCap, capped};

    #[test]
    fn it_counts_small_sums_as_they_are_and_never_more_than_the_cap() {
        for cap in [0.5, 1.0, 1.2, 1.6, 4.0, LARGEST_CAP] {
            assert!((capped(1e-6, cap) / 1e-6 - 1.0).abs() < 1e-9);
            assert!((capped(1e6, cap) - cap).abs() < 1e-9);
            let mut before = -cap - 1e-9;
            for step in -1_000..=1_000 {
                let sum = f64::from(step) / 25.0;
                let value = capped(sum, cap);
                assert!(value.abs() <= cap + 1e-9 && value >= before, "{sum}");
                assert!((value + capped(-sum, cap)).abs() < 1e-12);
                before = value;
            }
        }
    }

    #[test]
    fn it_follows_the_curve_with_the_hyperbolic_tangent() {
        for step in -300..=300 {
            let (sum, cap) = (f64::from(step) / 50.0, 1.2);
            let bound = libm::tanh(cap / 2.0);
            let exact = 2.0 * libm::atanh(bound * libm::tanh(sum / (2.0 * bound)));
            assert!((capped(sum, cap) - exact).abs() < 0.035, "{sum}");
        }
    }

    #[test]
    fn the_step_multiplies_by_its_exponential() {
        for cap in [1.0, 1.2, 1.6, LARGEST_CAP] {
            let (step_cap, scale) = (SmoothCap::new(cap), SmoothCap::scale(cap));
            for step in -500..=500 {
                let sum = f64::from(step) / 50.0;
                let multiplier = f64::from(step_cap.multiplier((sum * scale) as f32));
                let exact = libm::exp(capped(sum, cap));
                let error = multiplier / exact - 1.0;
                assert!(
                    error.abs() < if cap < 2.0 { 2e-6 } else { 1e-2 },
                    "{sum}: {error}"
                );
            }
        }
    }
}
