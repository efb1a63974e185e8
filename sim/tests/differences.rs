//! The band of the difference between two plans: both meet the same draws and futures.

#![expect(
    clippy::unwrap_used,
    reason = "a plan that can't be run fails its test"
)]

use crate::fixtures::{care_home, careless, thoughtful};
use tsumugi_sim::experiment::{
    Band, Difference, DifferenceBand, DifferenceResult, ExperimentRefusal, Factor, Lever, Measure,
    Measured, Uncertainty, UncertaintyRequest,
};
use tsumugi_sim::plan::Plan;
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Comparing, Simulation};

fn request(measures: &[Measure], draws: u32, futures: u32) -> UncertaintyRequest {
    UncertaintyRequest {
        coefficients: vec![],
        draws,
        measures: measures.to_vec(),
        seed: Seed::new(5).unwrap(),
        futures,
    }
}

fn differences(plans: [&Plan; 2], request: UncertaintyRequest) -> DifferenceResult {
    let case = care_home();
    let difference = Difference::new(&case, plans, request).unwrap();
    let measured: Vec<_> = (0..difference.points())
        .map(|point| difference.measure(point).unwrap())
        .collect();
    assert_eq!(
        difference.clone().result(&measured[1..]),
        None,
        "a point is missing"
    );
    difference.result(&measured).unwrap()
}

#[test]
fn thoughtful_is_better_than_careless_whatever_the_coefficients() {
    let case = care_home();
    let (careless, thoughtful) = (careless(&case), thoughtful(&case));
    let asked = request(&[Measure::InWork(52), Measure::PaidHours], 24, 128);
    let result = differences([&careless, &thoughtful], asked.clone());
    assert!(!result.request.coefficients.is_empty());
    let in_work = &result.differences[0];
    assert_eq!((in_work.first_better, in_work.second_better), (0.0, 1.0));
    let band = &in_work.band;
    assert!(0.0 < band.low && band.low < band.median && band.median < band.high);
    assert!(band.monte_carlo.unwrap() < band.between);
    assert_eq!(result.differences[1].band.monte_carlo, None);

    // The other way round all is turned.
    let turned = differences([&thoughtful, &careless], asked);
    let other = &turned.differences[0];
    assert_eq!((other.first_better, other.second_better), (1.0, 0.0));
    assert!((other.band.low + band.high).abs() < 1e-12);
    assert_eq!(other.band.monte_carlo, band.monte_carlo);

    let json = serde_json::to_string(&result).unwrap();
    assert_eq!(
        serde_json::from_str::<DifferenceResult>(&json).unwrap(),
        result
    );
}

#[test]
fn a_plan_does_not_differ_from_itself() {
    let plan = thoughtful(&care_home());
    let result = differences([&plan, &plan], request(&[Measure::InWork(52)], 4, 32));
    let nothing = Measured {
        value: 0.0,
        error: Some(0.0),
    };
    assert_eq!(
        result.differences,
        [DifferenceBand {
            band: Band::of(nothing, &[nothing; 4]),
            first_better: 0.0,
            second_better: 0.0,
        }]
    );
}

#[test]
fn the_points_are_those_of_both_plans_and_the_first_is_the_comparison() {
    let case = care_home();
    let plans = [careless(&case), thoughtful(&case)];
    let asked = request(&[Measure::InWork(26), Measure::Here(40)], 3, 64);
    let difference = Difference::new(&case, [&plans[0], &plans[1]], asked.clone()).unwrap();
    let alone = plans
        .each_ref()
        .map(|plan| Uncertainty::new(&case, plan, asked.clone()).unwrap());
    for point in 0..4 {
        let both = difference.measure(point).unwrap();
        let [first, second] = alone.each_ref().map(|plan| plan.measure(point).unwrap());
        for (both, (first, second)) in both.iter().zip(first.iter().zip(&second)) {
            assert!((both.value - (second.value - first.value)).abs() < 1e-12);
        }
    }
    let [first, second] = plans
        .each_ref()
        .map(|plan| Simulation::of_plan(&case, plan, asked.seed, asked.futures).unwrap());
    let paired = Comparing::new(first, second).unwrap().finish().in_work[1].share();
    let at_first = difference.measure(0).unwrap()[0];
    assert!((at_first.value - paired.mean).abs() < 1e-12);
    let half = (paired.high - paired.low) / 2.0 / 1.959_963_984_540_054;
    assert!((at_first.error.unwrap() - half).abs() < 1e-12);
}

#[test]
fn less_is_better_where_it_is_a_cost() {
    let value = |value| Measured { value, error: None };
    let draws = [value(-2.0), value(-1.0), value(0.0), value(3.0)];
    let cost = DifferenceBand::of(Measure::TeamHours, value(0.0), &draws);
    assert_eq!((cost.first_better, cost.second_better), (0.25, 0.5));
    let gain = DifferenceBand::of(Measure::PaidHours, value(0.0), &draws);
    assert_eq!((gain.first_better, gain.second_better), (0.5, 0.25));
}

#[test]
fn bounds_hold_for_both_plans() {
    let case = care_home();
    let (careless, thoughtful) = (careless(&case), thoughtful(&case));
    let refused = |plans, request| {
        Difference::new(&case, plans, request)
            .map(|_| ())
            .unwrap_err()
    };
    let bound = |request| match refused([&careless, &thoughtful], request) {
        ExperimentRefusal::OutOfBounds { path, .. } => path,
        other => other.to_string(),
    };
    let asked = |draws, futures| request(&[Measure::InWork(52)], draws, futures);
    assert_eq!(bound(asked(1, 10)), "/draws");
    assert_eq!(bound(asked(2_001, 10)), "/draws");
    assert_eq!(bound(asked(2, 0)), "/futures");
    // One plan would just be possible.
    assert_eq!(bound(asked(999, 10_000)), "futures in all");
    let lever = UncertaintyRequest {
        coefficients: vec![Factor::Lever(Lever::Buddies)],
        ..asked(2, 10)
    };
    assert_eq!(bound(lever), "/coefficients/0 is no coefficient");
    for plans in [[&careless, &Plan::new()], [&Plan::new(), &careless]] {
        assert!(matches!(
            refused(plans, asked(2, 10)),
            ExperimentRefusal::Blocked(_)
        ));
    }
}
