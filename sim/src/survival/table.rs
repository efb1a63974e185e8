//! The numbers at risk and the events every estimator starts from.

use thiserror::Error;

use super::Record;

/// Weights are summed as whole multiples of 2⁻⁷³: a double within the bounds of [`Record`] is one exactly, and so
/// is every sum. The order of records then changes no bit, and "nobody is left" is never a rounding error.
const UNIT: f64 = 1.0 / 9_444_732_965_739_290_427_392.0;

/// Who was at risk, who left for which cause and who was censored, at each time at which somebody's observation ended.
///
/// Those censored at a time were still at risk at it; those who enter at it are not yet.
#[derive(Debug, Clone, PartialEq)]
pub struct EventTable {
    causes: usize,
    /// How much one of the whole numbers below weighs.
    unit: f64,
    steps: Vec<Step>,
    /// The weights of those who left, one row of causes a step.
    events: Vec<f64>,
    /// Times of entry after the start, each with all who have entered by then.
    entered: Vec<(f64, i128)>,
    /// All who are observed from the start.
    present: i128,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Step {
    time: f64,
    /// All whose observation has ended by then.
    ended: i128,
    at_risk: f64,
    leaving: f64,
    staying: f64,
    censored: f64,
}

/// A count that has no place in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TableError {
    /// The week lies beyond the last one.
    #[error("week {week} is beyond the last week {last_week}")]
    WeekBeyondLast {
        /// The week asked for.
        week: u32,
        /// The last week there is room for.
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

/// One time of an [`EventTable`]. Counts are sums of weights; without weights, numbers of people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row<'a> {
    /// Time since the start.
    pub time: f64,
    /// People under observation just before this time.
    pub at_risk: f64,
    /// Of them, those who left at this time, by cause.
    pub events: &'a [f64],
    /// Of them, those who left at this time, whatever the cause.
    pub leaving: f64,
    /// Of them, those who did not leave at this time: `at_risk − leaving`.
    pub staying: f64,
    /// Of them, those who were last observed at this time and had not left.
    pub censored: f64,
}

impl Row<'_> {
    /// How many left at this time for one of `causes`, a cause named twice counting once.
    #[must_use]
    pub fn events_of(&self, causes: &[usize]) -> f64 {
        let events = self.events.iter().enumerate();
        events
            .filter(|(cause, _)| causes.contains(cause))
            .map(|(_, people)| people)
            .sum()
    }
}

/// People whose observation ends at a time, for one cause or (in the column after the causes) censored.
pub(super) struct Ending {
    pub(super) time: f64,
    pub(super) column: usize,
    pub(super) weight: i128,
}

