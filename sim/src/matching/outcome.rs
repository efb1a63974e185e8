//! A matching, and how a rule came to it.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Instance;

/// Where each applicant goes, within the places' capacities.
///
/// A matching made by hand may bring together two who do not list each other;
/// [`Instance::against_a_list`] names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    places: Vec<Option<usize>>,
}

/// An arrangement that is no [`Matching`] of its instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MatchingError {
    /// Not one entry for each applicant.
    #[error("{entries} entries for {applicants} applicants")]
    Entries {
        /// The number of entries.
        entries: usize,
        /// The number of applicants.
        applicants: usize,
    },
    /// More applicants than the place takes; a place that isn't there takes nobody.
    #[error("place {place} has more than its {capacity} applicants")]
    Overfull {
        /// The place.
        place: usize,
        /// How many it takes.
        capacity: usize,
    },
}

impl Matching {
    /// Checks an arrangement: of each applicant the place, or `None`.
    ///
    /// # Errors
    ///
    /// When it does not fit the instance or a place has too many.
    pub fn new(instance: &Instance, places: Vec<Option<usize>>) -> Result<Self, MatchingError> {
        if places.len() != instance.applicants() {
            return Err(MatchingError::Entries {
                entries: places.len(),
                applicants: instance.applicants(),
            });
        }
        let matching = Self { places };
        for place in matching.places.iter().copied().flatten() {
            let capacity = instance.capacity(place);
            if matching.applicants_at(place).count() > capacity {
                return Err(MatchingError::Overfull { place, capacity });
            }
        }
        Ok(matching)
    }

    /// A matching whose capacities its maker has kept.
    pub(super) fn of(places: Vec<Option<usize>>) -> Self {
        Self { places }
    }

    /// Of each applicant the place, or `None`.
    #[must_use]
    pub fn places(&self) -> &[Option<usize>] {
        &self.places
    }

    /// Where the applicant goes.
    #[must_use]
    pub fn place_of(&self, applicant: usize) -> Option<usize> {
        *self.places.get(applicant)?
    }

    /// Who goes to the place, in the order of applicants.
    pub fn applicants_at(&self, place: usize) -> impl Iterator<Item = usize> {
        let all = self.places.iter().enumerate();
        all.filter(move |(_, held)| **held == Some(place))
            .map(|(applicant, _)| applicant)
    }

    /// Who goes nowhere.
    pub fn unmatched(&self) -> impl Iterator<Item = usize> {
        self.places
            .iter()
            .enumerate()
            .filter(|(_, held)| held.is_none())
            .map(|(applicant, _)| applicant)
    }
}

/// What a rule decided, with every step on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// The result.
    pub matching: Matching,
    /// Which side asks.
    pub proposing: Side,
    /// All proposals in the order in which they were made; none where a rule looks at
    /// everybody at once.
    pub proposals: Vec<Proposal>,
}

/// One of the two sides of a matching.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Side {
    /// Those who look for a place.
    Applicants,
    /// The places.
    Places,
}

/// One asking one of the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// Counted from 1.
    pub round: u32,
    /// Which applicant.
    pub applicant: usize,
    /// Which place.
    pub place: usize,
    /// What the one who is asked answers.
    pub answer: Answer,
}

/// An answer to a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// There is room.
    Held,
    /// There is none, and this one of the asking side, who stands lower on the list, is
    /// let go of.
    HeldInsteadOf(usize),
    /// There is none, and all who are held stand higher on the list.
    Full,
    /// The one who asks is not listed.
    NotListed,
}
