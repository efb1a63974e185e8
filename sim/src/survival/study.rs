//! The records of a study, by group and stratum.

use std::collections::BTreeMap;

use super::{EventTable, Record};

/// Records with the group and the stratum of each, both in the order in which their names first came.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Study {
    competing: bool,
    groups: Names,
    strata: Names,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Row {
    record: Record,
    group: usize,
    stratum: usize,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Names {
    in_order: Vec<String>,
    numbers: BTreeMap<String, usize>,
}

impl Names {
    fn number(&mut self, name: &str) -> usize {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = self.in_order.len();
        self.in_order.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }
}

impl Study {
    /// No records yet. A study is `competing` when it tells causes of leaving apart; otherwise every event is cause 0.
    #[must_use]
    pub fn new(competing: bool) -> Self {
        Self {
            competing,
            ..Self::default()
        }
    }

    /// Adds a record. A study without groups or strata has one of each, with an empty name.
    pub fn add(&mut self, record: Record, group: &str, stratum: &str) {
        let row = Row {
            record,
            group: self.groups.number(group),
            stratum: self.strata.number(stratum),
        };
        self.rows.push(row);
    }

    /// Whether causes of leaving are told apart.
    #[must_use]
    pub fn competing(&self) -> bool {
        self.competing
    }

    /// The names of the groups.
    #[must_use]
    pub fn groups(&self) -> &[String] {
        &self.groups.in_order
    }

    /// The names of the strata.
    #[must_use]
    pub fn strata(&self) -> &[String] {
        &self.strata.in_order
    }

    /// The records of a group in all strata, in the order in which they came.
    pub fn records_of(&self, group: usize) -> impl Iterator<Item = &Record> {
        let rows = self.rows.iter().filter(move |row| row.group == group);
        rows.map(|row| &row.record)
    }

    /// All records, in the order in which they came.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.rows.iter().map(|row| &row.record)
    }

    /// The numbers of the causes for which somebody left.
    #[must_use]
    pub fn causes(&self) -> Vec<usize> {
        let mut causes: Vec<usize> = self.records().filter_map(Record::cause).collect();
        causes.sort_unstable();
        causes.dedup();
        causes
    }

    /// A table for each group, strata taken together.
    pub(super) fn tables(&self) -> Vec<EventTable> {
        let mut of_groups = vec![Vec::new(); self.groups().len()];
        for row in &self.rows {
            of_groups[row.group].push(row.record);
        }
        tables_of(self.highest_cause(), &of_groups)
    }

    /// A table for each group of each stratum.
    pub(super) fn tables_by_stratum(&self) -> Vec<Vec<EventTable>> {
        let mut of_strata = vec![vec![Vec::new(); self.groups().len()]; self.strata().len()];
        for row in &self.rows {
            of_strata[row.stratum][row.group].push(row.record);
        }
        let highest = self.highest_cause();
        let tables = of_strata.iter();
        tables
            .map(|of_groups| tables_of(highest, of_groups))
            .collect()
    }

    fn highest_cause(&self) -> usize {
        self.records().filter_map(Record::cause).max().unwrap_or(0)
    }
}

fn tables_of(highest_cause: usize, of_groups: &[Vec<Record>]) -> Vec<EventTable> {
    let tables = of_groups.iter();
    // No cause is above the highest, so no table is refused and none is lost.
    tables
        .filter_map(|records| EventTable::from_records(highest_cause + 1, records).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn record(time: f64) -> Record {
        Record::new(time, None).unwrap()
    }

    #[test]
    fn the_records_of_a_group_come_from_all_strata_in_their_order() {
        let mut study = Study::new(false);
        let rows = [
            (1.0, "b", "old"),
            (2.0, "a", "old"),
            (3.0, "b", "young"),
            (4.0, "a", "young"),
            (5.0, "b", "old"),
        ];
        for (time, group, stratum) in rows {
            study.add(record(time), group, stratum);
        }
        let times = |group| {
            let times = study.records_of(group).map(Record::time);
            times.collect::<Vec<_>>()
        };
        assert_eq!(study.groups(), ["b", "a"]);
        assert_eq!(times(0), [1.0, 3.0, 5.0]);
        assert_eq!(times(1), [2.0, 4.0]);
        assert!(times(2).is_empty());
        assert_eq!(Study::new(true).records_of(0).count(), 0);
    }

    proptest! {
        #[test]
        fn each_record_belongs_to_one_group(rows in prop::collection::vec((1_u8..9, 0_u8..4), 0..30)) {
            let mut study = Study::new(false);
            for (time, group) in &rows {
                study.add(record(f64::from(*time)), &group.to_string(), "");
            }
            for (number, name) in study.groups().iter().enumerate() {
                let of_group = rows.iter().filter(|(_, group)| group.to_string() == *name);
                let alone: Vec<f64> = of_group.map(|(time, _)| f64::from(*time)).collect();
                let found: Vec<f64> = study.records_of(number).map(Record::time).collect();
                prop_assert_eq!(found, alone);
            }
            let groups = 0..study.groups().len();
            let all: usize = groups.map(|group| study.records_of(group).count()).sum();
            prop_assert_eq!(all, rows.len());
        }
    }
}
