//! Exit codes and refusals: what is wrong, where, and the bound.

use crate::asking::{Answer, CASE, THOUGHTFUL, ask, ask_care_home, ask_in, ask_with, scratch};

fn assert_refused(answer: &Answer, code: i32, says: &[&str]) {
    assert_eq!(answer.code, code, "{}", answer.complained);
    assert_eq!(answer.said, "");
    for part in says {
        assert!(
            answer.complained.contains(part),
            "{part} is not in: {}",
            answer.complained
        );
    }
}

#[test]
fn a_limit_is_told_with_path_value_and_bound_before_any_work() {
    for (command, more) in [
        ("run", &[][..]),
        ("compare", &["--with", THOUGHTFUL]),
        ("sweep", &["--factor", "effect_gap"]),
        ("sensitivity", &[]),
        ("search", &[]),
    ] {
        let answer = ask_care_home(command, &[more, &["--futures", "1000000000"]].concat());
        assert_refused(
            &answer,
            3,
            &["--futures is 1000000000; 1 to 1000000 is possible"],
        );
    }
    let points = ask_care_home(
        "sweep",
        &[
            "--factor",
            "effect_gap",
            "--values",
            "10001",
            "--futures",
            "10",
        ],
    );
    assert_refused(&points, 3, &["10001", "10000"]);
    let seed = ask_care_home("run", &["--seed", "9007199254740992"]);
    assert_refused(
        &seed,
        3,
        &["--seed is 9007199254740992", "9007199254740991"],
    );
    assert_refused(
        &ask(&["calibrate", "--pieces", "0"]),
        3,
        &["--pieces is 0; 1 to 256"],
    );
    assert_refused(
        &ask(&["describe", "--threads", "0"]),
        3,
        &["--threads is 0"],
    );
    let large = vec![b' '; (2 << 20) + 1];
    let answer = ask_with(&large, &["run", "--case", "-", "--plan", THOUGHTFUL]);
    assert_refused(&answer, 3, &["2097152"]);
}

#[test]
fn wrong_input_is_told_with_its_place() {
    let missing = ask(&["run", "--case", "not-there.json", "--plan", THOUGHTFUL]);
    assert_refused(&missing, 2, &["not-there.json can't be read"]);
    let broken = ask_with(
        b"{\n  \"id\": [,]",
        &["run", "--case", "-", "--plan", THOUGHTFUL],
    );
    assert_refused(&broken, 2, &["-:2:", "/id"]);
    let twice = ask(&["run", "--case", "-", "--plan", "-"]);
    assert_refused(&twice, 2, &["standard input"]);
    let edit = ask_with(
        b"[{\"Tie\": {\"person\": \"nobody\", \"programme\": \"x\"}}]",
        &["run", "--case", CASE, "--plan", "-"],
    );
    assert_refused(&edit, 2, &["/plan/0"]);
    let empty = ask_with(b"[]", &["run", "--case", CASE, "--plan", "-"]);
    assert_refused(&empty, 2, &["/plan/matches", "nobody is matched"]);
    let measure = ask_care_home("sweep", &["--factor", "effect_gap", "--measure", "joy"]);
    assert_refused(&measure, 2, &["--measure is “joy”", "weeks-in-work"]);
    for factor in [
        "joy",
        "/programmes/x",
        "/nowhere=1..2",
        "lever:Joy",
        "effect_gap=1",
        "effect_gap=a..b",
    ] {
        assert_refused(
            &ask_care_home("sweep", &["--factor", factor]),
            2,
            &["--factor", factor],
        );
    }
    let table = ask_care_home("run", &["--futures", "10", "--table", "joy"]);
    assert_refused(&table, 2, &["summary, weeks, people"]);
    assert_refused(&ask(&["dance"]), 2, &["dance"]);
}

#[test]
fn refusals_speak_japanese_too() {
    let arguments = [
        "run",
        "--case",
        CASE,
        "--plan",
        THOUGHTFUL,
        "--futures",
        "0",
    ];
    let answer = ask_in(("LANG", "ja_JP.UTF-8"), &arguments);
    assert_refused(
        &answer,
        3,
        &["エラー：--futures は 0 です。1 から 1000000 まで"],
    );
}

#[test]
fn a_result_that_can_not_be_written_is_told() {
    let folder = scratch("");
    let answer = ask(&["describe", "--output", folder.to_str().unwrap()]);
    assert_refused(&answer, 5, &["can't be written"]);
    let file = scratch("described.txt");
    assert_eq!(
        ask(&["describe", "--output", file.to_str().unwrap()]).code,
        0
    );
    assert_eq!(
        std::fs::read_to_string(file).unwrap(),
        ask(&["describe"]).said
    );
}

#[test]
fn help_and_manual_page_tell_every_exit_code() {
    let help = ask(&["--help"]);
    let manual = ask(&["manual"]);
    assert_eq!((help.code, manual.code), (0, 0));
    for text in [help.said, manual.said] {
        let codes = text.split("Exit codes:").nth(1).unwrap();
        for code in [
            "0  done",
            "1  done, and the answer is no",
            "2  an",
            "3  a",
            "4  some",
            "5  the",
            "130  interrupted",
        ] {
            assert!(codes.contains(code), "{code} is not in: {codes}");
        }
    }
}
