//! `sweep`, `sensitivity`, `search`, `calibrate` and `match`.

use sim::model::{ParameterTable, Parameters};

use crate::asking::{CARELESS, ask, ask_care_home, scratch, value};

const SMALL: [&str; 5] = ["--futures", "40", "--format", "json", "--threads"];

#[test]
fn experiments_keep_their_bytes_whatever_the_number_of_threads() {
    for (command, more) in [
        (
            "sweep",
            &[
                "--factor",
                "lever:CheckIns",
                "--factor",
                "effect_gap",
                "--values",
                "2",
                "--values",
                "3",
            ][..],
        ),
        (
            "sweep",
            &[
                "--factor",
                "effect_gap=0.05..0.2",
                "--sample",
                "5",
                "--measure",
                "income",
            ],
        ),
        (
            "sensitivity",
            &["--measure", "in-work@26", "--measure", "paid-hours"],
        ),
        (
            "sensitivity",
            &[
                "--method",
                "morris",
                "--trajectories",
                "2",
                "--factor",
                "effect_gap",
                "--factor",
                "effect_strain",
            ],
        ),
        ("sensitivity", &["--method", "band", "--draws", "3"]),
        ("compare", &["--with", CARELESS, "--draws", "3"]),
        ("search", &["--budget", "400"]),
    ] {
        let on = |threads| ask_care_home(command, &[more, &SMALL, &[threads]].concat());
        let (one, two) = (on("1"), on("2"));
        assert_eq!(one.code, 0, "{command}: {}", one.complained);
        assert_eq!(one.said, two.said, "{command}");
    }
}

#[test]
fn a_search_in_pieces_finds_the_same_on_one_thread_and_on_two() {
    let on = |threads| {
        let more = ["--futures", "400", "--budget", "4000", "--format", "json"];
        ask_care_home(
            "search",
            &[&more[..], &["--threads", threads, "--progress"]].concat(),
        )
    };
    let (one, two) = (on("1"), on("2"));
    assert_eq!(one.code, 0, "{}", one.complained);
    assert_eq!(one.said, two.said);
    for answer in [one, two] {
        assert!(
            answer.complained.ends_with("100 % done\n"),
            "{}",
            answer.complained
        );
    }
}

#[test]
fn a_comparison_over_draws_says_which_plan_is_better_and_how_often() {
    let answer = ask_care_home(
        "compare",
        &[
            "--with",
            CARELESS,
            "--futures",
            "60",
            "--draws",
            "10",
            "--measure",
            "in-work@52",
            "--measure",
            "team-hours",
            "--format",
            "json",
        ],
    );
    let result = answer.json();
    let found = &result["uncertainty"]["differences"];
    // Careless is worse whatever the coefficients, and takes no hours of the team.
    assert_eq!(
        (&found[0]["first_better"], &found[0]["second_better"]),
        (&1.0.into(), &0.0.into())
    );
    assert!(found[0]["band"]["high"].as_f64().unwrap() < 0.0);
    assert_eq!(
        (&found[1]["first_better"], &found[1]["second_better"]),
        (&0.0.into(), &1.0.into())
    );
    let last = result["comparison"]["in_work"]
        .as_array()
        .unwrap()
        .last()
        .unwrap();
    let share = last["sum"].as_f64().unwrap() / (60.0 * last["people"].as_f64().unwrap());
    let plans = found[0]["band"]["plan"]["value"].as_f64().unwrap();
    assert!((plans - share).abs() < 1e-9);

    for (more, code, says) in [
        (
            &["--draws", "1"][..],
            3,
            "/draws is 1; 2 to 2000 is possible",
        ),
        (&["--draws", "2", "--factor", "joy"], 2, "joy"),
        (
            &["--draws", "2", "--factor", "lever:CheckIns"],
            2,
            "/coefficients/0",
        ),
        (
            &["--draws", "2", "--until-precision", "0.1"],
            2,
            "does not go together",
        ),
        (&["--factor", "effect_gap"], 2, "--draws"),
    ] {
        let refused = ask_care_home(
            "compare",
            &[&["--with", CARELESS, "--futures", "9"], more].concat(),
        );
        assert_eq!(refused.code, code, "{}", refused.complained);
        assert!(refused.complained.contains(says), "{}", refused.complained);
    }
}

#[test]
fn a_sweep_has_a_row_for_each_point_and_repeats_from_its_own_request() {
    let asked = ask_care_home(
        "sweep",
        &[
            "--factor",
            "lever:Buddies",
            "--values",
            "3",
            "--futures",
            "40",
            "--format",
            "json",
        ],
    );
    let result = asked.json();
    assert_eq!(result["rows"].as_array().unwrap().len(), 3);
    let request = scratch("sweep-request.json");
    std::fs::write(&request, result["request"].to_string()).unwrap();
    let again = ask_care_home(
        "sweep",
        &["--request", request.to_str().unwrap(), "--format", "json"],
    );
    assert_eq!(again.said, asked.said, "{}", again.complained);
}

