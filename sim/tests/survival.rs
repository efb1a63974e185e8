//! The estimators against what R computed from the same data.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use serde_json::Value;
use tsumugi_sim::survival::{EventTable, IncidenceCurve, Interval, SurvivalCurve};

const RELATIVE: f64 = 1e-10;
/// The reference rounds to 15 digits; what it gives as 0 may differ by rounding.
const ABSOLUTE: f64 = 1e-14;

fn reference(text: &str) -> Value {
    serde_json::from_str(text).expect("the reference is JSON")
}

fn array(value: &Value) -> &[Value] {
    value.as_array().expect("an array")
}

fn weeks(value: &Value) -> Vec<u32> {
    let week = |week: &Value| week.as_u64().and_then(|week| u32::try_from(week).ok());
    array(value)
        .iter()
        .map(|value| week(value).expect("a week"))
        .collect()
}

fn counts(value: &Value) -> Vec<u64> {
    array(value)
        .iter()
        .map(|count| count.as_u64().expect("a count"))
        .collect()
}

#[track_caller]
fn close(what: &str, ours: Option<f64>, theirs: &Value, absolute: f64) {
    match (ours, theirs.as_f64()) {
        (None, None) => {}
        (Some(ours), Some(theirs)) => assert!(
            (ours - theirs).abs() <= RELATIVE * theirs.abs() + absolute,
            "{what}: {ours} against {theirs}"
        ),
        (ours, theirs) => panic!("{what}: {ours:?} against {theirs:?}"),
    }
}

#[track_caller]
fn close_all(what: &str, ours: &[Option<f64>], theirs: &Value) {
    assert_eq!(ours.len(), array(theirs).len(), "{what}");
    for (index, (&ours, theirs)) in ours.iter().zip(array(theirs)).enumerate() {
        close(&format!("{what}[{index}]"), ours, theirs, ABSOLUTE);
    }
}

fn ends(intervals: impl Iterator<Item = Option<Interval>>) -> (Vec<Option<f64>>, Vec<Option<f64>>) {
    intervals
        .map(|ends| (ends.map(|ends| ends.lower), ends.map(|ends| ends.upper)))
        .unzip()
}

fn check_kaplan_meier(name: &str, records: &[(u32, Option<usize>)], theirs: &Value) {
    let table = EventTable::from_records(1, records).expect("one cause");
    let curve = SurvivalCurve::kaplan_meier(&table);
    let points = curve.points();
    let expected = &theirs["table"];
    assert_eq!(
        points.iter().map(|p| p.week).collect::<Vec<_>>(),
        weeks(&expected["time"]),
        "{name}"
    );
    assert_eq!(
        points.iter().map(|p| p.at_risk).collect::<Vec<_>>(),
        counts(&expected["n_risk"]),
        "{name}"
    );
    assert_eq!(
        points.iter().map(|p| p.events).collect::<Vec<_>>(),
        counts(&expected["n_event"]),
        "{name}"
    );
    assert_eq!(
        points.iter().map(|p| p.censored).collect::<Vec<_>>(),
        counts(&expected["n_censor"]),
        "{name}"
    );

    let survival: Vec<_> = points.iter().map(|p| Some(p.survival)).collect();
    close_all(&format!("{name} S"), &survival, &expected["surv"]);
    let of_log: Vec<_> = points
        .iter()
        .map(|p| p.variance_of_log.map(f64::sqrt))
        .collect();
    close_all(
        &format!("{name} se ln S"),
        &of_log,
        &expected["se_log_surv"],
    );
    let errors: Vec<_> = points.iter().map(|p| p.standard_error()).collect();
    close_all(&format!("{name} se S"), &errors, &expected["se_surv"]);
    let (lower, upper) = ends(points.iter().map(|p| p.interval));
    close_all(
        &format!("{name} lower"),
        &lower,
        &theirs["ci"]["log-log"]["lower"],
    );
    close_all(
        &format!("{name} upper"),
        &upper,
        &theirs["ci"]["log-log"]["upper"],
    );

    let quantiles = &theirs["quantiles"]["log-log"];
    for (index, share) in array(&quantiles["p"]).iter().enumerate() {
        let ours = curve.quantile(share.as_f64().expect("a share"));
        let what = format!("{name} quantile {share}");
        close(&what, ours.week, &quantiles["q"][index], ABSOLUTE);
        close(
            &format!("{what} lower"),
            ours.lower,
            &quantiles["lower"][index],
            ABSOLUTE,
        );
        close(
            &format!("{what} upper"),
            ours.upper,
            &quantiles["upper"][index],
            ABSOLUTE,
        );
    }
    for expected in theirs["rmst"].as_array().into_iter().flatten() {
        let limit = expected["tau"]
            .as_u64()
            .and_then(|tau| u32::try_from(tau).ok());
        let ours = curve.restricted_mean(limit.expect("a limit"));
        close(
            &format!("{name} rmst"),
            ours.map(|mean| mean.weeks),
            &expected["rmst"],
            ABSOLUTE,
        );
        close(
            &format!("{name} rmst se"),
            ours.map(|mean| mean.standard_error),
            &expected["se"],
            ABSOLUTE,
        );
    }
    for expected in theirs["landmark"].as_array().into_iter().flatten() {
        let week = weeks(&Value::Array(vec![expected["t"].clone()]))[0];
        assert_eq!(
            Some(curve.at_risk_at(week)),
            expected["n_risk"].as_u64(),
            "{name} week {week}"
        );
        close(
            &format!("{name} week {week}"),
            Some(curve.survival_at(week)),
            &expected["surv"],
            ABSOLUTE,
        );
    }
}

