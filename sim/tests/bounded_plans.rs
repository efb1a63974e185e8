//! A plan from outside is bounded before anything is done with it.

#![expect(clippy::unwrap_used, reason = "what can't be read fails its test")]

use crate::fixtures::{care_home, thoughtful};
use serde_json::{Value, json};
use tsumugi_sim::plan::{
    EDITS_KEPT, Finding, History, Job, MOST_JOBS, MOST_MATCHES, MOST_PROGRAMMES, MOST_TASKS, Plan,
    Priority, Programme, review,
};
use tsumugi_sim::run::MOST_STAGES;
use tsumugi_sim::{Case, Edit};

/// The value with one entry of a list standing there so often.
fn with_entries(mut value: Value, list: &str, entries: usize) -> Value {
    let entry = value.pointer(list).unwrap()[0].clone();
    *value.pointer_mut(list).unwrap() = Value::Array(vec![entry; entries]);
    value
}

fn plan() -> Value {
    serde_json::to_value(thoughtful(&care_home())).unwrap()
}

#[track_caller]
fn read_up_to<T: serde::de::DeserializeOwned>(value: &Value, list: &str, most: usize) {
    let read = |entries| serde_json::from_value::<T>(with_entries(value.clone(), list, entries));
    assert!(read(most).is_ok());
    let said = read(most + 1).err().unwrap().to_string();
    let expected = format!(
        "invalid length {}, expected at most {most} entries",
        most + 1
    );
    assert_eq!(said, expected);
}

#[test]
fn a_plan_with_longer_lists_than_may_be_is_not_read() {
    let plan = plan();
    read_up_to::<Plan>(&plan, "/jobs", MOST_JOBS);
    read_up_to::<Plan>(&plan, "/programmes", MOST_PROGRAMMES);
    read_up_to::<Plan>(&plan, "/matches", MOST_MATCHES);
    read_up_to::<Job>(&plan["jobs"][0], "/tasks", MOST_TASKS);
    read_up_to::<Programme>(&plan["programmes"][0], "/stages", MOST_STAGES);
    let adopt = json!({ "Adopt": { "rule": "ByHand", "matches": plan["matches"] } });
    read_up_to::<Edit>(&adopt, "/Adopt/matches", MOST_MATCHES);
    let by_hand = json!({ "Listed": { "people": ["sato"] } });
    read_up_to::<Priority>(&by_hand, "/Listed/people", MOST_MATCHES);
    let case = serde_json::to_value(care_home()).unwrap();
    read_up_to::<Case>(&case, "/people", tsumugi_sim::case::MOST_PEOPLE);
}

#[test]
fn a_history_with_more_edits_than_are_kept_is_not_read() {
    let case = care_home();
    let edit = Edit::SetPriority {
        priority: tsumugi_sim::plan::Priority::OrderOfArrival,
    };
    let history = History::new(Plan::new()).with(&case, edit).unwrap();
    let history = serde_json::to_value(&history).unwrap();
    read_up_to::<History>(&history, "/edits", EDITS_KEPT);
}

fn clashes_in(case: &Case, plan: &Plan) -> usize {
    let findings = review(case, plan).findings;
    let clashes = findings
        .iter()
        .filter(|finding| matches!(finding, Finding::TimeClash { .. }));
    clashes.count()
}

#[test]
fn of_a_job_with_every_task_at_once_some_clashes_are_reported() {
    let case = care_home();
    let mut plan = thoughtful(&case);
    let placed = plan.jobs[0].tasks[0].clone();
    plan.jobs[0].tasks = vec![placed; MOST_TASKS];
    assert_eq!(clashes_in(&case, &plan), 100);
}

#[test]
fn every_clash_of_an_ordinary_job_is_reported() {
    let case = care_home();
    let mut plan = thoughtful(&case);
    let before = clashes_in(&case, &plan);
    let placed = plan.jobs[0].tasks[0].clone();
    for twice in [placed.clone(), placed] {
        plan.jobs[0].tasks.push(twice);
    }
    // Three at once clash two by two.
    assert_eq!(clashes_in(&case, &plan), before + 3);
}
