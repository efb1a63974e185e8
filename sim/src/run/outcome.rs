//! What a simulation leaves behind: whole numbers summed over all futures, so that neither the order of the work nor the
//! number of threads changes a bit. Shares, curves and intervals are made from these by `f64` functions elsewhere.

use serde::{Deserialize, Serialize};

use crate::digest::{Digest, DigestError, digest_of};
use crate::id::{PersonId, WorkplaceId};
use crate::model::{End, PerEnd};
use crate::plan::StageKind;
use crate::random::Seed;
use crate::survival::{EventTable, WeeklyCounts};
use crate::units::{MinutesPerWeek, Weeks};

/// Version of the engine. It rises whenever a golden digest changes.
pub const ENGINE_VERSION: u32 = 4;

/// The results of one plan over all futures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// [`ENGINE_VERSION`] of the engine that made it.
    pub engine: u32,
    /// Seed of the futures.
    pub seed: Seed,
    /// How many futures were simulated.
    pub futures: u32,
    /// Weeks since clock zero.
    pub horizon: Weeks,
    /// Everybody who was matched, in the order of the case.
    pub people: Vec<PersonOutcome>,
    /// People of the case without a place.
    pub unplaced: Vec<PersonId>,
    /// For each week from 0 (clock zero): `here[week][k]` futures have exactly `k` people at their workplace.
    pub here: Vec<Vec<u32>>,
    /// For each week from 0: `in_work[week][k]` futures have exactly `k` people here or moved on well.
    pub in_work: Vec<Vec<u32>>,
    /// Where people are at the end of each week, from week 1; summed over futures.
    pub occupancy: Vec<Occupancy>,
    /// The support team.
    pub team: TeamOutcome,
    /// The workplaces.
    pub workplaces: Vec<WorkplaceOutcome>,
    /// A future whose weeks in work are the median of all: the one to tell as an example.
    pub typical_future: u32,
}

/// One person over all futures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonOutcome {
    /// The person.
    pub id: PersonId,
    /// Where they work.
    pub workplace: WorkplaceId,
    /// Futures in which they started at the workplace.
    pub started: u32,
    /// Futures in which they turned back before the start, by the stage where they did.
    pub declined: Vec<Declined>,
    /// Futures by end and week: entry 0 is week 1.
    pub ends: PerEnd<Vec<u32>>,
    /// Stages from clock zero on.
    pub stages: Vec<StageOutcome>,
    /// Futures by the week in which the last stage began: entry 0 is week 1.
    pub last_stage_began: Vec<u32>,
    /// Paid minutes, summed over futures.
    pub paid_minutes: u64,
    /// Pay, summed over futures.
    pub pay_yen: u64,
    /// Check-ins the plan asked for while they were there, summed over futures.
    pub check_ins_due: u64,
    /// Check-ins that came about, summed over futures; the rest were missed for want of hours.
    pub check_ins_held: u64,
    /// Adjustments the team arranged, summed over futures.
    pub adjustments: u64,
    /// Times the person went back a stage, summed over futures.
    pub steps_back: u64,
    /// What their accommodations cost beside the team's time, in yen, summed over futures.
    pub support_yen: u64,
}

/// Turning back before the clock starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Declined {
    /// The stage.
    pub stage: StageKind,
    /// In how many futures.
    pub futures: u32,
}

/// One stage of one person over all futures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StageOutcome {
    /// The stage.
    pub stage: StageKind,
    /// Futures in which the person reached it.
    pub reached: u32,
    /// Weeks in it, summed over futures.
    pub weeks: u64,
}

/// Where people are at the end of a week, summed over futures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Occupancy {
    /// In a trial.
    pub trial: u64,
    /// In short hours.
    pub short_hours: u64,
    /// In a flexibly arranged job.
    pub flexible_job: u64,
    /// Moved on well.
    pub moved_on: u64,
    /// Left for one of the five causes.
    pub left: u64,
    /// Stalled in an unpaid stage.
    pub stalled: u64,
    /// Turned back before the start.
    pub declined: u64,
}

/// The team over all futures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TeamOutcome {
    /// Minutes it has in a week.
    pub weekly: MinutesPerWeek,
    /// Minutes it has for preparation before the start.
    pub preparation_available: u32,
    /// Minutes the plan's preparation takes.
    pub preparation_needed: u32,
    /// Week by week from week 1.
    pub weeks: Vec<TeamWeek>,
}

/// One week of the team, summed over futures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TeamWeek {
    /// Minutes spent.
    pub used_minutes: u64,
    /// Minutes still owed at the end of the week: preparation that waits, and what missed check-ins cost.
    pub owed_minutes: u64,
    /// Check-ins the plan asked for.
    pub due: u64,
    /// Check-ins held.
    pub held: u64,
    /// Check-ins missed.
    pub missed: u64,
}

