//! Tail probabilities of the distributions that tests refer to.
//!
//! They use the kept `erfc`, `exp` and `lgamma` of `libm`, which give the same bits on every target; with whole degrees
//! of freedom the incomplete gamma function is a finite sum of these, all of one sign.

/// The probability that a standard normal value is at least as far from 0 as `z`.
pub(super) fn normal_two_sided(z: f64) -> f64 {
    libm::erfc(libm::fabs(z) / core::f64::consts::SQRT_2)
}

/// The probability that a χ² value with `degrees` of freedom exceeds `x`: with `h = x/2`,
/// `Σ hʲ·e⁻ʰ / Γ(j + 1)` over `j = degrees/2 − 1` down to 0 or ½, and `erfc(√h)` besides when `degrees` is odd.
///
/// Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964), 26.4.4 and 26.4.5.
pub(super) fn chi_squared_tail(x: f64, degrees: u32) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    let half = x / 2.0;
    let log = libm::log(half);
    let odd = degrees % 2 == 1;
    let first = if odd {
        libm::erfc(libm::sqrt(half))
    } else {
        0.0
    };
    let powers = (0..degrees / 2).map(|power| f64::from(power) + if odd { 0.5 } else { 0.0 });
    let sum: f64 = powers
        .map(|power| libm::exp(power * log - half - libm::lgamma(power + 1.0)))
        .sum();
    (first + sum).min(1.0)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn tails_agree_with_r() {
        let file = include_str!("../../tests/reference/tails.json");
        let file: Value = serde_json::from_str(file).unwrap();
        let numbers = |list: &Value| -> Vec<f64> {
            let list = list.as_array().unwrap().iter();
            list.map(|number| number.as_f64().unwrap()).collect()
        };
        let close = |ours: f64, theirs: f64, what: &str| {
            assert!(
                (ours / theirs - 1.0).abs() < 1e-10,
                "{what}: {ours} against {theirs}"
            );
        };
        for row in file["chi_squared"].as_array().unwrap() {
            let degrees = u32::try_from(row["df"].as_u64().unwrap()).unwrap();
            for (x, p) in numbers(&row["x"]).into_iter().zip(numbers(&row["p"])) {
                close(
                    chi_squared_tail(x, degrees),
                    p,
                    &format!("χ² {degrees}, {x}"),
                );
            }
        }
        let normal = &file["normal"];
        for (z, p) in numbers(&normal["z"]).into_iter().zip(numbers(&normal["p"])) {
            close(normal_two_sided(-z), p, &format!("normal {z}"));
        }
    }
}
