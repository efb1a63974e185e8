//! How people and programmes of the care home fit, and whom each rule brings together.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::fixtures::{care_home, careless, overloaded, thoughtful};
use tsumugi_sim::id::{PersonId, ProgrammeId};
use tsumugi_sim::matching::{Fit, Market, propose};
use tsumugi_sim::model::Parameters;
use tsumugi_sim::plan::{Edit, Match, MatchingRule, Plan, SheetText, apply};
use tsumugi_sim::{Axis, Case};

fn parameters() -> Parameters {
    Parameters::embedded().unwrap()
}

/// The thoughtful plan with the supporter sheets of its own programmes emptied.
fn with_empty_sheets(case: &Case) -> Plan {
    let mut plan = thoughtful(case);
    for programme in &mut plan.programmes {
        programme.supporter_sheet.fields.clear();
    }
    plan
}

fn every_pair(plan: &Plan, market: &Market) -> Vec<(PersonId, ProgrammeId)> {
    let own = |id: &&ProgrammeId| plan.programmes.iter().any(|programme| programme.id == **id);
    let people = market.people().iter();
    people
        .flat_map(|person| {
            market
                .programmes()
                .iter()
                .filter(own)
                .map(|programme| (person.clone(), programme.clone()))
        })
        .collect()
}

#[test]
fn a_complete_sheet_shows_what_is_asked_and_an_empty_one_something_else() {
    let case = care_home();
    let plan = thoughtful(&case);
    let parameters = parameters();
    let seen = Market::of(&case, &plan, &parameters);
    let guessed = Market::of(&case, &with_empty_sheets(&case), &parameters);
    let mut differences = Vec::new();
    for (person, programme) in every_pair(&plan, &seen) {
        let (seen, guessed) = (
            seen.fit(&person, &programme).unwrap(),
            guessed.fit(&person, &programme).unwrap(),
        );
        assert_eq!(seen.uncertainty, 0.0);
        assert!(guessed.uncertainty > 0.5);
        for axis in Axis::ALL {
            differences.push(seen.axes.get(axis).seen - guessed.axes.get(axis).seen);
        }
    }
    let mean = differences.iter().sum::<f64>() / differences.len() as f64;
    let spread = differences
        .iter()
        .map(|difference| difference.abs())
        .sum::<f64>()
        / differences.len() as f64;
    assert!(spread > 0.2, "an empty sheet leaves things open: {spread}");
    assert!(mean.abs() < 0.3, "and is wrong both ways: {mean}");
}

#[test]
fn writing_one_sheet_changes_nothing_about_another_programme() {
    let case = care_home();
    let plan = with_empty_sheets(&case);
    let programme = plan.programmes[0].id.clone();
    let edit = Edit::WriteSheet {
        programme: programme.clone(),
        sheet: tsumugi_sim::plan::SheetKind::Supporter,
        field: case.sheet_fields.supporter[0].clone(),
        text: SheetText::new("週三日").unwrap(),
    };
    let written = apply(&case, &plan, &edit).unwrap();
    let (before, after) = (
        Market::of(&case, &plan, &parameters()),
        Market::of(&case, &written, &parameters()),
    );
    for (person, other) in every_pair(&plan, &before) {
        let (before, after) = (
            before.fit(&person, &other).unwrap(),
            after.fit(&person, &other).unwrap(),
        );
        if other == programme {
            assert!(after.uncertainty < before.uncertainty);
        } else {
            assert_eq!(before, after);
        }
    }
}

#[test]
fn accommodations_take_gaps_off_their_own_axis_and_three_count() {
    let case = care_home();
    let mut plan = thoughtful(&case);
    for programme in &mut plan.programmes {
        programme
            .stages
            .iter_mut()
            .for_each(|stage| stage.accommodations.clear());
    }
    let parameters = parameters();
    let (person, programme) = (&case.people[3], &plan.programmes[0]);
    let mut support = tsumugi_sim::plan::PersonalSupport::from_stage(programme.stages[0].kind);
    let bare = Fit::of(&case, &plan, &parameters, person, programme, None).unwrap();
    assert_eq!(
        Fit::of(&case, &plan, &parameters, person, programme, Some(&support)),
        Some(bare.clone())
    );

    let one = &case.accommodations[0];
    support.accommodations.insert(one.id.clone());
    let helped = Fit::of(&case, &plan, &parameters, person, programme, Some(&support)).unwrap();
    for axis in Axis::ALL {
        let (bare, helped) = (bare.axes.get(axis), helped.axes.get(axis));
        assert_eq!(helped.relief, f64::from(u8::from(axis == one.relieves)));
        assert_eq!(
            helped.gap,
            (bare.gap - helped.relief)
                .max(bare.seen - f64::from(bare.level.get()) - helped.relief)
                .max(0.0)
        );
    }

    support.accommodations.extend(
        case.accommodations
            .iter()
            .map(|accommodation| accommodation.id.clone()),
    );
    let stacked = Fit::of(&case, &plan, &parameters, person, programme, Some(&support)).unwrap();
    assert_eq!(
        stacked
            .axes
            .to_array()
            .iter()
            .map(|axis| axis.relief)
            .sum::<f64>(),
        parameters.relief_limit
    );
}

fn check_proposal(case: &Case, plan: &Plan, rule: MatchingRule) -> Vec<Match> {
    let matches = propose(case, plan, rule, &parameters());
    let adopted = apply(
        case,
        plan,
        &Edit::Adopt {
            rule,
            matches: matches.clone(),
        },
    )
    .unwrap();
    assert_eq!(
        (adopted.rule, &adopted.matches),
        (rule, &matches),
        "a proposal can be adopted as it is"
    );
    matches
}

#[test]
fn deferred_acceptance_leaves_nobody_who_would_rather_have_each_other() {
    let case = care_home();
    for plan in [careless(&case), thoughtful(&case), overloaded(&case)] {
        let market = Market::of(&case, &plan, &parameters());
        let matches = check_proposal(&case, &plan, MatchingRule::DeferredAcceptance);
        let possible = |tied: &Match| {
            market
                .fit(&tied.person, &tied.programme)
                .unwrap()
                .is_possible()
        };
        assert!(matches.iter().all(possible));
        let matching = market.matching_of(&Plan { matches, ..plan }).unwrap();
        assert_eq!(market.instance().blocking_pairs(&matching), []);
    }
}

#[test]
fn in_order_of_arrival_the_first_gets_their_best() {
    let case = care_home();
    let plan = thoughtful(&case);
    let market = Market::of(&case, &plan, &parameters());
    let matches = check_proposal(&case, &plan, MatchingRule::OrderOfArrival);
    let first = matches
        .iter()
        .find(|tied| tied.person == case.people[0].id)
        .unwrap();
    let best = market.instance().list_of(0)[0];
    assert_eq!(first.programme, market.programmes()[best]);
}

#[test]
fn by_hand_and_where_nothing_changes_arrangements_stay() {
    let case = care_home();
    let plan = thoughtful(&case);
    assert_eq!(
        propose(&case, &plan, MatchingRule::ByHand, &parameters()),
        plan.matches
    );
    let proposed = propose(
        &case,
        &plan,
        MatchingRule::DeferredAcceptance,
        &parameters(),
    );
    let adopted = Plan {
        matches: proposed.clone(),
        ..plan
    };
    let mut supported = adopted.clone();
    supported.matches[0].support.buddy = true;
    let again = propose(
        &case,
        &supported,
        MatchingRule::DeferredAcceptance,
        &parameters(),
    );
    assert_eq!(again, supported.matches);
}