/// One workplace over all futures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkplaceOutcome {
    /// The workplace.
    pub id: WorkplaceId,
    /// Minutes of carved tasks done, summed over futures.
    pub useful_minutes: i64,
    /// Minutes released for the staff who carry ★ tasks, summed over futures.
    pub released_minutes: i64,
    /// Minutes spent on instruction, by buddies and on the workplace's own check-ins, summed over futures.
    pub instruction_minutes: i64,
    /// Minutes of its own people for check-ins, which instruction counts too, summed over futures.
    pub check_in_minutes: u64,
    /// Readiness at the start, in millionths.
    pub readiness_start: u32,
    /// Readiness at the end in millionths, summed over futures.
    pub readiness_end: u64,
}

impl Outcome {
    /// People who were matched.
    #[must_use]
    pub fn placed(&self) -> usize {
        self.people.len()
    }

    /// Mean share of matched people who are here or moved on well at the end of `week` (0 = clock zero).
    #[must_use]
    pub fn share_in_work(&self, week: usize) -> Option<f64> {
        self.in_work.get(week).map(|counts| mean_share(counts))
    }

    /// Mean share of matched people who are at their workplace at the end of `week`.
    #[must_use]
    pub fn share_here(&self, week: usize) -> Option<f64> {
        self.here.get(week).map(|counts| mean_share(counts))
    }

    /// The number of people in work that at least `share` (0 to 1) of the futures do not exceed: lower or upper end of a band.
    #[must_use]
    pub fn quantile_in_work(&self, week: usize, share: f64) -> Option<usize> {
        let wanted = share * f64::from(self.futures);
        let mut seen = 0.0;
        self.in_work.get(week)?.iter().position(|&futures| {
            seen += f64::from(futures);
            seen >= wanted && seen > 0.0
        })
    }

    /// Starts over all people and futures.
    #[must_use]
    pub fn starts(&self) -> u64 {
        self.people
            .iter()
            .map(|person| u64::from(person.started))
            .sum()
    }

    /// Ends of one kind in `week` (from 1) over all people and futures.
    #[must_use]
    pub fn ends_in(&self, end: End, week: usize) -> u64 {
        let index = week.wrapping_sub(1);
        self.people
            .iter()
            .filter_map(|person| person.ends.get(end).get(index))
            .map(|&futures| u64::from(futures))
            .sum()
    }
}

impl Outcome {
    /// Everybody who started, over all futures, for the estimators: causes numbered as [`End::index`], censored at the horizon.
    ///
    /// Every end as an event gives the curve "still here"; the incidence of all ends but [`End::MovedOn`] gives, taken
    /// from one, "still here or moved on well".
    #[must_use]
    pub fn event_table(&self) -> EventTable {
        let mut counts = WeeklyCounts::new(u32::from(self.horizon.get()), End::ALL.len());
        for person in &self.people {
            person.add_to(&mut counts);
        }
        counts.table()
    }
}

impl PersonOutcome {
    /// This person's starts over all futures, as in [`Outcome::event_table`].
    #[must_use]
    pub fn event_table(&self) -> EventTable {
        let weeks = u32::try_from(self.last_stage_began.len()).unwrap_or(u32::MAX);
        let mut counts = WeeklyCounts::new(weeks, End::ALL.len());
        self.add_to(&mut counts);
        counts.table()
    }

    /// Check-ins missed for want of hours, summed over futures.
    #[must_use]
    pub fn check_ins_missed(&self) -> u64 {
        // In a damaged result more may have been held than were due.
        self.check_ins_due.saturating_sub(self.check_ins_held)
    }

    /// Futures in which the person is still there at the horizon.
    #[must_use]
    pub fn still_here(&self) -> u32 {
        let ends = End::ALL.iter().flat_map(|&end| self.ends.get(end));
        // In a damaged result more may have ended than started.
        let ended = ends.fold(0, |ended: u32, &futures| ended.saturating_add(futures));
        self.started.saturating_sub(ended)
    }

    fn add_to(&self, counts: &mut WeeklyCounts) {
        for end in End::ALL {
            for (week, &futures) in (1_u32..).zip(self.ends.get(end)) {
                // A week beyond the horizon can't come from this engine; a damaged result just loses it.
                let _ = counts.add(week, Some(end.index()), u64::from(futures));
            }
        }
        let _ = counts.add(counts.last_week(), None, u64::from(self.still_here()));
    }
}

fn mean_share(futures_by_count: &[u32]) -> f64 {
    let people = futures_by_count.len().saturating_sub(1);
    let mut futures = 0_u64;
    let mut total = 0_u64;
    for (count, &number) in futures_by_count.iter().enumerate() {
        futures += u64::from(number);
        total += u64::from(number) * count as u64;
    }
    if people == 0 || futures == 0 {
        return 0.0;
    }
    total as f64 / (futures as f64 * people as f64)
}

impl Outcome {
    /// The digest that two machines compare.
    ///
    /// # Errors
    /// Never for what this engine made; see [`digest_of`].
    pub fn digest(&self) -> Result<Digest, DigestError> {
        digest_of(self)
    }
}
