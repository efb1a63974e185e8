//! Tests between groups against R, and the tails they refer to.

use serde_json::Value;
use tsumugi_sim::survival::{EventTable, GrayTest, LogRank, NoTest, Record, ScoreTest, Weighting};

use super::reference::{array, cause, close, close_all, members, numbers, read, records, table};

/// Records of a file whose data are rows, with `entry` where there is one.
pub(crate) fn rows(file: &Value) -> Vec<Record> {
    let record = |row: &Value| {
        let time = row["time"].as_f64().expect("a time");
        let entry = row["entry"].as_f64().unwrap_or(0.0);
        let record = Record::new(time, cause(&row["cause"]));
        record
            .and_then(|record| record.entering_at(entry))
            .expect("a record")
    };
    array(&file["data"]).iter().map(record).collect()
}

/// The same with the file's whole weights.
pub(crate) fn weighted_rows(file: &Value) -> Vec<Record> {
    let weights = array(&file["data"])
        .iter()
        .map(|row| row["whole"].as_f64().expect("a weight"));
    let weighted = rows(file).into_iter().zip(weights);
    weighted
        .map(|(record, weight)| record.weighing(weight).expect("a record"))
        .collect()
}

/// Those of `records`, one to each row of the file, whose `column` is `name`.
pub(crate) fn of(file: &Value, records: &[Record], column: &str, name: &str) -> Vec<Record> {
    let all = records.iter().zip(array(&file["data"]));
    let chosen = all.filter(|(_, row)| row[column] == name);
    chosen.map(|(record, _)| *record).collect()
}

fn tables(file: &Value, records: &[Record], causes: usize, groups: &[&str]) -> Vec<EventTable> {
    let groups = groups.iter();
    groups
        .map(|name| table(causes, &of(file, records, "group", name)))
        .collect()
}

/// Tables by stratum and group.
fn strata(
    file: &Value,
    records: &[Record],
    causes: usize,
    strata: &[&str],
    groups: &[&str],
) -> Vec<Vec<EventTable>> {
    let in_both = |stratum: &str, group: &str| {
        let all = records.iter().zip(array(&file["data"]));
        let chosen = all.filter(|(_, row)| row["stratum"] == stratum && row["group"] == group);
        let chosen: Vec<_> = chosen.map(|(record, _)| *record).collect();
        table(causes, &chosen)
    };
    strata
        .iter()
        .map(|stratum| groups.iter().map(|group| in_both(stratum, group)).collect())
        .collect()
}

#[track_caller]
fn same_test(what: &str, ours: ScoreTest, theirs: &Value) {
    close(
        what,
        Some(ours.statistic),
        theirs
            .get("statistic")
            .or(theirs.get("chisq"))
            .or(theirs.get("stat"))
            .expect("a statistic"),
    );
    if let Some(degrees) = theirs.get("df") {
        assert_eq!(
            u64::from(ours.degrees_of_freedom),
            degrees.as_u64().expect("whole"),
            "{what}"
        );
    }
    close(&format!("{what} p"), Some(ours.p), &theirs["p"]);
}

#[track_caller]
fn same_log_rank(what: &str, ours: &LogRank, theirs: &Value) {
    close_all(
        &format!("{what} observed"),
        ours.observed.clone(),
        &theirs["observed"],
    );
    close_all(
        &format!("{what} expected"),
        ours.expected.clone(),
        &theirs["expected"],
    );
    for (ours, theirs) in ours.variance.iter().zip(array(&theirs["variance"])) {
        close_all(&format!("{what} variance"), ours.clone(), theirs);
    }
    same_test(what, ours.test, theirs);
}

#[test]
fn two_groups_agree_on_the_leukaemia_data() {
    let file = read(include_str!("../reference/km_leukemia.json"));
    let all = records(&file["data"], "event");
    let groups =
        ["6-MP", "placebo"].map(|name| table(1, &members(&all, &file["data"]["group"], name)));
    for (weighting, key) in [
        (Weighting::LogRank, "logrank"),
        (Weighting::PetoPeto, "peto_peto"),
    ] {
        let ours = LogRank::of(&[groups.as_slice()], &[0], weighting).expect("two groups");
        same_log_rank(key, &ours, &file[key]);
    }
}

#[test]
fn two_groups_agree_with_competing_causes() {
    let files = [
        (include_str!("../reference/cr_tiny_ties.json"), 2),
        (include_str!("../reference/cr_synthetic_weekly.json"), 3),
    ];
    for (text, causes) in files {
        let file = read(text);
        let all = records(&file["data"], "cause");
        let groups =
            ["A", "B"].map(|name| table(causes, &members(&all, &file["data"]["group"], name)));
        for cause in 0..causes {
            let gray = GrayTest::of(&groups, &[cause]).expect("two groups");
            same_test("Gray", gray.test, &file["gray_test"][cause]);
            let log_rank = LogRank::of(&[groups.as_slice()], &[cause], Weighting::LogRank)
                .expect("two groups");
            same_test(
                "cause-specific",
                log_rank.test,
                &file["cause_specific_logrank"][cause],
            );
        }
    }
}

