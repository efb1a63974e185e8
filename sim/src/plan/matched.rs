//! Who works where, and with what support.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{CheckIn, MOST_MATCHES, StageKind};
use crate::bounded::at_most;
use crate::case::{Case, Person};
use crate::id::{AccommodationId, PersonId, ProgrammeId};

/// A person and the programme they start in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Match {
    /// The person.
    pub person: PersonId,
    /// The programme.
    pub programme: ProgrammeId,
    /// What is arranged for this person beyond the programme's own stages.
    pub support: PersonalSupport,
}

/// Arrangements for one person; they add to what the stages give everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonalSupport {
    /// The stage they begin with; stages of the programme before it are left out.
    pub entry: StageKind,
    /// Accommodations where this person's gaps are.
    pub accommodations: BTreeSet<AccommodationId>,
    /// Whether a buddy is named for this person.
    pub buddy: bool,
    /// Check-ins of their own in place of the stages'.
    pub check_in: Option<CheckIn>,
}

impl PersonalSupport {
    /// Beginning with `entry` and nothing beyond the stages' own support.
    #[must_use]
    pub const fn from_stage(entry: StageKind) -> Self {
        Self {
            entry,
            accommodations: BTreeSet::new(),
            buddy: false,
            check_in: None,
        }
    }
}

/// How the matches came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum MatchingRule {
    /// 自分で結ぶ
    ByHand,
    /// 到着した順
    OrderOfArrival,
    /// 互いの希望の安定: applicant-proposing deferred acceptance.
    DeferredAcceptance,
}

/// Whom the team prepares for and turns to first when hours are short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub enum Priority {
    /// People with a level of 1 or 2 first, each group in order of arrival.
    AtRiskFirst,
    /// In order of arrival.
    OrderOfArrival,
    /// In an order given by hand.
    Listed {
        /// Each person at most once; whoever is not listed comes after them, in order of arrival.
        #[serde(deserialize_with = "at_most::<MOST_MATCHES, _, _>")]
        #[cfg_attr(feature = "schema", schemars(length(max = MOST_MATCHES)))]
        people: Vec<PersonId>,
    },
}

impl Priority {
    /// Everybody of the case in this order. Total: an id the case doesn't know stands for nobody, and the first mention counts.
    #[must_use]
    pub fn order<'a>(&self, case: &'a Case) -> Vec<&'a Person> {
        let mut people: Vec<&Person> = case.people.iter().collect();
        match self {
            Self::OrderOfArrival => {}
            Self::AtRiskFirst => people.sort_by_key(|person| !person.is_at_risk()),
            Self::Listed { people: listed } => people.sort_by_cached_key(|person| {
                let place = listed.iter().position(|id| *id == person.id);
                place.unwrap_or(usize::MAX)
            }),
        }
        people
    }

    /// Ids of a list that stand in it a second time.
    pub(crate) fn listed_twice(&self) -> impl Iterator<Item = &PersonId> {
        let mut seen = BTreeSet::new();
        self.listed().iter().filter(move |id| !seen.insert(*id))
    }

    /// The list given by hand; empty for a rule.
    pub(crate) fn listed(&self) -> &[PersonId] {
        match self {
            Self::Listed { people } => people,
            Self::AtRiskFirst | Self::OrderOfArrival => &[],
        }
    }
}
