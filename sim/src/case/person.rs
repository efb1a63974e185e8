//! A person looking for work. Every person in a case is a composite.

use serde::{Deserialize, Serialize};

use super::MapPoint;
use crate::axis::{Axis, Level, PerAxis};
use crate::bounded::at_most;
use crate::id::{FieldId, PersonId};
use crate::units::{ClockTime, MinutesPerWeek, Percent, StandardScore};
use crate::weekdays::Weekdays;

/// Most constraints of a person who is read.
pub const MOST_CONSTRAINTS: usize = 20;

/// A person (本人・相談者).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Permanent address of the person's random numbers; unique within the case.
    pub stream: u32,
    /// Five-axis level profile; a tool for conversation, not a validated predictor.
    pub levels: PerAxis<Level>,
    /// The field of work they asked for.
    pub asked_for: FieldId,
    /// Work history against the reference population.
    pub history: StandardScore,
    /// How much they depend on pay soon.
    pub income_need: Percent,
    /// Confidence (自己有用感) at the start.
    pub confidence: Percent,
    /// What their life allows.
    #[serde(deserialize_with = "at_most::<MOST_CONSTRAINTS, _, _>")]
    #[cfg_attr(feature = "schema", schemars(length(max = MOST_CONSTRAINTS)))]
    pub constraints: Vec<Constraint>,
    /// Where they live on the picture of the town.
    pub home: MapPoint,
}

/// A bound that a person's life sets to a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Constraint {
    /// Can't begin before this time.
    NotBefore(ClockTime),
    /// Must leave by this time.
    NotAfter(ClockTime),
    /// Can't work on these days.
    NotOn(Weekdays),
    /// No more than this in a week.
    AtMost(MinutesPerWeek),
}

impl Person {
    /// Whether any axis is at level 1 or 2, where support tends to be long.
    #[must_use]
    pub fn is_at_risk(&self) -> bool {
        Axis::ALL
            .into_iter()
            .any(|axis| self.levels.get(axis).is_low())
    }
}
