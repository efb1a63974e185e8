//! The counts every estimator starts from.

use thiserror::Error;

/// How many people left for which cause, or were censored, in which week.
///
/// It is filled person by person or by counts, in any order, and its size depends
/// on weeks and causes alone. The numbers at risk follow from the counts, so they
/// can't disagree with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventTable {
    causes: usize,
    /// One row of `causes` counts a week, then the count of the censored.
    counts: Vec<u64>,
}

/// A count that has no place in an [`EventTable`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TableError {
    /// The week lies beyond the table's last one.
    #[error("week {week} is beyond the last week {last_week}")]
    WeekBeyondLast {
        /// The week asked for.
        week: u32,
        /// The last week of the table.
        last_week: u32,
    },
    /// The cause's number is not below the number of causes.
    #[error("there is no cause {cause} among {causes}")]
    NoSuchCause {
        /// The cause asked for, counted from 0.
        cause: usize,
        /// The number of causes.
        causes: usize,
    },
}

/// One week of an [`EventTable`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// Weeks since the start.
    pub week: u32,
    /// People observed up to this week, those who leave in it included.
    pub at_risk: u64,
    /// People who left in this week, by cause.
    pub events: &'a [u64],
    /// People observed no longer than this week who had not left.
    pub censored: u64,
}

impl EventTable {
    /// An empty table for weeks 0 to `last_week` and causes 0 to `causes − 1`.
    #[must_use]
    pub fn new(last_week: u32, causes: usize) -> Self {
        let weeks = last_week as usize + 1;
        Self {
            causes,
            counts: vec![0; weeks * (causes + 1)],
        }
    }

    /// A table of individual records: the last week observed, and the cause of
    /// leaving in it or `None` where the person was still there.
    ///
    /// # Errors
    ///
    /// When a cause is not below `causes`.
    pub fn from_records(
        causes: usize,
        records: &[(u32, Option<usize>)],
    ) -> Result<Self, TableError> {
        let last_week = records.iter().map(|&(week, _)| week).max().unwrap_or(0);
        let mut table = Self::new(last_week, causes);
        for &(week, cause) in records {
            table.add(week, cause, 1)?;
        }
        Ok(table)
    }

    /// Adds `people` who left in `week` for `cause`, or were censored in it.
    ///
    /// # Errors
    ///
    /// When the table has no such week or cause; it is then unchanged.
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
        *count.ok_or(TableError::WeekBeyondLast { week, last_week })? += people;
        Ok(())
    }

    /// The number of causes.
    #[must_use]
    pub fn causes(&self) -> usize {
        self.causes
    }

    /// The last week the table has room for.
    #[must_use]
    pub fn last_week(&self) -> u32 {
        let weeks = self.counts.len() / (self.causes + 1);
        u32::try_from(weeks).unwrap_or(u32::MAX).saturating_sub(1)
    }

    /// Everybody counted.
    #[must_use]
    pub fn people(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// All weeks in order, those in which nothing happened included.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let mut at_risk = self.people();
        (0..)
            .zip(self.counts.chunks_exact(self.causes + 1))
            .map(move |(week, counts)| {
                let (events, censored) = counts.split_at(self.causes);
                let row = Row {
                    week,
                    at_risk,
                    events,
                    censored: censored.iter().sum(),
                };
                at_risk -= counts.iter().sum::<u64>();
                row
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_and_counts_give_the_same_table() {
        let records = [
            (2, Some(1)),
            (0, None),
            (2, None),
            (2, Some(1)),
            (1, Some(0)),
        ];
        let mut counted = EventTable::new(2, 2);
        counted.add(2, Some(1), 2).unwrap();
        counted.add(1, Some(0), 1).unwrap();
        counted.add(0, None, 1).unwrap();
        counted.add(2, None, 1).unwrap();
        assert_eq!(EventTable::from_records(2, &records), Ok(counted.clone()));

        let rows: Vec<_> = counted.rows().collect();
        assert_eq!(
            rows,
            [
                Row {
                    week: 0,
                    at_risk: 5,
                    events: &[0, 0],
                    censored: 1
                },
                Row {
                    week: 1,
                    at_risk: 4,
                    events: &[1, 0],
                    censored: 0
                },
                Row {
                    week: 2,
                    at_risk: 3,
                    events: &[0, 2],
                    censored: 1
                },
            ]
        );
    }

    #[test]
    fn what_has_no_place_is_refused() {
        let mut table = EventTable::new(4, 2);
        assert_eq!(
            table.add(5, None, 1),
            Err(TableError::WeekBeyondLast {
                week: 5,
                last_week: 4
            })
        );
        assert_eq!(
            table.add(0, Some(2), 1),
            Err(TableError::NoSuchCause {
                cause: 2,
                causes: 2
            })
        );
        assert_eq!(table.people(), 0);
    }
}
