//! What is remembered of a run: enough to repeat it and to tell whether it came out the same.

use serde::{Deserialize, Serialize};
use sim::digest::Digest;
use sim::random::Seed;

/// One run of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RunRecord {
    /// The plan that was run.
    pub plan: Digest,
    /// The seed of its random futures.
    pub seed: Seed,
    /// How many futures.
    pub futures: u32,
    /// Version of the engine.
    pub engine: u32,
    /// What came out.
    pub outcome: Digest,
    /// The figures a list of runs shows.
    pub headline: Headline,
}

/// Figures of a run, in whole units so that they read the same everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Headline {
    /// People matched.
    pub matched: u16,
    /// Still at work at week 13, in tenths of a per cent of those matched.
    pub retained_week_13: u16,
    /// The same at week 26.
    pub retained_week_26: u16,
    /// The same at week 52.
    pub retained_week_52: u16,
    /// Paid hours a person and week over the horizon, in hundredths of an hour.
    pub paid_hours: u16,
    /// Check-ins that were missed for want of team hours, in tenths of a per cent of those planned.
    pub missed_check_ins: u16,
}
