//! A person's own records, from the bytes of a CSV file.
//!
//! The file is UTF-8, with or without a byte order mark; lines end in LF or CRLF; fields are separated by commas and
//! quoted as in RFC 4180. The first line names the columns, in English or Japanese ([`Column`]); columns with other
//! names are left out and listed. The module opens no file, and what it refuses it says where and why.

mod column;
mod lines;
mod refusal;
mod row;

use csv::{ErrorKind, ReaderBuilder, StringRecord, Trim};

pub use column::Column;
pub use refusal::{Fault, Refusal};

use super::Study;
use column::Columns;
use lines::Lines;
use row::Row;

/// How much a file may hold. It bounds time and memory before the work starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes.
    pub bytes: usize,
    /// Rows of data.
    pub rows: usize,
    /// Groups.
    pub groups: usize,
    /// Strata.
    pub strata: usize,
    /// Refusals after which reading stops.
    pub refusals: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 16 << 20,
            rows: 200_000,
            groups: 20,
            strata: 200,
            refusals: 20,
        }
    }
}

/// The largest code of a cause.
pub const HIGHEST_CODE: usize = 20;

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The records. The code of a cause in the file is 1 more than its number in the study.
    pub study: Study,
    /// Headers of columns that were left out, since their names say nothing here.
    pub left_out: Vec<String>,
}

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Reads the records of a file. Empty lines, and rows in which every field is empty, are passed over.
///
/// # Errors
///
/// All that is wrong, in order of lines, up to [`Limits::refusals`]. What is wrong with the file or its header
/// comes alone.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, Vec<Refusal>> {
    let mut rows = Rows::of(bytes, limits).map_err(|refusal| vec![refusal])?;
    let mut study = Study::new(rows.columns.tells_causes());
    let mut refusals = Vec::new();
    let mut read = 0;
    while let Some(row) = rows.next() {
        if read == limits.rows {
            let fault = Fault::TooManyRows { limit: limits.rows };
            refusals.push(Refusal::of_line(rows.line, fault));
            break;
        }
        read += 1;
        if let Err(refusal) = row.and_then(|()| rows.add_to(&mut study, limits)) {
            refusals.push(refusal);
        }
        if refusals.len() >= limits.refusals.max(1) {
            break;
        }
    }
    if read == 0 {
        refusals.push(Refusal::of_line(1, Fault::NoRows));
    }
    if refusals.is_empty() {
        let left_out = rows.columns.into_left_out();
        Ok(Reading { study, left_out })
    } else {
        Err(refusals)
    }
}

/// The rows of a file after its header, one at a time.
struct Rows<'a> {
    lines: Lines<'a>,
    reader: csv::Reader<&'a [u8]>,
    columns: Columns,
    /// The row last read, and the line on which it begins.
    fields: StringRecord,
    line: usize,
}

impl<'a> Rows<'a> {
    fn of(bytes: &'a [u8], limits: &Limits) -> Result<Self, Refusal> {
        if bytes.len() > limits.bytes {
            let (bytes, limit) = (bytes.len(), limits.bytes);
            return Err(Refusal::of_line(1, Fault::TooManyBytes { bytes, limit }));
        }
        let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(bytes);
        let mut lines = Lines::of(bytes);
        let line = lines.from(0);
        let mut header = StringRecord::new();
        if reader.read_record(&mut header).is_err() {
            return Err(Refusal::of_line(line, Fault::NotUtf8));
        }
        Ok(Self {
            lines,
            reader,
            columns: Columns::of(&header, line)?,
            fields: StringRecord::new(),
            line,
        })
    }

    /// Reads the next row that says anything; `None` after the last.
    fn next(&mut self) -> Option<Result<(), Refusal>> {
        loop {
            let start = self.reader.position().byte();
            let row = self.reader.read_record(&mut self.fields);
            self.line = self.lines.from(start);
            match row {
                Ok(false) => return None,
                Ok(true) if self.fields.iter().all(str::is_empty) => {}
                Ok(true) => return Some(Ok(())),
                Err(error) => return Some(Err(self.not_utf8(&error))),
            }
        }
    }

    fn not_utf8(&self, error: &csv::Error) -> Refusal {
        let place = match error.kind() {
            ErrorKind::Utf8 { err, .. } => Some(err.field()),
            _ => None,
        };
        let header = place.and_then(|place| self.columns.header(place));
        Refusal {
            column: header.map(str::to_owned),
            ..Refusal::of_line(self.line, Fault::NotUtf8)
        }
    }

    /// Adds the row last read to a study.
    fn add_to(&self, study: &mut Study, limits: &Limits) -> Result<(), Refusal> {
        let row = Row {
            columns: &self.columns,
            fields: &self.fields,
            line: self.line,
        };
        let record = row.record()?;
        let (group, stratum) = (row.name(Column::Group)?, row.name(Column::Stratum)?);
        let full = |names: &[String], limit, name: &str| {
            names.len() >= limit && !names.iter().any(|known| known == name)
        };
        if full(study.groups(), limits.groups, group) {
            let limit = limits.groups;
            return Err(row.refuse(Column::Group, Fault::TooManyGroups { limit }));
        }
        if full(study.strata(), limits.strata, stratum) {
            let limit = limits.strata;
            return Err(row.refuse(Column::Stratum, Fault::TooManyStrata { limit }));
        }
        study.add(record, group, stratum);
        Ok(())
    }
}
