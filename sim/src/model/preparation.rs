//! The queue of preparation: what the team gets done before the start, and what has to wait.

use super::compiled::CompiledTeam;

/// How far the queue has to be worked off for each piece of it to be in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PreparationQueue {
    /// For each piece, the minutes after which it is done.
    done_at: Vec<u32>,
    /// Minutes available before the start.
    pub(crate) available: u32,
    /// Minutes that all of it takes.
    pub(crate) needed: u32,
}

impl PreparationQueue {
    pub(crate) fn new(team: &CompiledTeam) -> Self {
        let mut needed = 0_u32;
        let done_at = team
            .preparation
            .iter()
            .map(|&minutes| {
                needed = needed.saturating_add(minutes);
                needed
            })
            .collect();
        Self {
            done_at,
            available: team.weekly.saturating_mul(u32::from(team.weeks_before)),
            needed,
        }
    }

    /// Minutes done at the start.
    pub(crate) fn done_before_the_start(&self) -> u32 {
        self.needed.min(self.available)
    }

    /// Minutes after which a piece is in place; `None` when there is no such piece.
    pub(crate) fn done_at(&self, item: usize) -> Option<f32> {
        self.done_at.get(item).map(|&minutes| minutes as f32)
    }

    /// Whether a piece is in place when the first person starts.
    pub(crate) fn in_place_at_the_start(&self, item: usize) -> bool {
        self.done_at
            .get(item)
            .is_some_and(|&minutes| minutes <= self.available)
    }
}

#[cfg(test)]
mod tests {
    use super::PreparationQueue;
    use crate::model::compiled::CompiledTeam;

    #[test]
    fn the_queue_is_worked_off_in_order() {
        let team = CompiledTeam {
            weekly: 60,
            weeks_before: 4,
            order: Vec::new(),
            preparation: vec![120, 120, 30],
            visit: 90,
            phone: 24,
            adjustment: 120,
            missed: 18,
        };
        let queue = PreparationQueue::new(&team);
        assert_eq!(
            (queue.needed, queue.available, queue.done_before_the_start()),
            (270, 240, 240)
        );
        assert!(queue.in_place_at_the_start(1) && !queue.in_place_at_the_start(2));
        assert_eq!((queue.done_at(2), queue.done_at(3)), (Some(270.0), None));
    }
}
