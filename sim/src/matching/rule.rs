//! Every rule that can decide a matching.

use serde::{Deserialize, Serialize};

use super::Side;
use crate::random::Seed;

/// A rule. The studio offers some of them as
/// [`MatchingRule`](crate::plan::MatchingRule); these are all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Rule {
    /// The matches of the plan as they stand.
    ByHand,
    /// First come, first served.
    OrderOfArrival,
    /// Turns drawn by lot.
    RandomSerialDictatorship(Seed),
    /// Deferred acceptance, with this side proposing.
    DeferredAcceptance(Side),
    /// As many as possible placed, and the least [burden](super::Fit::burden) in total.
    BestTotalFit,
}
