//! Draws of many futures at once: a lane for each future, the same bits as one at a time.

use super::address::Address;
use super::distribution::uniform_f32;
use super::ln::ln;
use super::many_philox::philox4x32_from;
use crate::select::select;

impl Address {
    /// The `index`-th block of words at this address in `N` futures from its own on: word by word, a lane for each future.
    #[must_use]
    #[inline(always)]
    pub(crate) fn blocks<const N: usize>(self, index: u32) -> [[u32; N]; 4] {
        let (counter, key) = self.counter_and_key(index);
        philox4x32_from(counter, key)
    }
}

/// Standard exponentials (mean 1), as [`exponential_f32`](super::distribution::exponential_f32) makes them.
#[must_use]
#[inline(always)]
pub(crate) fn exponentials<const N: usize>(words: [u32; N]) -> [f32; N] {
    let mut result = [0.0; N];
    for lane in 0..N {
        result[lane] = -ln(uniform_f32(words[lane]));
    }
    result
}

/// Normal deviates in single precision (mean 0, deviation 1), by inversion.
///
/// Method: √2·erf⁻¹ with the polynomials of M. Giles, "Approximating the erfinv function" (GPU Computing Gems, 2011), for single
/// precision. The smaller tail is taken from the word exactly, so both tails reach equally far: to 6.2 deviations.
///
/// Error: below 6·10⁻⁷ relative where the smaller tail is above 10⁻⁷; beyond, where the polynomial was not fitted, it grows to
/// 4·10⁻⁴ at the farthest word.
#[must_use]
#[inline(always)]
pub(crate) fn normals<const N: usize>(words: [u32; N]) -> [f32; N] {
    let mut result = [0.0; N];
    for lane in 0..N {
        result[lane] = normal_lane(words[lane]);
    }
    result
}

#[inline(always)]
fn normal_lane(word: u32) -> f32 {
    let is_above = word >> 31 != 0;
    let below = select(is_above, !word, word);
    let tail = (below as i32 as f32 + 0.5) * (1.0 / 4_294_967_296.0);
    let w = -ln(4.0 * tail * (1.0 - tail));
    let root = select(w > 5.0, w.sqrt(), w);
    let is_far = w > 5.0;
    let w = select(is_far, root - 3.0, w - 2.5);
    let of = |far: f32, near: f32| select(is_far, far, near);
    let mut p = of(-0.000_200_214_26, 2.810_226_4e-8);
    p = of(0.000_100_950_56, 3.432_739_4e-7) + p * w;
    p = of(0.001_349_343_2, -3.523_387_7e-6) + p * w;
    p = of(-0.003_673_428_4, -4.391_506_5e-6) + p * w;
    p = of(0.005_739_507_7, 0.000_218_580_87) + p * w;
    p = of(-0.007_622_461_3, -0.001_253_725) + p * w;
    p = of(0.009_438_870_5, -0.004_177_681_6) + p * w;
    p = of(1.001_674, 0.246_640_73) + p * w;
    p = of(2.832_976_8, 1.501_409_4) + p * w;
    // 1 − 2·tail, exact also where it is small.
    let from_middle = ((0x7fff_ffff - below) as i32 as f32 + 0.5) * (1.0 / 2_147_483_648.0);
    let deviation = core::f32::consts::SQRT_2 * p * from_middle;
    select(is_above, deviation, -deviation)
}

#[cfg(test)]
mod tests {
    use super::{exponentials, normals};
    use crate::random::distribution::{exponential_f32, uniform_of_word};
    use crate::random::{Address, Purpose, Seed, normal};

    #[test]
    fn lanes_change_no_bit() {
        let address = Address {
            seed: Seed::new(77).unwrap(),
            future: u32::MAX - 3,
            stream: 5,
            week: 0,
            purpose: Purpose::Future,
        };
        let words = address.blocks::<8>(1);
        let thresholds = exponentials(words[2]);
        for lane in 0..8 {
            let future = address.future.wrapping_add(lane as u32);
            let alone = Address { future, ..address }.block(1);
            assert_eq!(alone, core::array::from_fn(|word| words[word][lane]));
            assert_eq!(thresholds[lane], exponential_f32(alone[2]));
            assert_eq!(normals(words[3])[lane], normals([alone[3]])[0]);
        }
    }

    #[test]
    fn normals_are_those_of_double_precision() {
        let (mut worst, mut worst_far) = (0.0_f64, 0.0_f64);
        let mut words: Vec<u32> = (0..2_000_u32).map(|step| step * 2_147_483).collect();
        words.extend((0..32).flat_map(|bit| [1 << bit, !(1 << bit)]));
        words.extend([0, u32::MAX, u32::MAX / 2, u32::MAX / 2 + 1]);
        for word in words {
            let exact = normal(uniform_of_word(word));
            let [single] = normals([word]);
            let error = (f64::from(single) / exact - 1.0).abs();
            let probability = uniform_of_word(word);
            if probability.min(1.0 - probability) > 1e-7 {
                worst = worst.max(error);
            } else {
                worst_far = worst_far.max(error);
            }
        }
        assert!(worst < 6e-7, "relative error {worst:e}");
        assert!(worst_far < 4e-4, "relative error {worst_far:e} far out");
    }

    #[test]
    fn normals_are_odd_about_one_half() {
        for word in (0..1_000).map(|step| step * 4_000_003) {
            assert_eq!(normals([word])[0], -normals([!word])[0]);
        }
    }
}
