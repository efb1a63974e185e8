//! From random words to uniform and exponential numbers; normal ones are made by [`normal`](super::normal()).
//!
//! Logarithms go through `libm`, or in single precision through this module's own `ln`, so the bits agree on x86-64, ARM and
//! wasm32. The `f32` versions serve the weekly step, which needs thresholds by the million; the `f64` versions serve everything
//! else.

use super::ln::ln;

/// Uniform in the open interval (0, 1) with a step of 2⁻⁵², from two words.
#[must_use]
#[inline]
pub fn uniform(high: u32, low: u32) -> f64 {
    let bits = (u64::from(high) << 32 | u64::from(low)) >> 12;
    (bits as f64 + 0.5) * (1.0 / 4_503_599_627_370_496.0)
}

/// Uniform in the open interval (0, 1) with a step of 2⁻³², from one word.
#[must_use]
#[inline]
pub fn uniform_of_word(word: u32) -> f64 {
    (f64::from(word) + 0.5) * (1.0 / 4_294_967_296.0)
}

/// Uniform in the open interval (0, 1) with a step of 2⁻²³, in single precision and exact.
#[must_use]
#[inline(always)]
pub fn uniform_f32(word: u32) -> f32 {
    ((word >> 9) as i32 as f32 + 0.5) * (1.0 / 8_388_608.0)
}

/// Standard exponential (mean 1) by inversion: −ln u.
#[must_use]
#[inline]
pub fn exponential(uniform: f64) -> f64 {
    -libm::log(uniform)
}

/// Standard exponential in single precision; between 6·10⁻⁸ and 16.7.
#[must_use]
#[inline]
pub fn exponential_f32(word: u32) -> f32 {
    -ln(uniform_f32(word))
}

#[cfg(test)]
mod tests {
    use super::{exponential, exponential_f32, uniform, uniform_f32, uniform_of_word};

    #[test]
    fn uniforms_stay_inside_the_open_interval() {
        for word in [0, 1, 511, 512, u32::MAX - 511, u32::MAX] {
            assert!(uniform_f32(word) > 0.0 && uniform_f32(word) < 1.0);
            assert!(uniform_of_word(word) > 0.0 && uniform_of_word(word) < 1.0);
            assert!(uniform(word, word) > 0.0 && uniform(word, word) < 1.0);
            assert!(exponential_f32(word) > 0.0 && exponential_f32(word) < 17.0);
        }
    }

    #[test]
    fn exponential_is_the_inverse_of_its_distribution() {
        assert!((exponential(0.5) - core::f64::consts::LN_2).abs() < 1e-15);
    }
}
