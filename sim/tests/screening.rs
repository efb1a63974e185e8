//! Screening, the band of the coefficients, and precision: known answers and what they promise.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::fixtures::{care_home, careless, thoughtful};
use tsumugi_sim::experiment::design::trajectories;
use tsumugi_sim::experiment::{
    Band, Effects, ElementaryEffects, ExperimentRefusal, Factor, Lever, Measure, Measured, Precise,
    PrecisionRequest, Screening, ScreeningMethod, ScreeningRequest, ScreeningResult, Uncertainty,
    UncertaintyRequest, UncertaintyResult, levers, uncertain_coefficients,
};
use tsumugi_sim::model::Parameters;
use tsumugi_sim::plan::{Plan, review};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Comparing, RunRefusal, Simulation};

fn seed(seed: u64) -> Seed {
    Seed::new(seed).unwrap()
}

fn effects_of(function: impl Fn(&[f64]) -> f64, factors: usize) -> Vec<ElementaryEffects> {
    let walks = trajectories(seed(4), factors, 4, 50);
    let effects: Vec<Vec<f64>> = walks
        .iter()
        .map(|walk| {
            let points = walk.points();
            let values: Vec<f64> = points.iter().map(|point| function(point)).collect();
            walk.effects(&values)
        })
        .collect();
    let of = |factor: usize| {
        let effects: Vec<f64> = effects.iter().map(|effects| effects[factor]).collect();
        ElementaryEffects::of(&effects)
    };
    (0..factors).map(of).collect()
}

#[test]
fn a_linear_function_has_its_coefficients_and_no_spread() {
    let found = effects_of(|x| 1.0 + 2.0 * x[0] - 0.5 * x[1], 3);
    for (effects, coefficient) in found.iter().zip([2.0, -0.5, 0.0_f64]) {
        assert!((effects.mu - coefficient).abs() < 1e-12);
        assert!((effects.mu_star - coefficient.abs()).abs() < 1e-12);
        assert!(effects.sigma < 1e-12 && effects.mu_star_error < 1e-12);
    }
}

#[test]
fn an_interaction_shows_in_the_spread_and_a_change_of_sign_in_mu_star_only() {
    // The effect of the first is 2 (x₁ − ½): 1 or less in size, and as often below nought as above.
    let found = effects_of(|x| 2.0 * x[0] * (x[1] - 0.5), 2);
    assert!(found[0].mu.abs() < 0.3 && found[0].mu_star > 0.5 && found[0].sigma > 0.5);
    assert!(found[1].mu > 0.5 && found[1].sigma > 0.3);
    let one = ElementaryEffects::of(&[1.0, -3.0]);
    assert_eq!((one.mu, one.mu_star), (-1.0, 2.0));
    assert!((one.sigma - 8.0_f64.sqrt()).abs() < 1e-15 && (one.mu_star_error - 1.0).abs() < 1e-15);
}

fn screening(method: ScreeningMethod, factors: Vec<Factor>) -> ScreeningRequest {
    ScreeningRequest {
        factors,
        method,
        measures: vec![Measure::InWork(52), Measure::TeamHours],
        seed: seed(21),
        futures: 64,
    }
}

fn factors_of(levers: &[Lever]) -> Vec<Factor> {
    levers.iter().map(|lever| Factor::Lever(*lever)).collect()
}

#[test]
fn every_lever_can_be_set_anywhere_and_stays_where_it_is_set() {
    let case = care_home();
    let parameters = Parameters::for_case(&case).unwrap();
    for plan in [careless(&case), thoughtful(&case)] {
        assert_eq!(levers(&case, &plan, &parameters), Lever::ALL);
        for lever in Lever::ALL {
            for setting in 0..lever.settings(&case) {
                let set = lever.set(&case, &plan, &parameters, setting);
                assert!(review(&case, &set).can_run(), "{lever:?} {setting}");
                let again = lever.set(&case, &set, &parameters, setting);
                assert_eq!(again, set, "{lever:?} {setting}");
            }
        }
    }
}

