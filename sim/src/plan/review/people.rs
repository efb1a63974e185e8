//! Findings on matches and the support arranged for each person.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use super::stages::{is_reviewed_by_team, waits_for_review};
use crate::case::{Case, Constraint, Person};
use crate::id::WorkplaceId;
use crate::plan::preparation::{stages_ahead, wants_buddy};
use crate::plan::refusal::Unknown;
use crate::plan::{Match, Plan, Programme, Stage};

pub(super) fn review(case: &Case, plan: &Plan, findings: &mut Vec<Finding>) {
    if plan.matches.is_empty() {
        findings.push(Finding::NobodyMatched);
    }
    let mut seen = BTreeSet::new();
    let mut taken = BTreeMap::new();
    for tied in &plan.matches {
        if !seen.insert(&tied.person) {
            findings.push(Finding::MatchedTwice {
                person: tied.person.clone(),
            });
        }
        for id in tied
            .support
            .accommodations
            .iter()
            .filter(|id| case.accommodation(id).is_none())
        {
            findings.push(Finding::Unknown(Unknown::Accommodation(id.clone())));
        }
        let person = case.person(&tied.person);
        if person.is_none() {
            findings.push(Finding::Unknown(Unknown::Person(tied.person.clone())));
        }
        let Some(programme) = plan.programme(case, &tied.programme) else {
            findings.push(Finding::Unknown(Unknown::Programme(tied.programme.clone())));
            continue;
        };
        *taken.entry(&tied.programme).or_insert(0_usize) += 1;
        if programme.stage(tied.support.entry).is_none() {
            let (person, stage) = (tied.person.clone(), tied.support.entry);
            findings.push(Finding::EntryMissing { person, stage });
        }
        if let Some(person) = person {
            constraints(person, tied, programme, findings);
            own_check_ins(person, tied, programme, findings);
        }
    }
    for (id, count) in taken {
        let places = plan
            .programme(case, id)
            .map_or(0, |programme| programme.places);
        if count > usize::from(places) {
            findings.push(Finding::Overfull {
                programme: id.clone(),
                places,
            });
        }
    }
    if !plan.matches.is_empty() {
        for person in case
            .people
            .iter()
            .filter(|person| !seen.contains(&person.id))
        {
            findings.push(Finding::WithoutPlace {
                person: person.id.clone(),
            });
        }
    }
    buddies(case, plan, findings);
    order(case, plan, findings);
}

/// The team's order, where it is given by hand.
fn order(case: &Case, plan: &Plan, findings: &mut Vec<Finding>) {
    let listed = plan.priority.listed().iter();
    let unknown = listed.filter(|id| case.person(id).is_none());
    findings.extend(unknown.map(|id| Finding::Unknown(Unknown::Person(id.clone()))));
    let twice = plan.priority.listed_twice();
    findings.extend(twice.map(|id| Finding::ListedTwice { person: id.clone() }));
}

fn constraints(person: &Person, tied: &Match, programme: &Programme, findings: &mut Vec<Finding>) {
    for stage in stages_ahead(tied, programme) {
        for constraint in person
            .constraints
            .iter()
            .filter(|constraint| crosses(**constraint, stage))
        {
            findings.push(Finding::AgainstConstraint {
                person: person.id.clone(),
                programme: programme.id.clone(),
                stage: stage.kind,
                constraint: *constraint,
            });
        }
    }
}

/// Check-ins of a person's own that leave out the joint review a stage waits for.
fn own_check_ins(
    person: &Person,
    tied: &Match,
    programme: &Programme,
    findings: &mut Vec<Finding>,
) {
    let Some(own) = tied.support.check_in else {
        return;
    };
    if is_reviewed_by_team(&own) {
        return;
    }
    let waiting = stages_ahead(tied, programme).filter(|stage| waits_for_review(programme, stage));
    findings.extend(waiting.map(|stage| Finding::ReviewWithoutTeam {
        programme: programme.id.clone(),
        stage: stage.kind,
        person: Some(person.id.clone()),
    }));
}

/// Whether the schedule of `stage` crosses a bound that a person's life sets.
pub(crate) fn crosses(constraint: Constraint, stage: &Stage) -> bool {
    match constraint {
        Constraint::NotBefore(time) => stage.starts().any(|start| start < time),
        Constraint::NotAfter(time) => stage.starts().any(|start| start.plus(stage.per_day) > time),
        Constraint::NotOn(days) => stage.days.iter().any(|day| days.contains(day)),
        Constraint::AtMost(most) => stage.per_week() > most,
    }
}

fn buddies(case: &Case, plan: &Plan, findings: &mut Vec<Finding>) {
    let mut wanted: BTreeMap<&WorkplaceId, u8> = BTreeMap::new();
    for tied in &plan.matches {
        let Some(programme) = plan.programme(case, &tied.programme) else {
            continue;
        };
        let Some(job) = plan.job(case, &programme.job) else {
            continue;
        };
        if wants_buddy(tied, programme) {
            let count = wanted.entry(&job.workplace).or_default();
            *count = count.saturating_add(1);
        }
    }
    for (id, wanted) in wanted {
        let most = case.workplace(id).map_or(0, |workplace| workplace.buddies);
        if wanted > most {
            findings.push(Finding::BuddyShortage {
                workplace: id.clone(),
                wanted,
                most,
            });
        }
    }
}
