//! The lists a matching starts from.

use thiserror::Error;

use super::ranking::Ranking;

/// Most members on either side.
pub const MOST_MEMBERS: usize = 500;

/// Ranked lists of applicants and places, checked.
///
/// A list may leave out the other side's members: whom a list leaves out is not
/// acceptable to its owner. A pair is possible when each lists the other.
///
/// Where lists were made from [`TiedLists`](super::TiedLists), rules go by the order in
/// which ties were broken, and judgements by rank: nobody wishes for what they like equally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    applicants: Vec<Ranking>,
    places: Vec<Ranking>,
    capacities: Vec<usize>,
}

/// Whose list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Of the applicant at this position.
    Applicant(usize),
    /// Of the place at this position.
    Place(usize),
}

/// Lists that make no [`Instance`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum InstanceError {
    /// More than [`MOST_MEMBERS`] on one side.
    #[error("{found} members on one side; at most {most} are possible")]
    TooMany {
        /// Found.
        found: usize,
        /// Allowed.
        most: usize,
    },
    /// A list names somebody who isn't there.
    #[error("the list of {owner:?} names {listed} on the other side, which does not exist")]
    Stranger {
        /// Whose list.
        owner: Owner,
        /// The position named.
        listed: usize,
    },
    /// A list names somebody twice.
    #[error("the list of {owner:?} names {listed} on the other side twice")]
    Twice {
        /// Whose list.
        owner: Owner,
        /// The position named.
        listed: usize,
    },
    /// There are not as many capacities as places.
    #[error("{capacities} capacities for {places} places")]
    Capacities {
        /// The number of capacities.
        capacities: usize,
        /// The number of places.
        places: usize,
    },
}

impl Instance {
    /// Checks the lists: of each applicant the places, of each place the applicants,
    /// the best first, and of each place how many it takes.
    ///
    /// # Errors
    ///
    /// When a list names a stranger or names somebody twice, or a capacity is missing.
    pub fn new(
        applicants: Vec<Vec<usize>>,
        places: &[Vec<usize>],
        capacities: Vec<usize>,
    ) -> Result<Self, InstanceError> {
        check_lists(&applicants, places, &capacities)?;
        let (here, there) = (applicants.len(), places.len());
        let strict = |others| move |list: Vec<usize>| Ranking::strict(list, others);
        Ok(Self::of_rankings(
            applicants.into_iter().map(strict(there)).collect(),
            places.iter().cloned().map(strict(here)).collect(),
            capacities,
        ))
    }

    /// Lists whose maker has kept to what [`new`](Self::new) checks.
    pub(super) fn of_rankings(
        applicants: Vec<Ranking>,
        places: Vec<Ranking>,
        capacities: Vec<usize>,
    ) -> Self {
        Self {
            applicants,
            places,
            capacities,
        }
    }

    /// The number of applicants.
    #[must_use]
    pub fn applicants(&self) -> usize {
        self.applicants.len()
    }

    /// The number of places.
    #[must_use]
    pub fn places(&self) -> usize {
        self.capacities.len()
    }

    /// How many the place takes; 0 for a place that isn't there.
    #[must_use]
    pub fn capacity(&self, place: usize) -> usize {
        self.capacities.get(place).copied().unwrap_or(0)
    }

    /// The applicant's list, the best place first.
    #[must_use]
    pub fn list_of(&self, applicant: usize) -> &[usize] {
        self.applicants.get(applicant).map_or(&[], Ranking::order)
    }

    /// The place's list, the best applicant first.
    #[must_use]
    pub fn list_of_place(&self, place: usize) -> &[usize] {
        self.places.get(place).map_or(&[], Ranking::order)
    }

    /// Where the place stands on the applicant's list, 0 being the best and those liked
    /// equally together; `None` when it is left out.
    #[must_use]
    pub fn rank_of_place(&self, applicant: usize, place: usize) -> Option<usize> {
        self.applicants.get(applicant)?.rank(place)
    }

    /// Where the applicant stands on the place's list, 0 being the best and those liked
    /// equally together; `None` when they are left out.
    #[must_use]
    pub fn rank_of_applicant(&self, place: usize, applicant: usize) -> Option<usize> {
        self.places.get(place)?.rank(applicant)
    }

