//! The marks that every chart of a year has in common.

use content::messages::Language;
use content::messages::results::CurveMessages;

use super::figures::QUARTERS;
use crate::components::chart::{AxisTick, Plot};
use crate::platform::format::whole;

/// The quarter left out where there is little room.
const SPARED: u16 = 39;

/// The quarters of a year that lie within `weeks`, by their names, which are short where there is little room.
pub(crate) fn quarter_ticks(plot: Plot, weeks: u16, words: &CurveMessages) -> Vec<AxisTick> {
    let names = if plot.is_wide() {
        words.quarters
    } else {
        words.quarters_short
    };
    QUARTERS
        .into_iter()
        .zip(names)
        .filter(|(week, _)| *week <= weeks && (plot.is_wide() || *week != SPARED))
        .map(|(week, name)| AxisTick::new(f64::from(week), name))
        .collect()
}

/// Marks at every quarter of a hundred people.
pub(crate) fn people_ticks(language: Language) -> Vec<AxisTick> {
    [0_u8, 25, 50, 75, 100]
        .into_iter()
        .map(|people| AxisTick::new(f64::from(people), whole(language, people.into())))
        .collect()
}
