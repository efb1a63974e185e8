//! Targets beside the model, for rows it is fitted to and for rows that are only looked at.

use anyhow::Result;
use sim::calibration::{Expected, Measured};

use super::measurements::{Measurements, plain, rounded, signed};
use super::template::Region;
use super::words::{Words, row};

/// Names of the groups in the order of [`sim::calibration::GROUPS`].
pub(super) const GROUP_NAMES: [&str; 4] = ["mental", "physical", "intellectual", "developmental"];

const WEEKS: [usize; 5] = [4, 8, 13, 26, 52];

/// The tables of calibration.
///
/// # Errors
/// A text without translation.
pub(super) fn all(measured: &Measurements, words: &Words) -> Result<Vec<Region>> {
    Ok(vec![
        ("fitted", targets(measured, words, true)?),
        ("looked at", targets(measured, words, false)?),
        ("retention", retention(measured, words)?),
    ])
}

fn targets(measured: &Measurements, words: &Words, is_fitted: bool) -> Result<String> {
    let mut text = words.row(&[
        "Row",
        "Group",
        "Quantity",
        "Target",
        "Range",
        "Model",
        "Difference",
        "Model, peak in the third month",
        "Difference",
        "Source",
    ])?;
    text.push_str("|---|---|---|---:|---|---:|---:|---:|---:|---|\n");
    let rows = measured.falling.rows.iter().zip(&measured.peaked.rows);
    for (falling, peaked) in rows.filter(|(row, _)| row.target.is_fitted == is_fitted) {
        let target = &falling.target;
        let cells = [
            &format!("`{}`", target.id),
            words.say(&target.group)?,
            words.say(&target.quantity)?,
            &plain(target.target),
            &format!("{} – {}", plain(target.low), plain(target.high)),
            &figure(falling, words)?,
            &signed(falling.model - target.target),
            &figure(peaked, words)?,
            &signed(peaked.model - target.target),
            words.say(&target.source)?,
        ];
        text.push_str(&row(&cells));
    }
    Ok(text)
}

/// The model's figure, marked where it lies outside the range of its target.
fn figure(measured: &Measured, words: &Words) -> Result<String> {
    let figure = rounded(measured.model);
    if measured.is_met() {
        return Ok(figure);
    }
    Ok(format!("**{figure}** {}", words.say("(outside)")?))
}

/// Share still here by group and week, with both shapes.
fn retention(measured: &Measurements, words: &Words) -> Result<String> {
    let mut header = vec![
        words.say("Group")?.to_owned(),
        words.say("Shape")?.to_owned(),
    ];
    header.extend(WEEKS.map(|week| format!("S({week})")));
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let mut text = row(&header);
    text.push_str("|---|---|---:|---:|---:|---:|---:|\n");
    let both = measured.falling.groups.iter().zip(&measured.peaked.groups);
    for (group, (falling, peaked)) in GROUP_NAMES.iter().zip(both) {
        for (shape, curve) in [("Falling", falling), ("Peak in the third month", peaked)] {
            text.push_str(&curve_row(words.say(group)?, words.say(shape)?, curve));
        }
    }
    Ok(text)
}

fn curve_row(group: &str, shape: &str, curve: &Expected) -> String {
    let shares = WEEKS.map(|week| rounded(curve.survival[week]));
    let mut cells = vec![group, shape];
    cells.extend(shares.iter().map(String::as_str));
    row(&cells)
}
