//! What must hold for any data.

use proptest::prelude::*;
use tsumugi_sim::survival::{
    EventTable, GrayTest, HazardCurve, IncidenceCurve, LogRank, NoTest, Record, ScoreTest,
    SurvivalCurve, Weighting,
};

const CAUSES: usize = 3;
const ALL: [usize; CAUSES] = [0, 1, 2];

fn record(time: u32, code: usize) -> Record {
    Record::new(f64::from(time), code.checked_sub(1)).expect("a record")
}

/// Records with many ties; a code of 0 is censored.
fn records() -> impl Strategy<Value = Vec<Record>> {
    let one = (1_u32..20, 0..=CAUSES).prop_map(|(time, code)| record(time, code));
    prop::collection::vec(one, 1..40)
}

fn late_records() -> impl Strategy<Value = Vec<Record>> {
    let one = (0_u32..10, 1_u32..20, 0..=CAUSES).prop_map(|(entry, stay, code)| {
        let late = record(entry + stay, code).entering_at(f64::from(entry));
        late.expect("a record")
    });
    prop::collection::vec(one, 1..40)
}

fn groups() -> impl Strategy<Value = Vec<Vec<Record>>> {
    prop::collection::vec(records(), 2..5)
}

fn table<'a>(records: impl IntoIterator<Item = &'a Record>) -> EventTable {
    EventTable::from_records(CAUSES, records).expect("causes in range")
}

fn tables(groups: &[Vec<Record>]) -> Vec<EventTable> {
    groups.iter().map(table).collect()
}

fn log_rank(groups: &[Vec<Record>]) -> Result<LogRank, NoTest> {
    LogRank::of(&[tables(groups)], &ALL, Weighting::LogRank)
}

/// The log-rank test, Peto and Peto's, and Gray's of the first cause.
fn all_tests(groups: &[Vec<Record>]) -> [Result<ScoreTest, NoTest>; 3] {
    let tables = tables(groups);
    let peto = LogRank::of(&[&tables], &ALL, Weighting::PetoPeto);
    let gray = GrayTest::of(&tables, &[0]);
    [
        log_rank(groups).map(|log_rank| log_rank.test),
        peto.map(|peto| peto.test),
        gray.map(|gray| gray.test),
    ]
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * (1.0 + one.abs())
}

#[track_caller]
fn same_tests(one: [Result<ScoreTest, NoTest>; 3], other: [Result<ScoreTest, NoTest>; 3]) {
    for (one, other) in one.into_iter().zip(other) {
        match (one, other) {
            (Ok(one), Ok(other)) => {
                assert!(near(one.statistic, other.statistic), "{one:?} {other:?}");
                assert_eq!(one.degrees_of_freedom, other.degrees_of_freedom);
                assert!(near(one.p, other.p), "{one:?} {other:?}");
            }
            (one, other) => assert_eq!(one, other),
        }
    }
}

fn weighing(records: &[Record], weight: f64) -> Vec<Record> {
    let weighed = records.iter().map(|record| record.weighing(weight));
    weighed.collect::<Result<_, _>>().expect("a weight")
}