fn records(data: &Value) -> Vec<(u32, Option<usize>)> {
    let events = counts(&data["event"]);
    weeks(&data["time"])
        .into_iter()
        .zip(events)
        .map(|(week, event)| (week, (event == 1).then_some(0)))
        .collect()
}

#[test]
fn kaplan_meier_agrees_on_the_leukaemia_data() {
    let file = reference(include_str!("reference/km_leukemia.json"));
    let all = records(&file["data"]);
    check_kaplan_meier("overall", &all, &file["overall"]);
    for group in ["6-MP", "placebo"] {
        let members = all
            .iter()
            .zip(array(&file["data"]["group"]))
            .filter(|(_, name)| *name == group);
        let members: Vec<_> = members.map(|(record, _)| *record).collect();
        assert_eq!(members.len(), 21);
        check_kaplan_meier(group, &members, &file["groups"][group]);
    }
}

#[test]
fn kaplan_meier_agrees_on_the_edge_cases() {
    let file = reference(include_str!("reference/km_edge_cases.json"));
    let cases = file.as_object().expect("cases by name");
    assert_eq!(cases.len(), 6);
    for (name, theirs) in cases {
        check_kaplan_meier(name, &records(&theirs["data"]), theirs);
    }
}

fn check_incidence(name: &str, records: &[(u32, Option<usize>)], causes: usize, theirs: &Value) {
    let table = EventTable::from_records(causes, records).expect("causes in range");
    let survival = SurvivalCurve::kaplan_meier(&table);
    let event_free: Vec<_> = survival.points().iter().map(|p| Some(p.survival)).collect();
    close_all(
        &format!("{name} event-free"),
        &event_free,
        &theirs["event_free"],
    );
    let mut sum = vec![0.0; survival.points().len()];
    for cause in 0..causes {
        let curve = IncidenceCurve::aalen_johansen(&table, &[cause]);
        let points = curve.points();
        let what = format!("{name} cause {}", cause + 1);
        assert_eq!(
            points.iter().map(|p| p.week).collect::<Vec<_>>(),
            weeks(&theirs["time"]),
            "{what}"
        );
        assert_eq!(
            points.iter().map(|p| p.at_risk).collect::<Vec<_>>(),
            counts(&theirs["n_risk"]),
            "{what}"
        );
        assert_eq!(
            points.iter().map(|p| p.events).collect::<Vec<_>>(),
            counts(&theirs["n_event"][cause]),
            "{what}"
        );

        let incidence: Vec<_> = points.iter().map(|p| Some(p.incidence)).collect();
        close_all(&what, &incidence, &theirs["cif"][cause]);
        // A variance, since its root magnifies the rounding of a zero.
        for (point, error) in points.iter().zip(array(&theirs["se"][cause + 1])) {
            let variance = error.as_f64().map(|error| error * error).into();
            close(
                &format!("{what} variance in week {}", point.week),
                Some(point.variance),
                &variance,
                ABSOLUTE,
            );
        }
        let (lower, upper) = ends(points.iter().map(|p| p.interval));
        close_all(
            &format!("{what} lower"),
            &lower,
            &theirs["ci_log-log"][cause]["lower"],
        );
        close_all(
            &format!("{what} upper"),
            &upper,
            &theirs["ci_log-log"][cause]["upper"],
        );

        let limit = theirs["rmean_tau"]
            .as_u64()
            .and_then(|tau| u32::try_from(tau).ok())
            .expect("a limit");
        let lost = &theirs["rmean_time_lost"][cause + 1]["rmean"];
        close(
            &format!("{what} weeks lost"),
            Some(curve.weeks_lost(limit)),
            lost,
            ABSOLUTE,
        );
        sum.iter_mut()
            .zip(points)
            .for_each(|(sum, point)| *sum += point.incidence);
    }
    for (sum, point) in sum.iter().zip(survival.points()) {
        assert!(
            (sum + point.survival - 1.0).abs() < 1e-12,
            "{name}: the states add up to 1"
        );
    }
}

