//! Counts by week, as the engine makes them.

use super::EventTable;
use super::table::{Ending, TableError};

/// How many people left for which cause, or were censored, in which week; everybody enters before week 0.
///
/// It is filled in any order, and its size depends on weeks and causes alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeeklyCounts {
    causes: usize,
    /// One row of `causes` counts a week, then the count of the censored.
    counts: Vec<u64>,
}

impl WeeklyCounts {
    /// No counts yet, for weeks 0 to `last_week` and causes 0 to `causes − 1`.
    #[must_use]
    pub fn new(last_week: u32, causes: usize) -> Self {
        let weeks = last_week as usize + 1;
        Self {
            causes,
            counts: vec![0; weeks * (causes + 1)],
        }
    }

    /// Adds `people` who left in `week` for `cause`, or were censored in it.
    ///
    /// # Errors
    ///
    /// When there is no such week or cause; nothing is then added.
    pub fn add(&mut self, week: u32, cause: Option<usize>, people: u64) -> Result<(), TableError> {
        let causes = self.causes;
        let column = match cause {
            Some(cause) if cause >= causes => {
                return Err(TableError::NoSuchCause { cause, causes });
            }
            Some(cause) => cause,
            None => causes,
        };
        let last_week = self.last_week();
        let count = self.counts.get_mut(week as usize * (causes + 1) + column);
        let count = count.ok_or(TableError::WeekBeyondLast { week, last_week })?;
        *count = count.saturating_add(people);
        Ok(())
    }

    /// The last week there is room for.
    #[must_use]
    pub fn last_week(&self) -> u32 {
        let weeks = self.counts.len() / (self.causes + 1);
        u32::try_from(weeks).unwrap_or(u32::MAX).saturating_sub(1)
    }

    /// The counts as the table that estimators start from.
    #[must_use]
    pub fn table(&self) -> EventTable {
        let weeks = (0_u32..).zip(self.counts.chunks_exact(self.causes + 1));
        let endings = weeks.flat_map(|(week, counts)| {
            counts
                .iter()
                .enumerate()
                .map(move |(column, &people)| Ending {
                    time: f64::from(week),
                    column,
                    weight: i128::from(people),
                })
        });
        EventTable::from_sorted(self.causes, 1.0, endings, Vec::new())
    }
}
