//! 7.8: what stands in the team's queue, and in which order.

use std::collections::BTreeSet;

use tsumugi_sim::Case;
use tsumugi_sim::case::Person;
use tsumugi_sim::id::{AccommodationId, PersonId, WorkplaceId};
use tsumugi_sim::model::compiled::Compiled;
use tsumugi_sim::plan::{Match, Plan, Priority, Programme, SheetKind, Stage, StageKind};

/// The people who are matched, in the order in which the team turns to them.
fn in_order<'a>(case: &'a Case, plan: &'a Plan) -> Vec<(&'a Person, &'a Match)> {
    let arrived = case.people.iter();
    let mut people: Vec<(usize, &Person, &Match)> = arrived
        .enumerate()
        .filter_map(|(arrival, person)| {
            let tied = plan.matches.iter().find(|tied| tied.person == person.id)?;
            Some((arrival, person, tied))
        })
        .collect();
    people.sort_by_key(|(arrival, person, _)| {
        let levels = person.levels.to_array();
        let group = match &plan.priority {
            Priority::OrderOfArrival => 0,
            Priority::AtRiskFirst => usize::from(levels.iter().all(|level| level.get() > 2)),
            Priority::Listed { people } => {
                let place = people.iter().position(|listed| *listed == person.id);
                place.unwrap_or(people.len())
            }
        };
        (group, *arrival)
    });
    people
        .into_iter()
        .map(|(_, person, tied)| (person, tied))
        .collect()
}

/// One piece of the queue.
#[derive(Debug, PartialEq)]
pub(crate) enum Piece {
    Briefing(WorkplaceId),
    Sheet,
    Accommodation(PersonId, AccommodationId),
    Buddy(PersonId),
    Visit(PersonId),
}

/// Each piece with its minutes, in order: briefings, sheets, then person by person.
pub(crate) fn queue(case: &Case, plan: &Plan) -> Vec<(Piece, u32)> {
    let costs = &case.team.costs;
    let mut pieces = Vec::new();
    let places = case.workplaces.iter();
    let briefed = places.filter(|place| plan.briefed.contains(&place.id));
    pieces.extend(briefed.map(|place| {
        let piece = Piece::Briefing(place.id.clone());
        (piece, costs.briefing.get())
    }));
    for programme in &plan.programmes {
        for (kind, wanted) in [
            (SheetKind::Supporter, &case.sheet_fields.supporter),
            (SheetKind::Person, &case.sheet_fields.person),
        ] {
            let written = programme.sheet(kind).completeness(wanted);
            let minutes = (f64::from(costs.sheet.get()) * written).round();
            pieces.push((Piece::Sheet, minutes as u32));
        }
    }
    let mut left: Vec<u8> = case.workplaces.iter().map(|place| place.buddies).collect();
    for (_, tied) in in_order(case, plan) {
        let programme = plan.programme(case, &tied.programme).unwrap();
        pieces.extend(of_person(case, plan, tied, programme, &mut left));
    }
    pieces
}

/// One person's pieces; a buddy only as long as the workplace has one `left`.
fn of_person(
    case: &Case,
    plan: &Plan,
    tied: &Match,
    programme: &Programme,
    left: &mut [u8],
) -> Vec<(Piece, u32)> {
    let costs = &case.team.costs;
    let name = &tied.person;
    let ahead: Vec<&Stage> = programme
        .stages
        .iter()
        .filter(|stage| stage.kind >= tied.support.entry)
        .collect();
    let (before, working): (Vec<_>, Vec<_>) = ahead
        .into_iter()
        .partition(|stage| matches!(stage.kind, StageKind::CommunityPlace | StageKind::Visit));
    let by_stage = working.iter().flat_map(|stage| &stage.accommodations);
    let wanted: BTreeSet<_> = tied.support.accommodations.iter().chain(by_stage).collect();
    let mut pieces: Vec<(Piece, u32)> = wanted
        .into_iter()
        .map(|id| {
            let own = case.accommodation(id).unwrap().cost;
            let minutes = own.map_or(costs.accommodation, |cost| cost.minutes);
            let piece = Piece::Accommodation(name.clone(), id.clone());
            (piece, minutes.get())
        })
        .collect();
    let job = plan.job(case, &programme.job).unwrap();
    let mut places = case.workplaces.iter();
    let place = places.position(|place| place.id == job.workplace).unwrap();
    let wants_buddy = tied.support.buddy || working.iter().any(|stage| stage.buddy);
    if wants_buddy && left[place] > 0 {
        left[place] -= 1;
        pieces.push((Piece::Buddy(name.clone()), costs.buddy.get()));
    }
    if before.iter().any(|stage| stage.kind == StageKind::Visit) {
        let minutes = costs.accompanied_visit.get();
        pieces.push((Piece::Visit(name.clone()), minutes));
    }
    pieces
}

/// The engine's queue and order against the description's.
pub(crate) fn assert_queue_as_written(case: &Case, plan: &Plan, compiled: &Compiled) {
    let queue = queue(case, plan);
    let minutes: Vec<u32> = queue.iter().map(|(_, minutes)| *minutes).collect();
    assert_eq!(compiled.team.preparation, minutes);
    let order = compiled.team.order.iter();
    let ids: Vec<_> = order.map(|&person| &compiled.people[person].id).collect();
    let people = in_order(case, plan);
    let written: Vec<_> = people.iter().map(|(person, _)| &person.id).collect();
    assert_eq!(ids, written);
}
