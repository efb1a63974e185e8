//! How many people are there week by week, future by future.

use crate::model::End;
use crate::model::lanes::{BITS, LaneSet, PersonLanes, lanes_of};

/// People of a block, a lane for each future.
pub(super) struct Attendance<const N: usize> {
    starts: [u32; N],
    /// Who is gone from a week on, by week from 0; then those of them who did not move on.
    gone: Vec<Leavers<N>>,
    lost: Vec<Leavers<N>>,
}

/// Who leaves in one week.
#[derive(Clone)]
struct Leavers<const N: usize> {
    /// Lanes with anybody.
    lanes: LaneSet,
    /// How many people, by lane.
    people: [u8; N],
}

impl<const N: usize> Leavers<N> {
    const NOBODY: Self = Self {
        lanes: 0,
        people: [0; N],
    };

    fn add(&mut self, lane: usize) {
        self.lanes |= BITS[lane];
        self.people[lane] += 1;
    }
}

impl<const N: usize> Attendance<N> {
    pub(super) fn new(weeks: usize) -> Self {
        Self {
            starts: [0; N],
            gone: vec![Leavers::NOBODY; weeks + 1],
            lost: vec![Leavers::NOBODY; weeks + 1],
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
            self.gone[ended].add(lane);
            if usize::from(lanes.end[lane]) != End::MovedOn.index() {
                self.lost[ended].add(lane);
            }
        }
    }

    /// Adds the first `used` futures by how many people are here, and in work, at the end of each week.
    pub(super) fn count(&self, used: usize, here: &mut HeadCounts, in_work: &mut HeadCounts) {
        here.add(&self.starts, &self.gone, used);
        in_work.add(&self.starts, &self.lost, used);
    }

    /// Weeks in work of all people together, by lane.
    pub(super) fn weeks_in_work(&self) -> [u32; N] {
        let weeks = self.lost.len() as u32 - 1;
        let mut in_work = self.starts.map(|people| people * weeks);
        for (week, lost) in (0..).zip(&self.lost) {
            for lane in lanes_of(lost.lanes) {
                in_work[lane] -= u32::from(lost.people[lane]) * (weeks + 1 - week);
            }
        }
        in_work
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

    /// Adds the first `used` lanes: so many start, and so many leave by the week.
    fn add<const N: usize>(&mut self, starts: &[u32; N], leave: &[Leavers<N>], used: usize) {
        let mut people = *starts;
        if let Some(first) = self.changes.first_mut() {
            for &people in people.iter().take(used) {
                first[people as usize] += 1;
            }
        }
        for (leavers, changes) in leave.iter().zip(&mut self.changes) {
            for lane in lanes_of(leavers.lanes) {
                changes[people[lane] as usize] -= 1;
                people[lane] -= u32::from(leavers.people[lane]);
                changes[people[lane] as usize] += 1;
            }
        }
    }

    /// Adds the counts of other futures.
    pub(super) fn join(&mut self, other: &Self) {
        for (changes, more) in self.changes.iter_mut().zip(&other.changes) {
            for (change, more) in changes.iter_mut().zip(more) {
                *change += more;
            }
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