const GROUPS: [&str; 4] = ["a", "b", "c", "d"];

#[test]
fn four_groups_agree_with_and_without_ties_and_strata() {
    let file = read(include_str!("../reference/many_groups.json"));
    let untied: Vec<_> = numbers(&file["untied_time"])
        .into_iter()
        .zip(rows(&file))
        .map(|(time, record)| Record::new(time, record.cause()).expect("a record"))
        .collect();
    for (key, records) in [("tied", rows(&file)), ("untied", untied)] {
        let theirs = &file[key];
        let groups = tables(&file, &records, 3, &GROUPS);
        let by_stratum = strata(&file, &records, 3, &["x", "y", "z"], &GROUPS);
        for (weighting, name) in [
            (Weighting::LogRank, "log_rank"),
            (Weighting::PetoPeto, "peto_peto"),
        ] {
            let ours = LogRank::of(&[&groups], &[0, 1, 2], weighting).expect("four groups");
            same_log_rank(&format!("{key} {name}"), &ours, &theirs[name]);
            let name = format!("{name}_stratified");
            let ours = LogRank::of(&by_stratum, &[0, 1, 2], weighting).expect("four groups");
            same_log_rank(&format!("{key} {name}"), &ours, &theirs[&name]);
        }
        for cause in 0..3 {
            let ours = GrayTest::of(&groups, &[cause]).expect("four groups");
            same_test(
                &format!("{key} Gray {cause}"),
                ours.test,
                &theirs["gray"][cause],
            );
            let ours = GrayTest::of(&groups[..2], &[cause]).expect("two groups");
            same_test(
                &format!("{key} Gray of two {cause}"),
                ours.test,
                &theirs["gray_two"][cause],
            );
        }
    }
}

#[test]
fn late_entry_agrees_with_the_exact_partial_likelihood() {
    let file = read(include_str!("../reference/late_entry.json"));
    let records = rows(&file);
    let groups = tables(&file, &records, 2, &GROUPS[..3]);
    let by_stratum = strata(&file, &records, 2, &["x", "y"], &GROUPS[..3]);
    let test = |strata: &[Vec<EventTable>], causes: &[usize]| {
        LogRank::of(strata, causes, Weighting::LogRank)
            .expect("three groups")
            .test
    };
    let together = [groups.clone()];
    same_test("all", test(&together, &[0, 1]), &file["log_rank"]);
    same_test(
        "stratified",
        test(&by_stratum, &[0, 1]),
        &file["log_rank_stratified"],
    );
    same_test("cause 1", test(&together, &[0]), &file["log_rank_cause_1"]);
    assert_eq!(GrayTest::of(&groups, &[0]), Err(NoTest::LateEntry));
}

#[test]
fn weights_count_people_in_tests() {
    let file = read(include_str!("../reference/weights.json"));
    let groups = tables(&file, &weighted_rows(&file), 2, &GROUPS[..2]);
    let ours = LogRank::of(&[&groups], &[0, 1], Weighting::LogRank).expect("two groups");
    same_log_rank("log-rank", &ours, &file["log_rank"]);
    for cause in 0..2 {
        let ours = GrayTest::of(&groups, &[cause]).expect("two groups");
        same_test("Gray", ours.test, &file["gray"][cause]);
    }
}

#[test]
fn what_cannot_be_compared_is_said() {
    let left_at = |time: f64| Record::new(time, Some(0)).expect("a record");
    let early = table(1, &[left_at(1.0)]);
    let late = table(
        1,
        &[Record::new(3.0, Some(0))
            .and_then(|record| record.entering_at(2.0))
            .expect("a record")],
    );
    let log_rank = |strata: &[Vec<EventTable>]| LogRank::of(strata, &[0], Weighting::LogRank).err();
    assert_eq!(log_rank(&[]), Some(NoTest::FewerThanTwoGroups));
    assert_eq!(
        log_rank(&[vec![early.clone()]]),
        Some(NoTest::FewerThanTwoGroups)
    );
    assert_eq!(
        log_rank(&[vec![early.clone(), late]]),
        Some(NoTest::NothingToCompare)
    );
    assert_eq!(
        GrayTest::of(&[early], &[0]).err(),
        Some(NoTest::FewerThanTwoGroups)
    );
    // Of eight people the first four, one group, leave together; the pooled incidence then grows by quarters.
    let groups = [vec![1.0; 4], vec![2.0, 4.0], vec![3.0, 5.0]];
    let groups = groups.map(|times| table(1, &times.into_iter().map(left_at).collect::<Vec<_>>()));
    assert_eq!(
        GrayTest::of(&groups, &[0]),
        Err(NoTest::IncidenceReachesOne)
    );
}
