//! One block of futures with the widest vectors the processor has, found out when the program runs.
//!
//! The operations are the same, in the same order, each rounded once: nothing is fused, so the width changes no bit. Elsewhere
//! than on x86-64 the width is settled when the program is compiled.

use super::block::{Block, Unwatched};
use super::tables::Tables;
use super::team::TeamSums;
use crate::random::Seed;

/// Begins the `used` futures from `first` on and works through all their weeks, as [`Block::begin`] and [`Block::run`] do.
pub(crate) fn work_through<const N: usize>(
    block: &mut Block<N>,
    tables: &Tables,
    seed: Seed,
    first: u32,
    used: usize,
    team: &mut [TeamSums],
) {
    #[cfg(all(target_arch = "x86_64", not(feature = "baseline")))]
    {
        use std::arch::is_x86_feature_detected as has;
        if has!("avx512f") && has!("avx512bw") && has!("avx512dq") && has!("avx512vl") {
            #[expect(unsafe_code, reason = "the processor has just been asked")]
            // SAFETY: the function needs these parts of AVX-512 and nothing else, and the processor has them.
            unsafe {
                by_avx512(block, tables, seed, first, used, team);
            }
            return;
        }
        if has!("avx2") {
            #[expect(unsafe_code, reason = "the processor has just been asked")]
            // SAFETY: the function needs AVX2 and nothing else, and the processor has it.
            unsafe {
                by_avx2(block, tables, seed, first, used, team);
            }
            return;
        }
    }
    by_what_is_always_there(block, tables, seed, first, used, team);
}

#[inline(always)]
fn by_what_is_always_there<const N: usize>(
    block: &mut Block<N>,
    tables: &Tables,
    seed: Seed,
    first: u32,
    used: usize,
    team: &mut [TeamSums],
) {
    block.begin(tables, seed, first, used);
    block.run(tables, team, &mut Unwatched);
}

/// The same, compiled for AVX2: everything of a usual week is inlined here, and so compiled for it too.
#[cfg(all(target_arch = "x86_64", not(feature = "baseline")))]
#[target_feature(enable = "avx2")]
fn by_avx2<const N: usize>(
    block: &mut Block<N>,
    tables: &Tables,
    seed: Seed,
    first: u32,
    used: usize,
    team: &mut [TeamSums],
) {
    by_what_is_always_there(block, tables, seed, first, used, team);
}

/// The same for AVX-512.
#[cfg(all(target_arch = "x86_64", not(feature = "baseline")))]
#[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl")]
fn by_avx512<const N: usize>(
    block: &mut Block<N>,
    tables: &Tables,
    seed: Seed,
    first: u32,
    used: usize,
    team: &mut [TeamSums],
) {
    by_what_is_always_there(block, tables, seed, first, used, team);
}

#[cfg(test)]
mod tests {
    use super::work_through;
    use crate::calibration::{Practice, piece};
    use crate::case::BaselineGroup;
    use crate::model::block::Block;
    use crate::model::parameters::Parameters;
    use crate::model::tables::Tables;
    use crate::model::team::TeamSums;
    use crate::random::Seed;

    type Way = fn(&mut Block<32>, &Tables, Seed, u32, usize, &mut [TeamSums]);

    /// People of the reference population under usual practice.
    fn population() -> Tables {
        let parameters = Parameters::embedded().expect("the parameters are sound");
        let compiled = piece(BaselineGroup::Mental, &Practice::USUAL, Seed::default(), 0)
            .expect("the population is sound");
        Tables::new(&compiled, &parameters)
    }

    /// Everybody's end and what remained of their thresholds, as bits, and the team's weeks.
    fn bits(tables: &Tables, way: Way) -> (Vec<u32>, Vec<TeamSums>) {
        let mut block = Block::new(tables);
        let mut team = vec![TeamSums::default(); tables.horizon as usize];
        // The second time the room has been used before.
        way(&mut block, tables, Seed::default(), 0, 32, &mut team);
        way(&mut block, tables, Seed::default(), 32, 30, &mut team);
        let mut bits = Vec::new();
        for lanes in &block.people {
            bits.extend(lanes.ended.map(u32::from));
            bits.extend(lanes.end.map(u32::from));
            bits.extend(lanes.skill.map(f32::to_bits));
            bits.extend(
                lanes
                    .remaining
                    .as_flattened()
                    .iter()
                    .map(|left| left.to_bits()),
            );
        }
        (bits, team)
    }

    #[test]
    fn room_that_was_used_before_changes_no_bit() {
        let tables = population();
        let fresh: Way = |block, tables, seed, first, used, team| {
            *block = Block::new(tables);
            work_through(block, tables, seed, first, used, team);
        };
        assert!(bits(&tables, fresh) == bits(&tables, work_through));
    }

    #[test]
    fn the_width_of_vectors_changes_no_bit() {
        let tables = population();
        let always = bits(&tables, super::by_what_is_always_there);
        assert!(always == bits(&tables, work_through));
        #[cfg(all(target_arch = "x86_64", not(feature = "baseline")))]
        if std::arch::is_x86_feature_detected!("avx2") {
            #[expect(unsafe_code, reason = "the processor has just been asked")]
            let by_avx2: Way = |block, tables, seed, first, used, team| {
                // SAFETY: the processor has AVX2.
                unsafe { super::by_avx2(block, tables, seed, first, used, team) }
            };
            assert!(always == bits(&tables, by_avx2));
        }
    }
}
