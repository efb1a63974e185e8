//! Figures as the reader's language writes them.

use content::messages::Language;

use crate::platform::format::{decimal, whole};

/// A figure without decimals.
pub(super) fn round(language: Language, figure: f64) -> String {
    whole(language, figure.round() as i64)
}

/// A figure with one decimal.
pub(super) fn tenth(language: Language, figure: f64) -> String {
    decimal(language, figure, 1)
}
