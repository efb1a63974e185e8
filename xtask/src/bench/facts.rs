//! What the measuring programs leave behind, as they write it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Of `course/worker/examples/speed.rs`, one native build.
#[derive(Deserialize)]
pub(super) struct Native {
    pub(super) questions: Vec<Question>,
}

/// A run, and how long it took each time.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Question {
    pub(super) name: String,
    pub(super) people: u32,
    pub(super) weeks: u32,
    pub(super) futures: u32,
    /// Living person-weeks over all futures.
    pub(super) person_weeks: f64,
    pub(super) digest: String,
    pub(super) seconds: Vec<f64>,
}

/// Of `tests/bench/speed.mjs`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Chromium {
    pub(super) version: String,
    pub(super) measured_on: String,
    /// How long each question took each time, by its name.
    pub(super) seconds: BTreeMap<String, Vec<f64>>,
    pub(super) same_results: bool,
    /// Milliseconds, as are the next three.
    pub(super) longest_wait: f64,
    pub(super) longest_cancel: f64,
    pub(super) longest_frame: f64,
    pub(super) last_frame: f64,
}

/// Of `sim/examples/scaling.rs`.
#[derive(Deserialize)]
pub(super) struct Scaling {
    pub(super) memory: Vec<Memory>,
    pub(super) cost: Vec<Cost>,
}

/// The size of a run, and what grows from one to the next.
#[derive(Deserialize)]
pub(super) struct Point {
    pub(super) axis: String,
    pub(super) people: u32,
    pub(super) weeks: u32,
    pub(super) futures: u32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Memory {
    #[serde(flatten)]
    pub(super) point: Point,
    pub(super) peak_bytes: f64,
    pub(super) resident_bytes: Option<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Cost {
    #[serde(flatten)]
    pub(super) point: Point,
    pub(super) person_weeks: f64,
    pub(super) seconds: Vec<f64>,
}

/// Of `tests/peers/speed.py`: living person-weeks a second.
#[derive(Deserialize)]
pub(super) struct Peers {
    pub(super) numpy: String,
    pub(super) python: String,
    /// In every turn, by who computed.
    pub(super) rates: BTreeMap<String, Vec<f64>>,
}

/// Reads what a program wrote.
///
/// # Errors
/// When the file isn't there or holds something else.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("reading {}", path.display()))
}
