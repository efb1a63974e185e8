//! Kaplan–Meier, Nelson–Aalen, quantiles and restricted means against R.

use serde_json::Value;
use tsumugi_sim::survival::{EventTable, HazardCurve, Record, Scale, SurvivalCurve, WeeklyCounts};

use super::reference::{
    array, cause, close, close_all, lower, members, numbers, read, records, table, upper,
};

const SCALES: [(Scale, &str); 2] = [(Scale::LogMinusLog, "log-log"), (Scale::Log, "log")];

fn check_table(name: &str, curve: &SurvivalCurve, theirs: &Value) {
    let points = curve.points();
    let column = |what: &str,
                  ours: fn(&tsumugi_sim::survival::SurvivalPoint) -> Option<f64>,
                  theirs: &Value| {
        close_all(&format!("{name} {what}"), points.iter().map(ours), theirs);
    };
    column("time", |point| Some(point.time), &theirs["time"]);
    column("at risk", |point| Some(point.at_risk), &theirs["n_risk"]);
    column("events", |point| Some(point.events), &theirs["n_event"]);
    column(
        "censored",
        |point| Some(point.censored),
        &theirs["n_censor"],
    );
    column("S", |point| Some(point.survival), &theirs["surv"]);
    let of_log = if theirs["se_log"].is_array() {
        "se_log"
    } else {
        "se_log_surv"
    };
    column(
        "se ln S",
        |point| point.variance_of_log.map(f64::sqrt),
        &theirs[of_log],
    );
}

fn check_ends(name: &str, curve: &SurvivalCurve, scale: Scale, theirs: &Value) {
    let intervals = || curve.points().iter().map(|point| point.interval_on(scale));
    close_all(
        &format!("{name} lower"),
        intervals().map(lower),
        &theirs["lower"],
    );
    close_all(
        &format!("{name} upper"),
        intervals().map(upper),
        &theirs["upper"],
    );
}

fn check_quantiles(
    name: &str,
    curve: &SurvivalCurve,
    scale: Scale,
    shares: &Value,
    theirs: [&Value; 3],
) {
    for (index, share) in numbers(shares).into_iter().enumerate() {
        let ours = curve.quantile(share, scale);
        let what = format!("{name} quantile {share} on {scale:?}");
        close(&what, ours.time, &theirs[0][index]);
        close(&format!("{what} lower"), ours.lower, &theirs[1][index]);
        close(&format!("{what} upper"), ours.upper, &theirs[2][index]);
    }
}

/// The form of the files that came with the design.
fn check_kaplan_meier(name: &str, records: &[Record], theirs: &Value) {
    let table = table(1, records);
    let curve = SurvivalCurve::kaplan_meier(&table);
    let expected = &theirs["table"];
    check_table(name, &curve, expected);
    let errors = curve.points().iter().map(|point| point.standard_error());
    close_all(&format!("{name} se S"), errors, &expected["se_surv"]);
    let hazard = HazardCurve::nelson_aalen(&table, &[0]);
    let hazard = hazard.points().iter().map(|point| point.hazard);
    close_all(
        &format!("{name} hazard"),
        hazard,
        &expected["cumhaz_nelson_aalen"],
    );
    for (scale, key) in SCALES {
        check_ends(name, &curve, scale, &theirs["ci"][key]);
        let expected = &theirs["quantiles"][key];
        let columns = ["q", "lower", "upper"].map(|column| &expected[column]);
        check_quantiles(name, &curve, scale, &expected["p"], columns);
    }
    for expected in theirs["rmst"].as_array().into_iter().flatten() {
        let ours = curve.restricted_mean(expected["tau"].as_f64().expect("a limit"));
        let what = format!("{name} rmst");
        close(&what, ours.map(|mean| mean.time), &expected["rmst"]);
        close(
            &what,
            ours.map(|mean| mean.standard_error()),
            &expected["se"],
        );
    }
    for expected in theirs["landmark"].as_array().into_iter().flatten() {
        let time = expected["t"].as_f64().expect("a time");
        let what = format!("{name} at {time}");
        close(&what, Some(table.at_risk_at(time)), &expected["n_risk"]);
        close(&what, Some(curve.survival_at(time)), &expected["surv"]);
    }
}

#[test]
fn kaplan_meier_agrees_on_the_leukaemia_data() {
    let file = read(include_str!("../reference/km_leukemia.json"));
    let all = records(&file["data"], "event");
    check_kaplan_meier("overall", &all, &file["overall"]);
    for group in ["6-MP", "placebo"] {
        let members = members(&all, &file["data"]["group"], group);
        assert_eq!(members.len(), 21);
        check_kaplan_meier(group, &members, &file["groups"][group]);
    }
}

#[test]
fn kaplan_meier_agrees_on_the_edge_cases() {
    let file = read(include_str!("../reference/km_edge_cases.json"));
    let cases = file.as_object().expect("cases by name");
    assert_eq!(cases.len(), 6);
    for (name, theirs) in cases {
        check_kaplan_meier(name, &records(&theirs["data"], "event"), theirs);
    }
}

