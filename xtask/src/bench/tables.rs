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
