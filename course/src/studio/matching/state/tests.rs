use std::rc::Rc;

use sim::matching::Swap;
use sim::model::Parameters;
use sim::plan::{Edit, MatchingRule, Plan, apply};
use sim::{Axis, Case};

use super::{Crossing, Weave};

fn case() -> Rc<Case> {
    let text = include_str!("../../../../../content/cases/care-home/case.json");
    Rc::new(serde_json::from_str(text).unwrap())
}

fn edits() -> Vec<Edit> {
    let text = include_str!("../../../../../sim/tests/plans/thoughtful.json");
    serde_json::from_str(text).unwrap()
}

fn plan_after(edits: &[Edit]) -> Plan {
    let case = case();
    edits
        .iter()
        .fold(Plan::new(), |plan, edit| apply(&case, &plan, edit).unwrap())
}

fn weave_of(plan: Plan) -> Weave {
    let parameters = Rc::new(Parameters::embedded().unwrap());
    Weave::of(case(), Rc::new(plan), parameters)
}

/// The programmes of the thoughtful plan with nobody tied.
fn untied() -> Plan {
    let mut plan = plan_after(&edits());
    plan.matches.clear();
    plan.rule = MatchingRule::ByHand;
    plan
}

fn settled_by(rule: MatchingRule) -> Plan {
    let weave = weave_of(untied());
    let mut plan = untied();
    plan.matches = weave.proposed(rule);
    plan.rule = rule;
    plan
}

#[test]
fn what_a_rule_promises_is_what_the_plan_shows_once_it_is_followed() {
    for rule in [
        MatchingRule::OrderOfArrival,
        MatchingRule::DeferredAcceptance,
    ] {
        let promised = weave_of(untied()).survey_by(rule);
        let weave = weave_of(settled_by(rule));
        assert_eq!(weave.survey(), promised);
        assert!(!weave.is_outdated());
    }
}

#[test]
fn a_rule_is_outdated_once_the_places_change() {
    let mut plan = settled_by(MatchingRule::DeferredAcceptance);
    let programme = plan.programmes[0].id.clone();
    plan.matches.retain(|tied| tied.programme != programme);
    assert!(weave_of(plan).is_outdated());
}

#[test]
fn nobody_is_without_a_place_while_nobody_has_one() {
    assert!(weave_of(untied()).without_place().is_empty());
    let weave = weave_of(settled_by(MatchingRule::OrderOfArrival));
    let survey = weave.survey().unwrap();
    assert_eq!(weave.without_place().len(), survey.without_place.len());
    assert!(
        !survey.without_place.is_empty(),
        "places are fewer than people"
    );
}

#[test]
fn support_arranged_for_a_tied_person_lowers_the_gap_of_that_pair_alone() {
    let mut plan = settled_by(MatchingRule::OrderOfArrival);
    let before = weave_of(plan.clone());
    let case = case();
    let (person, programme, axis) = plan
        .matches
        .iter()
        .find_map(|tied| {
            let at = before.crossing(&tied.person, &tied.programme)?;
            let axes = before.fit(at)?.axes;
            let axis = Axis::ALL
                .into_iter()
                .find(|axis| axes.get(*axis).gap > 0.5)?;
            Some((tied.person.clone(), tied.programme.clone(), axis))
        })
        .unwrap();
    let relief = case
        .accommodations
        .iter()
        .find(|one| one.relieves == axis)
        .unwrap();
    for tied in &mut plan.matches {
        if tied.person == person {
            tied.support.accommodations.insert(relief.id.clone());
        }
    }
    let after = weave_of(plan);
    let at = before.crossing(&person, &programme).unwrap();
    let gap = |weave: &Weave, at| weave.fit(at).unwrap().axes.get(axis).gap;
    assert!(gap(&after, at) < gap(&before, at));
    for other in 0..after.people().len() {
        let at = Crossing {
            person: other,
            programme: at.programme,
        };
        if after.people()[other] != person {
            assert_eq!(gap(&after, at), gap(&before, at));
        }
    }
    assert_eq!(
        after.survey(),
        before.survey(),
        "rules are compared before support"
    );
}

#[test]
fn an_exchange_moves_two_people_and_leaves_the_others_with_their_support() {
    let weave = weave_of(plan_after(&edits()));
    let tied: Vec<usize> = (0..weave.people().len())
        .filter(|person| weave.knot_of(*person).is_some())
        .collect();
    let first = tied[0];
    let second = *tied
        .iter()
        .find(|person| weave.knot_of(**person) != weave.knot_of(first))
        .unwrap();
    let (matches, survey) = weave.exchanged(Swap { first, second }).unwrap();
    let mut plan = plan_after(&edits());
    plan.matches.clone_from(&matches);
    let after = weave_of(plan);
    assert_eq!(after.knot_of(first), weave.knot_of(second));
    assert_eq!(after.knot_of(second), weave.knot_of(first));
    assert_eq!(after.survey(), Some(survey));
    for other in tied {
        if other != first && other != second {
            let id = &weave.people()[other];
            assert_eq!(after.tied(id), weave.tied(id));
        }
    }
}

#[test]
fn stable_matching_leaves_out_people_with_low_levels_where_workplaces_rank_by_level() {
    let weave = weave_of(untied());
    let left = weave.left_by_stability();
    assert!(!left.is_empty());
    let survey = weave.survey_by(MatchingRule::DeferredAcceptance).unwrap();
    assert!(left.iter().all(|id| survey.without_place.contains(id)));
}

#[test]
fn the_case_alone_has_something_within_reach() {
    let weave = weave_of(Plan::new());
    assert!(!weave.is_out_of_reach());
    assert_eq!(weave.all_places(), 2);
    assert!(weave.first_to_explain().is_some());
}
