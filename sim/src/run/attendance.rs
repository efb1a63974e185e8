//! How many people are there week by week, future by future.

use super::sums::add_each;
use crate::model::End;
use crate::model::lanes::{BITS, LaneSet, PersonLanes, lanes_of};

/// People of a block, a lane for each future.
pub(super) struct Attendance<const N: usize> {
    starts: [u32; N],
    /// By week from 0.
    leavers: Vec<Leavers<N>>,
}

/// Who is gone from a week on.
#[derive(Clone)]
struct Leavers<const N: usize> {
    /// Lanes with anybody.
    lanes: LaneSet,
    /// How many people, by lane; then those of them who did not move on.
    gone: [u16; N],
    lost: [u16; N],
}

impl<const N: usize> Leavers<N> {
    const NOBODY: Self = Self {
        lanes: 0,
        gone: [0; N],
        lost: [0; N],
    };
}

impl<const N: usize> Attendance<N> {
    pub(super) fn new(weeks: usize) -> Self {
        Self {
            starts: [0; N],
            leavers: vec![Leavers::NOBODY; weeks + 1],
        }
    }

    /// Adds somebody wherever they started.
    pub(super) fn add(&mut self, lanes: &PersonLanes<N>) {
        let started = lanes.started();
        for (starts, bit) in self.starts.iter_mut().zip(BITS) {
            *starts += u32::from(started & bit != 0);
        }
        for lane in lanes_of(lanes.left()) {
            let leavers = &mut self.leavers[lanes.ended[lane] as usize];
            let moved_on = usize::from(lanes.end[lane]) == End::MovedOn.index();
            leavers.lanes |= BITS[lane];
            leavers.gone[lane] += 1;
            leavers.lost[lane] += u16::from(!moved_on);
        }
    }

    /// Counts the first `used` futures by how many people are here, and in work, at the end of each week from week 0. Gives the
    /// weeks in work of all people together, by lane.
    pub(super) fn count(
        &self,
        used: usize,
        here: &mut HeadCounts,
        in_work: &mut HeadCounts,
    ) -> [u32; N] {
        let weeks = self.leavers.len() as u32 - 1;
        let mut weeks_in_work = self.starts.map(|people| people * weeks);
        let (mut are_here, mut are_in_work) = (self.starts, self.starts);
        for &people in self.starts.iter().take(used) {
            here.begin(people);
            in_work.begin(people);
        }
        for (week, leavers) in self.leavers.iter().enumerate() {
            for lane in lanes_of(leavers.lanes) {
                let (gone, lost) = (leavers.gone[lane].into(), leavers.lost[lane].into());
                here.leave(week, &mut are_here[lane], gone);
                in_work.leave(week, &mut are_in_work[lane], lost);
                weeks_in_work[lane] -= lost * (weeks + 1 - week as u32);
            }
        }
        weeks_in_work
    }
}

/// In how many futures how many people are there, by week from 0.
///
/// Kept as what changes from the week before: most futures stay as they were in most weeks.
#[derive(Debug, Clone)]
pub(super) struct HeadCounts {
    /// By week, then by people.
    changes: Vec<Vec<i32>>,
}

impl HeadCounts {
    pub(super) fn new(weeks: usize, people: usize) -> Self {
        Self {
            changes: vec![vec![0; people + 1]; weeks + 1],
        }
    }

    /// One future begins with `people` people.
    fn begin(&mut self, people: u32) {
        self.changes[0][people as usize] += 1;
    }

    /// One future, in which there were `people` people, has so many fewer from a week on.
    fn leave(&mut self, week: usize, people: &mut u32, fewer: u32) {
        let changes = &mut self.changes[week];
        changes[*people as usize] -= 1;
        *people -= fewer;
        changes[*people as usize] += 1;
    }

    /// Adds the counts of other futures.
    pub(super) fn join(&mut self, other: &Self) {
        for (changes, more) in self.changes.iter_mut().zip(&other.changes) {
            add_each(changes, more);
        }
    }

    /// `by_week()[week][k]` futures have exactly `k` people.
    pub(super) fn by_week(&self) -> Vec<Vec<u32>> {
        let mut now = vec![0_i32; self.changes.first().map_or(0, Vec::len)];
        let weeks = self.changes.iter();
        weeks
            .map(|changes| {
                for (futures, change) in now.iter_mut().zip(changes) {
                    *futures += change;
                }
                // What left a count had come to it before, so none is below zero.
                now.iter().map(|&futures| futures.unsigned_abs()).collect()
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Attendance, HeadCounts};
    use crate::model::End;
    use crate::model::lanes::PersonLanes;
    use crate::run::MOST_PEOPLE;

    #[test]
    fn as_many_people_as_are_possible_may_leave_in_one_week() {
        const WEEKS: usize = 3;
        let mut attendance = Attendance::<2>::new(WEEKS);
        for _ in 0..MOST_PEOPLE {
            let mut lanes = PersonLanes::<2>::new(1, WEEKS);
            lanes.began[0] = [1, 1];
            lanes.present = 2;
            lanes.leave(1, 2, 1, End::Life);
            attendance.add(&lanes);
        }
        let mut here = HeadCounts::new(WEEKS, MOST_PEOPLE);
        let mut in_work = HeadCounts::new(WEEKS, MOST_PEOPLE);
        let weeks_in_work = attendance.count(2, &mut here, &mut in_work);
        let [all, one] = [WEEKS, 1].map(|weeks| (weeks * MOST_PEOPLE) as u32);
        assert_eq!(weeks_in_work, [all, one]);
        let [both, half] = [(0, 2), (1, 1)];
        for counts in [here, in_work] {
            let ends = counts
                .by_week()
                .into_iter()
                .map(|week| (week[0], week[MOST_PEOPLE]));
            assert!(ends.eq([both, both, half, half]));
        }
    }
}
