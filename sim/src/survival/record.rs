//! One person's observation.

use serde::Serialize;
use thiserror::Error;

/// One line of a study: from when to when somebody was observed, and how it ended.
///
/// Somebody observed over `(entry, time]` is at risk of every event after the entry, up to and including `time`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Record {
    entry: f64,
    time: f64,
    cause: Option<usize>,
    weight: f64,
}

/// A value that no [`Record`] can have.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum RecordError {
    /// The end of observation is not a finite number above 0.
    #[error("time {time} is not above 0")]
    TimeNotAboveZero {
        /// The time given.
        time: f64,
    },
    /// The end of observation is later than [`Record::LONGEST`].
    #[error("time {time} is longer than {}", Record::LONGEST)]
    TimeTooLong {
        /// The time given.
        time: f64,
    },
    /// The entry is not a finite number of at least 0.
    #[error("entry {entry} is not a number of at least 0")]
    EntryBelowZero {
        /// The entry given.
        entry: f64,
    },
    /// Observation begins when it has ended already.
    #[error("entry {entry} is not before time {time}")]
    EntryNotBeforeTime {
        /// The entry given.
        entry: f64,
        /// The time given.
        time: f64,
    },
    /// The weight is neither 0 nor within [`Record::LIGHTEST`] and [`Record::HEAVIEST`].
    #[error(
        "weight {weight} is neither 0 nor within {} and {}",
        Record::LIGHTEST,
        Record::HEAVIEST
    )]
    WeightOutOfRange {
        /// The weight given.
        weight: f64,
    },
}

impl Record {
    /// The longest time, whatever its unit: a life is shorter in seconds too. Within it the squares that variances are made
    /// of stay finite.
    pub const LONGEST: f64 = 1e10;
    /// The smallest weight above 0. Within these bounds sums of weights are exact.
    pub const LIGHTEST: f64 = 1e-6;
    /// The largest weight.
    pub const HEAVIEST: f64 = 1e6;

    /// Somebody observed from 0 to `time`, who left then for `cause` or was censored.
    ///
    /// # Errors
    ///
    /// When `time` is not a number above 0, or is longer than [`Self::LONGEST`].
    pub fn new(time: f64, cause: Option<usize>) -> Result<Self, RecordError> {
        if !(time > 0.0 && time.is_finite()) {
            return Err(RecordError::TimeNotAboveZero { time });
        }
        if time > Self::LONGEST {
            return Err(RecordError::TimeTooLong { time });
        }
        Ok(Self {
            entry: 0.0,
            time,
            cause,
            weight: 1.0,
        })
    }

    /// The same, observed from `entry` only (left truncation): nothing is known of those who left before it.
    ///
    /// # Errors
    ///
    /// When `entry` is below 0 or not before the record's time.
    pub fn entering_at(self, entry: f64) -> Result<Self, RecordError> {
        if !(entry >= 0.0 && entry.is_finite()) {
            return Err(RecordError::EntryBelowZero { entry });
        }
        if entry >= self.time {
            let time = self.time;
            return Err(RecordError::EntryNotBeforeTime { entry, time });
        }
        Ok(Self { entry, ..self })
    }

    /// The same, counting as `weight` people. Variances take the weights as numbers of people too (frequency weights).
    ///
    /// # Errors
    ///
    /// When `weight` is neither 0 nor within [`Self::LIGHTEST`] and [`Self::HEAVIEST`].
    pub fn weighing(self, weight: f64) -> Result<Self, RecordError> {
        if weight == 0.0 || (Self::LIGHTEST..=Self::HEAVIEST).contains(&weight) {
            Ok(Self { weight, ..self })
        } else {
            Err(RecordError::WeightOutOfRange { weight })
        }
    }

    /// When observation began; 0 for somebody observed from the start.
    #[must_use]
    pub fn entry(&self) -> f64 {
        self.entry
    }

    /// When observation ended, in any unit of time.
    #[must_use]
    pub fn time(&self) -> f64 {
        self.time
    }

    /// The number of the cause of leaving; `None` where the person was still there.
    #[must_use]
    pub fn cause(&self) -> Option<usize> {
        self.cause
    }

    /// How many people the record stands for.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.weight
    }
}
