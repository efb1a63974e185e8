//! Every parameter with value, unit, range, kind and source.

use anyhow::{Context, Result, ensure};
use sim::model::Parameters;
use sim::model::parameters::{EvidenceKind, Parameter, SHARED_TERMS};

use super::measurements::{Measurements, plain};
use super::template::Region;
use super::words::{Words, row};

/// Tables by the beginnings of the names that belong into them.
const TABLES: [(&str, &[&str]); 6] = [
    (
        "baseline parameters",
        &["baseline_", "group_", "newness_", "frailty_", "mix_"],
    ),
    ("term parameters", &["effect_", "usual_"]),
    (
        "person parameters",
        &[
            "strain_",
            "shock_",
            "skill_",
            "confidence_",
            "moved_on_",
            "declined_",
        ],
    ),
    (
        "workplace parameters",
        &[
            "readiness_",
            "sudden_exit_",
            "value_",
            "instruction_",
            "buddy_",
            "workplace_check_in",
        ],
    ),
    (
        "team parameters",
        &[
            "contact_",
            "detection",
            "phone_",
            "workplace_factor",
            "step_back_",
            "adjustment_",
            "relief_",
            "review_",
            "support_",
        ],
    ),
    (
        "job parameters",
        &[
            "demand_",
            "schedule_",
            "trial_",
            "goal_",
            "income_",
            "reference_",
            "sheet_",
            "visit_",
            "preview_",
        ],
    ),
];

/// What a name in the file begins with whose numbers stand in a table of terms by causes.
const SHARE: &str = "share_";

/// All tables of parameters.
///
/// # Errors
/// A parameter that belongs into no table or into two; a text without translation.
pub(super) fn all(measured: &Measurements, words: &Words) -> Result<Vec<Region>> {
    let rows = measured.table.rows();
    for parameter in rows.iter().filter(|row| !row.name.starts_with(SHARE)) {
        let tables = TABLES
            .iter()
            .filter(|(_, beginnings)| belongs(parameter, beginnings));
        ensure!(
            tables.count() == 1,
            "{} belongs into one table of the description",
            parameter.name
        );
    }
    let mut regions = Vec::new();
    for (name, beginnings) in TABLES {
        let rows = rows
            .iter()
            .filter(|row| !row.name.starts_with(SHARE) && belongs(row, beginnings));
        regions.push((name, table(rows, words)?));
    }
    regions.push(("shares", shares(&measured.falling.parameters, words)?));
    regions.push(("shapes", shapes(measured, words)?));
    Ok(regions)
}

fn belongs(parameter: &Parameter, beginnings: &[&str]) -> bool {
    let begins = |beginning: &&str| parameter.name.starts_with(*beginning);
    beginnings.iter().any(begins)
}

fn table<'a>(rows: impl Iterator<Item = &'a Parameter>, words: &Words) -> Result<String> {
    let mut text = words.row(&["Name", "Value", "Unit", "Range", "Kind", "Source or reason"])?;
    text.push_str("|---|---:|---|---|---|---|\n");
    for parameter in rows {
        let cells = [
            &format!("`{}`", parameter.name),
            &plain(parameter.value),
            words.say(&parameter.unit)?,
            &format!("{} – {}", plain(parameter.low), plain(parameter.high)),
            words.say(kind(parameter.kind))?,
            words.say(&parameter.source)?,
        ];
        text.push_str(&row(&cells));
    }
    Ok(text)
}

const fn kind(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Evidence => "evidence",
        EvidenceKind::WeakEvidence => "weak evidence",
        EvidenceKind::Contested => "contested",
        EvidenceKind::Assumption => "assumption",
    }
}

/// Which causes carry which part of a term.
fn shares(parameters: &Parameters, words: &Words) -> Result<String> {
    let mut text = words.row(&[
        "Term k",
        "Mismatch",
        "Relations",
        "Health",
        "Life",
        "Employer",
    ])?;
    text.push_str("|---|---:|---:|---:|---:|---:|\n");
    for (term, parts) in SHARED_TERMS.iter().zip(&parameters.shares) {
        let parts = parts.map(|part| {
            if part > 0.0 {
                plain(part)
            } else {
                "–".to_owned()
            }
        });
        let name = format!("`{term}`");
        let mut cells = vec![name.as_str()];
        cells.extend(parts.iter().map(String::as_str));
        text.push_str(&row(&cells));
    }
    Ok(text)
}

/// What differs between the two shapes of the baseline.
fn shapes(measured: &Measurements, words: &Words) -> Result<String> {
    let mut text = words.row(&["Name", "Falling", "Peak in the third month"])?;
    text.push_str("|---|---:|---:|\n");
    let mut falling = measured.falling.parameters.clone();
    let mut peaked = measured.peaked.parameters.clone();
    for name in Parameters::NAMES {
        let value = |parameters: &mut Parameters| {
            let value = parameters.get_mut(name).copied();
            value.with_context(|| format!("no parameter {name}"))
        };
        let (one, other) = (value(&mut falling)?, value(&mut peaked)?);
        if one.to_bits() != other.to_bits() {
            text.push_str(&row(&[&format!("`{name}`"), &plain(one), &plain(other)]));
        }
    }
    Ok(text)
}
