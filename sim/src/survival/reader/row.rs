//! One row of a file.

use csv::StringRecord;

use super::column::Columns;
use super::{Column, Fault, HIGHEST_CODE, Refusal};
use crate::survival::{Record, RecordError};

/// A row with its columns, on its line.
pub(super) struct Row<'a> {
    pub(super) columns: &'a Columns,
    pub(super) fields: &'a StringRecord,
    pub(super) line: usize,
}

impl<'a> Row<'a> {
    /// The record of the row.
    pub(super) fn record(&self) -> Result<Record, Refusal> {
        let (fields, expected) = (self.fields.len(), self.columns.fields());
        if fields != expected {
            let fault = Fault::Ragged { fields, expected };
            return Err(Refusal::of_line(self.line, fault));
        }
        let cause = self.cause()?;
        let time = self.number(Column::Time)?.unwrap_or_default();
        let mut record = self.accept(Column::Time, Record::new(time, cause))?;
        if let Some(entry) = self.number(Column::Entry)? {
            record = self.accept(Column::Entry, record.entering_at(entry))?;
        }
        if let Some(weight) = self.number(Column::Weight)? {
            record = self.accept(Column::Weight, record.weighing(weight))?;
        }
        Ok(record)
    }

    /// The name in a column; empty when the file has no such column.
    pub(super) fn name(&self, column: Column) -> Result<&'a str, Refusal> {
        self.cell(column).map(Option::unwrap_or_default)
    }

    /// That the cell of a column is at fault.
    pub(super) fn refuse(&self, column: Column, fault: Fault) -> Refusal {
        let place = self.columns.place(column);
        let header = place.and_then(|place| self.columns.header(place));
        let value = place.and_then(|place| self.fields.get(place));
        let (header, value) = (header.unwrap_or_default(), value.unwrap_or_default());
        Refusal::of_cell(self.line, header, value, fault)
    }

    /// The text of a cell; `None` when the file has no such column.
    fn cell(&self, column: Column) -> Result<Option<&'a str>, Refusal> {
        let place = self.columns.place(column);
        match place.and_then(|place| self.fields.get(place)) {
            Some("") => Err(self.refuse(column, Fault::EmptyCell)),
            text => Ok(text),
        }
    }

    fn number(&self, column: Column) -> Result<Option<f64>, Refusal> {
        let Some(text) = self.cell(column)? else {
            return Ok(None);
        };
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        match number {
            Some(number) => Ok(Some(number)),
            None => Err(self.refuse(column, Fault::NotANumber)),
        }
    }

    fn cause(&self) -> Result<Option<usize>, Refusal> {
        let (column, highest) = if self.columns.tells_causes() {
            (Column::Cause, HIGHEST_CODE)
        } else {
            (Column::Event, 1)
        };
        let text = self.cell(column)?.unwrap_or_default();
        let code = text.parse().ok().filter(|code: &usize| *code <= highest);
        match code {
            Some(code) => Ok(code.checked_sub(1)),
            None => Err(self.refuse(column, Fault::UnknownCode { highest })),
        }
    }

    fn accept(&self, column: Column, made: Result<Record, RecordError>) -> Result<Record, Refusal> {
        made.map_err(|error| self.refuse(column, error.into()))
    }
}
