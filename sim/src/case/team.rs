//! The support team and what its help costs in hours.

use serde::{Deserialize, Serialize};

use crate::axis::Axis;
use crate::id::AccommodationId;
use crate::plan::ContactMode;
use crate::units::{Minutes, MinutesPerWeek, Weeks, Yen};

/// The team that prepares workplaces and keeps in touch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// Hours it has for these people.
    pub weekly: MinutesPerWeek,
    /// Weeks of those hours it has before the first person starts.
    pub preparation: Weeks,
    /// What each kind of help takes.
    pub costs: SupportCosts,
}

/// Time one piece of help takes. The defaults' sources are in the parameter file; a case may set its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SupportCosts {
    /// A check-in at the workplace, travel included.
    pub visit: Minutes,
    /// A check-in by phone.
    pub phone: Minutes,
    /// An adjustment after a check-in found rising strain.
    pub adjustment: Minutes,
    /// Putting one accommodation in place for one person.
    pub accommodation: Minutes,
    /// Agreeing on a buddy for one person.
    pub buddy: Minutes,
    /// Going along on the visit before the start, for one person.
    pub accompanied_visit: Minutes,
    /// Briefing a workplace.
    pub briefing: Minutes,
    /// Writing one complete information sheet.
    pub sheet: Minutes,
    /// What a missed check-in costs later.
    pub missed: Minutes,
}

impl SupportCosts {
    /// The team's time for one check-in.
    #[must_use]
    pub const fn check_in(&self, mode: ContactMode) -> Minutes {
        match mode {
            ContactMode::Visit => self.visit,
            ContactMode::Phone => self.phone,
            ContactMode::Workplace => Minutes::LOWEST,
        }
    }
}

/// An accommodation: it takes one level off one axis, and only there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Accommodation {
    /// Its id.
    pub id: AccommodationId,
    /// The axis it relieves.
    pub relieves: Axis,
    /// What it takes, where that is not the usual time of the team alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<AccommodationCost>,
}

/// What one accommodation takes for one person: a ride costs money every week, a device once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AccommodationCost {
    /// The team's time to put it in place.
    pub minutes: Minutes,
    /// Paid once, before the start.
    pub once: Yen,
    /// Paid for each week in which it is in place.
    pub per_week: Yen,
}

impl Team {
    /// The team's time to put an accommodation in place for one person.
    #[must_use]
    pub fn time_for(&self, accommodation: &Accommodation) -> Minutes {
        let own = accommodation.cost.map(|cost| cost.minutes);
        own.unwrap_or(self.costs.accommodation)
    }
}
