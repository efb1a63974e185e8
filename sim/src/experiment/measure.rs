//! What an experiment looks at in the results of a plan.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::refusal::{ExperimentRefusal, MOST_MEASURES, within};
use crate::run::{Outcome, Sums};

/// One number of an outcome. Shares and means go over everybody in the case, those without a place included, so that
/// leaving somebody out never looks better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Measure {
    /// Share of people here or moved on well at the end of this week, 0 to 1.
    InWork(u16),
    /// Share of people at their workplace at the end of this week, 0 to 1.
    Here(u16),
    /// Weeks in work within the horizon, a person (restricted mean).
    WeeksInWork,
    /// Paid hours within the horizon, a person.
    PaidHours,
    /// Pay within the horizon in yen, a person.
    Income,
    /// Hours of useful work less instruction within the horizon, over all workplaces.
    EmployerHours,
    /// Hours released for the staff who carry ★ tasks, over all workplaces.
    ReleasedHours,
    /// Hours the team spends within the horizon.
    TeamHours,
    /// Check-ins missed within the horizon.
    MissedCheckIns,
    /// What accommodations cost within the horizon beside the team's time, in yen.
    SupportYen,
}

/// A value with what chance leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// Mean over futures.
    pub value: f64,
    /// Standard error of that mean over futures; known for shares only.
    pub error: Option<f64>,
}

impl fmt::Display for Measure {
    /// The name by which it is asked for.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::InWork(week) => return write!(formatter, "in-work@{week}"),
            Self::Here(week) => return write!(formatter, "here@{week}"),
            Self::WeeksInWork => "weeks-in-work",
            Self::PaidHours => "paid-hours",
            Self::Income => "income",
            Self::EmployerHours => "employer-hours",
            Self::ReleasedHours => "released-hours",
            Self::TeamHours => "team-hours",
            Self::MissedCheckIns => "missed-check-ins",
            Self::SupportYen => "support-yen",
        })
    }
}

impl Measure {
    /// Reads the measure off an outcome; a week after the horizon counts as the horizon.
    #[must_use]
    pub fn of(self, outcome: &Outcome) -> Measured {
        let futures = f64::from(outcome.futures.max(1));
        let people = (outcome.people.len() + outcome.unplaced.len()).max(1) as f64;
        let exact = |value| Measured { value, error: None };
        let over_people =
            |of: fn(&crate::run::PersonOutcome) -> u64| sum(outcome.people.iter().map(of));
        let workplaces = outcome.workplaces.iter();
        match self {
            Self::InWork(week) => share(&outcome.in_work, week, people),
            Self::Here(week) => share(&outcome.here, week, people),
            Self::WeeksInWork => {
                let weeks = outcome.in_work.iter().skip(1);
                let weeks = sum(weeks.map(|counts| Sums::of(counts).total()));
                exact(weeks as f64 / futures / people)
            }
            Self::PaidHours => {
                exact(over_people(|person| person.paid_minutes) as f64 / 60.0 / futures / people)
            }
            Self::Income => exact(over_people(|person| person.pay_yen) as f64 / futures / people),
            Self::EmployerHours => {
                let minutes = workplaces.fold(0_i64, |minutes, place| {
                    let gained = place
                        .useful_minutes
                        .saturating_sub(place.instruction_minutes);
                    minutes.saturating_add(gained)
                });
                exact(minutes as f64 / 60.0 / futures)
            }
            Self::ReleasedHours => {
                let minutes = workplaces.fold(0_i64, |minutes, place| {
                    minutes.saturating_add(place.released_minutes)
                });
                exact(minutes as f64 / 60.0 / futures)
            }
            Self::TeamHours => {
                let minutes = sum(outcome.team.weeks.iter().map(|week| week.used_minutes));
                exact(minutes as f64 / 60.0 / futures)
            }
            Self::MissedCheckIns => {
                let missed = sum(outcome.team.weeks.iter().map(|week| week.missed));
                exact(missed as f64 / futures)
            }
            Self::SupportYen => exact(over_people(|person| person.support_yen) as f64 / futures),
        }
    }

    /// Whether more of it is better for people or workplaces; the others are what it costs.
    #[must_use]
    pub const fn is_better_larger(self) -> bool {
        !matches!(
            self,
            Self::TeamHours | Self::MissedCheckIns | Self::SupportYen
        )
    }

    /// Whether its error is known.
    #[must_use]
    pub const fn has_error(self) -> bool {
        self.week().is_some()
    }

    /// The week it looks at, if it looks at one.
    #[must_use]
    pub const fn week(self) -> Option<u16> {
        match self {
            Self::InWork(week) | Self::Here(week) => Some(week),
            _ => None,
        }
    }
}

/// The sum, or the largest number there is: only a damaged result comes to it.
fn sum(numbers: impl Iterator<Item = u64>) -> u64 {
    numbers.fold(0, u64::saturating_add)
}

fn share(counts: &[Vec<u32>], week: u16, people: f64) -> Measured {
    let last = counts.len().saturating_sub(1);
    let counts = counts.get(usize::from(week).min(last));
    let sums = Sums::of(counts.map_or(&[], Vec::as_slice));
    Measured {
        value: sums.mean() / people,
        error: Some(sums.error() / people),
    }
}

/// Refuses no measure, too many, one twice, or one after the horizon.
pub(super) fn check(measures: &[Measure], horizon: u16) -> Result<(), ExperimentRefusal> {
    let count = measures.len() as f64;
    within("/measures", count, 1.0, MOST_MEASURES as f64)?;
    for (position, measure) in measures.iter().enumerate() {
        if measures[..position].contains(measure) {
            let path = format!("/measures/{position}");
            return Err(ExperimentRefusal::Twice { path });
        }
        if measure.week().is_some_and(|week| week > horizon) {
            let measure = *measure;
            return Err(ExperimentRefusal::AfterHorizon { measure, horizon });
        }
    }
    Ok(())
}
