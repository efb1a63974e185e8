//! A check-in that meets rising strain can lead to an adjustment, or back to the stage before.

use super::lanes::{ComingRelief, LaneSet, PersonLanes, lanes_of, set_of};
use super::rates::Rates;
use super::tables::Tables;
use super::team::TeamLanes;
use crate::axis::Axis;
use crate::random::{Address, distribution};

/// In every lane with a check-in and strain above the threshold: is it noticed, and are there hours to do something?
#[inline(always)]
pub(crate) fn notice<const N: usize>(
    tables: &Tables,
    lanes: &mut PersonLanes<N>,
    team: &mut TeamLanes<N>,
    address: Address,
) {
    let rates = &tables.rates;
    let now = address.week as f32;
    let possible = set_of::<N>(|lane| {
        let seen = (lanes.here[lane] > 0.0) & (lanes.held[lane] > 0.0);
        let strained = lanes.strain[lane] > rates.strain_threshold;
        let relief = can_relieve(rates, lanes, lane) | steps_back(rates, lanes, lane);
        let paused = now - lanes.last_adjustment[lane] > rates.adjustment_pause;
        let hours = team.left[lane] >= tables.adjustment_minutes;
        seen & strained & relief & paused & hours
    });
    if possible != 0 {
        adjust(tables, lanes, team, possible, address);
    }
}

/// Draws in every possible lane whether the strain is noticed, and changes something where it is.
#[inline(never)]
fn adjust<const N: usize>(
    tables: &Tables,
    lanes: &mut PersonLanes<N>,
    team: &mut TeamLanes<N>,
    possible: LaneSet,
    address: Address,
) {
    let rates = &tables.rates;
    for lane in lanes_of(possible) {
        let back = steps_back(rates, lanes, lane);
        let axis = largest_gap(rates, lanes, lane).filter(|_| can_relieve(rates, lanes, lane));
        if axis.is_none() && !back {
            continue;
        }
        let own = Address {
            future: address.future.wrapping_add(lane as u32),
            ..address
        };
        let [word, ..] = own.block(0);
        if distribution::uniform_f32(word) >= lanes.unnoticed[lane] {
            team.left[lane] -= tables.adjustment_minutes;
            lanes.last_adjustment[lane] = address.week as f32;
            if back {
                lanes.steps_back[lane] = true;
                lanes.look[lane] = 0.0;
                lanes.earliest_look = 0.0;
            }
            if let Some(axis) = axis {
                lanes.adjustments[lane] += 1.0;
                let (lane, axis) = (lane as u8, axis as u8);
                lanes.coming.push(ComingRelief { lane, axis });
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
fn largest_gap<const N: usize>(
    rates: &Rates,
    lanes: &PersonLanes<N>,
    lane: usize,
) -> Option<usize> {
    let mut largest = None;
    let mut size = 0.0;
    for (axis, reach) in lanes.reach.iter().enumerate() {
        let is_environment = axis == Axis::Environment.index();
        let learned = rates.skill_relief * lanes.skill[lane];
        let gap = reach[lane] - if is_environment { 0.0 } else { learned };
        if gap > size {
            size = gap;
            largest = Some(axis);
        }
    }
    largest
}

impl<const N: usize> PersonLanes<N> {
    /// What was adjusted this week counts from the next.
    #[inline(always)]
    pub(crate) fn relieve(&mut self) {
        for relief in self.coming.drain(..) {
            let (lane, axis) = (usize::from(relief.lane), usize::from(relief.axis));
            self.adjusted[axis][lane] += 1.0;
            self.reach[axis][lane] -= 1.0;
        }
    }
}
