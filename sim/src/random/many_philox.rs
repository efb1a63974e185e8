//! Philox for counters side by side, the same bits as one at a time.

use super::philox::{MULTIPLIER, ROUNDS, next_key};

/// The random bits of `N` counters under one key, word by word, a lane for each counter. The counters differ in their first word,
/// which counts on from the one given.
#[must_use]
#[inline(always)]
pub(super) fn philox4x32_from<const N: usize>(counter: [u32; 4], key: [u32; 2]) -> [[u32; N]; 4] {
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    if N.is_multiple_of(8) {
        return by_eights(counter, key);
    }
    one_by_one(counter, key)
}

/// Written as plain operations that the compiler turns into vectors.
///
/// Words are kept in the lower halves of 64 bits, and whatever comes into the upper ones stays there, since a product looks at
/// the lower ones only: nothing has to be taken apart or put together.
#[inline(always)]
fn one_by_one<const N: usize>(counter: [u32; 4], key: [u32; 2]) -> [[u32; N]; 4] {
    const LOWER: u64 = 0xffff_ffff;
    let [first, rest @ ..] = counter;
    let [second, third, fourth] = rest.map(u64::from);
    let mut words = [[0; N]; 4];
    for lane in 0..N {
        let first = u64::from(first.wrapping_add(lane as u32));
        let (mut counter, mut key) = ([first, second, third, fourth], key);
        for _ in 0..ROUNDS {
            let left = u64::from(MULTIPLIER[0]) * (counter[0] & LOWER);
            let right = u64::from(MULTIPLIER[1]) * (counter[2] & LOWER);
            counter = [
                (right >> 32) ^ counter[1] ^ u64::from(key[0]),
                right,
                (left >> 32) ^ counter[3] ^ u64::from(key[1]),
                left,
            ];
            key = next_key(key);
        }
        for (words, word) in words.iter_mut().zip(counter) {
            words[lane] = word as u32;
        }
    }
    words
}

/// WebAssembly multiplies 64 bits by 64 slowly, and its compiler doesn't find the products of 32 bits by 32 by itself.
///
/// Two vectors of four counters are on their way at once: a round needs the one before it, so that one alone would mostly wait.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn by_eights<const N: usize>(counter: [u32; 4], key: [u32; 2]) -> [[u32; N]; 4] {
    use core::arch::wasm32::{
        u32x4, u32x4_add, u32x4_extract_lane, u32x4_shuffle, u32x4_splat, u64x2_extmul_high_u32x4,
        u64x2_extmul_low_u32x4, v128, v128_xor,
    };
    use core::hint::black_box;

    // The compiler knows nothing of these: products by a number it knows it makes of 64 bits again.
    let multipliers = MULTIPLIER.map(|word| u32x4_splat(word));
    let product = |words: v128, multiplier: v128| {
        let low = u64x2_extmul_low_u32x4(words, multiplier);
        let high = u64x2_extmul_high_u32x4(words, multiplier);
        let lower_halves = u32x4_shuffle::<0, 2, 4, 6>(low, high);
        (u32x4_shuffle::<1, 3, 5, 7>(low, high), lower_halves)
    };
    let counter = counter.map(|word| u32x4_splat(word));
    let mut words = [[0; N]; 4];
    for lane in (0..N).step_by(8) {
        let mut fours = [u32x4(0, 1, 2, 3), u32x4(4, 5, 6, 7)].map(|lanes| {
            let [first, second, third, fourth] = counter;
            let lanes = u32x4_add(u32x4_splat(lane as u32), lanes);
            [u32x4_add(first, lanes), second, third, fourth]
        });
        let mut key = key;
        for _ in 0..ROUNDS {
            let multipliers = black_box(multipliers);
            let keys = key.map(|word| u32x4_splat(word));
            fours = fours.map(|[first, second, third, fourth]| {
                let (left_high, left_low) = product(first, multipliers[0]);
                let (right_high, right_low) = product(third, multipliers[1]);
                [
                    v128_xor(v128_xor(right_high, second), keys[0]),
                    right_low,
                    v128_xor(v128_xor(left_high, fourth), keys[1]),
                    left_low,
                ]
            });
            key = next_key(key);
        }
        for (four, lane) in fours.into_iter().zip([lane, lane + 4]) {
            for (words, four) in words.iter_mut().zip(four) {
                words[lane..lane + 4].copy_from_slice(&[
                    u32x4_extract_lane::<0>(four),
                    u32x4_extract_lane::<1>(four),
                    u32x4_extract_lane::<2>(four),
                    u32x4_extract_lane::<3>(four),
                ]);
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::philox4x32_from;
    use crate::random::philox::philox4x32;

    #[test]
    fn lanes_are_the_counters_one_by_one() {
        let (counter, key) = ([u32::MAX - 2, 7, 0xdead_beef, 3], [11, u32::MAX]);
        let [one, two, three, four] = philox4x32_from::<8>(counter, key);
        let [first, rest @ ..] = counter;
        let [second, third, fourth] = rest;
        for lane in 0..8 {
            let alone = [first.wrapping_add(lane as u32), second, third, fourth];
            let side_by_side = [one[lane], two[lane], three[lane], four[lane]];
            assert_eq!(side_by_side, philox4x32(alone, key));
        }
    }
}
