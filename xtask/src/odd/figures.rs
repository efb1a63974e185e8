//! The figures of the description.

use anyhow::{Context, Result};
use sim::calibration::Expected;
use sim::model::cap::capped;

use super::calibration_tables::GROUP_NAMES;
use super::chart::{Chart, Line, Scale, Target};
use super::measurements::Measurements;
use super::words::Words;

/// Every figure by its name.
///
/// # Errors
/// A text without translation, or a target that is missing.
pub(super) fn all(measured: &Measurements, words: &Words) -> Result<[(&'static str, String); 3]> {
    Ok([
        ("baseline-shapes", baseline_shapes(measured, words)?.svg()),
        ("cap", cap(measured, words)?.svg()),
        ("retention", retention(measured, words)?.svg()),
    ])
}

/// Mean weekly hazard of leaving for one of the five causes in the reference population, mental group, by shape.
fn baseline_shapes<'a>(measured: &Measurements, words: &'a Words) -> Result<Chart<'a>> {
    let line = |name, curve: &Expected| -> Result<Line<'a>> {
        Ok(Line {
            name: words.say(name)?,
            points: (1..)
                .zip(&curve.hazard)
                .map(|(week, hazard)| (f64::from(week), 100.0 * hazard))
                .collect(),
        })
    };
    let mental = |curves: &'_ [Expected]| curves.first().cloned().context("no group");
    Ok(Chart {
        title: words.say("Hazard of leaving, mental group, usual practice")?,
        x: Scale {
            name: words.say("week since clock zero")?,
            marks: &[1.0, 4.0, 13.0, 26.0, 39.0, 52.0],
            decimals: 0,
        },
        y: Scale {
            name: words.say("hazard, per cent a week")?,
            marks: &[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0],
            decimals: 0,
        },
        lines: vec![
            line("falling", &mental(&measured.falling.groups)?)?,
            line("peak in month 3", &mental(&measured.peaked.groups)?)?,
        ],
        targets: Vec::new(),
    })
}

/// What a sum of terms counts for.
fn cap<'a>(measured: &Measurements, words: &'a Words) -> Result<Chart<'a>> {
    let most = measured.falling.parameters.effect_cap;
    let sums = || (-40..=40).map(|step| f64::from(step) / 10.0);
    Ok(Chart {
        title: words.say("What the sum of all terms counts for")?,
        x: Scale {
            name: words.say("sum of the terms (log hazard)")?,
            marks: &[-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0],
            decimals: 0,
        },
        y: Scale {
            name: words.say("counted (log hazard)")?,
            marks: &[-2.0, -1.0, 0.0, 1.0, 2.0],
            decimals: 0,
        },
        lines: vec![
            Line {
                name: words.say("with the cap")?,
                points: sums().map(|sum| (sum, capped(sum, most))).collect(),
            },
            Line {
                name: words.say("without")?,
                points: vec![(-2.0, -2.0), (2.0, 2.0)],
            },
        ],
        targets: Vec::new(),
    })
}

/// Share still here by group, with the published figures.
fn retention<'a>(measured: &Measurements, words: &'a Words) -> Result<Chart<'a>> {
    let mut lines = Vec::new();
    let mut targets = Vec::new();
    for (position, (name, curve)) in GROUP_NAMES
        .into_iter()
        .zip(&measured.falling.groups)
        .enumerate()
    {
        lines.push(Line {
            name: words.say(name)?,
            points: (0..)
                .zip(&curve.survival)
                .map(|(week, &share)| (f64::from(week), share))
                .collect(),
        });
        for week in [13, 52] {
            let id = format!("jeed137_{name}_s{week}");
            let rows = &measured.falling.rows;
            let row = rows.iter().find(|row| row.target.id == id);
            let target = &row.with_context(|| format!("no target {id}"))?.target;
            targets.push(Target {
                x: f64::from(week),
                y: target.target,
                low: target.low,
                high: target.high,
                line: position,
            });
        }
    }
    Ok(Chart {
        title: words.say("Still here: model (lines) and JEED 2017 (points)")?,
        x: Scale {
            name: words.say("week since clock zero")?,
            marks: &[0.0, 4.0, 13.0, 26.0, 39.0, 52.0],
            decimals: 0,
        },
        y: Scale {
            name: words.say("share still here")?,
            marks: &[0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0],
            decimals: 1,
        },
        lines,
        targets,
    })
}
