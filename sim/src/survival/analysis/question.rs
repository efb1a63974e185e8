//! What a person asks of a study.

use thiserror::Error;

/// At which times values are to be told, and up to when means count.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Question {
    times: Vec<f64>,
    limit: Option<f64>,
}

/// A question that has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum QuestionError {
    /// A time is not a finite number of at least 0.
    #[error("time {time} is not a number of at least 0")]
    TimeBelowZero {
        /// The time asked for.
        time: f64,
    },
    /// The limit of restricted means is not a finite number above 0.
    #[error("limit {limit} is not a number above 0")]
    LimitNotAboveZero {
        /// The limit asked for.
        limit: f64,
    },
    /// More times are asked for than a table can hold.
    #[error("{times} times are more than {}", Question::MOST_TIMES)]
    TooManyTimes {
        /// How many are asked for.
        times: usize,
    },
}

/// About how many times a question without any gets.
const STEPS: f64 = 8.0;

impl Question {
    /// The largest number of times.
    pub const MOST_TIMES: usize = 1000;

    /// Values at `times` (round ones when there are none), and restricted means up to `limit` (when there is none: as
    /// long as every group was observed).
    ///
    /// # Errors
    ///
    /// When a time or the limit is out of its bounds.
    pub fn new(mut times: Vec<f64>, limit: Option<f64>) -> Result<Self, QuestionError> {
        if times.len() > Self::MOST_TIMES {
            let times = times.len();
            return Err(QuestionError::TooManyTimes { times });
        }
        if let Some(&time) = times
            .iter()
            .find(|time| !(**time >= 0.0 && time.is_finite()))
        {
            return Err(QuestionError::TimeBelowZero { time });
        }
        if let Some(limit) = limit.filter(|limit| !(*limit > 0.0 && limit.is_finite())) {
            return Err(QuestionError::LimitNotAboveZero { limit });
        }
        times.sort_by(f64::total_cmp);
        times.dedup();
        Ok(Self { times, limit })
    }

    pub(super) fn limit(&self) -> Option<f64> {
        self.limit
    }

    /// The times asked for, or round ones up to `last`.
    pub(super) fn times_up_to(&self, last: f64) -> Vec<f64> {
        if !self.times.is_empty() {
            return self.times.clone();
        }
        let step = round_step(last);
        let steps = (0..).map(|number: u32| f64::from(number) * step);
        steps.take_while(|time| *time <= last).collect()
    }
}

/// The smallest of 1, 2, 5, 10, 20 … that goes into `last` at most [`STEPS`] times; also below 1, down to a millionth.
fn round_step(last: f64) -> f64 {
    const SMALLEST: f64 = 1e-6;
    let mut decade = SMALLEST;
    loop {
        for part in [1.0, 2.0, 5.0] {
            if last <= STEPS * part * decade {
                return part * decade;
            }
        }
        decade *= 10.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_round_when_none_are_asked_for() {
        let times = |last| Question::default().times_up_to(last);
        assert_eq!(times(35.0), [0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0]);
        assert_eq!(times(3.0).len(), 7);
        assert_eq!(times(0.0), [0.0]);
        assert!(times(f64::MAX).len() <= 9);
        let asked = Question::new(vec![52.0, 13.0, 13.0], None).unwrap();
        assert_eq!(asked.times_up_to(3.0), [13.0, 52.0]);
    }

    #[test]
    fn what_has_no_answer_is_refused() {
        let time = -1.0;
        let refused = Question::new(vec![1.0, time], None);
        assert_eq!(refused, Err(QuestionError::TimeBelowZero { time }));
        let limit = 0.0;
        let refused = Question::new(Vec::new(), Some(limit));
        assert_eq!(refused, Err(QuestionError::LimitNotAboveZero { limit }));
        let times = Question::MOST_TIMES + 1;
        let refused = Question::new(vec![1.0; times], None);
        assert_eq!(refused, Err(QuestionError::TooManyTimes { times }));
    }
}
