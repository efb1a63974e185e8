//! First come, first served.

use super::{Answer, Instance, Matching, Proposal, Settlement};

impl Instance {
    /// Everybody in turn, in the order of applicants, takes the best place with room
    /// that would have them (a serial dictatorship).
    ///
    /// Nobody can be better off without somebody else being worse off, but a place may
    /// be left with an applicant although one it prefers came later.
    #[must_use]
    pub fn order_of_arrival(&self) -> Settlement {
        let mut room: Vec<usize> = (0..self.places())
            .map(|place| self.capacity(place))
            .collect();
        let mut places = vec![None; self.applicants()];
        let mut proposals = Vec::new();
        for (applicant, held) in places.iter_mut().enumerate() {
            for (round, &place) in (1..).zip(self.list_of(applicant)) {
                let answer = match room[place] {
                    _ if self.rank_of_applicant(place, applicant).is_none() => Answer::NotListed,
                    0 => Answer::Full,
                    _ => Answer::Held,
                };
                proposals.push(Proposal {
                    round,
                    applicant,
                    place,
                    answer,
                });
                if answer == Answer::Held {
                    room[place] -= 1;
                    *held = Some(place);
                    break;
                }
            }
        }
        Settlement {
            matching: Matching::of(places),
            proposals,
        }
    }
}
