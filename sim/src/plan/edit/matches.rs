//! Tying people to programmes and arranging their support.

use super::design::check_accommodations;
use crate::case::Case;
use crate::id::{PersonId, ProgrammeId};
use crate::plan::refusal::Unknown;
use crate::plan::{Match, MatchingRule, PersonalSupport, Plan, Priority, Refusal, StageKind};

pub(super) fn tie(
    case: &Case,
    plan: &mut Plan,
    person: &PersonId,
    programme: &ProgrammeId,
) -> Result<(), Refusal> {
    let entry = plan
        .programme(case, programme)
        .and_then(|found| found.stages.first())
        .map_or(StageKind::Trial, |stage| stage.kind);
    plan.matches.retain(|tied| tied.person != *person);
    plan.matches.push(Match {
        person: person.clone(),
        programme: programme.clone(),
        support: PersonalSupport::from_stage(entry),
    });
    plan.rule = MatchingRule::ByHand;
    check(case, plan)?;
    sort(case, plan);
    Ok(())
}

pub(super) fn untie(plan: &mut Plan, person: &PersonId) -> Result<(), Refusal> {
    let before = plan.matches.len();
    plan.matches.retain(|tied| tied.person != *person);
    if plan.matches.len() == before {
        return Err(Refusal::Unknown(Unknown::Person(person.clone())));
    }
    plan.rule = MatchingRule::ByHand;
    Ok(())
}

pub(super) fn adopt(
    case: &Case,
    plan: &mut Plan,
    rule: MatchingRule,
    matches: &[Match],
) -> Result<(), Refusal> {
    plan.matches = matches.to_vec();
    plan.rule = rule;
    check(case, plan)?;
    sort(case, plan);
    Ok(())
}

pub(super) fn set_support(
    case: &Case,
    plan: &mut Plan,
    person: &PersonId,
    support: &PersonalSupport,
) -> Result<(), Refusal> {
    let tied = plan
        .matches
        .iter_mut()
        .find(|tied| tied.person == *person)
        .ok_or_else(|| Refusal::Unknown(Unknown::Person(person.clone())))?;
    tied.support = support.clone();
    check(case, plan)
}

pub(super) fn set_priority(
    case: &Case,
    plan: &mut Plan,
    priority: &Priority,
) -> Result<(), Refusal> {
    let mut listed = priority.listed().iter();
    if let Some(id) = listed.find(|id| case.person(id).is_none()) {
        return Err(Refusal::Unknown(Unknown::Person(id.clone())));
    }
    if let Some(id) = priority.listed_twice().next() {
        return Err(Refusal::ListedTwice { person: id.clone() });
    }
    plan.priority = priority.clone();
    Ok(())
}

/// Checks all matches: known people, once each, known programmes with free places and the entry stage.
fn check(case: &Case, plan: &Plan) -> Result<(), Refusal> {
    for (position, tied) in plan.matches.iter().enumerate() {
        if case.person(&tied.person).is_none() {
            return Err(Refusal::Unknown(Unknown::Person(tied.person.clone())));
        }
        if plan.matches[..position]
            .iter()
            .any(|earlier| earlier.person == tied.person)
        {
            return Err(Refusal::AlreadyThere {
                id: tied.person.to_string(),
            });
        }
        let programme = plan
            .programme(case, &tied.programme)
            .ok_or_else(|| Refusal::Unknown(Unknown::Programme(tied.programme.clone())))?;
        let taken = plan.matches[..=position]
            .iter()
            .filter(|earlier| earlier.programme == tied.programme)
            .count();
        if taken > usize::from(programme.places) {
            let (programme, places) = (tied.programme.clone(), programme.places);
            return Err(Refusal::Full { programme, places });
        }
        if programme.stage(tied.support.entry).is_none() {
            let (programme, stage) = (tied.programme.clone(), tied.support.entry);
            return Err(Refusal::NoSuchStage { programme, stage });
        }
        check_accommodations(case, tied.support.accommodations.iter())?;
        let most = case.limits.accommodations_per_person;
        if tied.support.accommodations.len() > usize::from(most) {
            return Err(Refusal::TooManyAccommodations {
                person: tied.person.clone(),
                most,
            });
        }
    }
    Ok(())
}

/// Keeps matches in order of arrival, so that equal decisions make equal plans.
fn sort(case: &Case, plan: &mut Plan) {
    plan.matches.sort_by_key(|tied| {
        case.people
            .iter()
            .position(|person| person.id == tied.person)
            .unwrap_or(usize::MAX)
    });
}
