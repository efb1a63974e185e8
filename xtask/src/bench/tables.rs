//! The figures as Markdown, which reads as well on a terminal.

use anyhow::{Context, Result};

use super::Found;
use super::bars;
use super::facts::{Native, Peers};
use super::numbers::median;

/// Everything that was measured.
///
/// # Errors
/// When a program left something out.
pub(super) fn all(found: &Found) -> Result<String> {
    let mut parts = vec![
        machine(found),
        held_against_bars(found),
        "## Speed\n\nOne thread. In Chromium from asking the worker to its whole answer."
            .to_owned(),
        speed(found)?,
    ];
    parts.extend(found.peers.as_ref().map(peers).transpose()?);
    parts.push(waits(found));
    parts.push("## Growth\n\nMemory is the most that was allocated at once, counted; resident is all the process ever held.".to_owned());
    parts.push(memory(found));
    parts.push(cost(found)?);
    Ok(parts.join("\n\n"))
}

fn machine(found: &Found) -> String {
    let mut programs = vec![format!("Chromium {}", found.chromium.version)];
    if let Some(peers) = &found.peers {
        programs.push(format!("NumPy {} in Python {}", peers.numpy, peers.python));
    }
    let machine = found.machine.told(&programs);
    format!("Measured on {}: {machine}", found.chromium.measured_on)
}

/// A table from its heads and its rows; all columns but the first hold numbers.
fn table(heads: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let heads: Vec<String> = heads.iter().map(|&head| head.to_owned()).collect();
    let rule = format!("|---|{}", "--:|".repeat(heads.len().saturating_sub(1)));
    let rows = rows.into_iter().map(|cells| line(&cells));
    [line(&heads), rule]
        .into_iter()
        .chain(rows)
        .collect::<Vec<_>>()
        .join("\n")
}

fn held_against_bars(found: &Found) -> String {
    let rows = bars::all(found).into_iter().map(|bar| {
        let (measured, holds) = match bar.found {
            Some((measured, true)) => (measured, "holds"),
            Some((measured, false)) => (measured, "**missed**"),
            None => ("not measured here".to_owned(), ""),
        };
        vec![bar.what, bar.bar, measured, holds.to_owned()]
    });
    table(&["figure", "bar", "measured", ""], rows)
}

/// Median and range in milliseconds, and millions of living person-weeks a second.
fn timed(place: String, person_weeks: f64, seconds: &[f64]) -> Result<Vec<String>> {
    let middle = median(seconds).context("nothing was timed")?;
    let (least, most) = range(seconds);
    Ok(vec![
        place,
        format!("{:.1} ms", middle * 1e3),
        format!("{:.1} to {:.1}", least * 1e3, most * 1e3),
        format!("{:.1} million", person_weeks / middle / 1e6),
    ])
}

fn range(numbers: &[f64]) -> (f64, f64) {
    numbers
        .iter()
        .fold((f64::INFINITY, 0.0), |(least, most), &number| {
            (number.min(least), number.max(most))
        })
}

fn speed(found: &Found) -> Result<String> {
    let mut rows = Vec::new();
    for question in &found.native.questions {
        let size = format!(
            "{}, {} people, {} weeks, {} futures",
            question.name, question.people, question.weeks, question.futures
        );
        let of = |native: &Native| {
            native
                .question(&question.name)
                .map(|found| found.seconds.clone())
        };
        let chromium = found.chromium.seconds.get(&question.name);
        for (place, seconds) in [
            ("native, widest found", of(&found.native)?),
            ("native, baseline", of(&found.baseline)?),
            ("Chromium", chromium.cloned().unwrap_or_default()),
        ] {
            rows.push(timed(
                format!("{size}: {place}"),
                question.person_weeks,
                &seconds,
            )?);
        }
    }
    Ok(table(
        &["run", "median", "range", "living person-weeks a second"],
        rows,
    ))
}

fn peers(peers: &Peers) -> Result<String> {
    let mut rows = Vec::new();
    for name in ["engine", "NumPy", "Mesa"] {
        let rates = peers
            .rates
            .get(name)
            .with_context(|| format!("no rate of {name}"))?;
        let middle = median(rates).with_context(|| format!("no rate of {name}"))?;
        let (least, most) = range(rates);
        rows.push(vec![
            name.to_owned(),
            format!("{:.3} million", middle / 1e6),
            format!("{:.3} to {:.3}", least / 1e6, most / 1e6),
        ]);
    }
    let heads = [
        "30 people, turn by turn",
        "living person-weeks a second",
        "range",
    ];
    Ok(table(&heads, rows))
}

fn waits(found: &Found) -> String {
    let chromium = &found.chromium;
    let rows = [
        ("a report", chromium.longest_wait),
        ("the answer to a cancellation", chromium.longest_cancel),
        ("a frame while futures run", chromium.longest_frame),
        ("the frame that shows the result", chromium.last_frame),
    ];
    let rows = rows.map(|(what, wait)| vec![what.to_owned(), format!("{wait:.0} ms")]);
    table(&["the page waits for", "longest"], rows)
}