#[test]
fn one_at_a_time_gives_the_plan_and_both_ends() {
    let case = care_home();
    let plan = thoughtful(&case);
    let asked = screening(
        ScreeningMethod::OneAtATime,
        factors_of(&[Lever::Buddies, Lever::Briefing]),
    );
    let result = Screening::new(&case, &plan, asked.clone())
        .unwrap()
        .run()
        .unwrap();
    let Effects::OneAtATime {
        plan: as_it_is,
        ends,
    } = &result.effects
    else {
        panic!("asked for one at a time");
    };
    let alone = |plan: &Plan| {
        let simulation = Simulation::of_plan(&case, plan, asked.seed, asked.futures).unwrap();
        Measure::InWork(52).of(&simulation.finish()).value
    };
    let parameters = Parameters::for_case(&case).unwrap();
    let nobody = Lever::Buddies.set(&case, &plan, &parameters, 0);
    assert_eq!(as_it_is[0], alone(&plan));
    assert_eq!(ends[0][0].low, alone(&nobody));
    assert!(ends[0][0].high > ends[0][0].low, "buddies help");
}

#[test]
fn morris_over_levers_is_the_same_in_any_order_of_work() {
    let case = care_home();
    let plan = thoughtful(&case);
    let method = ScreeningMethod::Morris {
        trajectories: 4,
        levels: 4,
    };
    let asked = screening(
        method,
        factors_of(&[Lever::Match, Lever::Buddies, Lever::CheckIns]),
    );
    let prepared = Screening::new(&case, &plan, asked.clone()).unwrap();
    assert_eq!(prepared.points(), 16);
    let mut backwards: Vec<_> = (0..16)
        .rev()
        .map(|point| prepared.measure(point).unwrap())
        .collect();
    backwards.reverse();
    assert_eq!(prepared.clone().result(&backwards[1..]), None);
    let result = prepared.result(&backwards).unwrap();
    assert_eq!(
        Screening::new(&case, &plan, asked).unwrap().run().unwrap(),
        result
    );
    let json = serde_json::to_string(&result).unwrap();
    assert_eq!(
        serde_json::from_str::<ScreeningResult>(&json).unwrap(),
        result
    );
    let Effects::Morris(by_measure) = result.effects else {
        panic!("asked for Morris");
    };
    let [in_work, team_hours] = &by_measure[..] else {
        panic!("two measures");
    };
    assert!(
        in_work
            .iter()
            .all(|effects| effects.mu_star >= effects.mu.abs())
    );
    assert!(
        team_hours[2].mu > 100.0,
        "check-ins take the team's time: {team_hours:?}"
    );
}

#[test]
fn a_screening_refuses_what_it_can_not_walk() {
    let case = care_home();
    let plan = thoughtful(&case);
    let path = |method| {
        let asked = screening(method, factors_of(&[Lever::Buddies]));
        match Screening::new(&case, &plan, asked).map(|_| ()) {
            Err(ExperimentRefusal::OutOfBounds { path, .. }) => path,
            other => panic!("{other:?}"),
        }
    };
    let morris = |trajectories, levels| ScreeningMethod::Morris {
        trajectories,
        levels,
    };
    assert_eq!(path(morris(1, 4)), "/method/Morris/trajectories");
    assert_eq!(path(morris(4, 5)), "/method/Morris/levels");
    assert_eq!(path(morris(4, 0)), "/method/Morris/levels");
    let weeks = Factor::Field {
        path: "/programmes/cleaning-programme/stages/Trial/at_least"
            .parse()
            .unwrap(),
        low: 2,
        high: 200,
    };
    let refused = Screening::new(
        &case,
        &plan,
        screening(ScreeningMethod::OneAtATime, vec![weeks]),
    );
    assert!(matches!(
        refused.map(|_| ()),
        Err(ExperimentRefusal::Point { point: 2, .. })
    ));
}

