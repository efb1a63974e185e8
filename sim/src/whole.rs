//! Sums of whole numbers over lanes.
//!
//! They are read from the mantissa: a cast, which minds what lies beyond, is done one lane at a time.

use crate::select::larger;

/// Adding it to a number below [`MOST`] leaves the nearest whole number in the low bits of the mantissa.
const ONE_AND_A_HALF: f32 = 12_582_912.0;
const MOST: f32 = 4_194_304.0;

/// Whole numbers below 2²² each, added up.
#[inline(always)]
pub(crate) fn total<const N: usize>(lanes: &[f32; N]) -> u64 {
    let mut total = 0_u32;
    for value in lanes {
        total = total.wrapping_add(nearest(*value));
    }
    u64::from(total)
}

/// Numbers from 0, each times `parts` and rounded, halves up, added up.
#[inline(always)]
pub(crate) fn rounded_total<const N: usize>(lanes: &[f32; N], parts: f32) -> u64 {
    // Mostly there is nothing, which bits tell several at a time; numbers are compared one by one.
    let mut bits = 0;
    for value in lanes {
        bits |= value.to_bits();
    }
    if bits == 0 {
        return 0;
    }
    let largest = lanes
        .iter()
        .fold(0.0, |largest, &value| larger(value, largest));
    if largest * parts >= MOST {
        let rounded = |&value: &f32| (value * parts + 0.5) as u64;
        return lanes.iter().map(rounded).sum();
    }
    let mut total = 0_u32;
    for value in lanes {
        let above = value * parts + 0.5;
        let is_too_high = (above + ONE_AND_A_HALF) - ONE_AND_A_HALF > above;
        total = total.wrapping_add(nearest(above).wrapping_sub(u32::from(is_too_high)));
    }
    u64::from(total)
}

#[inline(always)]
fn nearest(value: f32) -> u32 {
    (value + ONE_AND_A_HALF)
        .to_bits()
        .wrapping_sub(ONE_AND_A_HALF.to_bits())
}

#[cfg(test)]
mod tests {
    use super::{rounded_total, total};

    #[test]
    fn whole_numbers_add_up() {
        assert_eq!(total(&[0.0, 1.0, 4_194_303.0, 7.0]), 4_194_311);
    }

    #[test]
    fn a_rounded_total_is_that_of_casts() {
        let numbers: [f32; 8] = [0.0, 0.5, 1.5, 2.499_999_8, 2.5, 1e-9, 1_000.25, 3_071.999_8];
        for scale in [1.0, 1e-3, 17.0, 1e6, 1e12] {
            let numbers = numbers.map(|number| number * scale);
            for parts in [1.0, 1_024.0] {
                let cast = numbers.map(|number| (number * parts + 0.5) as u64);
                assert_eq!(rounded_total(&numbers, parts), cast.iter().sum::<u64>());
            }
        }
    }

    #[test]
    fn nothing_comes_to_nothing() {
        assert_eq!(rounded_total(&[0.0; 4], 1_024.0), 0);
    }
}
