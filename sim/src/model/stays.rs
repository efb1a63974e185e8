//! Where a person was, read back from when stages began.

use super::lanes::PersonLanes;

impl<const N: usize> PersonLanes<N> {
    /// Calls `visit` with stage, first week and the week after the last, for each stay on a stage in one lane, in order of time.
    pub(crate) fn for_each_stay(
        &self,
        lane: usize,
        until: usize,
        mut visit: impl FnMut(usize, usize, usize),
    ) {
        if let ([began], true) = (self.began.as_slice(), self.returns.is_empty()) {
            return visit(0, began[lane] as usize, until);
        }
        let weeks = self.began.iter().map(|began| began[lane] as usize);
        let mut firsts = weeks
            .enumerate()
            .take_while(|&(_, week)| week > 0)
            .peekable();
        let mut again = self
            .returns
            .iter()
            .filter(|again| usize::from(again.lane) == lane)
            .map(|again| (usize::from(again.stage), usize::from(again.week)))
            .peekable();
        let mut stay: Option<(usize, usize)> = None;
        loop {
            let next = match (firsts.peek(), again.peek()) {
                (Some(first), Some(second)) if second.1 < first.1 => again.next(),
                (Some(_), _) => firsts.next(),
                (None, _) => again.next(),
            };
            let left = next.map_or(until, |(_, week)| week);
            if let Some((stage, from)) = stay {
                visit(stage, from, left);
            }
            if next.is_none() {
                return;
            }
            stay = next;
        }
    }

    /// How often the person went back a stage in one lane.
    pub(crate) fn steps_back_taken(&self, lane: usize) -> usize {
        if self.returns.is_empty() {
            return 0;
        }
        let (mut before, mut taken) = (0, 0);
        self.for_each_stay(lane, 0, |stage, _, _| {
            taken += usize::from(stage < before);
            before = stage;
        });
        taken
    }
}

#[cfg(test)]
mod tests {
    use crate::model::lanes::{PersonLanes, Return};

    #[test]
    fn stays_follow_one_another_also_after_going_back() {
        let mut lanes = PersonLanes::<2>::new(3, 60);
        lanes.began = vec![[1, 1], [5, 4], [20, 0]];
        let back = |lane, week, stage| Return { lane, week, stage };
        lanes.returns = vec![back(0, 9, 0), back(0, 13, 1), back(1, 7, 0), back(0, 30, 1)];
        let stays = |lane, until| {
            let mut stays = Vec::new();
            lanes.for_each_stay(lane, until, |stage, from, left| {
                stays.push((stage, from, left))
            });
            stays
        };
        assert_eq!(
            stays(0, 53),
            [
                (0, 1, 5),
                (1, 5, 9),
                (0, 9, 13),
                (1, 13, 20),
                (2, 20, 30),
                (1, 30, 53)
            ]
        );
        assert_eq!(stays(1, 12), [(0, 1, 4), (1, 4, 7), (0, 7, 12)]);
    }
}
