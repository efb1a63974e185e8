//! A person's own records in CSV, read and analysed.

use sim::survival::reader::{Limits, read};
use sim::survival::{Analysis, NoTest, Question, ScoreTest};

use crate::repository::{Seeds, file};

/// Reads the records as the command does, and again with limits that some inputs pass.
pub(crate) fn run(bytes: &[u8]) {
    let tight = Limits {
        bytes: 2_000,
        rows: 20,
        groups: 3,
        strata: 2,
        refusals: 3,
    };
    match read(bytes, &tight) {
        Ok(reading) => assert!(reading.study.records().count() <= tight.rows),
        Err(refusals) => assert!((1..=tight.refusals.max(1) + 1).contains(&refusals.len())),
    }
    match read(bytes, &Limits::default()) {
        Ok(reading) => holds(&Analysis::of(&reading.study, &Question::default())),
        Err(refusals) => {
            assert!(!refusals.is_empty());
            assert!(refusals.is_sorted_by_key(|refusal| refusal.line));
            assert!(
                refusals
                    .iter()
                    .all(|refusal| !refusal.to_string().is_empty())
            );
        }
    }
}

fn holds(analysis: &Analysis) {
    let number = |value: &f64| value.is_finite();
    let share = |value: f64| (-1e-9..=1.0 + 1e-9).contains(&value);
    for group in &analysis.groups {
        assert!(
            number(&group.people)
                && number(&group.events)
                && group.events <= group.people * (1.0 + 1e-9)
        );
        for point in group.survival.points() {
            assert!(share(point.survival), "{point:?}");
            assert!(point.standard_error().is_none_or(|error| number(&error)));
            let ends = point.interval.into_iter();
            assert!(
                ends.into_iter()
                    .all(|ends| share(ends.lower) && share(ends.upper) && ends.lower <= ends.upper),
                "{point:?}"
            );
        }
        assert!(
            group
                .hazard
                .points()
                .iter()
                .all(|point| number(&point.hazard) && point.hazard >= 0.0)
        );
        assert!(group.restricted_mean.is_none_or(|mean| number(&mean.time)
            && number(&mean.variance)
            && mean.variance >= 0.0));
    }
    for group in analysis.causes.iter().flat_map(|cause| &cause.groups) {
        assert!(
            group
                .incidence
                .points()
                .iter()
                .all(|point| share(point.incidence)),
            "{group:?}"
        );
        assert!(group.time_lost.as_ref().is_none_or(number));
    }
    test_holds(analysis.log_rank.as_ref().map(|found| found.test));
    test_holds(analysis.peto_peto.as_ref().map(|found| found.test));
    for cause in &analysis.causes {
        test_holds(cause.gray.as_ref().map(|found| found.test));
        test_holds(cause.log_rank.as_ref().map(|found| found.test));
    }
    let written = serde_json::to_value(analysis).expect("an analysis is JSON");
    assert!(written.is_object());
}

fn test_holds(test: Result<ScoreTest, &NoTest>) {
    if let Ok(test) = test {
        assert!(
            test.statistic.is_finite() && test.statistic >= 0.0,
            "{test:?}"
        );
        assert!((0.0..=1.0).contains(&test.p), "{test:?}");
    }
}

pub(crate) fn seeds() -> Seeds {
    let leukemia = file("sim/tests/reference/km_leukemia.json");
    let digits: Vec<u8> = leukemia
        .iter()
        .filter(|byte| byte.is_ascii_digit())
        .copied()
        .collect();
    let rows: Vec<String> = digits
        .chunks_exact(3)
        .take(60)
        .map(|of| {
            format!(
                "{},{},{}",
                1 + of[0] % 40,
                of[1] % 2,
                ["a", "b"][usize::from(of[2] % 2)]
            )
        })
        .collect();
    let short = [
        "time,event\n5,1\n6,0\n7,1\n",
        "週数,理由,群,人数,開始,層\n5,1,甲,2,0,北\n6,0,乙,1,1,南\n7,2,甲,0.5,2,北\n9,3,乙,1,0,南\n",
        "\u{feff}weeks,cause,group\r\n\"5\",1,\"a, b\"\r\n\r\n6,0,b\r\n7,2,b\r\n",
        "time,event,note\n1e300,1,x\n1e10,1,y\n1e-300,0,y\n5e-324,1,z\n",
        "time,status,weight\n3,1,1e-9\n3,0,1e9\n4,1,0\n",
    ];
    let mut seeds: Seeds = short.iter().map(|text| text.as_bytes().to_vec()).collect();
    seeds.push(format!("time,event,group\n{}\n", rows.join("\n")).into_bytes());
    seeds
}
