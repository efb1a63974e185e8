//! Sweeps over the fields of a plan: addresses, bounds, and rows that are what a run alone would give.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::fixtures::{care_home, thoughtful};
use proptest::prelude::*;
use tsumugi_sim::Case;
use tsumugi_sim::experiment::{
    ExperimentRefusal, Factor, FieldPath, FieldRefusal, Found, Lever, MOST_FUTURES_IN_ALL, Measure,
    PointRefusal, Sweep, SweepDesign, SweepRequest, SweepResult,
};
use tsumugi_sim::id::PersonId;
use tsumugi_sim::model::CompileRefusal;
use tsumugi_sim::plan::{OtherStart, Plan, Refusal, StageLimit};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{RunRefusal, Simulation};
use tsumugi_sim::units::Minutes;
use tsumugi_sim::weekdays::Weekdays;

const TRIAL: &str = "/programmes/cleaning-programme/stages/Trial/";

fn field(path: &str, low: i64, high: i64) -> Factor {
    let path = path.parse().unwrap();
    Factor::Field { path, low, high }
}

fn request(factors: Vec<Factor>, over: SweepDesign) -> SweepRequest {
    SweepRequest {
        factors,
        over,
        measures: vec![Measure::InWork(52), Measure::PaidHours],
        seed: Seed::new(8).unwrap(),
        futures: 48,
    }
}

fn grid(values: &[u32]) -> SweepDesign {
    let values = values.to_vec();
    SweepDesign::Grid { values }
}

fn refusal(case: &Case, plan: &Plan, request: SweepRequest) -> ExperimentRefusal {
    Sweep::new(case, plan, request).map(|_| ()).unwrap_err()
}

/// Every numeric field the plan has, by its path.
fn paths(plan: &Plan) -> Vec<String> {
    let mut paths = Vec::new();
    paths.extend(plan.splits.keys().map(|task| format!("/splits/{task}")));
    for job in &plan.jobs {
        for placed in &job.tasks {
            let (task, part) = (&placed.task.task, placed.task.part);
            paths.push(format!("/jobs/{}/tasks/{task}/{part:?}/start", job.id));
        }
    }
    for programme in &plan.programmes {
        paths.push(format!("/programmes/{}/places", programme.id));
        for stage in &programme.stages {
            let stage_path = format!("/programmes/{}/stages/{:?}", programme.id, stage.kind);
            for name in ["start", "per_day", "at_least", "at_most"] {
                paths.push(format!("{stage_path}/{name}"));
            }
            if stage.other_start.is_some() {
                paths.push(format!("{stage_path}/other_start/start"));
            }
            if stage.check_in.opening.is_some() {
                paths.push(format!("{stage_path}/check_in/opening/weeks"));
            }
        }
    }
    for tied in &plan.matches {
        if tied
            .support
            .check_in
            .is_some_and(|own| own.opening.is_some())
        {
            paths.push(format!(
                "/matches/{}/support/check_in/opening/weeks",
                tied.person
            ));
        }
    }
    paths
}

#[test]
fn every_numeric_field_has_a_path_that_reads_and_sets_it() {
    let case = care_home();
    let mut plan = thoughtful(&case);
    let trial = &mut plan.programmes[0].stages[2];
    let days = Weekdays::of(&[trial.days.iter().next().unwrap()]);
    let start = trial.start.plus(Minutes::clamped(30));
    trial.other_start = Some(OtherStart { days, start });
    let paths = paths(&plan);
    assert!(paths.len() > 30);
    assert!(
        paths
            .iter()
            .any(|path| path.ends_with("/other_start/start"))
    );
    assert!(paths.iter().any(|path| path.starts_with("/matches/")));
    for text in paths {
        let path: FieldPath = text.parse().unwrap();
        assert_eq!(path.to_string(), text);
        let now = path.read(&plan).unwrap();
        assert_eq!(path.check(&case, &plan), Ok(()), "{text}");
        let mut changed = plan.clone();
        path.set(&mut changed, now + 1).unwrap();
        assert_eq!(path.read(&changed), Ok(now + 1));
        path.set(&mut changed, now).unwrap();
        assert_eq!(changed, plan);
        let beyond = path.set(&mut changed, 100_000);
        assert!(matches!(
            beyond,
            Err(FieldRefusal::OutOfRange { value: 100_000, .. })
        ));
    }
    for wrong in [
        "",
        "/",
        "places",
        "/programmes/x",
        "/programmes/x/stages/Trial/days",
        "/splits/X",
    ] {
        assert!(wrong.parse::<FieldPath>().is_err(), "{wrong:?}");
    }
}

