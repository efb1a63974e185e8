//! What a plan asks of the team's hours, if everybody stays, and who goes without where they don't suffice.

use super::Finding;
use crate::case::Case;
use crate::id::PersonId;
use crate::plan::{
    CheckIn, Match, Plan, PreparationTask, Programme, in_team_order, preparation, working_stages,
};
use crate::units::Minutes;

/// The team's time against what the plan asks of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamLoad {
    /// Preparation before the first start.
    pub preparation: Minutes,
    /// Time there is for it.
    pub preparation_available: Minutes,
    /// People for whom something is not in place at the start, in the team's order.
    pub waiting: Vec<PersonId>,
    /// Check-ins by week from clock zero.
    pub weeks: Vec<WeekLoad>,
    /// Time the team has in a week.
    pub per_week: Minutes,
}

/// Check-ins planned for one week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekLoad {
    /// How many.
    pub check_ins: u16,
    /// Time they take.
    pub minutes: Minutes,
    /// People with a check-in the team has no hours for when it turns to them, in its order. What is owed from before the start or
    /// from earlier weeks is not counted, so in a future it may be more.
    pub without: Vec<PersonId>,
}

/// Adds up preparation and check-ins, taking the earliest step-ups.
pub(super) fn team_load(case: &Case, plan: &Plan) -> TeamLoad {
    let weeks = (1..=case.horizon.get())
        .map(|week| week_load(case, plan, week))
        .collect();
    let per_week = Minutes::clamped(case.team.weekly.get());
    let available = per_week
        .get()
        .saturating_mul(u32::from(case.team.preparation.get()));
    let (preparation, waiting) = preparation_load(case, plan, available);
    TeamLoad {
        preparation,
        preparation_available: Minutes::clamped(available),
        waiting,
        weeks,
        per_week,
    }
}

/// One week, person by person in the team's order: who comes when the hours are used up goes without.
fn week_load(case: &Case, plan: &Plan, week: u16) -> WeekLoad {
    let (mut check_ins, mut minutes) = (0_u16, 0_u32);
    let mut left = case.team.weekly.get();
    let mut without = Vec::new();
    for (person, tied) in in_team_order(case, plan) {
        let Some(check_in) = check_in_of(case, plan, tied, week) else {
            continue;
        };
        let due = check_in.rhythm_in(week).due_in(week);
        let each = case.team.costs.check_in(check_in.mode).get();
        check_ins = check_ins.saturating_add(u16::from(due));
        let asked = u32::from(due).saturating_mul(each);
        minutes = minutes.saturating_add(asked);
        if asked > left {
            without.push(person.id.clone());
        }
        // The first of two may still fit.
        left -= asked.min(left.checked_div(each).unwrap_or(0) * each);
    }
    WeekLoad {
        check_ins,
        minutes: Minutes::clamped(minutes),
        without,
    }
}

fn check_in_of(case: &Case, plan: &Plan, tied: &Match, week: u16) -> Option<CheckIn> {
    if let Some(own) = tied.support.check_in {
        return Some(own);
    }
    let programme = plan.programme(case, &tied.programme)?;
    stage_in(tied, programme, week)
}

/// The check-ins of the stage a person is on in `week` when each step-up comes at its earliest.
fn stage_in(tied: &Match, programme: &Programme, week: u16) -> Option<CheckIn> {
    let mut ahead = working_stages(tied, programme).peekable();
    let mut ends = 0_u16;
    while let Some(stage) = ahead.next() {
        ends = ends.saturating_add(stage.at_least.get());
        if week <= ends || ahead.peek().is_none() {
            return Some(stage.check_in);
        }
    }
    None
}

/// What preparation takes, and for whom a piece of it comes too late when `available` minutes are there for it.
fn preparation_load(case: &Case, plan: &Plan, available: u32) -> (Minutes, Vec<PersonId>) {
    let mut minutes = 0_u32;
    let mut waiting = Vec::new();
    for piece in preparation(case, plan) {
        minutes = minutes.saturating_add(piece.minutes.get());
        let person = match piece.task {
            PreparationTask::Accommodation(person, _)
            | PreparationTask::Buddy(person)
            | PreparationTask::AccompaniedVisit(person) => person,
            PreparationTask::Briefing(_) | PreparationTask::Sheet(..) => continue,
        };
        if minutes > available && waiting.last() != Some(&person) {
            waiting.push(person);
        }
    }
    (Minutes::clamped(minutes), waiting)
}

pub(super) fn review(load: &TeamLoad, findings: &mut Vec<Finding>) {
    if load.preparation > load.preparation_available {
        findings.push(Finding::PreparationOverrun {
            needed: load.preparation,
            available: load.preparation_available,
        });
    }
    let over: Vec<(u16, Minutes)> = load
        .weeks
        .iter()
        .zip(1_u16..)
        .filter(|(week, _)| week.minutes > load.per_week)
        .map(|(week, number)| (number, week.minutes))
        .collect();
    let fullest = over
        .iter()
        .max_by_key(|(number, minutes)| (*minutes, std::cmp::Reverse(*number)));
    if let Some((fullest, planned)) = fullest {
        findings.push(Finding::TeamOverload {
            weeks: u16::try_from(over.len()).unwrap_or(u16::MAX),
            fullest: *fullest,
            planned: *planned,
            available: load.per_week,
        });
    }
}
