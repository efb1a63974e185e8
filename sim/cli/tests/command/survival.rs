//! `survival`: a person's own records.

use serde_json::json;

use crate::asking::{ask_in, ask_with};

const CAUSES: &str = "週数,理由,群\n4,1,a\n9,0,a\n13,2,a\n26,1,a\n6,2,b\n20,0,b\n30,1,b\n52,0,b\n";

#[test]
fn curves_and_medians_are_those_computed_by_hand() {
    let answer = ask_with(
        b"time,event\n1,1\n2,0\n3,1\n3,1\n5,0\n",
        &[
            "survival", "-", "--at", "1,3,4", "--limit", "4", "--format", "json",
        ],
    );
    assert_eq!(answer.code, 0, "{}", answer.complained);
    let group = &answer.json()["analysis"]["groups"][0];
    let survival: Vec<f64> = [0, 1, 2]
        .map(|at| group["at"][at]["survival"].as_f64().unwrap())
        .into();
    // 4/5, then 4/5 × 1/3.
    for (found, expected) in survival.iter().zip([0.8, 4.0 / 15.0, 4.0 / 15.0]) {
        assert!((found - expected).abs() < 1e-15, "{found}");
    }
    assert_eq!(group["median"]["time"], 3.0);
    // 1 + 2 × 4/5 + 1 × 4/15.
    let mean = group["restricted_mean"]["time"].as_f64().unwrap();
    assert!((mean - (2.6 + 4.0 / 15.0)).abs() < 1e-14, "{mean}");
    assert_eq!(answer.json()["left_out"], json!([]));
}

#[test]
fn tables_of_records_stay_as_they_are() {
    for table in ["groups", "times", "incidences", "tests"] {
        let arguments = [
            "survival", "-", "--at", "13,26", "--format", "csv", "--table", table,
        ];
        let answer = ask_with(CAUSES.as_bytes(), &arguments);
        assert_eq!(answer.code, 0, "{}", answer.complained);
        insta::assert_snapshot!(format!("survival_{table}"), answer.said);
    }
}

#[test]
fn what_is_wrong_is_told_with_line_column_and_value() {
    let answer = ask_with(b"time,event\n0,1\n3,2\n4\n", &["survival", "-"]);
    assert_eq!((answer.code, answer.said.as_str()), (2, ""));
    let says: Vec<&str> = answer.complained.lines().collect();
    assert_eq!(
        says,
        [
            "error: -:2, column “time” is “0”: not above 0",
            "-:3, column “event” is “2”: not a whole number from 0 to 1",
            "-:4: 1 fields instead of 2",
        ]
    );
    let mixed = ask_with(b"time,event,group\n3,1,\x8c\x51\n", &["survival", "-"]);
    assert_eq!(mixed.code, 2);
    assert!(
        mixed.complained.contains("not UTF-8"),
        "{}",
        mixed.complained
    );
    let in_japanese = ask_in(("LANG", "ja_JP.UTF-8"), &["survival", "Cargo.toml"]);
    assert!(
        in_japanese.complained.contains("期間の列がありません"),
        "{}",
        in_japanese.complained
    );
    let question = ask_with(CAUSES.as_bytes(), &["survival", "-", "--limit", "0"]);
    assert_eq!(question.code, 3);
    assert!(
        question.complained.contains("--limit is 0"),
        "{}",
        question.complained
    );
    let groups: String = (0..21).map(|group| format!("1,1,g{group}\n")).collect();
    let answer = ask_with(
        format!("time,event,group\n{groups}").as_bytes(),
        &["survival", "-"],
    );
    assert_eq!(answer.code, 3, "{}", answer.complained);
}
