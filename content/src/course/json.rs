//! JSON files: reading them with their problems, and finding a line to point at.

use crate::problem::{Report, Rule};
use serde::de::DeserializeOwned;

/// The most a content file in JSON may have, in kilobytes.
const LARGEST: u32 = 4_096;

/// Reads `text`; the problem is reported where it can't be read. Nesting is bounded by the JSON reader.
pub fn read<T: DeserializeOwned>(text: &str, report: &mut Report<'_>) -> Option<T> {
    if text.len() > (LARGEST as usize) << 10 {
        report.add(1, Rule::FileTooLarge { limit: LARGEST });
        return None;
    }
    match serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(text)) {
        Ok(value) => Some(value),
        Err(error) => {
            let line = u32::try_from(error.line()).unwrap_or(1).max(1);
            let detail = error.to_string();
            let detail = detail
                .split(" at line ")
                .next()
                .unwrap_or(&detail)
                .to_owned();
            report.add(line, Rule::Json { detail });
            None
        }
    }
}

/// The first line of `text` that holds `"word"`, or 1.
#[must_use]
pub fn line_of(text: &str, word: &str) -> u32 {
    let quoted = format!("\"{word}\"");
    let place = text.lines().position(|line| line.contains(&quoted));
    place.map_or(1, |index| {
        u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1)
    })
}