fn check_incidence_file(text: &str, causes: usize) {
    let file = reference(text);
    let weeks = weeks(&file["data"]["time"]);
    let cause = |code: u64| usize::try_from(code).expect("a cause").checked_sub(1);
    let all: Vec<_> = weeks
        .into_iter()
        .zip(counts(&file["data"]["cause"]).into_iter().map(cause))
        .collect();
    check_incidence("overall", &all, causes, &file["overall"]);
    for group in ["A", "B"] {
        let members = all
            .iter()
            .zip(array(&file["data"]["group"]))
            .filter(|(_, name)| *name == group);
        let members: Vec<_> = members.map(|(record, _)| *record).collect();
        check_incidence(group, &members, causes, &file["groups"][group]);
    }
}

#[test]
fn cumulative_incidence_agrees_on_exact_ties() {
    check_incidence_file(include_str!("reference/cr_tiny_ties.json"), 2);
}

#[test]
fn cumulative_incidence_agrees_on_weekly_data() {
    check_incidence_file(include_str!("reference/cr_synthetic_weekly.json"), 3);
}

#[test]
fn all_causes_together_are_one_minus_kaplan_meier() {
    let records: Vec<_> = (0..200_u32)
        .map(|i| {
            (
                i * 37 % 53,
                [None, Some(0), Some(1), Some(2)][(i % 4) as usize],
            )
        })
        .collect();
    let table = EventTable::from_records(3, &records).expect("three causes");
    let survival = SurvivalCurve::kaplan_meier(&table);
    let incidence = IncidenceCurve::aalen_johansen(&table, &[2, 0, 1]);
    for (ours, all) in survival.points().iter().zip(incidence.points()) {
        assert!((1.0 - ours.survival - all.incidence).abs() < 1e-12);
        if let Some(error) = ours.standard_error() {
            assert!(
                (error - all.standard_error()).abs() < 1e-12,
                "week {}",
                ours.week
            );
        }
    }
}

#[test]
fn nobody_observed_gives_empty_curves() {
    let table = EventTable::new(52, 2);
    let survival = SurvivalCurve::kaplan_meier(&table);
    assert_eq!(survival.points(), []);
    assert_eq!((survival.survival_at(10), survival.at_risk_at(0)), (1.0, 0));
    assert_eq!(survival.median().week, None);
    assert_eq!(survival.restricted_mean(10), None);
    assert_eq!(
        IncidenceCurve::aalen_johansen(&table, &[0]).incidence_at(52),
        0.0
    );
}

#[test]
fn restricted_mean_is_unknown_beyond_the_last_observation() {
    let table = EventTable::from_records(1, &[(4, Some(0)), (9, None)]).expect("one cause");
    let curve = SurvivalCurve::kaplan_meier(&table);
    assert_eq!(
        curve.restricted_mean(9).map(|mean| mean.weeks),
        Some(4.0 + 0.5 * 5.0)
    );
    assert_eq!(curve.restricted_mean(10), None);
    let table = EventTable::from_records(1, &[(4, Some(0)), (9, Some(0))]).expect("one cause");
    let curve = SurvivalCurve::kaplan_meier(&table);
    assert_eq!(curve.restricted_mean(20).map(|mean| mean.weeks), Some(6.5));
}
