//! Turns in any order, and what a market makes of people and programmes.

use proptest::prelude::*;
use tsumugi_sim::PerAxis;
use tsumugi_sim::case::EmployerPreference;
use tsumugi_sim::matching::{Instance, Market, Matching, Rule, Side, TieBreak, suitability};
use tsumugi_sim::model::Parameters;

use crate::fixtures::{care_home, thoughtful};

fn market() -> (tsumugi_sim::Case, tsumugi_sim::Plan, Market) {
    let case = care_home();
    let plan = thoughtful(&case);
    let parameters = Parameters::embedded().expect("the parameters of the engine");
    let market = Market::of(&case, &plan, &parameters);
    (case, plan, market)
}

#[test]
fn a_matching_becomes_matches_and_is_read_off_them_again() {
    let (case, mut plan, market) = market();
    for rule in [
        Rule::OrderOfArrival,
        Rule::DeferredAcceptance(Side::Applicants),
        Rule::BestTotalFit,
    ] {
        let ruled = market
            .decide(&plan, rule, TieBreak::ByPosition)
            .expect("a small case");
        let matching = ruled.settlement.matching;
        let total = market.total_gap(&matching);
        plan.matches = market.matches_of(&case, &plan, &matching);
        let fits = plan
            .matches
            .iter()
            .filter_map(|tied| market.fit(&tied.person, &tied.programme));
        let gaps: f64 = fits.map(|fit| fit.total_gap).sum();
        assert!((total - gaps).abs() < 1e-9, "{total} {gaps}");
        assert_eq!(market.matching_of(&plan), Ok(matching));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn in_any_order_each_takes_the_best_that_is_left(order in prop::collection::vec(0_usize..8, 0..12)) {
        let lists = (0..6).map(|person| vec![person % 3, (person + 1) % 3]).collect();
        let wanted: Vec<Vec<usize>> = (0..3).map(|_| (0..6).collect()).collect();
        let instance = Instance::new(lists, &wanted, vec![1, 2, 1]).expect("an instance");
        let settlement = instance.serial_dictatorship(order.iter().copied());
        let matching: &Matching = &settlement.matching;
        for place in 0..3 {
            prop_assert!(matching.applicants_at(place).count() <= instance.capacity(place));
        }
        for person in 0..6 {
            prop_assert!(order.contains(&person) || matching.place_of(person).is_none());
            let first = order.first() == Some(&person);
            prop_assert!(!first || matching.place_of(person) == instance.list_of(person).first().copied());
        }
    }

    #[test]
    fn any_preference_gives_a_number(weights in prop::array::uniform5(any::<u8>()), hours in any::<u8>(), history in any::<u8>()) {
        let (case, plan, _) = market();
        let weights = PerAxis::from_fn(|axis: tsumugi_sim::Axis| weights[axis.index()]);
        let looks_for = EmployerPreference { weights, hours, history };
        for person in &case.people {
            for programme in plan.programmes_with_ready(&case) {
                let found = suitability(&looks_for, person, programme);
                prop_assert!(found.is_finite() && found >= 0.0, "{}", found);
            }
        }
    }
}
