//! Tables as programs read them: their columns and figures are part of the interface.

use crate::asking::{CARELESS, ask, ask_care_home};

fn csv(command: &str, more: &[&str]) -> String {
    let answer = ask_care_home(
        command,
        &[more, &["--format", "csv", "--futures", "60"]].concat(),
    );
    assert_eq!(answer.code, 0, "{}", answer.complained);
    answer.said
}

#[test]
fn tables_of_a_run_stay_as_they_are() {
    insta::assert_snapshot!("run_people", csv("run", &["--table", "people"]));
    let weeks = csv("run", &["--table", "weeks"]);
    assert_eq!(weeks.lines().count(), 1 + 53);
    insta::assert_snapshot!(
        "run_first_weeks",
        weeks.lines().take(4).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn the_table_of_a_comparison_stays_as_it_is() {
    insta::assert_snapshot!("compare", csv("compare", &["--with", CARELESS]));
}

#[test]
fn the_table_of_a_comparison_over_draws_stays_as_it_is() {
    let more = ["--with", CARELESS, "--draws", "5", "--table", "uncertainty"];
    insta::assert_snapshot!("compare_over_draws", csv("compare", &more));
}

#[test]
fn the_table_of_a_sweep_stays_as_it_is() {
    insta::assert_snapshot!(
        "sweep",
        csv("sweep", &["--factor", "lever:CheckIns", "--values", "3"])
    );
}

#[test]
fn a_mark_for_spreadsheets_is_put_first_if_asked_for() {
    let plain = ask(&["describe", "--table", "causes", "--format", "csv"]).said;
    let marked = ask(&["describe", "--table", "causes", "--format", "csv", "--bom"]).said;
    assert_eq!(
        plain,
        "number,cause\n1,mismatch\n2,relations\n3,health\n4,life\n5,employer\n"
    );
    assert_eq!(marked, format!("\u{feff}{plain}"));
}
