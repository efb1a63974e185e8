//! The care home's example: its controls do what the lesson says of them.

use sim::plan::Plan;
use sim::random::Seed;
use sim::run::Simulation;
use std::path::Path;
use tsumugi_content::course::{CaseFiles, load, read_folder};
use tsumugi_content::example::Setting;
use tsumugi_content::lesson::Lever;

fn care_home() -> Option<CaseFiles> {
    let files = read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).ok()?;
    load(&files).0.cases.remove("care-home")
}

/// Share of people in work after half a year, and hours of work a year without those of instruction.
fn results(case: &CaseFiles, plan: &Plan) -> Option<(f64, f64)> {
    let outcome = Simulation::of_plan(&case.case, plan, Seed::new(6).ok()?, 1_000)
        .ok()?
        .finish();
    let minutes: i64 = outcome
        .workplaces
        .iter()
        .map(|place| place.useful_minutes - place.instruction_minutes)
        .sum();
    Some((
        outcome.share_in_work(26)?,
        minutes as f64 / 60.0 / f64::from(outcome.futures),
    ))
}

fn with(settings: &[(Lever, u32)]) -> (f64, f64) {
    let found = care_home().and_then(|case| {
        let example = case.example.clone()?;
        let plan = example.plan(&case.case).ok()?;
        let settings: Vec<Setting> = settings
            .iter()
            .map(|&(lever, value)| Setting { lever, value })
            .collect();
        results(&case, &example.with(&plan, &settings))
    });
    found.unwrap_or((f64::NAN, f64::NAN))
}

#[test]
fn each_accommodation_and_a_buddy_keep_more_people() {
    let (alone, _) = with(&[(Lever::Minutes, 120)]);
    for lever in [Lever::Guide, Lever::Quiet, Lever::Buddy] {
        let (helped, _) = with(&[(Lever::Minutes, 120), (lever, 1)]);
        assert!(helped > alone, "{lever:?}: {helped} is not above {alone}");
    }
}

#[test]
fn longer_days_do_more_work_and_keep_fewer_people() {
    let (short, longer) = (
        with(&[(Lever::Minutes, 90)]),
        with(&[(Lever::Minutes, 240)]),
    );
    assert!(longer.1 > short.1, "{longer:?} {short:?}");
    assert!(longer.0 < short.0, "{longer:?} {short:?}");
}
