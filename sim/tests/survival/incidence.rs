//! Cumulative incidences against R.

use serde_json::Value;
use tsumugi_sim::survival::{
    EventTable, IncidenceCurve, Record, Scale, SurvivalCurve, WeeklyCounts,
};

use super::comparisons::rows;
use super::reference::{
    array, cause, close, close_all, lower, members, numbers, read, records, table, upper,
};

fn check_incidence(name: &str, records: &[Record], causes: usize, theirs: &Value) {
    let table = table(causes, records);
    let survival = SurvivalCurve::kaplan_meier(&table);
    let event_free = survival.points().iter().map(|point| point.survival);
    close_all(
        &format!("{name} event-free"),
        event_free,
        &theirs["event_free"],
    );
    let limit = theirs["rmean_tau"].as_f64().expect("a limit");
    for cause in 0..causes {
        let curve = IncidenceCurve::aalen_johansen(&table, &[cause]);
        let points = curve.points();
        let what = format!("{name} cause {}", cause + 1);
        close_all(
            &what,
            points.iter().map(|point| point.time),
            &theirs["time"],
        );
        close_all(
            &what,
            points.iter().map(|point| point.at_risk),
            &theirs["n_risk"],
        );
        close_all(
            &what,
            points.iter().map(|point| point.events),
            &theirs["n_event"][cause],
        );
        close_all(
            &what,
            points.iter().map(|point| point.incidence),
            &theirs["cif"][cause],
        );
        check_variance(&what, &curve, &theirs["se"][cause + 1]);
        for (scale, key) in [(Scale::LogMinusLog, "ci_log-log"), (Scale::Log, "ci_log")] {
            let ends = &theirs[key][cause];
            let intervals = || points.iter().map(|point| point.interval_on(scale));
            close_all(
                &format!("{what} {key}"),
                intervals().map(lower),
                &ends["lower"],
            );
            close_all(
                &format!("{what} {key}"),
                intervals().map(upper),
                &ends["upper"],
            );
        }
        let lost = &theirs["rmean_time_lost"][cause + 1]["rmean"];
        close(
            &format!("{what} time lost"),
            Some(curve.time_lost(limit)),
            lost,
        );
    }
}

/// Compares variances with squared errors, since a root magnifies the rounding of a zero.
fn check_variance(what: &str, curve: &IncidenceCurve, errors: &Value) {
    for (point, error) in curve.points().iter().zip(array(errors)) {
        let variance = error.as_f64().map(|error| error * error).into();
        close(
            &format!("{what} variance at {}", point.time),
            Some(point.variance),
            &variance,
        );
    }
}

fn check_file(text: &str, causes: usize) {
    let file = read(text);
    let all = records(&file["data"], "cause");
    check_incidence("overall", &all, causes, &file["overall"]);
    for group in ["A", "B"] {
        let members = members(&all, &file["data"]["group"], group);
        check_incidence(group, &members, causes, &file["groups"][group]);
    }
}

#[test]
fn cumulative_incidence_agrees_on_exact_ties() {
    check_file(include_str!("../reference/cr_tiny_ties.json"), 2);
}

#[test]
fn cumulative_incidence_agrees_on_weekly_data() {
    check_file(include_str!("../reference/cr_synthetic_weekly.json"), 3);
}

/// The form of `tests/peers/survival_reference.R`.
fn check_peer(table: &EventTable, theirs: &Value) {
    for (cause, theirs) in array(theirs).iter().enumerate() {
        let curve = IncidenceCurve::aalen_johansen(table, &[cause]);
        let what = format!("cause {}", cause + 1);
        let points = curve.points().iter();
        close_all(&what, points.map(|point| point.incidence), &theirs["cif"]);
        check_variance(&what, &curve, &theirs["se"]);
        let at = &theirs["at"];
        let points = || {
            numbers(&at["time"])
                .into_iter()
                .map(|time| curve.point_at(time).expect("a point"))
        };
        close_all(&what, points().map(|point| point.incidence), &at["cif"]);
        close_all(
            &what,
            points().map(|point| point.standard_error()),
            &at["se"],
        );
        close_all(
            &what,
            points().map(|point| lower(point.interval)),
            &at["lower"],
        );
        close_all(
            &what,
            points().map(|point| upper(point.interval)),
            &at["upper"],
        );
    }
}

#[test]
fn incidence_at_given_times_agrees() {
    let file = read(include_str!("../reference/many_groups.json"));
    check_peer(&table(3, &rows(&file)), &file["incidence"]);
}

#[test]
fn weights_count_people() {
    let file = read(include_str!("../reference/weights.json"));
    check_peer(
        &table(2, &super::comparisons::weighted_rows(&file)),
        &file["incidence"],
    );
}

#[test]
fn late_entry_agrees_with_the_empirical_transition_matrix() {
    let file = read(include_str!("../reference/late_entry.json"));
    let table = table(2, &rows(&file));
    for (cause, theirs) in array(&file["incidence"]).iter().enumerate() {
        let curve = IncidenceCurve::aalen_johansen(&table, &[cause]);
        let what = format!("cause {}", cause + 1);
        // That program leaves out times at which somebody was only censored.
        let at = |time: f64| *curve.point_at(time).expect("a point");
        let times = numbers(&theirs["time"]);
        close_all(
            &what,
            times.iter().map(|&time| at(time).incidence),
            &theirs["cif"],
        );
        close_all(
            &what,
            times.iter().map(|&time| at(time).variance),
            &theirs["var"],
        );
    }
}

#[test]
fn all_causes_together_are_one_minus_kaplan_meier() {
    let codes = [0, 1, 2, 3].map(|code| cause(&Value::from(code)));
    let records: Vec<_> = (0..200_u32)
        .map(|i| {
            Record::new(f64::from(1 + i * 37 % 53), codes[(i % 4) as usize]).expect("a record")
        })
        .collect();
    let table = table(3, &records);
    let survival = SurvivalCurve::kaplan_meier(&table);
    let incidence = IncidenceCurve::aalen_johansen(&table, &[2, 0, 1]);
    for (ours, all) in survival.points().iter().zip(incidence.points()) {
        assert!((1.0 - ours.survival - all.incidence).abs() < 1e-12);
        if let Some(error) = ours.standard_error() {
            assert!(
                (error - all.standard_error()).abs() < 1e-12,
                "at {}",
                ours.time
            );
        }
    }
}

#[test]
fn nobody_observed_has_left() {
    let table = WeeklyCounts::new(52, 2).table();
    let curve = IncidenceCurve::aalen_johansen(&table, &[0]);
    assert_eq!(curve.incidence_at(52.0), 0.0);
}
