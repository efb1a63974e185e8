//! One future told person by person: dated, typed events and the state behind them.

use serde::{Deserialize, Serialize};

use crate::axis::{Axis, PerAxis};
use crate::cause::Cause;
use crate::id::PersonId;
use crate::plan::{ContactMode, StageKind};

/// One person's way through one future.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// The person.
    pub person: PersonId,
    /// What happened, in order of time.
    pub events: Vec<Event>,
    /// The state in each week in which the person was there, from week 1.
    pub weeks: Vec<WeekState>,
}

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Week since clock zero, from 1; 0 for what came before the start.
    pub week: u16,
    /// Day of that week, 1 to 7.
    pub day: u8,
    /// What it was.
    pub what: Happening,
}

/// What can happen to a person in the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happening {
    /// Took part in a stage before the clock: a community place or a visit.
    TookPart(StageKind),
    /// Turned back at a stage before the clock.
    Declined(StageKind),
    /// A stage began.
    StageBegan(StageKind),
    /// An accommodation came into place.
    Accommodated(Axis),
    /// A buddy came into place.
    BuddyInPlace,
    /// A check-in took place.
    CheckInHeld(ContactMode),
    /// A check-in fell out because the team had no hours left.
    CheckInMissed(ContactMode),
    /// Something outside work weighed on the person that week.
    Shock,
    /// Strain rose above the level at which it shows.
    StrainHigh,
    /// Strain came back below it.
    StrainEased,
    /// A check-in met the strain and led to an adjustment on this axis, from the next week.
    Adjusted(Axis),
    /// The least weeks of the stage are over, but its rule does not hold yet.
    NotYet(StageKind),
    /// A check-in met strong strain, and the person went back to this stage.
    SteppedBack(StageKind),
    /// A paid stage goes on beyond its most weeks.
    Held(StageKind),
    /// Left.
    Left(Cause),
    /// Moved on well.
    MovedOn,
    /// An unpaid stage ended without a next step.
    Stalled(StageKind),
}

/// The model's state in one week: what the hazards of that week were made from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeekState {
    /// Week since clock zero, from 1.
    pub week: u16,
    /// The stage.
    pub stage: StageKind,
    /// Hours worked in the week ÷ 25.
    pub exposure: f64,
    /// Unrelieved gaps in levels.
    pub gaps: PerAxis<f64>,
    /// Strain after the week.
    pub strain: f64,
    /// Where that strain comes from; the parts add up to it.
    pub strain_from: StrainSources,
    /// Skill after the week, 0 to 1.
    pub skill: f64,
    /// Confidence after the week, 0 to 1.
    pub confidence: f64,
    /// Newness in the week as the hazards feel it: 1 at the start, or at its peak where the baseline has one.
    pub newness: f64,
    /// Readiness of the workplace at the beginning of the week, 0 to 1.
    pub readiness: f64,
    /// Onboarding (buddy or structured start) in place, 0 or 1.
    pub onboarding: f64,
    /// Weekly hazard of leaving for each cause, in the order of [`Cause::ALL`].
    pub hazards: [f64; 5],
}

/// Strain by where it came from.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrainSources {
    /// Left over from gaps on each axis.
    pub gaps: PerAxis<f64>,
    /// Left over from shocks.
    pub shocks: f64,
}

impl StrainSources {
    /// All of it.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.gaps.to_array().iter().sum::<f64>() + self.shocks
    }
}
