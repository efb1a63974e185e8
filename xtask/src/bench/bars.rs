//! What the project wants of its speed, and whether it holds.

use sim::run::{MOST_PEOPLE, MOST_WEEKS};

use super::Found;
use super::facts::{Cost, Memory};
use super::numbers::{Line, median, power};

/// What the page loads before it can compute, after brotli.
const WORKER: usize = 120_000;
/// How far a cost may be from growing as the work does.
const SLOPE: f64 = 0.05;
/// How far memory may be from staying the same, or from a straight line.
const MEMORY: f64 = 0.02;

/// A figure beside its bar.
pub(super) struct Bar {
    pub(super) what: String,
    pub(super) bar: String,
    /// What was measured, and whether the bar holds; none where it can't be measured.
    pub(super) found: Option<(String, bool)>,
}

impl Bar {
    fn at_least(what: &str, least: f64, measured: Option<f64>, show: fn(f64) -> String) -> Self {
        Self {
            what: what.to_owned(),
            bar: format!("≥ {}", show(least)),
            found: measured.map(|measured| (show(measured), measured >= least)),
        }
    }

    fn at_most(what: &str, most: f64, measured: Option<f64>, show: fn(f64) -> String) -> Self {
        Self {
            what: what.to_owned(),
            bar: format!("≤ {}", show(most)),
            found: measured.map(|measured| (show(measured), measured <= most)),
        }
    }
}

fn times(value: f64) -> String {
    format!("{} ×", short(value))
}

fn percent(value: f64) -> String {
    format!("{} %", short(value * 100.0))
}

fn milliseconds(value: f64) -> String {
    format!("{} ms", short(value * 1e3))
}

/// Three digits where the number isn't whole.
fn short(value: f64) -> String {
    if value >= 100.0 || value.fract() == 0.0 {
        format!("{value:.0}")
    } else if value >= 10.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.2}")
    }
}

/// All bars, in the order of the project's own list.
pub(super) fn all(found: &Found) -> Vec<Bar> {
    let mut bars = speed(found);
    bars.extend(memory(&found.scaling.memory));
    bars.extend(cost(&found.scaling.cost));
    bars.push(digests(found));
    bars.push(Bar::at_most(
        "worker after brotli",
        WORKER as f64,
        Some(found.worker as f64),
        |bytes| format!("{} kB", short(bytes / 1e3)),
    ));
    bars
}

fn speed(found: &Found) -> Vec<Bar> {
    let rate = |name| {
        let peers = found.peers.as_ref()?;
        median(peers.rates.get(name)?)
    };
    let beside = |name| Some(rate("engine")? / rate(name)?);
    let native = found.widest("population");
    let baseline = found.baseline("population");
    let chromium = found.in_chromium("population");
    let share_of = |native: Option<f64>| Some(native? / chromium?);
    let on_x86_64 = baseline.filter(|_| cfg!(target_arch = "x86_64"));
    let step = "whole weekly step, engine ÷";
    let browser = "speed in Chromium ÷";
    vec![
        Bar::at_least(&format!("{step} NumPy twin"), 10.0, beside("NumPy"), times),
        Bar::at_least(&format!("{step} Mesa twin"), 200.0, beside("Mesa"), times),
        Bar::at_least(
            &format!("{browser} baseline x86-64 build"),
            0.9,
            share_of(on_x86_64),
            percent,
        ),
        Bar::at_least(
            &format!("{browser} widest native"),
            0.5,
            share_of(native),
            percent,
        ),
        Bar::at_most(
            "30 people, 52 weeks, 2,000 futures, native",
            0.1,
            native,
            milliseconds,
        ),
        Bar::at_most("the same in Chromium", 0.25, chromium, milliseconds),
    ]
}

fn digests(found: &Found) -> Bar {
    let differing = match &found.differing {
        Some(differing) => Some(differing.as_str()),
        None if !found.same_results() => Some("differ between the builds measured"),
        None => None,
    };
    Bar {
        what: "digests in every build".to_owned(),
        bar: "identical".to_owned(),
        found: Some((
            differing.unwrap_or("identical").to_owned(),
            differing.is_none(),
        )),
    }
}

fn memory(points: &[Memory]) -> [Bar; 2] {
    let along = |axis, size: fn(&Memory) -> u32| -> Vec<(f64, f64)> {
        let points = points.iter().filter(|memory| memory.point.axis == axis);
        points
            .map(|memory| (f64::from(size(memory)), memory.peak_bytes))
            .collect()
    };
    let futures = along("futures", |memory| memory.point.futures);
    let people = along("people", |memory| memory.point.people);
    let (first, last) = (futures.first(), futures.last());
    let growth = first.zip(last).map(|(first, last)| last.1 / first.1);
    let line = Line::through(&people);
    [
        Bar {
            what: "memory from a thousand to a million futures".to_owned(),
            bar: "the same".to_owned(),
            found: growth.map(|growth| (times(growth), (growth - 1.0).abs() <= MEMORY)),
        },
        Bar {
            what: format!("memory from 1 to {MOST_PEOPLE} people"),
            bar: "a straight line".to_owned(),
            found: line.map(|line| {
                let farthest = line.farthest(&people);
                let said = format!(
                    "{:.0} kB and {:.1} kB a person, at most {} off",
                    line.start / 1e3,
                    line.slope / 1e3,
                    percent(farthest)
                );
                (said, farthest <= MEMORY)
            }),
        },
    ]
}

fn cost(points: &[Cost]) -> Vec<Bar> {
    let axes = [
        (format!("people, 1 to {MOST_PEOPLE}"), Some("people")),
        (format!("weeks, 1 to {MOST_WEEKS}"), Some("weeks")),
        (
            "futures, a thousand to a million".to_owned(),
            Some("futures"),
        ),
        ("all of them".to_owned(), None),
    ];
    axes.map(|(what, axis)| {
        let along = points
            .iter()
            .filter(|cost| axis.is_none_or(|axis| cost.point.axis == axis));
        let measured: Vec<(f64, f64)> = along
            .filter_map(|cost| Some((cost.person_weeks, median(&cost.seconds)?)))
            .collect();
        let slope = power(&measured);
        Bar {
            what: format!("growth of time over living person-weeks: {what}"),
            bar: format!("1 ± {SLOPE}"),
            found: slope.map(|slope| (format!("{slope:.3}"), (slope - 1.0).abs() <= SLOPE)),
        }
    })
    .into()
}