proptest! {
    #[test]
    fn a_weight_of_two_is_two_people(records in late_records()) {
        let twice: Vec<_> = records.iter().chain(&records).copied().collect();
        prop_assert_eq!(table(&twice), table(&weighing(&records, 2.0)));
    }

    #[test]
    fn variances_shrink_as_weights_grow(records in late_records()) {
        let (once, thrice) = (table(&records), table(&weighing(&records, 3.0)));
        let curves = [once, thrice].map(|table| IncidenceCurve::aalen_johansen(&table, &[0]));
        for (one, three) in curves[0].points().iter().zip(curves[1].points()) {
            prop_assert!(near(one.incidence, three.incidence));
            prop_assert!(near(one.variance, 3.0 * three.variance));
        }
    }

    #[test]
    fn an_entry_at_the_start_is_none(records in records()) {
        let entered: Result<Vec<_>, _> = records.iter().map(|record| record.entering_at(0.0)).collect();
        prop_assert_eq!(table(&records), table(&entered.expect("0 is before every time")));
    }

    #[test]
    fn the_order_of_records_changes_no_bit(records in late_records(), turn in 0_usize..40) {
        let mut turned = weighing(&records, 0.1);
        let before = table(&turned);
        let by = turn % turned.len();
        turned.rotate_left(by);
        prop_assert_eq!(before, table(&turned));
    }

    #[test]
    fn without_censoring_the_curve_is_the_share_still_there(records in records()) {
        let left: Vec<_> = records.iter().filter(|record| record.cause().is_some()).collect();
        prop_assume!(!left.is_empty());
        let curve = SurvivalCurve::kaplan_meier(&table(left.iter().copied()));
        for point in curve.points() {
            let there = left.iter().filter(|record| record.time() > point.time).count() as f64;
            let share = there / left.len() as f64;
            prop_assert!(near(point.survival, share));
            if let Some(error) = point.standard_error() {
                // Greenwood is then the variance of a share.
                prop_assert!(near(error * error, share * (1.0 - share) / left.len() as f64));
            }
        }
        let limit = f64::from(20_u8);
        let mean: f64 = left.iter().map(|record| record.time()).sum::<f64>() / left.len() as f64;
        let restricted = curve.restricted_mean(limit).expect("everybody left");
        prop_assert!(near(restricted.time, mean));
    }

    #[test]
    fn the_states_add_up_to_one(records in late_records()) {
        let table = table(&records);
        let survival = SurvivalCurve::kaplan_meier(&table);
        let curves = ALL.map(|cause| IncidenceCurve::aalen_johansen(&table, &[cause]));
        for (index, point) in survival.points().iter().enumerate() {
            let left: f64 = curves.iter().map(|curve| curve.points()[index].incidence).sum();
            prop_assert!(near(point.survival + left, 1.0));
        }
    }

    #[test]
    fn curves_go_one_way_and_stay_within_their_intervals(records in late_records()) {
        let table = table(&records);
        let survival = SurvivalCurve::kaplan_meier(&table);
        let hazard = HazardCurve::nelson_aalen(&table, &ALL);
        for pair in survival.points().windows(2) {
            prop_assert!(pair[1].survival <= pair[0].survival);
        }
        for point in survival.points() {
            prop_assert!((0.0..=1.0).contains(&point.survival));
            if let Some(ends) = point.interval {
                prop_assert!(0.0 <= ends.lower && ends.lower <= point.survival);
                prop_assert!(point.survival <= ends.upper && ends.upper <= 1.0);
            }
        }
        for (one, other) in survival.points().iter().zip(hazard.points()) {
            // ln S ≤ −H, since ln(1 − x) ≤ −x.
            prop_assert!(one.survival <= libm::exp(-other.hazard) + 1e-12);
        }
    }

    #[test]
    fn names_of_groups_do_not_matter(mut groups in groups(), turn in 1_usize..5) {
        let before = all_tests(&groups);
        let by = turn % groups.len();
        groups.rotate_left(by);
        same_tests(before, all_tests(&groups));
    }

    #[test]
    fn only_the_order_of_times_matters(groups in groups()) {
        let later = |record: &Record| Record::new(record.time() * record.time() + 0.5, record.cause());
        let moved: Vec<Vec<_>> = groups
            .iter()
            .map(|group| group.iter().map(later).collect::<Result<_, _>>().expect("a record"))
            .collect();
        same_tests(all_tests(&groups), all_tests(&moved));
    }

    #[test]
    fn groups_of_the_same_people_do_not_differ(records in records()) {
        let groups = [records.clone(), records];
        for test in all_tests(&groups).into_iter().flatten() {
            prop_assert!(test.statistic.abs() < 1e-9);
            prop_assert!(near(test.p, 1.0) || test.p > 0.999);
        }
    }

    #[test]
    fn scores_add_up_to_zero_and_tests_are_finite(groups in groups()) {
        if let Ok(test) = log_rank(&groups) {
            let (seen, expected): (f64, f64) = (test.observed.iter().sum(), test.expected.iter().sum());
            prop_assert!(near(seen, expected));
        }
        if let Ok(test) = GrayTest::of(&tables(&groups), &[0]) {
            prop_assert!(near(test.scores.iter().sum(), 0.0));
        }
        for test in all_tests(&groups).into_iter().flatten() {
            prop_assert!(test.statistic.is_finite() && test.statistic >= 0.0, "{test:?}");
            prop_assert!((0.0..=1.0).contains(&test.p), "{test:?}");
            prop_assert!((test.degrees_of_freedom as usize) < groups.len());
        }
    }

    #[test]
    fn with_one_cause_gray_and_log_rank_expect_alike(records in groups()) {
        // Without competing causes and censoring R is Y, so both tests have the same scores.
        let left: Vec<Vec<_>> = records
            .iter()
            .map(|group| group.iter().map(|one| record(one.time() as u32, 1)).collect())
            .collect();
        if let (Ok(gray), Ok(log_rank)) = (GrayTest::of(&tables(&left), &[0]), log_rank(&left)) {
            let scores = log_rank.observed.iter().zip(&log_rank.expected);
            for (gray, (seen, expected)) in gray.scores.iter().zip(scores) {
                prop_assert!(near(*gray, seen - expected));
            }
        }
    }

    #[test]
    fn any_number_makes_a_record_or_a_reason(time in any::<f64>(), entry in any::<f64>(), weight in any::<f64>()) {
        let made = Record::new(time, Some(0))
            .and_then(|record| record.entering_at(entry))
            .and_then(|record| record.weighing(weight));
        if let Ok(made) = made {
            prop_assert!(0.0 <= made.entry() && made.entry() < made.time() && made.time() <= Record::LONGEST);
            prop_assert!((0.0..=Record::HEAVIEST).contains(&made.weight()));
        }
    }

    #[test]
    fn the_longest_and_shortest_times_give_numbers(
        times in prop::collection::vec(prop_oneof![Just(Record::LONGEST), Just(f64::MIN_POSITIVE), 0.5..Record::LONGEST], 1..20),
        codes in prop::collection::vec(0..=CAUSES, 20),
    ) {
        let records = times.iter().zip(&codes).map(|(&time, code)| Record::new(time, code.checked_sub(1)));
        let table = table(&records.collect::<Result<Vec<_>, _>>().expect("times of records"));
        let last = table.last_time().expect("somebody was observed");
        let mean = SurvivalCurve::kaplan_meier(&table).restricted_mean(last).expect("observed so long");
        prop_assert!((0.0..=Record::LONGEST).contains(&mean.time), "{:?}", mean);
        prop_assert!(mean.variance.is_finite() && mean.variance >= 0.0, "{:?}", mean);
        let lost = IncidenceCurve::aalen_johansen(&table, &[0]).time_lost(last);
        prop_assert!((0.0..=Record::LONGEST).contains(&lost), "{}", lost);
    }
}
