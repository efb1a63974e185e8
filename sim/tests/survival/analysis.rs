//! A whole study, from the bytes of a file to the figures.

use serde_json::Value;
use tsumugi_sim::survival::reader::{Limits, read as read_records};
use tsumugi_sim::survival::{Analysis, NoTest, Question, Study};

use super::reference::{array, close, numbers, read};

/// A file of columns `time`, `code` and `group`, as somebody would write it.
fn csv_of(data: &Value, code: &str) -> String {
    let rows = numbers(&data["time"])
        .into_iter()
        .zip(array(&data[code]))
        .zip(array(&data["group"]));
    let mut text = format!("time,{code},group\n");
    for ((time, code), group) in rows {
        text.push_str(&format!(
            "{time},{code},{}\n",
            group.as_str().expect("a name")
        ));
    }
    text
}

fn study(text: &str) -> Study {
    read_records(text.as_bytes(), &Limits::default())
        .expect("a good file")
        .study
}

#[test]
fn the_leukaemia_data_are_told_whole() {
    let file = read(include_str!("../reference/km_leukemia.json"));
    let study = study(&csv_of(&file["data"], "event"));
    let question = Question::new(vec![0.0, 10.0, 23.0, 30.0], Some(20.0)).expect("a question");
    let analysis = Analysis::of(&study, &question);
    assert_eq!(
        (analysis.records, analysis.weighted, analysis.late_entry),
        (42, false, false)
    );
    assert_eq!(
        (
            analysis.causes.len(),
            analysis.stratified_log_rank.is_none()
        ),
        (0, true)
    );
    let test = analysis.log_rank.expect("two groups").test;
    close("log-rank", Some(test.statistic), &file["logrank"]["chisq"]);
    let test = analysis.peto_peto.expect("two groups").test;
    close(
        "Peto–Peto",
        Some(test.statistic),
        &file["peto_peto"]["chisq"],
    );
    for group in &analysis.groups {
        let theirs = &file["groups"][&group.name];
        assert_eq!((group.records, group.people), (21, 21.0));
        let quantiles = &theirs["quantiles"]["log-log"];
        close("median", group.median.time, &quantiles["q"][1]);
        close("median", group.median.upper, &quantiles["upper"][1]);
        let mut means = array(&theirs["rmst"]).iter();
        let mean = means.find(|mean| mean["tau"] == 20).expect("a mean to 20");
        close(
            "mean",
            group.restricted_mean.map(|mean| mean.time),
            &mean["rmst"],
        );
    }
    let [treated, placebo] = &analysis.groups[..] else {
        panic!("two groups")
    };
    let means = [placebo, treated].map(|group| group.restricted_mean.expect("a mean"));
    let difference = analysis.mean_differences[0].expect("two means");
    assert_eq!(difference, means[0].minus(&means[1]));
    // On placebo everybody had left by week 23, and nobody is at risk, but the curve is known: it is 0.
    let [start, .., end] = &placebo.at[..] else {
        panic!("four times")
    };
    assert_eq!(
        (start.at_risk, start.survival, start.standard_error),
        (21.0, Some(1.0), Some(0.0))
    );
    assert_eq!(
        (end.at_risk, end.survival, end.interval),
        (0.0, Some(0.0), None)
    );
}

#[test]
fn what_nobody_was_observed_for_is_not_told() {
    let analysis = Analysis::of(
        &study("week,event\n4,1\n9,0\n"),
        &Question::new(vec![4.0, 9.0, 10.0], Some(10.0)).expect("a question"),
    );
    let group = &analysis.groups[0];
    let survival: Vec<_> = group.at.iter().map(|at| at.survival).collect();
    assert_eq!(survival, [Some(0.5), Some(0.5), None]);
    assert_eq!((group.name.as_str(), group.restricted_mean), ("", None));
    assert_eq!(analysis.log_rank.err(), Some(NoTest::FewerThanTwoGroups));
}

#[test]
fn competing_causes_are_told_each() {
    let file = read(include_str!("../reference/cr_synthetic_weekly.json"));
    let study = study(&csv_of(&file["data"], "cause"));
    let question = Question::new(vec![13.0, 26.0], None).expect("a question");
    let analysis = Analysis::of(&study, &question);
    assert_eq!(analysis.causes.len(), 3);
    for told in &analysis.causes {
        let gray = told.gray.as_ref().expect("two groups").test;
        close("Gray", Some(gray.p), &file["gray_test"][told.code - 1]["p"]);
        let log_rank = told.log_rank.as_ref().expect("two groups").test;
        close(
            "log-rank",
            Some(log_rank.p),
            &file["cause_specific_logrank"][told.code - 1]["p"],
        );
        for (group, incidence) in study.groups().iter().zip(&told.groups) {
            let theirs = &file["groups"][group]["cmprsk"]["cif"][told.code - 1];
            close("13 weeks", incidence.at[0].incidence, &theirs[0]);
            close("26 weeks", incidence.at[1].incidence, &theirs[1]);
        }
    }
    for (index, group) in analysis.groups.iter().enumerate() {
        let lost: f64 = analysis
            .causes
            .iter()
            .filter_map(|told| told.groups[index].time_lost)
            .sum();
        let stayed = group.restricted_mean.expect("observed so long").time;
        let limit = analysis.limit.expect("a limit");
        assert!(
            (lost + stayed - limit).abs() < 1e-10,
            "time stayed and time lost make up the limit"
        );
    }
}

#[test]
fn strata_entries_and_weights_are_heeded() {
    let file = read(include_str!("../reference/late_entry.json"));
    let mut text = String::from("開始,時間,原因,群,層,人数\n");
    for row in array(&file["data"]) {
        let name = |column: &str| row[column].as_str().expect("a name");
        text.push_str(&format!(
            "{},{},{},{},{},1\n",
            row["entry"],
            row["time"],
            row["cause"],
            name("group"),
            name("stratum")
        ));
    }
    let analysis = Analysis::of(&study(&text), &Question::default());
    assert!(analysis.late_entry && !analysis.weighted);
    let test = analysis.log_rank.expect("three groups").test;
    close("log-rank", Some(test.p), &file["log_rank"]["p"]);
    let test = analysis
        .stratified_log_rank
        .expect("two strata")
        .expect("three groups")
        .test;
    close(
        "stratified",
        Some(test.p),
        &file["log_rank_stratified"]["p"],
    );
    assert_eq!(analysis.causes[0].gray, Err(NoTest::LateEntry));
    let weighted = Analysis::of(&study("time,event,weight\n3,1,2.5\n"), &Question::default());
    assert_eq!((weighted.weighted, weighted.groups[0].people), (true, 2.5));
}

#[test]
fn nothing_to_analyse_is_told_as_nothing() {
    let analysis = Analysis::of(&Study::new(true), &Question::default());
    assert_eq!(
        (analysis.groups.len(), analysis.limit, analysis.times),
        (0, None, vec![0.0])
    );
    assert!(serde_json::to_string(&analysis.log_rank).is_ok());
}

#[test]
fn an_analysis_can_be_written_as_json() {
    let study = study("time,cause,group\n3,1,a\n4,2,b\n5,0,a\n5,1,b\n");
    let analysis = Analysis::of(&study, &Question::default());
    let json = serde_json::to_value(&analysis).expect("JSON");
    assert_eq!(json["groups"][1]["name"], "b");
    assert_eq!(json["log_rank"]["Ok"]["test"]["degrees_of_freedom"], 1);
    assert_eq!(json["causes"][0]["groups"][0]["events"], 1.0);
}
