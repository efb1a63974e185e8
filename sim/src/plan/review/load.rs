//! What a plan asks of the team's hours, if everybody stays.

use super::Finding;
use crate::case::Case;
use crate::plan::{CheckIn, Match, Plan, Programme, preparation, working_stages};
use crate::units::Minutes;

/// The team's time against what the plan asks of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamLoad {
    /// Preparation before the first start.
    pub preparation: Minutes,
    /// Time there is for it.
    pub preparation_available: Minutes,
    /// Check-ins by week from clock zero.
    pub weeks: Vec<WeekLoad>,
    /// Time the team has in a week.
    pub per_week: Minutes,
}

/// Check-ins planned for one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekLoad {
    /// How many.
    pub check_ins: u16,
    /// Time they take.
    pub minutes: Minutes,
}

/// Adds up preparation and check-ins, taking the earliest step-ups.
pub(super) fn team_load(case: &Case, plan: &Plan) -> TeamLoad {
    let costs = &case.team.costs;
    let weeks = (1..=case.horizon.get())
        .map(|week| {
            let (mut check_ins, mut minutes) = (0_u16, 0_u32);
            for tied in &plan.matches {
                let Some(check_in) = check_in_of(case, plan, tied, week) else {
                    continue;
                };
                let due = check_in.rhythm_in(week).due_in(week);
                let each = costs.check_in(check_in.mode);
                check_ins = check_ins.saturating_add(u16::from(due));
                minutes += u32::from(due) * each.get();
            }
            WeekLoad {
                check_ins,
                minutes: Minutes::clamped(minutes),
            }
        })
        .collect();
    let per_week = Minutes::clamped(case.team.weekly.get());
    let available = per_week
        .get()
        .saturating_mul(u32::from(case.team.preparation.get()));
    TeamLoad {
        preparation: preparation_minutes(case, plan),
        preparation_available: Minutes::clamped(available),
        weeks,
        per_week,
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

fn preparation_minutes(case: &Case, plan: &Plan) -> Minutes {
    let minutes = preparation(case, plan)
        .iter()
        .fold(0_u32, |sum, piece| sum.saturating_add(piece.minutes.get()));
    Minutes::clamped(minutes)
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
