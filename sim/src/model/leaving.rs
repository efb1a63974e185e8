//! Leaving for the cause whose cumulative hazard first reaches its threshold, within the week by linear interpolation.

#![expect(
    clippy::needless_range_loop,
    reason = "several arrays of lanes are walked side by side"
)]

use super::block::WorkplaceLanes;
use super::end::End;
use super::lanes::PersonLanes;

const ENDS: [End; 6] = [
    End::Mismatch,
    End::Relations,
    End::Health,
    End::Life,
    End::Employer,
    End::MovedOn,
];

/// Writes down everybody who leaves this week. An exit is sudden when the last check-in is `unseen_weeks` or longer ago.
#[inline(always)]
pub(crate) fn leave_where_reached<const N: usize>(
    lanes: &mut PersonLanes<N>,
    workplace: &mut WorkplaceLanes<N>,
    week: u32,
    unseen_weeks: f32,
) {
    let mut beyond = [f32::NEG_INFINITY; N];
    for end in 0..ENDS.len() {
        for lane in 0..N {
            let by = lanes.cumulative[end][lane] - lanes.thresholds[end][lane];
            beyond[lane] = if by > beyond[lane] { by } else { beyond[lane] };
        }
    }
    let mut anybody = 0_u32;
    for lane in 0..N {
        anybody |= u32::from((beyond[lane] >= 0.0) & (lanes.here[lane] > 0.0));
    }
    if anybody == 0 {
        return;
    }
    for lane in 0..N {
        if beyond[lane] >= 0.0 && lanes.here[lane] > 0.0 {
            let (end, part) = first_reached(lanes, lane);
            let unseen = week as f32 - lanes.last_check_in[lane] >= unseen_weeks;
            if unseen && end.cause().is_some() {
                workplace.sudden[lane] += 1.0;
            }
            let day = 1 + (part * 7.0) as u8;
            lanes.leave(lane, week, day.clamp(1, 7), end);
        }
    }
}

/// The end whose threshold is reached first in this week, and the part of the week that had passed.
fn first_reached<const N: usize>(lanes: &PersonLanes<N>, lane: usize) -> (End, f32) {
    let mut first = (End::Mismatch, f32::INFINITY);
    for (index, end) in ENDS.into_iter().enumerate() {
        let beyond = lanes.cumulative[index][lane] - lanes.thresholds[index][lane];
        if beyond >= 0.0 {
            let part = 1.0 - beyond / lanes.hazards[index][lane];
            if part < first.1 {
                first = (end, part);
            }
        }
    }
    first
}
