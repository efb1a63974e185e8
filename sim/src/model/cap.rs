//! The smooth cap on what all terms together may count.
//!
//! cap · f(sum / cap) with f(u) = u·(27 + u²) / (27 + 9u²), brought to ±1 from |u| = 3 on. It is the Padé approximant of the
//! hyperbolic tangent (within 0.024 of it), reaches ±1 with slope 0, so it has no kink, and needs one division where the
//! tangent needs an exponential. Good practice stays within what trials show; a bad plan is no caricature either.

/// The capped sum in the weekly step.
#[inline(always)]
pub(crate) fn capped_f32(sum: f32, cap: f32, inverse_cap: f32) -> f32 {
    let u = sum * inverse_cap;
    let u = if u < -3.0 { -3.0 } else { u };
    let u = if u > 3.0 { 3.0 } else { u };
    let square = u * u;
    cap * (u * (27.0 + square) / (27.0 + 9.0 * square))
}

/// The capped sum for reasons, where a person reads the parts; `sum` and `cap` in logarithms of the hazard.
#[must_use]
pub fn capped(sum: f64, cap: f64) -> f64 {
    let u = (sum / cap).clamp(-3.0, 3.0);
    let square = u * u;
    cap * (u * (27.0 + square) / (27.0 + 9.0 * square))
}

#[cfg(test)]
mod tests {
    use super::{capped, capped_f32};

    #[test]
    fn it_follows_the_hyperbolic_tangent_and_never_passes_the_cap() {
        let mut before = -2.0;
        for step in -500..=500 {
            let sum = f64::from(step) / 50.0;
            let value = capped(sum, 1.2);
            assert!(
                (value - 1.2 * libm::tanh(sum / 1.2)).abs() < 0.024 * 1.2 + 1e-3,
                "{sum}"
            );
            assert!(value.abs() <= 1.2 && value >= before);
            assert!((f64::from(capped_f32(sum as f32, 1.2, 1.0 / 1.2)) - value).abs() < 1e-6);
            before = value;
        }
    }
}
