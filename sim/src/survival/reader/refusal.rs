//! What is wrong with a file, and where.

use serde::Serialize;
use thiserror::Error;

use super::Column;
use crate::survival::{Record, RecordError};

/// As much of a cell's text as a refusal repeats, in characters.
const SHOWN: usize = 40;

/// Something in a file that can't be read, where it is, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Error)]
#[error("line {line}: {fault}")]
pub struct Refusal {
    /// The line on which the row begins, counted from 1.
    pub line: usize,
    /// The column at fault, as the file calls it.
    pub column: Option<String>,
    /// What the cell says, at most 40 characters of it.
    pub value: Option<String>,
    /// What is wrong, with the bound that was passed.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The file is longer than the limit.
    #[error("{bytes} bytes are more than {limit}")]
    TooManyBytes {
        /// Bytes of the file.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// There are more rows than the limit.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// Rows allowed.
        limit: usize,
    },
    /// There are more groups than the limit.
    #[error("more than {limit} groups")]
    TooManyGroups {
        /// Groups allowed.
        limit: usize,
    },
    /// There are more strata than the limit.
    #[error("more than {limit} strata")]
    TooManyStrata {
        /// Strata allowed.
        limit: usize,
    },
    /// There is no row of data.
    #[error("no row of data")]
    NoRows,
    /// The text is not UTF-8: saved in another encoding, or put together from several.
    #[error("not UTF-8")]
    NotUtf8,
    /// No header names the time.
    #[error("no column of times")]
    NoTime,
    /// No header names an event or a cause.
    #[error("no column of events or causes")]
    NoEventOrCause,
    /// There is a column of events and one of causes; either says all.
    #[error("a column of events and one of causes")]
    EventAndCause,
    /// Two headers name the same column.
    #[error("two columns of the same kind")]
    ColumnTwice {
        /// What both hold.
        column: Column,
    },
    /// The row has more or fewer fields than the header.
    #[error("{fields} fields instead of {expected}")]
    Ragged {
        /// Fields of the row.
        fields: usize,
        /// Fields of the header.
        expected: usize,
    },
    /// The cell is empty.
    #[error("empty")]
    EmptyCell,
    /// The cell is not a finite number, written in ASCII digits with a point.
    #[error("not a number")]
    NotANumber,
    /// The number is not above 0.
    #[error("not above 0")]
    TimeNotAboveZero,
    /// The number is larger than any time.
    #[error("above {longest}")]
    TimeTooLong {
        /// The longest time.
        longest: f64,
    },
    /// The number is below 0.
    #[error("below 0")]
    EntryBelowZero,
    /// Observation begins when it has ended already.
    #[error("not before {time}")]
    EntryNotBeforeTime {
        /// When observation ends.
        time: f64,
    },
    /// The weight is neither 0 nor within the bounds.
    #[error("neither 0 nor within {lightest} and {heaviest}")]
    WeightOutOfRange {
        /// The smallest weight above 0.
        lightest: f64,
        /// The largest weight.
        heaviest: f64,
    },
    /// The cell is not a known code of an event or a cause.
    #[error("not a whole number from 0 to {highest}")]
    UnknownCode {
        /// The highest code: 1 for an event.
        highest: usize,
    },
}

impl From<RecordError> for Fault {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::TimeNotAboveZero { .. } => Self::TimeNotAboveZero,
            RecordError::TimeTooLong { .. } => Self::TimeTooLong {
                longest: Record::LONGEST,
            },
            RecordError::EntryBelowZero { .. } => Self::EntryBelowZero,
            RecordError::EntryNotBeforeTime { time, .. } => Self::EntryNotBeforeTime { time },
            RecordError::WeightOutOfRange { .. } => Self::WeightOutOfRange {
                lightest: Record::LIGHTEST,
                heaviest: Record::HEAVIEST,
            },
        }
    }
}

impl Refusal {
    pub(super) fn of_line(line: usize, fault: Fault) -> Self {
        Self {
            line,
            column: None,
            value: None,
            fault,
        }
    }

    pub(super) fn of_cell(line: usize, column: &str, value: &str, fault: Fault) -> Self {
        let shown = |text: &str| Some(text.chars().take(SHOWN).collect());
        Self {
            line,
            column: shown(column),
            value: shown(value),
            fault,
        }
    }
}
