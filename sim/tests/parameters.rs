//! Every number of the model stands in one file, and a case may set its own within the file's ranges.

use crate::fixtures::{care_home, thoughtful};
use tsumugi_sim::Case;
use tsumugi_sim::case::ParameterOverride;
use tsumugi_sim::model::parameters::ParameterProblem;
use tsumugi_sim::model::{ParameterTable, Parameters};
use tsumugi_sim::plan::{JobProfile, StageKind, environment_demand, review, usual_stage};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{RunRefusal, Simulation};
use tsumugi_sim::units::ClockTime;

fn with_overrides(overrides: &[(&str, f64)]) -> Case {
    let own = |&(parameter, value): &(&str, f64)| ParameterOverride {
        parameter: parameter.to_owned(),
        value,
    };
    Case {
        overrides: overrides.iter().map(own).collect(),
        ..care_home()
    }
}

#[test]
fn a_case_sets_its_own_numbers_within_their_ranges() {
    let engine = Parameters::embedded().unwrap();
    assert_eq!(Parameters::for_case(&care_home()).unwrap(), engine);
    let own = Parameters::for_case(&with_overrides(&[("detection", 0.9)])).unwrap();
    assert_eq!((own.detection, own.effect_gap), (0.9, engine.effect_gap));
}

#[test]
fn an_override_that_cannot_be_used_is_refused_with_its_bounds() {
    let case = with_overrides(&[
        ("detection", 1.5),
        ("luck", 1.0),
        ("effect_cap", 1.1),
        ("effect_cap", 1.3),
        ("share_strain_health", 0.5),
    ]);
    let name = |name: &str| name.to_owned();
    let problems = vec![
        ParameterProblem::OverrideOutsideRange {
            name: name("detection"),
            value: 1.5,
            low: 0.3,
            high: 0.9,
        },
        ParameterProblem::Unknown { name: name("luck") },
        ParameterProblem::OverriddenTwice {
            name: name("effect_cap"),
        },
        ParameterProblem::Unknown {
            name: name("share_strain_health"),
        },
    ];
    assert_eq!(Parameters::for_case(&case), Err(problems.clone()));
    let refused = Simulation::of_plan(&case, &thoughtful(&case), Seed::default(), 1).err();
    assert_eq!(refused, Some(RunRefusal::Parameters(problems)));
}

#[test]
fn an_override_reaches_both_the_learner_and_the_engine() {
    let usual = care_home();
    let case = with_overrides(&[("demand_hardest", 0.2), ("schedule_early", 2.0)]);
    let plan = thoughtful(&usual);
    let demands = |case: &Case| -> Vec<f64> {
        let jobs = review(case, &plan).jobs;
        jobs.iter().map(|job| job.demand.thinking).collect()
    };
    assert!(demands(&case) < demands(&usual));
    let outcome = |case: &Case| {
        let simulation = Simulation::of_plan(case, &plan, Seed::default(), 16).unwrap();
        simulation.finish()
    };
    assert_ne!(outcome(&case), outcome(&usual));
}

#[test]
fn a_job_asks_between_the_mean_and_the_hardest_task() {
    let case = care_home();
    let plan = thoughtful(&case);
    let mut parameters = Parameters::embedded().unwrap();
    let mut demand = |hardest: f64| {
        parameters.demand_hardest = hardest;
        JobProfile::of(&case, &plan, &parameters, &plan.jobs[0]).demand
    };
    let (mean, half, hardest) = (demand(0.0), demand(0.5), demand(1.0));
    assert!((half.thinking - 0.5 * (mean.thinking + hardest.thinking)).abs() < 1e-12);
    assert!(mean.thinking < hardest.thinking && hardest.thinking.fract() == 0.0);
}

#[test]
fn a_schedule_asks_by_hours_days_start_and_commute() {
    use tsumugi_sim::plan::usual_stage;
    use tsumugi_sim::units::{ClockTime, Minutes};
    use tsumugi_sim::weekdays::{Weekday, Weekdays};
    let parameters = Parameters::embedded().unwrap();
    let asks = |days: &[Weekday], minutes: u32, hour: u16, commute: u8| {
        let mut stage = usual_stage(tsumugi_sim::StageKind::FlexibleJob, ClockTime::clamped(0));
        stage.days = Weekdays::of(days);
        stage.per_day = Minutes::clamped(minutes);
        stage.start = ClockTime::at(hour, 0).unwrap();
        environment_demand(&parameters, &stage, commute)
    };
    let days = Weekday::ALL;
    assert_eq!(asks(&days[..3], 300, 9, 0), 1.0);
    assert_eq!(asks(&days[..4], 360, 9, 0), 2.0);
    assert_eq!(asks(&days[..4], 450, 9, 0), 3.0);
    assert_eq!(asks(&days[..4], 480, 9, 0), 4.0);
    assert_eq!(asks(&days[..5], 120, 9, 0), 3.0);
    assert_eq!(asks(&days[..3], 300, 8, 1), 3.0);
    assert_eq!(asks(&days[..5], 480, 8, 2), 5.0);
}

#[test]
fn the_goal_of_a_trial_stays_within_its_reach_over_both_ranges() {
    let table = ParameterTable::embedded().unwrap();
    let row = |name: &str| table.get(name).unwrap().clone();
    let (rate, goal) = (row("skill_rate"), row("goal_trial"));
    let trial = usual_stage(StageKind::Trial, ClockTime::clamped(540));
    let exposure = f64::from(trial.per_week().get()) / 60.0 / row("reference_hours").value;
    let weeks = f64::from(trial.at_most.get());
    let reached = |rate: f64| 1.0 - libm::pow(1.0 - rate * exposure, weeks);
    assert!(reached(rate.low) >= goal.high, "{}", reached(rate.low));
    // What the file says of it.
    assert!((reached(rate.low) - 0.062).abs() < 5e-4);
    assert!((reached(rate.value) - 0.074).abs() < 5e-4);
}
