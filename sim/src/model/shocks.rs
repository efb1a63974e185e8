//! Events outside work that add strain: the weeks they come in, drawn before the first.

use super::lanes::{BITS, LaneSet, PersonLanes, lanes_of, set_of};
use super::rates::Rates;
use crate::random::{Address, exponentials};
use crate::select::smaller;

/// Draws all shocks of every lane, each block of words good for four of them, until all lanes are beyond the last week.
#[inline(always)]
pub(crate) fn draw_shocks<const N: usize>(
    rates: &Rates,
    lanes: &mut PersonLanes<N>,
    address: Address,
) {
    let beyond = beyond(lanes);
    let mut weeks = [0_i32; N];
    let mut still = LaneSet::MAX;
    for words in address.blocks::<N>(0) {
        weeks = next_shocks(rates, weeks, words, beyond);
        still = set_of::<N>(|lane| weeks[lane] < beyond);
        if still == 0 {
            return;
        }
        for lane in lanes_of(still) {
            lanes.shocks[weeks[lane] as usize - 1] |= BITS[lane];
        }
    }
    for lane in lanes_of(still) {
        draw_later_shocks(rates, lanes, address, lane, weeks[lane]);
    }
}

/// The same for one lane that had four shocks, after the last of them.
#[inline(never)]
fn draw_later_shocks<const N: usize>(
    rates: &Rates,
    lanes: &mut PersonLanes<N>,
    address: Address,
    lane: usize,
    last: i32,
) {
    let beyond = beyond(lanes);
    let own = Address {
        future: address.future.wrapping_add(lane as u32),
        ..address
    };
    let mut weeks = [last];
    // Every shock takes a week at least, so no lane needs more words than there are weeks.
    for block in 1..=lanes.shocks.len() as u32 {
        for words in own.blocks::<1>(block) {
            weeks = next_shocks(rates, weeks, words, beyond);
            if weeks[0] == beyond {
                return;
            }
            lanes.shocks[weeks[0] as usize - 1] |= BITS[lane];
        }
    }
}

/// The week after the last.
fn beyond<const N: usize>(lanes: &PersonLanes<N>) -> i32 {
    lanes.shocks.len() as i32 + 1
}

/// Each lane's next shock after its last one; no later than `beyond`.
#[inline(always)]
fn next_shocks<const N: usize>(
    rates: &Rates,
    mut weeks: [i32; N],
    words: [u32; N],
    beyond: i32,
) -> [i32; N] {
    let drawn = exponentials(words);
    let most = beyond as f32;
    for lane in 0..N {
        let passed = drawn[lane] * rates.weeks_between_shocks;
        let passed = smaller(passed, most);
        let next = weeks[lane] + 1 + passed as i32;
        weeks[lane] = next.min(beyond);
    }
    weeks
}
