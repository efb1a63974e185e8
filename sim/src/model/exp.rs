//! The one exponential of the weekly step.
//!
//! `std`'s `exp` differs between platforms in the last bit, so the step uses this polynomial everywhere: plain `f32`
//! additions and multiplications, each rounded once, in an order that does not depend on the number of lanes. Written over
//! arrays without branches, it turns into vector instructions where there are any and gives the same bits where there are none.
//!
//! Method: x = k·ln 2 + r with |r| ≤ ½ ln 2; e^r by the degree-7 polynomial of Cephes' `expf`; 2^k by building the exponent.
//! Rounding to k adds and takes away 1.5·2²³, which leaves an integer in the low bits of the mantissa.
//!
//! Error: below 1.2·10⁻⁷ relative on [−87, 88] (at most 1 unit in the last place off the correctly rounded value); arguments
//! outside are brought to the ends, so the result is never zero, infinite or NaN unless the argument is NaN.

use crate::select::{larger, smaller};

const ROUNDER: f32 = 12_582_912.0;
const LOG2_E: f32 = core::f32::consts::LOG2_E;
const LN_2_HIGH: f32 = 355.0 / 512.0;
const LN_2_LOW: f32 = -2.121_944_4e-4;

/// e^x in every lane.
#[must_use]
#[inline(always)]
pub fn exp<const N: usize>(x: [f32; N]) -> [f32; N] {
    let mut result = [0.0; N];
    for lane in 0..N {
        result[lane] = exp_lane(x[lane]);
    }
    result
}

/// e^x in one lane.
#[inline(always)]
pub(crate) fn exp_lane(x: f32) -> f32 {
    let x = larger(-87.0, x);
    let x = smaller(88.0, x);
    let shifted = x * LOG2_E + ROUNDER;
    let k = shifted - ROUNDER;
    let r = x - k * LN_2_HIGH;
    let r = r - k * LN_2_LOW;
    let mut p = 1.987_569_1e-4;
    p = p * r + 1.398_199_9e-3;
    p = p * r + 8.333_452e-3;
    p = p * r + 4.166_579_6e-2;
    p = p * r + 1.666_666_5e-1;
    p = p * r + 5.0e-1;
    let power = p * (r * r) + r + 1.0;
    let exponent = shifted
        .to_bits()
        .wrapping_sub(ROUNDER.to_bits())
        .wrapping_add(127)
        << 23;
    power * f32::from_bits(exponent)
}

#[cfg(test)]
mod tests {
    use super::exp;

    #[test]
    fn error_stays_within_the_documented_bound() {
        let mut worst = 0.0_f64;
        let steps = 2_000_000;
        for step in 0..=steps {
            let x = (-87.0 + 175.0 * f64::from(step) / f64::from(steps)) as f32;
            let [value] = exp([x]);
            let exact = libm::exp(f64::from(x));
            worst = worst.max((f64::from(value) / exact - 1.0).abs());
        }
        assert!(worst < 1.2e-7, "relative error {worst:e}");
    }

    #[test]
    fn zero_gives_one_and_the_ends_stay_finite() {
        assert_eq!(exp([0.0, -0.0]), [1.0, 1.0]);
        assert!(exp([f32::NEG_INFINITY])[0] > 0.0);
        assert!(exp([f32::INFINITY])[0].is_finite());
    }

    #[test]
    fn lanes_do_not_change_a_bit() {
        for start in -400..400_i16 {
            let arguments: [f32; 16] =
                core::array::from_fn(|lane| f32::from(start) * 0.217 + lane as f32 * 0.013);
            let wide = exp(arguments);
            for (argument, value) in arguments.into_iter().zip(wide) {
                assert_eq!(exp([argument])[0].to_bits(), value.to_bits());
            }
        }
    }

    /// Value stability: these bits are part of every digest.
    #[test]
    fn bits_stay() {
        let bits = exp([-7.25_f32, -1.0, 0.5, 1.0, 10.0]).map(f32::to_bits);
        assert_eq!(
            bits,
            [
                976_890_623,
                1_052_531_378,
                1_070_795_084,
                1_076_754_516,
                1_185_682_670
            ]
        );
    }
}
