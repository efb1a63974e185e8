//! A check-in that meets rising strain can lead to an adjustment, or back to the stage before.

#![expect(
    clippy::needless_range_loop,
    reason = "several arrays of lanes are walked side by side"
)]

use super::block::TeamLanes;
use super::lanes::PersonLanes;
use super::rates::Rates;
use super::tables::{PersonTable, Tables};
use crate::random::{Address, Purpose, Seed, distribution};

/// In every lane with a check-in and strain above the threshold: is it noticed, and are there hours to do something?
#[inline(always)]
pub(crate) fn notice<const N: usize>(
    tables: &Tables,
    table: &PersonTable,
    lanes: &mut PersonLanes<N>,
    team: &mut TeamLanes<N>,
    seed: Seed,
    first: u32,
    week: u32,
) {
    let rates = &tables.rates;
    let now = week as f32;
    let mut possible = [0_u32; N];
    let mut anybody = 0;
    for lane in 0..N {
        let seen = (lanes.here[lane] > 0.0) & (lanes.held[lane] > 0.0);
        let strained = lanes.strain[lane] > rates.strain_threshold;
        let relief = can_relieve(rates, lanes, lane) | steps_back(rates, lanes, lane);
        let paused = now - lanes.last_adjustment[lane] > rates.adjustment_pause;
        let hours = team.left[lane] >= tables.adjustment_minutes;
        possible[lane] = u32::from(seen & strained & relief & paused & hours);
        anybody |= possible[lane];
    }
    if anybody > 0 {
        adjust(tables, table, lanes, team, &possible, seed, first, week);
    }
}

/// Draws in every possible lane whether the strain is noticed, and changes something where it is.
#[expect(
    clippy::too_many_arguments,
    reason = "the parts of a block that one person's week touches"
)]
#[inline(never)]
fn adjust<const N: usize>(
    tables: &Tables,
    table: &PersonTable,
    lanes: &mut PersonLanes<N>,
    team: &mut TeamLanes<N>,
    possible: &[u32; N],
    seed: Seed,
    first: u32,
    week: u32,
) {
    let rates = &tables.rates;
    for lane in 0..N {
        if possible[lane] == 0 {
            continue;
        }
        let back = steps_back(rates, lanes, lane);
        let axis = largest_gap(lanes, lane).filter(|_| can_relieve(rates, lanes, lane));
        if axis.is_none() && !back {
            continue;
        }
        let address = Address {
            seed,
            future: first + lane as u32,
            stream: table.stream,
            week,
            purpose: Purpose::Detection,
        };
        let [word, ..] = address.block(0);
        if distribution::uniform_f32(word) >= lanes.unnoticed[lane] {
            team.left[lane] -= tables.adjustment_minutes;
            lanes.last_adjustment[lane] = week as f32;
            if back {
                lanes.steps_back[lane] = true;
                lanes.looked_at_from[lane] = 0.0;
            }
            if let Some(axis) = axis {
                lanes.adjusted[axis][lane] += 1.0;
                lanes.adjustments[lane] += 1.0;
            }
        }
    }
}

/// Whether one more level of relief counts.
#[inline(always)]
fn can_relieve<const N: usize>(rates: &Rates, lanes: &PersonLanes<N>, lane: usize) -> bool {
    lanes.planned_reliefs[lane] + lanes.adjustments[lane] < rates.relief_limit
}

/// Whether strain is strong enough to go back, where the plan allows it.
#[inline(always)]
fn steps_back<const N: usize>(rates: &Rates, lanes: &PersonLanes<N>, lane: usize) -> bool {
    lanes.may_step_back[lane] & (lanes.strain[lane] > rates.step_back_strain)
}

/// The axis with the largest gap, the first of equals; none without a gap.
fn largest_gap<const N: usize>(lanes: &PersonLanes<N>, lane: usize) -> Option<usize> {
    let mut largest = None;
    let mut size = 0.0;
    for (axis, gaps) in lanes.gaps.iter().enumerate() {
        if gaps[lane] > size {
            size = gaps[lane];
            largest = Some(axis);
        }
    }
    largest
}