impl EventTable {
    /// The table of individual records, in any order. A record of weight 0 is as good as none.
    ///
    /// # Errors
    ///
    /// When a cause is not below `causes`.
    pub fn from_records<'a>(
        causes: usize,
        records: impl IntoIterator<Item = &'a Record>,
    ) -> Result<Self, TableError> {
        let mut endings = Vec::new();
        let mut entries = Vec::new();
        for record in records {
            if let Some(cause) = record.cause().filter(|&cause| cause >= causes) {
                return Err(TableError::NoSuchCause { cause, causes });
            }
            let weight = (record.weight() / UNIT) as i128;
            if weight == 0 {
                continue;
            }
            endings.push(Ending {
                time: record.time(),
                column: record.cause().unwrap_or(causes),
                weight,
            });
            if record.entry() > 0.0 {
                entries.push((record.entry(), weight));
            }
        }
        endings.sort_by(|one, other| one.time.total_cmp(&other.time));
        entries.sort_by(|one, other| one.0.total_cmp(&other.0));
        Ok(Self::from_sorted(causes, UNIT, endings, entries))
    }

    /// From endings and late entries in order of time, each ending in one of the columns.
    pub(super) fn from_sorted(
        causes: usize,
        unit: f64,
        endings: impl IntoIterator<Item = Ending>,
        late_entries: Vec<(f64, i128)>,
    ) -> Self {
        let mut times: Vec<(f64, Vec<i128>)> = Vec::new();
        for ending in endings {
            if ending.weight == 0 {
                continue;
            }
            if times.last().is_none_or(|(time, _)| *time != ending.time) {
                times.push((ending.time, vec![0; causes + 1]));
            }
            if let Some((_, counts)) = times.last_mut() {
                counts[ending.column] += ending.weight;
            }
        }
        let everybody: i128 = times.iter().flat_map(|(_, counts)| counts).sum();
        let late: i128 = late_entries.iter().map(|(_, weight)| weight).sum();
        let mut table = Self {
            causes,
            unit,
            steps: Vec::with_capacity(times.len()),
            events: Vec::with_capacity(times.len() * causes),
            entered: running_sum(late_entries, everybody - late),
            present: everybody - late,
        };
        let mut ended = 0;
        for (time, counts) in times {
            let at_risk = table.entered_by(table.entries_before(time)) - ended;
            let (events, censored) = counts.split_at(causes);
            let leaving: i128 = events.iter().sum();
            ended += counts.iter().sum::<i128>();
            let weigh = |count: i128| count as f64 * unit;
            table
                .events
                .extend(events.iter().map(|&count| weigh(count)));
            table.steps.push(Step {
                time,
                ended,
                at_risk: weigh(at_risk),
                leaving: weigh(leaving),
                staying: weigh(at_risk - leaving),
                censored: weigh(censored.iter().sum()),
            });
        }
        table
    }

    /// The number of causes.
    #[must_use]
    pub fn causes(&self) -> usize {
        self.causes
    }

    /// Everybody counted.
    #[must_use]
    pub fn people(&self) -> f64 {
        self.steps
            .last()
            .map_or(0.0, |last| last.ended as f64 * self.unit)
    }

    /// Whether somebody is observed only from some time after the start.
    #[must_use]
    pub fn has_late_entry(&self) -> bool {
        !self.entered.is_empty()
    }

    /// The last time anybody was observed; `None` when nobody was.
    #[must_use]
    pub fn last_time(&self) -> Option<f64> {
        self.steps.last().map(|last| last.time)
    }

    /// People under observation just before `time`: the at-risk table under a curve.
    #[must_use]
    pub fn at_risk_at(&self, time: f64) -> f64 {
        let steps = self.steps.partition_point(|step| step.time < time);
        self.at_risk_after(steps, self.entries_before(time))
    }

    /// Looks up one time after another, each at or after the one before.
    pub(super) fn cursor(&self) -> Cursor<'_> {
        Cursor {
            table: self,
            steps: 0,
            entries: 0,
            at_risk: self.at_risk_after(0, 0),
        }
    }

    /// People under observation after the first `steps` and the first times of late entry.
    fn at_risk_after(&self, steps: usize, entries: usize) -> f64 {
        (self.entered_by(entries) - self.ended_by(steps)) as f64 * self.unit
    }

    fn ended_by(&self, steps: usize) -> i128 {
        let last = steps.checked_sub(1);
        last.map_or(0, |last| self.steps[last].ended)
    }

    fn entered_by(&self, entries: usize) -> i128 {
        let last = entries.checked_sub(1);
        last.map_or(self.present, |last| self.entered[last].1)
    }

    fn entries_before(&self, time: f64) -> usize {
        self.entered.partition_point(|(entry, _)| *entry < time)
    }

    /// All times in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.steps.len()).map(|index| self.row(index))
    }

    fn row(&self, index: usize) -> Row<'_> {
        let step = self.steps[index];
        Row {
            time: step.time,
            at_risk: step.at_risk,
            events: &self.events[index * self.causes..(index + 1) * self.causes],
            leaving: step.leaving,
            staying: step.staying,
            censored: step.censored,
        }
    }
}

/// A place in a table that only moves on.
pub(super) struct Cursor<'a> {
    table: &'a EventTable,
    steps: usize,
    entries: usize,
    at_risk: f64,
}

impl<'a> Cursor<'a> {
    /// People under observation just before `time`, and the row at it if somebody's observation ended then.
    pub(super) fn at(&mut self, time: f64) -> (f64, Option<Row<'a>>) {
        let table = self.table;
        let steps = table.steps[self.steps..].iter();
        let steps = steps.take_while(|step| step.time < time).count();
        let entries = table.entered[self.entries..].iter();
        let entries = entries.take_while(|(entry, _)| *entry < time).count();
        if steps + entries > 0 {
            self.steps += steps;
            self.entries += entries;
            self.at_risk = table.at_risk_after(self.steps, self.entries);
        }
        let next = table.steps.get(self.steps);
        let row = next.filter(|step| step.time == time);
        (self.at_risk, row.map(|_| table.row(self.steps)))
    }
}

