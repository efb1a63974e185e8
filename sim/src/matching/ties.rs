//! Lists in which several may be liked equally, and how such ties are broken.

use serde::{Deserialize, Serialize};

use super::Instance;
use super::instance::{InstanceError, Owner, check_lists};
use super::ranking::Ranking;
use crate::random::{Address, Purpose, Seed};

/// Lists of groups on both sides, the best group first: the hospitals/residents problem
/// with ties (Irving, Manlove and Scott (2000), SWAT, LNCS 1851).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TiedLists {
    /// Of each applicant, groups of places.
    pub applicants: Vec<Vec<Vec<usize>>>,
    /// Of each place, groups of applicants.
    pub places: Vec<Vec<Vec<usize>>>,
    /// How many each place takes.
    pub capacities: Vec<usize>,
}

/// Who goes first among those who are liked equally.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum TieBreak {
    /// Who came first, and what stands first.
    ByPosition,
    /// By lot. Every applicant draws one lot that all places go by (single tie-breaking:
    /// Abdulkadiroğlu, Pathak and Roth (2009), Am. Econ. Rev. 99:5), and draws one for
    /// each place in their own list.
    ByLot(Seed),
}

impl TiedLists {
    /// The strict lists that follow; applicants draw their lots by position.
    ///
    /// # Errors
    ///
    /// As [`Instance::new`].
    pub fn break_ties(&self, ties: TieBreak) -> Result<Instance, InstanceError> {
        let flat = |lists: &[Vec<Vec<usize>>]| lists.iter().map(|list| list.concat()).collect();
        let (applicants, places): (Vec<_>, Vec<_>) = (flat(&self.applicants), flat(&self.places));
        check_lists(&applicants, &places, &self.capacities)?;
        Ok(self.broken(ties, |applicant| applicant as u32))
    }

    /// The same from lists whose maker has kept to what [`Instance::new`] checks, with a
    /// stream of random numbers for each applicant.
    pub(super) fn broken(&self, ties: TieBreak, stream: impl Fn(usize) -> u32) -> Instance {
        let lot = |owner: Owner, member: usize| {
            let word = match ties {
                TieBreak::ByPosition => 0,
                TieBreak::ByLot(seed) => match owner {
                    Owner::Applicant(applicant) => lot(seed, stream(applicant), 1 + member as u32),
                    Owner::Place(_) => lot(seed, stream(member), 0),
                },
            };
            (word, member)
        };
        let rankings = |lists: &[Vec<Vec<usize>>], others, owner: fn(usize) -> Owner| {
            let ranking = |(at, groups): (usize, &Vec<Vec<usize>>)| {
                Ranking::tied(groups, others, |member| lot(owner(at), member))
            };
            lists.iter().enumerate().map(ranking).collect()
        };
        Instance::of_rankings(
            rankings(&self.applicants, self.places.len(), Owner::Applicant),
            rankings(&self.places, self.applicants.len(), Owner::Place),
            self.capacities.clone(),
        )
    }
}

/// The order of `members` by lot, each having a stream of their own. The lot is another
/// than the one that breaks ties.
pub(super) fn order_by_lot(
    seed: Seed,
    members: usize,
    stream: impl Fn(usize) -> u32,
) -> Vec<usize> {
    let mut order: Vec<usize> = (0..members).collect();
    order.sort_by_key(|&member| (lot(seed, stream(member), u32::MAX), member));
    order
}

fn lot(seed: Seed, stream: u32, list: u32) -> u64 {
    let address = Address {
        seed,
        future: 0,
        stream,
        week: list,
        purpose: Purpose::MatchingTie,
    };
    let [high, low, ..] = address.block(0);
    u64::from(high) << 32 | u64::from(low)
}
