//! Every rule on the care home: judged, explained, and the same every time.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::fixtures::{care_home, careless, thoughtful};
use tsumugi_sim::Case;
use tsumugi_sim::matching::{
    Market, MatchingRefusal, MatchingReport, Obstacle, Rule, Side, TieBreak,
};
use tsumugi_sim::model::Parameters;
use tsumugi_sim::plan::{MatchingRule, Plan};
use tsumugi_sim::random::Seed;

fn market(case: &Case, plan: &Plan) -> Market {
    Market::of(case, plan, &Parameters::embedded().unwrap())
}

fn rules() -> Vec<Rule> {
    vec![
        Rule::ByHand,
        Rule::OrderOfArrival,
        Rule::RandomSerialDictatorship(Seed::new(3).unwrap()),
        Rule::DeferredAcceptance(Side::Applicants),
        Rule::DeferredAcceptance(Side::Places),
        Rule::BestTotalFit,
    ]
}

fn assert_explained(market: &Market, report: &MatchingReport) {
    let instance = market.instance_by(report.ties);
    let placed = report
        .people
        .iter()
        .filter(|found| found.programme.is_some());
    assert_eq!(report.people.len(), market.people().len());
    if report.rule != Rule::ByHand {
        let in_ranks: usize = report.ranks.iter().sum();
        assert_eq!(in_ranks, placed.count());
        assert_eq!(report.against_a_list, []);
    }
    for (position, person) in report.people.iter().enumerate() {
        assert_eq!(person.person, market.people()[position]);
        let listed = instance.list_of(position).len();
        assert_eq!(listed + person.impossible.len(), market.programmes().len());
        for why_not in &person.preferred {
            let blocking = report
                .blocking
                .iter()
                .any(|pair| pair.person == person.person && pair.programme == why_not.programme);
            let would_be_let_in = match &why_not.obstacle {
                Obstacle::NotListed => false,
                Obstacle::Free => true,
                Obstacle::Held { behind, .. } => !behind.is_empty(),
            };
            assert_eq!(blocking, would_be_let_in);
            assert_eq!(
                why_not.given_anyway.is_some(),
                report.rule == Rule::BestTotalFit
            );
        }
    }
    assert_eq!(
        report.stable,
        report.blocking.is_empty() && report.against_a_list.is_empty()
    );
    for blocked in report.envy.iter().filter(|envy| envy.justified) {
        assert!(
            report.blocking.iter().any(|pair| {
                pair.person == blocked.person && pair.programme == blocked.programme
            })
        );
    }
}

#[test]
fn every_rule_is_explained_and_keeps_what_it_promises() {
    let case = care_home();
    for plan in [careless(&case), thoughtful(&case)] {
        let market = market(&case, &plan);
        for ties in [
            TieBreak::ByPosition,
            TieBreak::ByLot(Seed::new(11).unwrap()),
        ] {
            let reports: Vec<_> = rules()
                .into_iter()
                .map(|rule| market.report(&plan, rule, ties).unwrap())
                .collect();
            for report in &reports {
                assert_explained(&market, report);
                assert!(report.stable || !matches!(report.rule, Rule::DeferredAcceptance(_)));
                let json = serde_json::to_string(report).unwrap();
                let back: MatchingReport = serde_json::from_str(&json).unwrap();
                assert_eq!(&back, report);
            }
            let placed = |report: &MatchingReport| {
                let people = report.people.iter();
                people.filter(|found| found.programme.is_some()).count()
            };
            let best = reports.last().unwrap();
            for other in reports.iter().filter(|other| other.rule != Rule::ByHand) {
                assert!(
                    placed(other) < placed(best) || other.total_burden >= best.total_burden - 1e-9
                );
                assert!(placed(other) <= placed(best));
            }
        }
    }
}

#[test]
fn giving_somebody_more_costs_the_others_under_the_best_total() {
    let case = care_home();
    let plan = thoughtful(&case);
    let market = market(&case, &plan);
    let report = market
        .report(&plan, Rule::BestTotalFit, TieBreak::ByPosition)
        .unwrap();
    let placed = report
        .people
        .iter()
        .filter(|person| person.programme.is_some())
        .count();
    let mut seen = 0;
    for why_not in report.people.iter().flat_map(|person| &person.preferred) {
        let given = why_not.given_anyway.unwrap();
        seen += 1;
        assert!(
            given.placed < placed
                || given.placed == placed && given.total_burden >= report.total_burden - 1e-9
        );
    }
    assert!(seen > 0, "somebody does not get their first choice");
}

#[test]
fn the_studios_rules_are_these_with_ties_by_position() {
    let case = care_home();
    let plan = thoughtful(&case);
    let market = market(&case, &plan);
    for (studio, rule) in [
        (MatchingRule::OrderOfArrival, Rule::OrderOfArrival),
        (
            MatchingRule::DeferredAcceptance,
            Rule::DeferredAcceptance(Side::Applicants),
        ),
    ] {
        let ruled = market.decide(&plan, rule, TieBreak::ByPosition).unwrap();
        assert_eq!(market.settle(studio), Some(ruled.settlement));
    }
}

#[test]
fn turns_are_drawn_anew_by_seed_and_told() {
    let case = care_home();
    let plan = thoughtful(&case);
    let market = market(&case, &plan);
    let turns = |seed| {
        let rule = Rule::RandomSerialDictatorship(Seed::new(seed).unwrap());
        market
            .report(&plan, rule, TieBreak::ByPosition)
            .unwrap()
            .turns
    };
    assert_eq!(turns(1), turns(1));
    assert_ne!(turns(1), turns(2));
    assert_eq!(turns(1).len(), case.people.len());
}

#[test]
fn too_many_people_are_refused() {
    let mut case = care_home();
    let plan = thoughtful(&case);
    case.people = std::iter::repeat_n(case.people[0].clone(), 65).collect();
    assert_eq!(
        market(&case, &plan).report(&plan, Rule::OrderOfArrival, TieBreak::ByPosition),
        Err(MatchingRefusal::People {
            found: 65,
            most: 64
        })
    );
}