#[test]
fn a_calibration_meets_its_targets_and_writes_what_the_engine_reads() {
    let fitted = scratch("fitted.csv");
    let answer = ask(&[
        "calibrate",
        "--pieces",
        "1",
        "--fitted",
        fitted.to_str().unwrap(),
        "--format",
        "json",
    ]);
    assert_eq!(answer.code, 0, "{}", answer.complained);
    let calibration = answer.json();
    assert_eq!(
        calibration,
        value(fitted.with_extension("json").to_str().unwrap())
    );
    let text = std::fs::read_to_string(&fitted).unwrap();
    assert_eq!(
        calibration["digest"],
        sim::digest::digest_of(&text).unwrap().to_hex()
    );
    let table = ParameterTable::parse(&text).unwrap();
    let mut parameters = Parameters::from_table(&table).unwrap();
    let moved = calibration["moved"].as_array().unwrap();
    assert!(!moved.is_empty());
    for moved in moved {
        assert_eq!(
            *parameters.get_mut(moved["name"].as_str().unwrap()).unwrap(),
            moved["after"].as_f64().unwrap()
        );
        assert_ne!(moved["before"], moved["after"]);
    }
    let targets = calibration["targets"].as_array().unwrap();
    let (fit, check): (Vec<_>, Vec<_>) = targets.iter().partition(|row| row["fitted"] == true);
    assert!(fit.len() >= 14 && !check.is_empty());
    assert!(fit.iter().all(|row| row["met"] == true));
}

#[test]
fn a_fitted_target_that_is_missed_is_the_answer_no() {
    // The parameters in the file are fitted to the usual population; a single piece of it is another one, and still near.
    let near = ask(&["calibrate", "--no-fit", "--pieces", "2", "--format", "json"]);
    let missed = near.json()["targets"]
        .as_array()
        .unwrap()
        .iter()
        .any(|row| row["fitted"] == true && row["met"] == false);
    assert_eq!(near.code, i32::from(missed));
    assert_eq!(near.json()["moved"], serde_json::json!([]));
}

#[test]
fn every_rule_matches_within_the_places() {
    for rule in [
        "by-hand",
        "order-of-arrival",
        "lot",
        "deferred-acceptance",
        "deferred-acceptance-by-programmes",
        "best-total-fit",
    ] {
        for ties in ["position", "lot"] {
            let answer = ask_care_home(
                "match",
                &[
                    "--rule", rule, "--ties", ties, "--seed", "3", "--format", "json",
                ],
            );
            assert_eq!(answer.code, 0, "{rule}: {}", answer.complained);
            assert_eq!(answer.json()["people"].as_array().unwrap().len(), 8);
        }
    }
    let stable = ask_care_home("match", &["--format", "json"]).json();
    assert_eq!(
        (&stable["stable"], &stable["blocking"]),
        (&true.into(), &serde_json::json!([]))
    );
}

/// The trial of the kitchen: three to eight weeks in the plan.
const TRIAL: &str = "/programmes/kitchen-programme/stages/Trial/";

#[test]
fn a_point_that_is_refused_says_why_in_the_language_of_whoever_asks() {
    let least = format!("{TRIAL}at_least=2..20");
    let long = format!("{TRIAL}per_day=60..1400");
    for (language, refused, reasons) in [
        (
            "en",
            "point 2 can't be run: ",
            ["can't be fewer than the least", "at most"],
        ),
        (
            "ja",
            "2 番目の点は実行できません。",
            ["最短の期間と同じか", "まで"],
        ),
    ] {
        for (factor, reason) in [&least, &long].into_iter().zip(reasons) {
            let more = ["--factor", factor, "--futures", "9", "--language", language];
            let screened = ask_care_home("sensitivity", &more);
            assert_eq!((screened.code, screened.said.as_str()), (2, ""));
            let told = &screened.complained;
            assert!(told.contains(refused) && told.contains(reason), "{told}");
            let swept = ask_care_home("sweep", &[&more[..], &["--values", "2"]].concat());
            assert_eq!(swept.code, 0, "{}", swept.complained);
            assert!(swept.said.contains(reason), "{}", swept.said);
        }
        // Programs read the same in every language.
        let more = ["--factor", &least, "--futures", "9", "--values", "2"];
        let csv = ["--format", "csv", "--language", language];
        let swept = ask_care_home("sweep", &[&more[..], &csv].concat());
        assert!(swept.said.contains("WeeksReversed"), "{}", swept.said);
    }
}
