//! What the team's order decides for each person, and moves in it. Knows no web.

use sim::Case;
use sim::id::PersonId;
use sim::plan::{Plan, Priority, TeamLoad};

/// A tied person in the team's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// The person.
    pub(super) person: PersonId,
    /// Whether support tends to be long.
    pub(super) at_risk: bool,
    /// Whether any check-in is planned.
    pub(super) has_check_ins: bool,
    /// Weeks, counted from 1, in which a check-in has no hours.
    pub(super) without: Vec<usize>,
    /// Whether something arranged for them is not in place at the start.
    pub(super) late: bool,
}

/// Everybody tied, in the team's order.
pub(super) fn standings(case: &Case, plan: &Plan, load: &TeamLoad) -> Vec<Standing> {
    let people = plan.priority.order(case).into_iter();
    let tied = people.filter_map(|person| {
        let tied = plan.matches.iter().find(|tied| tied.person == person.id)?;
        let by_stages = || {
            let programme = plan.programme(case, &tied.programme);
            let mut stages = programme.into_iter().flat_map(|found| &found.stages);
            stages.any(|stage| stage.kind >= tied.support.entry && stage.check_in.is_any())
        };
        let own = tied.support.check_in;
        Some(Standing {
            person: person.id.clone(),
            at_risk: person.is_at_risk(),
            has_check_ins: own.map_or_else(by_stages, |check_in| check_in.is_any()),
            without: weeks_without(load, &person.id),
            late: load.waiting.contains(&person.id),
        })
    });
    tied.collect()
}

fn weeks_without(load: &TeamLoad, person: &PersonId) -> Vec<usize> {
    let weeks = load.weeks.iter().zip(1..);
    weeks
        .filter_map(|(week, number)| week.without.contains(person).then_some(number))
        .collect()
}

/// Weeks in which somebody goes without.
pub(super) fn short_weeks(load: &TeamLoad) -> usize {
    let weeks = load.weeks.iter();
    weeks.filter(|week| !week.without.is_empty()).count()
}

/// Weeks in a row as their first and their number, for drawing.
pub(super) fn runs(weeks: &[usize]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &week in weeks {
        match runs.last_mut() {
            Some((first, long)) if *first + *long == week => *long += 1,
            _ => runs.push((week, 1)),
        }
    }
    runs
}

/// The present order as a list that can be changed. It holds everybody of the case, so that somebody tied later keeps their place.
pub(super) fn by_hand(case: &Case, priority: &Priority) -> Priority {
    let people = priority.order(case).into_iter();
    Priority::Listed {
        people: people.map(|person| person.id.clone()).collect(),
    }
}

/// The order after `person` has changed places with the tied person before (or after) them; `None` at the end of the list.
pub(super) fn moved(case: &Case, plan: &Plan, person: &PersonId, up: bool) -> Option<Priority> {
    let Priority::Listed { mut people } = by_hand(case, &plan.priority) else {
        return None;
    };
    let is_tied = |id: &PersonId| plan.matches.iter().any(|tied| tied.person == *id);
    let shown: Vec<usize> = (0..people.len())
        .filter(|&at| is_tied(&people[at]))
        .collect();
    let at = shown.iter().position(|&at| people[at] == *person)?;
    let next = if up { at.checked_sub(1)? } else { at + 1 };
    let (from, to) = (shown[at], *shown.get(next)?);
    let moving = people.remove(from);
    people.insert(to, moving);
    Some(Priority::Listed { people })
}

#[cfg(test)]
mod tests {
    use sim::plan::{Edit, apply, review};
    use sim::units::MinutesPerWeek;

    use super::*;

    fn case() -> Case {
        let text = include_str!("../../../../../content/cases/care-home/case.json");
        serde_json::from_str(text).unwrap()
    }

    fn planned(case: &Case) -> Plan {
        let edits: Vec<Edit> = serde_json::from_str(include_str!(
            "../../../../../sim/tests/plans/thoughtful.json"
        ))
        .unwrap();
        edits
            .iter()
            .fold(Plan::new(), |plan, edit| apply(case, &plan, edit).unwrap())
    }

    fn shown(case: &Case, plan: &Plan) -> Vec<PersonId> {
        let standings = standings(case, plan, &review(case, plan).load);
        standings
            .into_iter()
            .map(|standing| standing.person)
            .collect()
    }

    #[test]
    fn a_move_passes_the_next_tied_person_and_nobody_else() {
        let case = case();
        let plan = planned(&case);
        let before = shown(&case, &plan);
        assert!(before.len() < case.people.len(), "somebody has no place");
        for at in 0..before.len() {
            for up in [true, false] {
                let Some(priority) = moved(&case, &plan, &before[at], up) else {
                    assert!(if up { at == 0 } else { at + 1 == before.len() });
                    continue;
                };
                let edit = Edit::SetPriority { priority };
                let after = shown(&case, &apply(&case, &plan, &edit).unwrap());
                let mut expected = before.clone();
                expected.swap(at, if up { at - 1 } else { at + 1 });
                assert_eq!(after, expected);
            }
        }
    }

    #[test]
    fn whoever_has_no_place_is_not_moved() {
        let case = case();
        let plan = planned(&case);
        let tied = shown(&case, &plan);
        let left = case.people.iter().find(|person| !tied.contains(&person.id));
        assert_eq!(moved(&case, &plan, &left.unwrap().id, true), None);
    }

    #[test]
    fn taking_the_order_into_the_hand_changes_nothing_yet() {
        let case = case();
        let plan = planned(&case);
        let taken = Plan {
            priority: by_hand(&case, &plan.priority),
            ..plan.clone()
        };
        assert_eq!(shown(&case, &taken), shown(&case, &plan));
    }

    #[test]
    fn a_last_person_of_an_overloaded_team_goes_without_most() {
        let mut case = case();
        case.team.weekly = MinutesPerWeek::clamped(120);
        let plan = planned(&case);
        let load = review(&case, &plan).load;
        let standings = standings(&case, &plan, &load);
        let weeks = |standing: &Standing| standing.without.len();
        assert!(weeks(&standings[0]) < standings.iter().map(weeks).max().unwrap());
        assert!(short_weeks(&load) >= standings.iter().map(weeks).max().unwrap());
        assert!(standings.iter().all(|standing| standing.has_check_ins));
    }

    #[test]
    fn weeks_in_a_row_are_drawn_as_one() {
        assert_eq!(runs(&[1, 2, 3, 7, 9, 10]), [(1, 3), (7, 1), (9, 2)]);
        assert!(runs(&[]).is_empty());
    }
}