fn memory(found: &Found) -> String {
    let rows = found.scaling.memory.iter().map(|memory| {
        let resident = memory.resident_bytes.map_or_else(
            || "not measured here".to_owned(),
            |bytes| format!("{:.1} MB", bytes / 1e6),
        );
        let point = &memory.point;
        vec![
            point.people.to_string(),
            point.weeks.to_string(),
            point.futures.to_string(),
            format!("{:.1} kB", memory.peak_bytes / 1e3),
            resident,
        ]
    });
    table(&["people", "weeks", "futures", "memory", "resident"], rows)
}

fn cost(found: &Found) -> Result<String> {
    let mut rows = Vec::new();
    for cost in &found.scaling.cost {
        let seconds = median(&cost.seconds).context("nothing was timed")?;
        let point = &cost.point;
        rows.push(vec![
            point.people.to_string(),
            point.weeks.to_string(),
            point.futures.to_string(),
            format!("{:.0}", cost.person_weeks),
            format!("{:.2} ms", seconds * 1e3),
            format!("{:.1} ns", seconds * 1e9 / cost.person_weeks),
        ]);
    }
    let heads = [
        "people",
        "weeks",
        "futures",
        "living person-weeks",
        "time",
        "for each person-week",
    ];
    Ok(table(&heads, rows))
}

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};

    use super::super::machine::Machine;
    use super::*;

    fn facts<T: DeserializeOwned>(facts: Value) -> T {
        serde_json::from_value(facts).unwrap()
    }

    fn native(seconds: [f64; 3]) -> Native {
        facts(json!({ "questions": [{
            "name": "population", "people": 30, "weeks": 52, "futures": 2_000,
            "personWeeks": 2_000_000, "digest": "1f", "seconds": seconds,
        }]}))
    }

    fn found() -> Found {
        Found {
            machine: Machine::look(),
            native: native([0.04, 0.05, 9.0]),
            baseline: native([0.08, 0.10, 0.11]),
            chromium: facts(json!({
                "version": "1.2", "measuredOn": "2026-11-28", "seconds": { "population": [0.125, 0.1, 0.3] },
                "sameResults": true, "longestWait": 31.4, "longestCancel": 8.2, "longestFrame": 17.6, "lastFrame": 41.2,
            })),
            scaling: facts(json!({
                "memory": [
                    { "axis": "futures", "people": 10, "weeks": 52, "futures": 1_000, "peakBytes": 100_000, "residentBytes": null },
                    { "axis": "futures", "people": 10, "weeks": 52, "futures": 1_000_000, "peakBytes": 150_000, "residentBytes": null },
                ],
                "cost": [
                    { "axis": "futures", "people": 4, "weeks": 52, "futures": 1_000, "personWeeks": 1_000, "seconds": [0.001] },
                    { "axis": "futures", "people": 4, "weeks": 52, "futures": 10_000, "personWeeks": 10_000, "seconds": [0.01] },
                ],
            })),
            peers: None,
            worker: 61_500,
            differing: None,
        }
    }

    fn row(said: &str, begin: &str) -> String {
        let begin = format!("| {begin} | ");
        let row = said.lines().find_map(|line| line.strip_prefix(&begin));
        row.unwrap_or_default().to_owned()
    }

    #[test]
    fn each_figure_stands_beside_its_bar() {
        let said = all(&found()).unwrap();
        for (figure, rest) in [
            (
                "whole weekly step, engine ÷ NumPy twin",
                "≥ 10 × | not measured here |  |",
            ),
            (
                "speed in Chromium ÷ widest native",
                "≥ 50 % | 40 % | **missed** |",
            ),
            (
                "30 people, 52 weeks, 2,000 futures, native",
                "≤ 100 ms | 50 ms | holds |",
            ),
            ("the same in Chromium", "≤ 250 ms | 125 ms | holds |"),
            (
                "memory from a thousand to a million futures",
                "the same | 1.50 × | **missed** |",
            ),
            (
                "memory from 1 to 1000 people",
                "a straight line | not measured here |  |",
            ),
            (
                "growth of time over living person-weeks: futures, a thousand to a million",
                "1 ± 0.05 | 1.000 | holds |",
            ),
            ("digests in every build", "identical | identical | holds |"),
            ("worker after brotli", "≤ 120 kB | 61.5 kB | holds |"),
        ] {
            assert_eq!(row(&said, figure), rest, "{figure}");
        }
        let rest = if cfg!(target_arch = "x86_64") {
            "80 % | **missed** |"
        } else {
            "not measured here |  |"
        };
        let baseline = row(&said, "speed in Chromium ÷ baseline x86-64 build");
        assert_eq!(baseline, format!("≥ 90 % | {rest}"));
    }

    #[test]
    fn a_run_has_its_median_its_range_and_its_rate() {
        let said = all(&found()).unwrap();
        let run = "population, 30 people, 52 weeks, 2000 futures: native, widest found";
        assert_eq!(row(&said, run), "50.0 ms | 40.0 to 9000.0 | 40.0 million |");
        assert_eq!(row(&said, "a report"), "31 ms |");
    }

    #[test]
    fn results_that_differ_are_a_missed_bar() {
        let mut found = found();
        found.differing = Some("scalar: differs in studio".to_owned());
        let said = all(&found).unwrap();
        let differing = row(&said, "digests in every build");
        assert_eq!(
            differing,
            "identical | scalar: differs in studio | **missed** |"
        );
        found.differing = None;
        found.chromium.same_results = false;
        let said = all(&found).unwrap();
        assert!(row(&said, "digests in every build").ends_with("| **missed** |"));
    }
}
