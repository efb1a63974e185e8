//! Minutes that lifting tasks releases for the staff who carry ★ tasks.

use crate::case::{Case, Shift};
use crate::id::{ShiftId, TaskId};
use crate::plan::{Part, Plan};
use crate::units::Minutes;

/// What lifting tasks out of one shift releases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Released {
    /// The shift.
    pub shift: ShiftId,
    /// Minutes lifted for which the sheet prints a duration (the lower end of a range).
    pub printed: Minutes,
    /// Minutes lifted in all, the course's figures included.
    pub all: Minutes,
    /// Lifted tasks whose length the sheet doesn't print.
    pub not_printed: u8,
    /// Minutes without ★ that the sheet prints for this shift.
    pub without_star_printed: Minutes,
    /// Whether the shift's staff carry ★ tasks at all.
    pub carries_starred: bool,
}

/// What the plan releases, by shift of the workplace whose sheet is broken down.
pub(super) fn released(case: &Case, plan: &Plan) -> Vec<Released> {
    let shifts = case
        .workplaces
        .first()
        .map_or(&[][..], |workplace| &workplace.shifts);
    shifts
        .iter()
        .map(|shift| released_from(plan, shift))
        .collect()
}

fn released_from(plan: &Plan, shift: &Shift) -> Released {
    let (mut printed, mut all, mut not_printed, mut without_star) = (0, 0, 0_u8, 0);
    for task in shift.tasks() {
        let on_sheet = task.minutes.printed.map(|range| range.from.get());
        if !task.starred {
            without_star += on_sheet.unwrap_or(0);
        }
        let course = task.minutes.course.get();
        let lifted = lifted_minutes(plan, &task.id, course);
        if lifted == 0 {
            continue;
        }
        all += lifted;
        match on_sheet {
            Some(minutes) => printed += minutes * lifted / course.max(1),
            None => not_printed = not_printed.saturating_add(1),
        }
    }
    Released {
        shift: shift.id.clone(),
        printed: Minutes::clamped(printed),
        all: Minutes::clamped(all),
        not_printed,
        without_star_printed: Minutes::clamped(without_star),
        carries_starred: shift.has_starred(),
    }
}

fn lifted_minutes(plan: &Plan, task: &TaskId, whole: u32) -> u32 {
    let first = plan.splits.get(task).map_or(whole, |minutes| minutes.get());
    plan.jobs
        .iter()
        .flat_map(|job| &job.tasks)
        .filter(|placed| placed.task.task == *task)
        .map(|placed| match placed.task.part {
            Part::Whole => whole,
            Part::First => first,
            Part::Second => whole.saturating_sub(first),
        })
        .sum()
}
