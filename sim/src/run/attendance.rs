//! How many people are there week by week, future by future.

use crate::model::End;
use crate::model::lanes::PersonLanes;

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

    /// Adds somebody who started in one lane.
    pub(super) fn add(&mut self, lanes: &PersonLanes<N>, lane: usize) {
        self.starts[lane] += 1;
        let ended = usize::from(lanes.ended[lane]);
        if ended > 0 {
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
        let (mut are_here, mut are_in_work) = (self.starts, self.starts);
        let mut weeks_in_work = [0; N];
        let weeks = self.gone.iter().zip(&self.lost);
        let counts = here.iter_mut().zip(in_work.iter_mut());
        for (week, ((gone, lost), (here, in_work))) in weeks.zip(counts).enumerate() {
            for lane in 0..N {
                are_here[lane] -= gone[lane];
                are_in_work[lane] -= lost[lane];
                weeks_in_work[lane] += if week > 0 { are_in_work[lane] } else { 0 };
            }
            for lane in 0..used {
                here[are_here[lane] as usize] += 1;
                in_work[are_in_work[lane] as usize] += 1;
            }
        }
        weeks_in_work
    }
}
