//! One block of futures with the widest vectors the processor has, found out when the program runs.
//!
//! The operations are the same, in the same order, each rounded once: nothing is fused, so the width changes no bit. Elsewhere
//! than on x86-64 the width is settled when the program is compiled.

use super::block::{Block, TeamSums, Unwatched};

/// Works through all weeks of `block`, as [`Block::run`] does.
pub(crate) fn run<const N: usize>(block: &mut Block<'_, N>, team: &mut [TeamSums]) {
    #[cfg(all(target_arch = "x86_64", not(feature = "baseline")))]
    if std::arch::is_x86_feature_detected!("avx2") {
        #[expect(unsafe_code, reason = "the processor has just been asked")]
        // SAFETY: the function needs AVX2 and nothing else, and the processor has it.
        unsafe {
            run_by_avx2(block, team);
        }
        return;
    }
    block.run(team, &mut Unwatched);
}

/// The same, compiled for AVX2: everything of a usual week is inlined here, and so compiled for it too.
#[cfg(all(target_arch = "x86_64", not(feature = "baseline")))]
#[target_feature(enable = "avx2")]
fn run_by_avx2<const N: usize>(block: &mut Block<'_, N>, team: &mut [TeamSums]) {
    block.run(team, &mut Unwatched);
}

#[cfg(test)]
mod tests {
    use super::run;
    use crate::calibration::{Practice, piece};
    use crate::case::BaselineGroup;
    use crate::model::block::{Block, TeamSums, Unwatched};
    use crate::model::parameters::Parameters;
    use crate::model::tables::Tables;
    use crate::random::Seed;

    #[test]
    fn the_width_changes_no_bit() {
        let parameters = Parameters::embedded().expect("the parameters are sound");
        let compiled = piece(BaselineGroup::Mental, &Practice::USUAL, Seed::default(), 0)
            .expect("the population is sound");
        let tables = Tables::new(&compiled, &parameters);
        let weeks = tables.horizon as usize;
        let mut plain = Block::<16>::new(&tables, Seed::default(), 0, 16);
        let mut wide = plain.clone();
        let (mut one, mut other) = (
            vec![TeamSums::default(); weeks],
            vec![TeamSums::default(); weeks],
        );
        plain.run(&mut one, &mut Unwatched);
        run(&mut wide, &mut other);
        assert_eq!(one, other);
        for (plain, wide) in plain.people.iter().zip(&wide.people) {
            assert_eq!(plain.ended, wide.ended);
            assert_eq!(plain.end, wide.end);
            let bits = |lanes: &[[f32; 16]; 6]| lanes.map(|lane| lane.map(f32::to_bits));
            assert_eq!(bits(&plain.cumulative), bits(&wide.cumulative));
        }
    }
}
