//! How good a matching is, whoever made it.

use super::{Instance, Matching};

/// An applicant and a place who would rather have each other: a blocking pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wish {
    /// Who would rather be there.
    pub applicant: usize,
    /// The place that has room for them, or would let somebody go for them.
    pub place: usize,
}

/// Two applicants who would both rather be where the other one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Swap {
    /// The one who stands first among applicants.
    pub first: usize,
    /// The other.
    pub second: usize,
}

/// An applicant who would rather be where another one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Envy {
    /// Who envies.
    pub applicant: usize,
    /// Whom.
    pub other: usize,
    /// Where the other one is.
    pub place: usize,
    /// Whether the place, too, would rather have who envies: then it is a blocking pair.
    pub justified: bool,
}

impl Instance {
    /// Whether nobody is matched [against a list](Self::against_a_list) and no pair
    /// [blocks](Self::blocking_pairs); where lists have ties, weakly.
    #[must_use]
    pub fn is_stable(&self, matching: &Matching) -> bool {
        self.against_a_list(matching).is_empty() && self.blocking_pairs(matching).is_empty()
    }

    /// Every pair that stands against the matching; it is stable when there is none
    /// and nobody is matched [against a list](Self::against_a_list).
    #[must_use]
    pub fn blocking_pairs(&self, matching: &Matching) -> Vec<Wish> {
        let pairs = (0..self.applicants()).flat_map(|applicant| {
            self.list_of(applicant)
                .iter()
                .map(move |&place| Wish { applicant, place })
        });
        pairs.filter(|wish| self.blocks(*wish, matching)).collect()
    }

    fn blocks(&self, Wish { applicant, place }: Wish, matching: &Matching) -> bool {
        let Some(rank) = self.rank_of_applicant(place, applicant) else {
            return false;
        };
        // Whom the place does not list it would let go for anybody it does.
        let is_lower = |other| {
            self.rank_of_applicant(place, other)
                .is_none_or(|other| rank < other)
        };
        let has_room = matching.applicants_at(place).count() < self.capacity(place);
        self.prefers(applicant, place, matching.place_of(applicant))
            && (has_room || matching.applicants_at(place).any(is_lower))
    }

    /// Everybody who would rather be where somebody else is, the place being willing to
    /// have them at all. Envy that no place shares is what a stable matching may keep
    /// (Abdulkadiroğlu and Sönmez (2003), Am. Econ. Rev. 93:3).
    #[must_use]
    pub fn envy(&self, matching: &Matching) -> Vec<Envy> {
        let held = matching.places().iter().copied().enumerate();
        let held: Vec<_> = held
            .filter_map(|(other, place)| Some((other, place?)))
            .collect();
        let of = |applicant: usize| {
            let here = matching.place_of(applicant);
            let envied = held.iter().filter_map(move |&(other, place)| {
                let rank = self.rank_of_applicant(place, applicant)?;
                let justified = self
                    .rank_of_applicant(place, other)
                    .is_none_or(|other| rank < other);
                self.prefers(applicant, place, here).then_some(Envy {
                    applicant,
                    other,
                    place,
                    justified,
                })
            });
            envied.collect::<Vec<_>>()
        };
        (0..self.applicants()).flat_map(of).collect()
    }

    /// Places with room, and how many more they would take.
    #[must_use]
    pub fn unfilled(&self, matching: &Matching) -> Vec<(usize, usize)> {
        let room = |place| {
            let taken = matching.applicants_at(place).count();
            self.capacity(place).saturating_sub(taken)
        };
        let places = (0..self.places()).map(|place| (place, room(place)));
        places.filter(|&(_, room)| room > 0).collect()
    }

    /// Pairs of applicants who both gain by changing places, the places being willing
    /// to have them at all.
    #[must_use]
    pub fn wished_swaps(&self, matching: &Matching) -> Vec<Swap> {
        let gains = |applicant, place| {
            self.is_possible(applicant, place)
                && self.prefers(applicant, place, matching.place_of(applicant))
        };
        let pairs = (0..self.applicants()).flat_map(|first| {
            (first + 1..self.applicants()).map(move |second| Swap { first, second })
        });
        let would = |swap: &Swap| match (
            matching.place_of(swap.first),
            matching.place_of(swap.second),
        ) {
            (Some(here), Some(there)) => gains(swap.first, there) && gains(swap.second, here),
            _ => false,
        };
        pairs.filter(would).collect()
    }

    /// Matched pairs of whom one does not list the other; only a matching made by
    /// hand has any.
    #[must_use]
    pub fn against_a_list(&self, matching: &Matching) -> Vec<Wish> {
        let pairs = matching.places().iter().enumerate();
        let pairs = pairs.filter_map(|(applicant, place)| {
            Some(Wish {
                applicant,
                place: (*place)?,
            })
        });
        pairs
            .filter(|pair| !self.is_possible(pair.applicant, pair.place))
            .collect()
    }

    /// How many applicants got their first choice, their second and so on, as far as
    /// the longest list goes. Those unmatched or matched off their list are in no rank.
    #[must_use]
    pub fn rank_distribution(&self, matching: &Matching) -> Vec<usize> {
        let longest = (0..self.applicants())
            .map(|applicant| self.list_of(applicant).len())
            .max();
        let mut distribution = vec![0; longest.unwrap_or(0)];
        for (applicant, place) in matching.places().iter().enumerate() {
            let rank = place.and_then(|place| self.rank_of_place(applicant, place));
            if let Some(count) = rank.and_then(|rank| distribution.get_mut(rank)) {
                *count += 1;
            }
        }
        distribution
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two applicants who each want what the places would rather not give them.
    fn crossed() -> Instance {
        Instance::new(
            vec![vec![0, 1], vec![1, 0]],
            &[vec![1, 0], vec![0, 1]],
            vec![1, 1],
        )
        .unwrap()
    }

    #[test]
    fn a_swap_is_wished_where_both_gain() {
        let instance = crossed();
        let crosswise = Matching::new(&instance, vec![Some(1), Some(0)]).unwrap();
        assert_eq!(
            instance.wished_swaps(&crosswise),
            [Swap {
                first: 0,
                second: 1
            }]
        );
        assert_eq!(instance.blocking_pairs(&crosswise), []);
        assert_eq!(instance.rank_distribution(&crosswise), [0, 2]);

        let straight = instance.deferred_acceptance().matching;
        assert_eq!(straight.places(), [Some(0), Some(1)]);
        assert_eq!(instance.wished_swaps(&straight), []);
        assert_eq!(instance.rank_distribution(&straight), [2, 0]);
    }

    #[test]
    fn an_empty_place_and_a_wish_make_a_blocking_pair() {
        let instance = crossed();
        let nobody = Matching::new(&instance, vec![None, Some(0)]).unwrap();
        assert_eq!(nobody.unmatched().collect::<Vec<_>>(), [0]);
        assert_eq!(
            instance.blocking_pairs(&nobody),
            [
                Wish {
                    applicant: 0,
                    place: 1
                },
                Wish {
                    applicant: 1,
                    place: 1
                }
            ]
        );
    }

    #[test]
    fn a_pair_that_does_not_list_each_other_is_named() {
        let instance = Instance::new(vec![vec![0], vec![]], &[vec![0]], vec![1]).unwrap();
        let by_hand = Matching::new(&instance, vec![None, Some(0)]).unwrap();
        assert_eq!(
            instance.against_a_list(&by_hand),
            [Wish {
                applicant: 1,
                place: 0
            }]
        );
        assert_eq!(
            instance.blocking_pairs(&by_hand),
            [Wish {
                applicant: 0,
                place: 0
            }]
        );
    }
}