#[test]
fn a_row_is_what_a_run_of_its_own_gives() {
    let case = care_home();
    let plan = thoughtful(&case);
    let path = format!("{TRIAL}at_least");
    let asked = request(vec![field(&path, 1, 5)], grid(&[3]));
    let result = Sweep::new(&case, &plan, asked.clone()).unwrap().run();
    let values: Vec<_> = result.rows.iter().map(|row| row.values[0]).collect();
    assert_eq!(values, [1.0, 3.0, 5.0]);
    for row in &result.rows {
        let mut changed = plan.clone();
        let path: FieldPath = path.parse().unwrap();
        path.set(&mut changed, row.values[0] as i64).unwrap();
        let simulation = Simulation::of_plan(&case, &changed, asked.seed, asked.futures).unwrap();
        let outcome = simulation.finish();
        let expected = asked.measures.iter().map(|measure| measure.of(&outcome));
        assert_eq!(row.found, Found::Measured(expected.collect()));
    }
    let json = serde_json::to_string(&result).unwrap();
    assert_eq!(serde_json::from_str::<SweepResult>(&json).unwrap(), result);
}

#[test]
fn a_point_outside_the_limits_is_told_and_the_others_run() {
    let case = care_home();
    let plan = thoughtful(&case);
    let factors = vec![
        field(&format!("{TRIAL}at_least"), 2, 10),
        field(&format!("{TRIAL}at_most"), 4, 12),
    ];
    let result = Sweep::new(&case, &plan, request(factors, grid(&[2, 2])))
        .unwrap()
        .run();
    let refused: Vec<_> = result
        .rows
        .iter()
        .map(|row| match &row.found {
            Found::Measured(_) => None,
            Found::Refused(PointRefusal::Edit(Refusal::StageOutsideLimits { limit, .. })) => {
                Some(*limit)
            }
            Found::Refused(other) => panic!("{other:?}"),
        })
        .collect();
    // Both numbers are set before the case is asked: 10 to 12 weeks is possible, 10 to 4 is not.
    assert_eq!(refused, [None, None, Some(StageLimit::WeeksReversed), None]);
}

#[test]
fn a_point_that_the_simulation_refuses_is_read_again_as_it_was_told() {
    for refusal in [
        RunRefusal::Parameter {
            name: "effect_cap".to_owned(),
        },
        RunRefusal::Plan(CompileRefusal::NoWorkingStage(PersonId::new("a").unwrap())),
    ] {
        let found = Found::Refused(PointRefusal::Run(refusal));
        let json = serde_json::to_string(&found).unwrap();
        assert_eq!(serde_json::from_str::<Found>(&json).unwrap(), found);
    }
}

