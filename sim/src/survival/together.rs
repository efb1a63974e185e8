//! Several groups at the same times.

use super::table::Cursor;
use super::{EventTable, Row};

/// A group at one time.
pub(super) struct GroupAt<'a> {
    /// People under observation just before the time.
    pub(super) at_risk: f64,
    /// The group's row, if somebody's observation ended then.
    pub(super) row: Option<Row<'a>>,
}

impl GroupAt<'_> {
    /// How many left for one of `causes`.
    pub(super) fn events_of(&self, causes: &[usize]) -> f64 {
        self.row.map_or(0.0, |row| row.events_of(causes))
    }
}

/// All groups at each time at which somebody's observation ended in one of them, in order of time.
pub(super) fn together(tables: &[EventTable]) -> impl Iterator<Item = Vec<GroupAt<'_>>> {
    let mut times: Vec<f64> = tables
        .iter()
        .flat_map(EventTable::rows)
        .map(|row| row.time)
        .collect();
    times.sort_by(f64::total_cmp);
    times.dedup();
    let mut cursors: Vec<Cursor<'_>> = tables.iter().map(EventTable::cursor).collect();
    times.into_iter().map(move |time| {
        let groups = cursors.iter_mut();
        groups
            .map(|cursor| {
                let (at_risk, row) = cursor.at(time);
                GroupAt { at_risk, row }
            })
            .collect()
    })
}