    /// The position of the place in the applicant's list, ties broken.
    pub(super) fn turn_of_place(&self, applicant: usize, place: usize) -> Option<usize> {
        self.applicants.get(applicant)?.turn(place)
    }

    /// The position of the applicant in the place's list, ties broken.
    pub(super) fn turn_of_applicant(&self, place: usize, applicant: usize) -> Option<usize> {
        self.places.get(place)?.turn(applicant)
    }

    /// Whether each of the two lists the other.
    #[must_use]
    pub fn is_possible(&self, applicant: usize, place: usize) -> bool {
        self.rank_of_place(applicant, place).is_some()
            && self.rank_of_applicant(place, applicant).is_some()
    }

    /// Whether the applicant would rather be at `place` than where they are; any
    /// listed place is better than none or than one they left out.
    pub(super) fn prefers(&self, applicant: usize, place: usize, to: Option<usize>) -> bool {
        let held = to.and_then(|held| self.rank_of_place(applicant, held));
        match (self.rank_of_place(applicant, place), held) {
            (Some(rank), Some(held)) => rank < held,
            (rank, _) => rank.is_some(),
        }
    }
}

/// Checks lists of both sides and the capacities of places.
pub(super) fn check_lists(
    applicants: &[Vec<usize>],
    places: &[Vec<usize>],
    capacities: &[usize],
) -> Result<(), InstanceError> {
    let found = applicants.len().max(places.len());
    if found > MOST_MEMBERS {
        return Err(InstanceError::TooMany {
            found,
            most: MOST_MEMBERS,
        });
    }
    if capacities.len() != places.len() {
        return Err(InstanceError::Capacities {
            capacities: capacities.len(),
            places: places.len(),
        });
    }
    for (applicant, list) in applicants.iter().enumerate() {
        check(Owner::Applicant(applicant), list, places.len())?;
    }
    for (place, list) in places.iter().enumerate() {
        check(Owner::Place(place), list, applicants.len())?;
    }
    Ok(())
}

fn check(owner: Owner, list: &[usize], others: usize) -> Result<(), InstanceError> {
    let mut seen = vec![false; others];
    for &listed in list {
        let seen = seen
            .get_mut(listed)
            .ok_or(InstanceError::Stranger { owner, listed })?;
        if std::mem::replace(seen, true) {
            return Err(InstanceError::Twice { owner, listed });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_with_strangers_or_twins_are_refused() {
        let fault = |applicants: &[&[usize]], places: &[&[usize]], capacities: &[usize]| {
            let owned =
                |lists: &[&[usize]]| lists.iter().map(|list| list.to_vec()).collect::<Vec<_>>();
            Instance::new(owned(applicants), &owned(places), capacities.to_vec()).err()
        };
        let (applicant, place) = (Owner::Applicant(0), Owner::Place(0));
        assert_eq!(fault(&[&[0], &[]], &[&[1, 0]], &[1]), None);
        assert_eq!(
            fault(&[&[1]], &[&[]], &[1]),
            Some(InstanceError::Stranger {
                owner: applicant,
                listed: 1
            })
        );
        assert_eq!(
            fault(&[&[]], &[&[1]], &[1]),
            Some(InstanceError::Stranger {
                owner: place,
                listed: 1
            })
        );
        assert_eq!(
            fault(&[&[0, 0]], &[&[]], &[1]),
            Some(InstanceError::Twice {
                owner: applicant,
                listed: 0
            })
        );
        assert_eq!(
            fault(&[&[]], &[&[0, 0]], &[1]),
            Some(InstanceError::Twice {
                owner: place,
                listed: 0
            })
        );
        assert_eq!(
            fault(&[[].as_slice(); MOST_MEMBERS + 1], &[], &[]),
            Some(InstanceError::TooMany {
                found: MOST_MEMBERS + 1,
                most: MOST_MEMBERS
            })
        );
        assert_eq!(
            fault(&[&[]], &[&[]], &[]),
            Some(InstanceError::Capacities {
                capacities: 0,
                places: 1
            })
        );
    }
}
