//! The marks that every chart of a year has in common.

use content::messages::Language;

use super::figures::QUARTERS;
use crate::components::chart::{AxisTick, Plot};
use crate::platform::format::whole;

/// The quarter left out where there is little room.
const SPARED: u16 = 39;

/// The quarters of a year that lie within `weeks`, by their names.
pub(crate) fn quarter_ticks(plot: Plot, weeks: u16, names: &[&'static str; 5]) -> Vec<AxisTick> {
    QUARTERS
        .into_iter()
        .zip(names)
        .filter(|(week, _)| *week <= weeks && (plot.is_wide() || *week != SPARED))
        .map(|(week, name)| AxisTick::new(f64::from(week), *name))
        .collect()
}

/// Marks at every quarter of a hundred people.
pub(crate) fn people_ticks(language: Language) -> Vec<AxisTick> {
    [0_u8, 25, 50, 75, 100]
        .into_iter()
        .map(|people| AxisTick::new(f64::from(people), whole(language, people.into())))
        .collect()
}
