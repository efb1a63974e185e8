//! One block of futures with the widest vectors the processor has, found out when the program runs.
//!
//! The operations are the same, in the same order, each rounded once: nothing is fused, so the width changes no bit. Elsewhere
//! than on x86-64 the width is settled when the program is compiled.

use super::block::{Block, Unwatched};
use super::tables::Tables;
use super::team::TeamSums;

/// Begins a block's futures and works through all their weeks, as [`Block::begin`] and [`Block::run`] do.
pub(crate) fn work_through<const N: usize>(
    block: &mut Block<N>,
    tables: &Tables,
    team: &mut [TeamSums],
) {
    #[cfg(all(target_arch = "x86_64", not(feature = "baseline")))]
    {
        use std::arch::is_x86_feature_detected as has;
        if has!("avx512f") && has!("avx512bw") && has!("avx512dq") && has!("avx512vl") {
            #[expect(unsafe_code, reason = "the processor has just been asked")]
            // SAFETY: the function needs these parts of AVX-512 and nothing else, and the processor has them.
            unsafe {
                by_avx512(block, tables, team);
            }
            return;
        }
        if has!("avx2") {
            #[expect(unsafe_code, reason = "the processor has just been asked")]
            // SAFETY: the function needs AVX2 and nothing else, and the processor has it.
            unsafe {
                by_avx2(block, tables, team);
            }
            return;
        }
    }
    by_what_is_always_there(block, tables, team);
}

#[inline(always)]
fn by_what_is_always_there<const N: usize>(
    block: &mut Block<N>,
    tables: &Tables,
    team: &mut [TeamSums],
) {
    block.begin(tables);
    block.run(tables, team, &mut Unwatched);
}

/// The same, compiled for AVX2: everything of a usual week is inlined here, and so compiled for it too.
#[cfg(all(target_arch = "x86_64", not(feature = "baseline")))]
#[target_feature(enable = "avx2")]
fn by_avx2<const N: usize>(block: &mut Block<N>, tables: &Tables, team: &mut [TeamSums]) {
    by_what_is_always_there(block, tables, team);
}

/// The same for AVX-512.
#[cfg(all(target_arch = "x86_64", not(feature = "baseline")))]
#[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl")]
fn by_avx512<const N: usize>(block: &mut Block<N>, tables: &Tables, team: &mut [TeamSums]) {
    by_what_is_always_there(block, tables, team);
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

    type Way = fn(&mut Block<32>, &Tables, &mut [TeamSums]);

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
        for (first, used) in [(0, 32), (32, 30)] {
            block.assign(Seed::default(), first, used);
            way(&mut block, tables, &mut team);
        }
        let mut bits = Vec::new();
        for lanes in &block.people {
            bits.extend(lanes.ended);
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
        let fresh: Way = |block, tables, team| {
            let (seed, first, used) = (block.seed, block.first, block.used);
            *block = Block::new(tables);
            block.assign(seed, first, used);
            work_through(block, tables, team);
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
            let by_avx2: Way = |block, tables, team| {
                // SAFETY: the processor has AVX2.
                unsafe { super::by_avx2(block, tables, team) }
            };
            assert!(always == bits(&tables, by_avx2));
        }
    }
}
