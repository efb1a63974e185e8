//! Jobs in JSON Lines: every line for itself.

use serde_json::{Value, json};

use crate::asking::{Answer, CASE, THOUGHTFUL, ask_care_home, ask_line_by_line, ask_with, value};

fn job(name: &str, futures: u64) -> Value {
    json!({ "job": name, "case": value(CASE), "plan": value(THOUGHTFUL), "seed": 5, "futures": futures })
}

fn run(lines: &[String], more: &[&str]) -> Answer {
    ask_with(
        lines.join("\n").as_bytes(),
        &[&["run", "--jobs", "-"], more].concat(),
    )
}

fn answers(answer: &Answer) -> Vec<Value> {
    answer
        .said
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn every_job_is_answered_by_a_line_of_its_own() {
    let lines = [
        job("a", 20).to_string(),
        String::new(),
        job("b", 30).to_string(),
    ];
    let answer = run(&lines, &[]);
    assert_eq!((answer.code, answer.complained.as_str()), (0, ""));
    let answers = answers(&answer);
    assert_eq!(answers.len(), 2);
    assert_eq!(
        (&answers[0]["job"], &answers[0]["line"]),
        (&json!("a"), &json!(1))
    );
    assert_eq!(
        (&answers[1]["job"], &answers[1]["line"]),
        (&json!("b"), &json!(3))
    );
    let alone = ask_care_home(
        "run",
        &["--seed", "5", "--futures", "30", "--format", "json"],
    );
    assert_eq!(answers[1]["result"], alone.json());
}

#[test]
fn broken_lines_are_refused_by_number_and_the_others_still_run() {
    let mut unknown_field = job("unknown", 20);
    unknown_field["colour"] = json!("red");
    let mut wrong_plan = job("plan", 20);
    wrong_plan["plan"][3] = json!({ "Lift": { "task": 7 } });
    let mut nobody = job("nobody", 20);
    nobody["plan"] = json!([]);
    let mut negative = job("negative", 20);
    negative["case"]["team"]["weekly"] = json!(-1);
    let lines = [
        job("first", 20).to_string(),
        "{\"job\": \"cut".to_owned(),
        job("many", 1_000_000_000).to_string(),
        unknown_field.to_string(),
        wrong_plan.to_string(),
        nobody.to_string(),
        negative.to_string(),
        job("last", 20).to_string(),
    ];
    let answer = run(&lines, &["--threads", "2"]);
    assert_eq!(answer.code, 4);
    let answers = answers(&answer);
    assert_eq!(answers.len(), lines.len());
    for done in [0, 7] {
        assert!(
            answers[done]["result"]["digest"].is_string(),
            "{}",
            answers[done]
        );
    }
    let refused = |at: usize| {
        let refused = &answers[at]["refused"];
        (
            answers[at]["job"].as_str(),
            refused["kind"].as_str().unwrap(),
            refused["path"].as_str(),
        )
    };
    assert_eq!(refused(1), (None, "invalid", Some("/job")));
    assert_eq!(
        refused(2),
        (Some("many"), "out_of_bounds", Some("/futures"))
    );
    assert_eq!(answers[2]["refused"]["value"], "1000000000");
    assert_eq!(answers[2]["refused"]["bound"], json!(["1", "1000000"]));
    assert_eq!(refused(3), (Some("unknown"), "invalid", Some("/colour")));
    assert_eq!(refused(4).1, "invalid");
    assert!(
        refused(4).2.unwrap().starts_with("/plan/3"),
        "{:?}",
        refused(4)
    );
    assert_eq!(refused(5), (Some("nobody"), "run", Some("/plan/matches")));
    assert_eq!(
        refused(6),
        (Some("negative"), "invalid", Some("/case/team/weekly"))
    );
    for (number, line) in answer.complained.lines().zip([2, 3, 4, 5, 6, 7]) {
        assert!(number.starts_with(&format!("line {line}")), "{number}");
    }
    assert_eq!(answer.complained.lines().count(), 6);
}

#[test]
fn a_line_too_long_is_passed_over_without_being_kept() {
    let long = format!("{{\"job\": \"{}\"}}", "x".repeat(5 << 20));
    let answer = run(&[long, job("after", 20).to_string()], &[]);
    assert_eq!(answer.code, 4);
    let answers = answers(&answer);
    assert_eq!(answers[0]["refused"]["kind"], "too_large");
    assert!(answers[1]["result"].is_object());
}

#[test]
fn jobs_keep_their_bytes_whatever_the_number_of_threads() {
    let lines: Vec<String> = (0..9)
        .map(|number| job(&format!("job-{number}"), 20 + number).to_string())
        .collect();
    assert_eq!(
        run(&lines, &["--threads", "1"]).said,
        run(&lines, &["--threads", "2"]).said
    );
}

#[test]
fn a_job_is_answered_before_the_next_is_sent() {
    let lines: Vec<String> = (0..3)
        .map(|number| job(&format!("job-{number}"), 20).to_string())
        .collect();
    let answers = ask_line_by_line(&lines, &["run", "--jobs", "-"]);
    assert_eq!(answers.join("\n") + "\n", run(&lines, &[]).said);
}