#[test]
fn a_band_keeps_chance_and_coefficients_apart() {
    let measured = |value| Measured {
        value,
        error: Some(0.3),
    };
    let band = Band::of(measured(2.0), &[0.0, 1.0, 2.0, 3.0, 4.0].map(measured));
    assert_eq!((band.median, band.plan.value), (2.0, 2.0));
    assert!((band.low - 0.2).abs() < 1e-12 && (band.high - 3.8).abs() < 1e-12);
    assert!((band.between - 2.5_f64.sqrt()).abs() < 1e-12);
    assert!((band.monte_carlo.unwrap() - 0.3).abs() < 1e-12);
    assert!((band.coefficients.unwrap() - 2.41_f64.sqrt()).abs() < 1e-12);

    let case = care_home();
    let plan = thoughtful(&case);
    let draws = |futures| UncertaintyRequest {
        coefficients: vec![],
        draws: 12,
        measures: vec![Measure::InWork(52), Measure::PaidHours],
        seed: seed(5),
        futures,
    };
    let result = Uncertainty::new(&case, &plan, draws(64))
        .unwrap()
        .run()
        .unwrap();
    assert_eq!(result.request.coefficients, uncertain_coefficients(&case));
    let [in_work, paid] = &result.bands[..] else {
        panic!("two measures");
    };
    assert!(in_work.low < in_work.median && in_work.median < in_work.high);
    assert!(in_work.low < in_work.plan.value && in_work.plan.value < in_work.high);
    assert!(in_work.coefficients.unwrap() > 0.0 && in_work.coefficients.unwrap() < in_work.between);
    assert_eq!((paid.monte_carlo, paid.coefficients), (None, None));
    let more = Uncertainty::new(&case, &plan, draws(1_024))
        .unwrap()
        .run()
        .unwrap();
    assert!(more.bands[0].monte_carlo < in_work.monte_carlo);
    assert!(
        more.bands[0].between > 0.5 * in_work.between,
        "chance shrinks, coefficients stay"
    );
    let json = serde_json::to_string(&result).unwrap();
    assert_eq!(
        serde_json::from_str::<UncertaintyResult>(&json).unwrap(),
        result
    );
}

#[test]
fn what_only_a_fit_can_move_and_what_the_case_sets_is_not_drawn() {
    let case = care_home();
    let drawn: Vec<String> = uncertain_coefficients(&case)
        .into_iter()
        .map(|factor| match factor {
            Factor::Coefficient { name, .. } => name,
            other => panic!("{other:?}"),
        })
        .collect();
    for name in [
        "effect_gap",
        "newness_restart",
        "frailty_deviation",
        "support_owed_share",
    ] {
        assert!(drawn.iter().any(|drawn| drawn == name), "{name}");
    }
    for name in [
        "baseline_life",
        "group_mental",
        "newness_mental",
        "newness_weeks",
        "usual_gap",
        "mix_life",
        "sheet_noise",
    ] {
        assert!(drawn.iter().all(|drawn| drawn != name), "{name}");
    }
    let field = Factor::Lever(Lever::Buddies);
    let asked = UncertaintyRequest {
        coefficients: vec![field],
        draws: 2,
        measures: vec![Measure::PaidHours],
        seed: seed(1),
        futures: 1,
    };
    let refused = Uncertainty::new(&case, &thoughtful(&case), asked).map(|_| ());
    let path = "/coefficients/0".to_owned();
    assert_eq!(
        refused.unwrap_err(),
        ExperimentRefusal::NoCoefficient { path }
    );
}

