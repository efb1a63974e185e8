//! The preparation a plan asks of the team, piece by piece in the order in which it is done. The learner is told its sum and the
//! engine works it off, both from this one list.

use std::collections::{BTreeMap, BTreeSet};

use super::{Match, Plan, Programme, SheetKind, Stage, StageKind};
use crate::case::{Case, Person};
use crate::id::{AccommodationId, PersonId, ProgrammeId, WorkplaceId};
use crate::units::Minutes;

/// One piece of preparation and the time it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preparation {
    /// What is prepared.
    pub task: PreparationTask,
    /// How long it takes.
    pub minutes: Minutes,
}

/// What a piece of preparation is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PreparationTask {
    /// Briefing a workplace.
    Briefing(WorkplaceId),
    /// Writing what stands on one of the learner's own sheets; ready-made ones are there already.
    Sheet(ProgrammeId, SheetKind),
    /// Putting an accommodation in place for a person, on whichever of their stages it stands.
    Accommodation(PersonId, AccommodationId),
    /// Agreeing on a buddy for a person.
    Buddy(PersonId),
    /// Going along on a person's visit before the start.
    AccompaniedVisit(PersonId),
}

/// Everything `plan` asks of the team before people start: briefings, sheets, then person by person in the team's order.
/// References that point nowhere ask for nothing, and a workplace names no more buddies than it has.
#[must_use]
pub fn preparation(case: &Case, plan: &Plan) -> Vec<Preparation> {
    let costs = &case.team.costs;
    let mut pieces = Vec::new();
    let mut add = |task: PreparationTask, minutes: Minutes| {
        pieces.push(Preparation { task, minutes });
    };
    for workplace in case
        .workplaces
        .iter()
        .filter(|workplace| plan.briefed.contains(&workplace.id))
    {
        add(
            PreparationTask::Briefing(workplace.id.clone()),
            costs.briefing,
        );
    }
    for programme in &plan.programmes {
        for (kind, wanted) in [
            (SheetKind::Supporter, &case.sheet_fields.supporter),
            (SheetKind::Person, &case.sheet_fields.person),
        ] {
            let written = programme.sheet(kind).completeness(wanted);
            let minutes = libm::round(f64::from(costs.sheet.get()) * written) as u32;
            let task = PreparationTask::Sheet(programme.id.clone(), kind);
            add(task, Minutes::clamped(minutes));
        }
    }
    let mut buddies_named: BTreeMap<&WorkplaceId, u8> = BTreeMap::new();
    for (person, tied) in in_team_order(case, plan) {
        let Some(programme) = plan.programme(case, &tied.programme) else {
            continue;
        };
        for id in accommodations_of(tied, programme) {
            if let Some(accommodation) = case.accommodation(&id) {
                let minutes = case.team.time_for(accommodation);
                add(
                    PreparationTask::Accommodation(person.id.clone(), id),
                    minutes,
                );
            }
        }
        let workplace = plan
            .job(case, &programme.job)
            .and_then(|job| case.workplace(&job.workplace));
        if let Some(workplace) = workplace.filter(|_| wants_buddy(tied, programme)) {
            let named = buddies_named.entry(&workplace.id).or_default();
            if *named < workplace.buddies {
                *named += 1;
                add(PreparationTask::Buddy(person.id.clone()), costs.buddy);
            }
        }
        if stages_ahead(tied, programme).any(|stage| stage.kind == StageKind::Visit) {
            let task = PreparationTask::AccompaniedVisit(person.id.clone());
            add(task, costs.accompanied_visit);
        }
    }
    pieces
}

/// Matches of people the case knows, in the order in which the team turns to them.
pub(crate) fn in_team_order<'a>(case: &'a Case, plan: &'a Plan) -> Vec<(&'a Person, &'a Match)> {
    let of = |person: &'a Person| {
        let tied = plan.matches.iter().filter(|tied| tied.person == person.id);
        tied.map(move |tied| (person, tied))
    };
    plan.priority.order(case).into_iter().flat_map(of).collect()
}

/// Stages a person goes through, those before the clock included.
pub(crate) fn stages_ahead<'a>(
    tied: &Match,
    programme: &'a Programme,
) -> impl Iterator<Item = &'a Stage> + use<'a> {
    let entry = tied.support.entry;
    programme
        .stages
        .iter()
        .filter(move |stage| stage.kind >= entry)
}

/// Stages a person goes through from clock zero on.
pub(crate) fn working_stages<'a>(
    tied: &Match,
    programme: &'a Programme,
) -> impl Iterator<Item = &'a Stage> + use<'a> {
    stages_ahead(tied, programme).filter(|stage| !stage.kind.is_before_the_clock())
}

/// Whether a buddy is planned for a person on any stage from clock zero on.
pub(crate) fn wants_buddy(tied: &Match, programme: &Programme) -> bool {
    working_stages(tied, programme).any(|stage| stage.buddy || tied.support.buddy)
}

fn accommodations_of(tied: &Match, programme: &Programme) -> BTreeSet<AccommodationId> {
    let mut wanted = tied.support.accommodations.clone();
    let by_stage = working_stages(tied, programme).flat_map(|stage| &stage.accommodations);
    wanted.extend(by_stage.cloned());
    wanted
}
