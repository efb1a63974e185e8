//! `verify`: the same again, or not.

use content::envelope::{open_as, seal};
use content::work::{Headline, RunRecord, StudioWork};
use serde_json::Value;
use sim::digest::{Digest, digest_of};
use sim::random::Seed;
use sim::run::{ENGINE_VERSION, Simulation};

use crate::asking::{CARELESS, CASE, THOUGHTFUL, ask, ask_care_home, read, scratch};

const WORK: &str = "../../tests/browser/fixtures/thoughtful.tsumugi.json";

fn verify(name: &str, text: &str, plan: Option<&str>) -> (i32, Vec<Value>) {
    let file = scratch(name);
    std::fs::write(&file, text).unwrap();
    let mut arguments = vec![
        "verify",
        file.to_str().unwrap(),
        "--case",
        CASE,
        "--format",
        "json",
    ];
    arguments.extend(plan.iter().flat_map(|plan| ["--plan", plan]));
    let answer = ask(&arguments);
    assert_ne!(answer.said, "", "{}", answer.complained);
    let answers = answer.json()["runs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|run| run["answer"].clone())
        .collect();
    (answer.code, answers)
}

#[test]
fn a_result_is_the_same_again_or_not() {
    let result = ask_care_home("run", &["--futures", "40", "--format", "json"]).said;
    assert_eq!(
        verify("same.json", &result, Some(THOUGHTFUL)),
        (0, vec!["same".into()])
    );
    assert_eq!(
        verify("plan.json", &result, Some(CARELESS)),
        (1, vec!["plan_not_there".into()])
    );
    let mut changed: Value = serde_json::from_str(&result).unwrap();
    changed["outcome"]["people"][0]["pay_yen"] = 1.into();
    assert_eq!(
        verify("changed.json", &changed.to_string(), Some(THOUGHTFUL)),
        (1, vec!["differs".into()])
    );
    let mut engine: Value = serde_json::from_str(&result).unwrap();
    engine["engine"] = (ENGINE_VERSION + 1).into();
    assert_eq!(
        verify("engine.json", &engine.to_string(), Some(THOUGHTFUL)),
        (1, vec!["other_engine".into()])
    );
}

#[test]
fn the_runs_of_a_work_file_are_repeated_with_the_plans_of_its_history() {
    let case: sim::Case = serde_json::from_str(&read(CASE)).unwrap();
    let mut work: StudioWork = open_as(read(WORK).as_bytes()).unwrap();
    let seed = Seed::new(11).unwrap();
    let remember = |work: &mut StudioWork, outcome: Option<Digest>| {
        let plan = work.history.plan(&case);
        let real = Simulation::of_plan(&case, &plan, seed, 30)
            .unwrap()
            .finish()
            .digest()
            .unwrap();
        work.runs.add(RunRecord {
            plan: digest_of(&plan).unwrap(),
            seed,
            futures: 30,
            engine: ENGINE_VERSION,
            outcome: outcome.unwrap_or(real),
            headline: Headline {
                matched: 7,
                retained_week_13: 0,
                retained_week_26: 0,
                retained_week_52: 0,
                paid_hours: 0,
                missed_check_ins: 0,
            },
        });
    };
    remember(&mut work, None);
    work.history = work.history.undone().unwrap();
    remember(&mut work, None);
    let text = seal(&work, "1").unwrap();
    assert_eq!(
        verify("work.tsumugi.json", &text, None),
        (0, vec!["same".into(), "same".into()])
    );
    remember(&mut work, Some(Digest::ZERO));
    let text = seal(&work, "1").unwrap();
    let (code, answers) = verify("other.tsumugi.json", &text, None);
    assert_eq!((code, &answers[2]), (1, &"differs".into()));
}

#[test]
fn a_file_without_runs_or_changed_by_hand_is_refused() {
    let nothing = ask(&["verify", WORK, "--case", CASE]);
    assert_eq!(nothing.code, 2);
    assert!(
        nothing.complained.contains("no run"),
        "{}",
        nothing.complained
    );
    let changed = scratch("by-hand.tsumugi.json");
    std::fs::write(
        &changed,
        read(WORK).replace("\"last_step\": \"Predict\"", "\"last_step\": \"Results\""),
    )
    .unwrap();
    let answer = ask(&["verify", changed.to_str().unwrap(), "--case", CASE]);
    assert_eq!((answer.code, answer.said.as_str()), (2, ""));
}
