//! Leaving for the cause whose threshold is reached first, within the week by linear interpolation.

use super::end::End;
use super::lanes::{LaneSet, PersonLanes, PersonWeek, lanes_of};
use super::rates::Rates;
use super::workplace::WorkplaceLanes;

const ENDS: [End; 6] = [
    End::Mismatch,
    End::Relations,
    End::Health,
    End::Life,
    End::Employer,
    End::MovedOn,
];

/// Writes down everybody who reached a threshold this week, by lane. An exit is sudden when the last check-in is too long ago.
#[inline(never)]
pub(crate) fn write_down_ends<const N: usize>(
    rates: &Rates,
    lanes: &mut PersonLanes<N>,
    this: &PersonWeek<N>,
    workplace: &mut WorkplaceLanes<N>,
    week: u32,
    reached: LaneSet,
) {
    for lane in lanes_of(reached) {
        if let Some((end, part)) = first_reached(lanes, this, lane) {
            let unseen = week as f32 - lanes.last_check_in[lane] >= rates.sudden_exit_unseen;
            if unseen && end.cause().is_some() {
                workplace.sudden[lane] += 1.0;
            }
            let day = 1 + (part * 7.0) as u8;
            lanes.leave(lane, week, day.clamp(1, 7), end);
        }
    }
}

/// The end whose threshold is reached first in this week, and the part of the week that had passed.
fn first_reached<const N: usize>(
    lanes: &PersonLanes<N>,
    this: &PersonWeek<N>,
    lane: usize,
) -> Option<(End, f32)> {
    let mut first: Option<(End, f32)> = None;
    for (index, end) in ENDS.into_iter().enumerate() {
        let remaining = lanes.remaining[index][lane];
        if remaining <= 0.0 {
            let part = 1.0 + remaining / this.hazards[index][lane];
            if first.is_none_or(|(_, earliest)| part < earliest) {
                first = Some((end, part));
            }
        }
    }
    first
}