/// The form of `tests/peers/survival_reference.R`.
fn check_peer(name: &str, table: &EventTable, theirs: &Value) {
    let curve = SurvivalCurve::kaplan_meier(table);
    check_table(name, &curve, theirs);
    let causes: Vec<usize> = (0..table.causes()).collect();
    let hazard = HazardCurve::nelson_aalen(table, &causes);
    let points = hazard.points();
    close_all(
        &format!("{name} hazard"),
        points.iter().map(|point| point.hazard),
        &theirs["hazard"],
    );
    let errors = points.iter().map(|point| point.standard_error());
    close_all(
        &format!("{name} se of hazard"),
        errors,
        &theirs["se_hazard"],
    );
    for (scale, key) in [(Scale::LogMinusLog, "log_log"), (Scale::Log, "log")] {
        let expected = &theirs[key];
        check_ends(name, &curve, scale, expected);
        let columns =
            ["quantile", "quantile_lower", "quantile_upper"].map(|column| &expected[column]);
        check_quantiles(name, &curve, scale, &theirs["shares"], columns);
    }
    for expected in array(&theirs["rmst"]) {
        let ours = curve.restricted_mean(expected["limit"].as_f64().expect("a limit"));
        let what = format!("{name} rmst");
        close(&what, ours.map(|mean| mean.time), &expected["mean"]);
        close(
            &what,
            ours.map(|mean| mean.standard_error()),
            &expected["se"],
        );
    }
    let at = &theirs["at"];
    let points = || {
        numbers(&at["time"])
            .into_iter()
            .map(|time| curve.point_at(time).expect("a point"))
    };
    close_all(
        &format!("{name} S at"),
        points().map(|point| point.survival),
        &at["surv"],
    );
    close_all(
        &format!("{name} se at"),
        points().map(|point| point.standard_error()),
        &at["se"],
    );
    close_all(
        &format!("{name} lower at"),
        points().map(|point| lower(point.interval)),
        &at["lower"],
    );
    close_all(
        &format!("{name} upper at"),
        points().map(|point| upper(point.interval)),
        &at["upper"],
    );
}

#[test]
fn late_entry_agrees() {
    let file = read(include_str!("../reference/late_entry.json"));
    check_peer(
        "late entry",
        &table(2, &super::comparisons::rows(&file)),
        &file["overall"],
    );
}

#[test]
fn weights_agree_whole_and_in_parts() {
    let file = read(include_str!("../reference/weights.json"));
    for column in ["whole", "part"] {
        let weighted: Vec<Record> = array(&file["data"])
            .iter()
            .map(|row| {
                let time = row["time"].as_f64().expect("a time");
                let weight = row[column].as_f64().expect("a weight");
                let record = Record::new(time, cause(&row["cause"]));
                record
                    .and_then(|record| record.weighing(weight))
                    .expect("a record")
            })
            .collect();
        check_peer(column, &table(2, &weighted), &file[column]);
    }
}

#[test]
fn restricted_means_of_two_groups_differ_as_in_r() {
    let file = read(include_str!("../reference/many_groups.json"));
    let theirs = &file["rmst_difference"];
    let limit = theirs["limit"].as_f64().expect("a limit");
    let rows = super::comparisons::rows(&file);
    let mean = |name: &str| {
        let curve = SurvivalCurve::kaplan_meier(&table(
            3,
            &super::comparisons::of(&file, &rows, "group", name),
        ));
        curve.restricted_mean(limit).expect("observed so long")
    };
    let ours = mean("a").minus(&mean("b"));
    close("difference", Some(ours.time), &theirs["difference"]);
    close("se", Some(ours.standard_error), &theirs["se"]);
    close("lower", Some(ours.interval.lower), &theirs["lower"]);
    close("upper", Some(ours.interval.upper), &theirs["upper"]);
    close("p", ours.p, &theirs["p"]);
}

#[test]
fn nobody_observed_gives_empty_curves() {
    let table = WeeklyCounts::new(52, 2).table();
    let survival = SurvivalCurve::kaplan_meier(&table);
    assert_eq!(survival.points(), []);
    assert_eq!(
        (survival.survival_at(10.0), table.at_risk_at(0.0)),
        (1.0, 0.0)
    );
    assert_eq!(survival.median().time, None);
    assert_eq!(survival.restricted_mean(10.0), None);
}

#[test]
fn restricted_mean_is_unknown_beyond_the_last_observation() {
    let curve = |last: Option<usize>| {
        let records = [(4.0, Some(0)), (9.0, last)]
            .map(|(time, cause)| Record::new(time, cause).expect("a record"));
        SurvivalCurve::kaplan_meier(&table(1, &records))
    };
    let mean = |last, limit| curve(last).restricted_mean(limit).map(|mean| mean.time);
    assert_eq!(mean(None, 9.0), Some(4.0 + 0.5 * 5.0));
    assert_eq!(mean(None, 10.0), None);
    assert_eq!(mean(Some(0), 20.0), Some(6.5));
    for limit in [-1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(mean(Some(0), limit), None, "{limit}");
    }
}