#[test]
fn bounds_are_checked_before_the_work_starts() {
    let case = care_home();
    let plan = thoughtful(&case);
    let weeks = || field(&format!("{TRIAL}at_least"), 1, 5);
    let asked = || request(vec![weeks()], grid(&[2]));
    let out_of_bounds = |path: &str, value, lowest, highest| ExperimentRefusal::OutOfBounds {
        path: path.to_owned(),
        value,
        lowest,
        highest,
    };
    let found = |request| refusal(&case, &plan, request);
    assert_eq!(
        found(SweepRequest {
            futures: 0,
            ..asked()
        }),
        out_of_bounds("/futures", 0.0, 1.0, 1e6)
    );
    assert_eq!(
        found(SweepRequest {
            futures: 1_000_000,
            over: grid(&[11]),
            ..asked()
        }),
        out_of_bounds("futures in all", 1.1e7, 1.0, MOST_FUTURES_IN_ALL as f64)
    );
    assert_eq!(
        found(SweepRequest {
            over: grid(&[u32::MAX]),
            ..asked()
        }),
        out_of_bounds("points", f64::from(u32::MAX), 1.0, 1e4)
    );
    assert_eq!(
        found(SweepRequest {
            over: grid(&[2, 2]),
            ..asked()
        }),
        out_of_bounds("/over/Grid/values", 2.0, 1.0, 1.0)
    );
    let too_many = SweepDesign::LatinHypercube { points: u32::MAX };
    assert_eq!(
        found(SweepRequest {
            over: too_many,
            ..asked()
        }),
        out_of_bounds("/over/LatinHypercube/points", f64::from(u32::MAX), 1.0, 1e4)
    );
    assert_eq!(
        found(request(vec![weeks(), weeks()], grid(&[2, 2]))),
        ExperimentRefusal::Twice {
            path: "/factors/1".to_owned()
        }
    );
    assert_eq!(
        found(request(
            vec![field(&format!("{TRIAL}at_least"), 3, 3)],
            grid(&[2])
        )),
        ExperimentRefusal::EmptyRange {
            path: "/factors/0".to_owned(),
            low: 3.0,
            high: 3.0
        }
    );
    let nowhere = "/programmes/nowhere/places";
    assert_eq!(
        found(request(vec![field(nowhere, 1, 2)], grid(&[2]))),
        ExperimentRefusal::Field {
            path: "/factors/0".to_owned(),
            refusal: FieldRefusal::NotThere {
                path: nowhere.parse().unwrap()
            },
        }
    );
    let coefficient = |name: &str, low, high| Factor::Coefficient {
        name: name.to_owned(),
        low,
        high,
    };
    assert_eq!(
        found(request(
            vec![coefficient("effect_gab", 0.0, 0.1)],
            grid(&[2])
        )),
        ExperimentRefusal::UnknownParameter {
            path: "/factors/0".to_owned(),
            name: "effect_gab".to_owned()
        }
    );
    assert_eq!(
        found(request(
            vec![coefficient("effect_gap", 0.0, 0.5)],
            grid(&[2])
        )),
        out_of_bounds("/factors/0/high", 0.5, 0.0, 0.25)
    );
    assert_eq!(
        found(SweepRequest {
            measures: vec![Measure::Here(53)],
            ..asked()
        }),
        ExperimentRefusal::AfterHorizon {
            measure: Measure::Here(53),
            horizon: 52
        }
    );
    assert_eq!(
        found(SweepRequest {
            measures: vec![],
            ..asked()
        }),
        out_of_bounds("/measures", 0.0, 1.0, 16.0)
    );
    let nobody = Plan {
        matches: Vec::new(),
        ..plan.clone()
    };
    let empty = refusal(&case, &nobody, asked());
    assert!(matches!(empty, ExperimentRefusal::Blocked(findings) if !findings.is_empty()));
}

#[test]
fn a_hypercube_fills_every_slice_of_every_factor() {
    let case = care_home();
    let plan = thoughtful(&case);
    let factors = vec![
        Factor::Coefficient {
            name: "effect_gap".to_owned(),
            low: 0.0,
            high: 0.25,
        },
        Factor::Lever(Lever::CheckIns),
    ];
    let asked = request(factors, SweepDesign::LatinHypercube { points: 10 });
    let sweep = Sweep::new(&case, &plan, asked).unwrap();
    let rows: Vec<_> = (0..sweep.points())
        .filter_map(|point| sweep.row(point))
        .collect();
    let mut gaps: Vec<_> = rows
        .iter()
        .map(|row| (row.values[0] / 0.025) as usize)
        .collect();
    gaps.sort_unstable();
    assert_eq!(gaps, (0..10).collect::<Vec<_>>());
    // Ten points over five settings: two at each.
    let mut settings: Vec<_> = rows.iter().map(|row| row.values[1] as usize).collect();
    settings.sort_unstable();
    assert_eq!(settings, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
    assert_eq!(sweep.row(10), None);
    let backwards: Vec<_> = (0..10).rev().filter_map(|point| sweep.row(point)).collect();
    assert!(
        backwards.iter().rev().eq(&rows),
        "the order of the work changes nothing"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_range_of_any_field_is_refused_or_answered(at in 0_usize..1_000, low in -10_i64..2_000, high in -10_i64..2_000) {
        let case = care_home();
        let plan = thoughtful(&case);
        let paths = paths(&plan);
        let path = &paths[at % paths.len()];
        let asked = SweepRequest { futures: 2, ..request(vec![field(path, low, high)], grid(&[3])) };
        match Sweep::new(&case, &plan, asked) {
            Ok(sweep) => {
                let result = sweep.run();
                prop_assert_eq!(result.rows.len(), 3);
                for row in result.rows {
                    if let Found::Measured(values) = row.found {
                        prop_assert!(values.iter().all(|measured| measured.value.is_finite()));
                    }
                }
            }
            Err(refusal) => prop_assert!(
                matches!(refusal, ExperimentRefusal::EmptyRange { .. } | ExperimentRefusal::Field { .. }),
                "{refusal:?}"
            ),
        }
    }
}