#[test]
fn pieces_on_other_threads_stop_at_the_same_future() {
    let case = care_home();
    let plan = thoughtful(&case);
    for (width, most_futures) in [(0.05, 20_000), (0.02, 900), (1.0, 1)] {
        let request = PrecisionRequest {
            measure: Measure::InWork(52),
            width,
            seed: seed(17),
            most_futures,
        };
        let precise = || Precise::new(&case, &plan, request).unwrap();
        for at_once in [1, 3] {
            let mut pieced = precise();
            while !pieced.is_done() {
                let threads: Vec<_> = pieced
                    .next_pieces(at_once)
                    .into_iter()
                    .map(|piece| std::thread::spawn(move || piece.worked_through()))
                    .collect();
                assert!(!threads.is_empty());
                for thread in threads {
                    pieced.join(thread.join().unwrap()).unwrap();
                }
            }
            assert!(pieced.next_pieces(at_once).is_empty());
            assert_eq!(pieced.finish(), precise().finish());
        }
        let stranger = Precise::new(
            &case,
            &plan,
            PrecisionRequest {
                seed: seed(18),
                ..request
            },
        );
        let piece = stranger.unwrap().next_pieces(1).remove(0);
        assert_eq!(precise().join(piece), Err(RunRefusal::DifferentFutures));
    }
}

#[test]
fn precision_is_reached_or_the_bound_came_first() {
    let case = care_home();
    let plan = thoughtful(&case);
    let asked = |width, most_futures| PrecisionRequest {
        measure: Measure::InWork(52),
        width,
        seed: seed(17),
        most_futures,
    };
    for (width, most) in [
        (0.05, 20_000),
        (0.02, 20_000),
        (0.02, 900),
        (0.02, 7),
        (1.0, 1),
    ] {
        let precise = Precise::new(&case, &plan, asked(width, most)).unwrap();
        let (result, outcome) = precise.finish();
        let alone = Simulation::of_plan(&case, &plan, seed(17), result.futures).unwrap();
        assert_eq!(outcome, alone.finish(), "a run of just as many futures");
        assert_eq!(result.measured, Measure::InWork(52).of(&outcome));
        assert!(result.futures <= most);
        assert_eq!(result.reached, result.width < width);
        assert!(result.reached || result.futures == most);
    }
    let few = Precise::new(&case, &plan, asked(0.05, 20_000))
        .unwrap()
        .finish()
        .0;
    let many = Precise::new(&case, &plan, asked(0.02, 20_000))
        .unwrap()
        .finish()
        .0;
    assert!(few.reached && many.reached && few.futures < many.futures);

    let refused = |request| Precise::new(&case, &plan, request).map(|_| ()).unwrap_err();
    let measure = Measure::TeamHours;
    assert_eq!(
        refused(PrecisionRequest {
            measure,
            ..asked(0.1, 10)
        }),
        ExperimentRefusal::NoInterval { measure }
    );
    for width in [0.0, -1.0, f64::NAN, 2.0] {
        let refusal = refused(asked(width, 10));
        assert!(matches!(refusal, ExperimentRefusal::OutOfBounds { path, .. } if path == "/width"));
    }
}

#[test]
fn common_futures_save_variance() {
    let case = care_home();
    let (first, second) = (careless(&case), thoughtful(&case));
    let simulation = |plan: &Plan, own| Simulation::of_plan(&case, plan, seed(own), 2_000).unwrap();
    let compared = |a: &Plan, b: &Plan| {
        let comparing = Comparing::new(simulation(a, 3), simulation(b, 3)).unwrap();
        comparing.finish().variance_saved()
    };
    for saved in compared(&first, &first) {
        assert_eq!((saved.paired, saved.share()), (0.0, 1.0));
    }
    let saved = compared(&first, &second);
    assert_eq!(saved.len(), 3);
    for week in &saved {
        assert!(week.share() > 0.05 && week.share() < 1.0, "{week:?}");
    }
    // The variance of one plan's number of people, from futures of its own.
    let variance = |plan: &Plan, own| {
        let counts = &simulation(plan, own).finish().in_work[52];
        let weight = |power: i32| -> f64 {
            (0_i32..)
                .zip(counts)
                .map(|(k, &n)| f64::from(k.pow(power as u32)) * f64::from(n))
                .sum::<f64>()
                / 2_000.0
        };
        weight(2) - weight(1) * weight(1)
    };
    let independent = variance(&first, 77) + variance(&second, 78);
    assert!((saved[2].independent / independent - 1.0).abs() < 0.1);
}
