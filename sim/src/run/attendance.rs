//! How many people are there week by week, future by future.

use crate::model::End;
use crate::model::lanes::{BITS, PersonLanes, lanes_of, set_of};

/// People of a block by week, a lane for each future.
pub(super) struct Attendance<const N: usize> {
    starts: [u32; N],
    /// Who is gone from a week on, by week from 0; then those of them who did not move on.
    gone: Vec<[u32; N]>,
    lost: Vec<[u32; N]>,
}

impl<const N: usize> Attendance<N> {
    pub(super) fn new(weeks: usize) -> Self {
        Self {
            starts: [0; N],
            gone: vec![[0; N]; weeks + 1],
            lost: vec![[0; N]; weeks + 1],
        }
    }

    /// Adds somebody wherever they started.
    pub(super) fn add(&mut self, lanes: &PersonLanes<N>) {
        let started = lanes.started();
        for (starts, bit) in self.starts.iter_mut().zip(BITS) {
            *starts += u32::from(started & bit != 0);
        }
        for lane in lanes_of(lanes.left()) {
            let ended = usize::from(lanes.ended[lane]);
            let moved_on = usize::from(lanes.end[lane]) == End::MovedOn.index();
            self.gone[ended][lane] += 1;
            self.lost[ended][lane] += u32::from(!moved_on);
        }
    }

    /// Counts the first `used` futures by how many people are here, and in work, at the end of each week from week 0. Gives the
    /// weeks in work of all people together, by lane.
    pub(super) fn count(
        &self,
        used: usize,
        here: &mut [Vec<u32>],
        in_work: &mut [Vec<u32>],
    ) -> [u32; N] {
        count_by_week(&self.starts, &self.gone, used, here);
        count_by_week(&self.starts, &self.lost, used, in_work);
        let mut are_in_work = self.starts;
        let mut weeks_in_work = [0; N];
        for lost in self.lost.iter().skip(1) {
            for lane in 0..N {
                are_in_work[lane] -= lost[lane];
                weeks_in_work[lane] += are_in_work[lane];
            }
        }
        weeks_in_work
    }
}

/// Adds to each week's counts in how many of the first `used` lanes how many people are there, when so many start and so many
/// leave by the week. Most lanes stay as they were in most weeks, so the counts of a week are those of the week before, changed.
fn count_by_week<const N: usize>(
    starts: &[u32; N],
    leave: &[[u32; N]],
    used: usize,
    by_week: &mut [Vec<u32>],
) {
    let mut people = *starts;
    let most = by_week.first().map_or(0, Vec::len);
    let mut lanes_with = vec![0_u32; most];
    for &people in people.iter().take(used) {
        lanes_with[people as usize] += 1;
    }
    for (leave, counts) in leave.iter().zip(by_week) {
        for lane in lanes_of(set_of::<N>(|lane| leave[lane] > 0)) {
            lanes_with[people[lane] as usize] -= 1;
            people[lane] -= leave[lane];
            lanes_with[people[lane] as usize] += 1;
        }
        for (count, lanes) in counts.iter_mut().zip(&lanes_with) {
            *count += lanes;
        }
    }
}