/// For each time of entry, `start` and all who have entered by then.
fn running_sum(entries: Vec<(f64, i128)>, start: i128) -> Vec<(f64, i128)> {
    let mut sums: Vec<(f64, i128)> = Vec::new();
    let mut sum = start;
    for (entry, weight) in entries {
        sum += weight;
        match sums.last_mut() {
            Some((last, so_far)) if *last == entry => *so_far = sum,
            _ => sums.push((entry, sum)),
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survival::WeeklyCounts;

    fn record(time: f64, cause: Option<usize>) -> Record {
        Record::new(time, cause).unwrap()
    }

    #[test]
    fn records_and_weekly_counts_give_the_same_rows() {
        let records = [
            record(2.0, Some(1)),
            record(3.0, None),
            record(2.0, None),
            record(2.0, Some(1)),
            record(1.0, Some(0)),
        ];
        let mut counts = WeeklyCounts::new(5, 2);
        counts.add(2, Some(1), 2).unwrap();
        counts.add(1, Some(0), 1).unwrap();
        counts.add(3, None, 1).unwrap();
        counts.add(2, None, 1).unwrap();
        let counted = counts.table();
        let recorded = EventTable::from_records(2, &records).unwrap();
        let rows: Vec<_> = recorded.rows().collect();
        assert_eq!(rows, counted.rows().collect::<Vec<_>>());
        assert_eq!(
            rows[1],
            Row {
                time: 2.0,
                at_risk: 4.0,
                events: &[0.0, 2.0],
                leaving: 2.0,
                staying: 2.0,
                censored: 1.0,
            }
        );
        assert_eq!((rows.len(), recorded.people()), (3, 5.0));
    }

    #[test]
    fn a_late_entry_is_at_risk_only_after_it() {
        let late = record(5.0, Some(0)).entering_at(2.0).unwrap();
        let table = EventTable::from_records(1, &[record(2.0, Some(0)), late]).unwrap();
        let at_risk: Vec<_> = table.rows().map(|row| row.at_risk).collect();
        assert_eq!(at_risk, [1.0, 1.0]);
        let later = [0.0, 2.0, 2.1, 5.0, 5.1].map(|time| table.at_risk_at(time));
        assert_eq!(later, [1.0, 1.0, 1.0, 1.0, 0.0]);
    }

    #[test]
    fn an_entry_is_late_when_it_is_after_the_start_and_counts() {
        let has_late_entry = |records: &[Record]| {
            let table = EventTable::from_records(1, records).unwrap();
            table.has_late_entry()
        };
        let early = record(2.0, Some(0));
        let entering = |time| early.entering_at(time).unwrap();
        assert!(!has_late_entry(&[]));
        assert!(!has_late_entry(&[early, entering(0.0)]));
        assert!(has_late_entry(&[early, entering(0.5)]));
        // A record that weighs nothing is as good as none.
        assert!(!has_late_entry(&[entering(0.5).weighing(0.0).unwrap()]));
        assert!(!WeeklyCounts::new(4, 1).table().has_late_entry());
    }

    #[test]
    fn light_and_heavy_weights_add_up_exactly() {
        let weigh = |time, weight| record(time, Some(0)).weighing(weight).unwrap();
        let records = [
            weigh(1.0, Record::HEAVIEST),
            weigh(1.0, 0.1),
            weigh(2.0, Record::LIGHTEST),
            weigh(3.0, 0.0),
        ];
        let table = EventTable::from_records(1, &records).unwrap();
        let staying: Vec<_> = table.rows().map(|row| row.staying).collect();
        assert_eq!(staying, [Record::LIGHTEST, 0.0]);
        let backwards = EventTable::from_records(1, records.iter().rev()).unwrap();
        assert_eq!(backwards, table);
    }

    #[test]
    fn what_has_no_place_is_refused() {
        let mut counts = WeeklyCounts::new(4, 2);
        let (week, last_week) = (5, 4);
        assert_eq!(
            counts.add(5, None, 1),
            Err(TableError::WeekBeyondLast { week, last_week })
        );
        let (cause, causes) = (2, 2);
        let refused = Err(TableError::NoSuchCause { cause, causes });
        assert_eq!(counts.add(0, Some(2), 1), refused);
        assert_eq!(counts.table().people(), 0.0);
        let records = [record(1.0, Some(2))];
        let refused = refused.map(|()| EventTable::from_records(0, &[]).unwrap());
        assert_eq!(EventTable::from_records(2, &records), refused);
    }
}
