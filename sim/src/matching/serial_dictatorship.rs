//! First come, first served, and turns in any other order.

use super::ties::order_by_lot;
use super::{Answer, Instance, Matching, Proposal, Settlement, Side};
use crate::random::Seed;

impl Instance {
    /// Everybody in turn, in the order of applicants.
    ///
    /// See [`serial_dictatorship`](Self::serial_dictatorship).
    #[must_use]
    pub fn order_of_arrival(&self) -> Settlement {
        self.serial_dictatorship(0..self.applicants())
    }

    /// Everybody in an order drawn by lot: random serial dictatorship. Gives the order too.
    ///
    /// Abdulkadiroğlu and Sönmez (1998), Econometrica 66:3.
    #[must_use]
    pub fn random_serial_dictatorship(&self, seed: Seed) -> (Vec<usize>, Settlement) {
        let order = order_by_lot(seed, self.applicants(), |applicant| applicant as u32);
        let settlement = self.serial_dictatorship(order.iter().copied());
        (order, settlement)
    }

    /// Everybody in turn takes the best place with room that would have them; who isn't
    /// there or has a place already is passed over.
    ///
    /// Nobody can be better off without somebody else being worse off (where lists have
    /// no ties), but a place may be left with an applicant although one it prefers came
    /// later.
    #[must_use]
    pub fn serial_dictatorship(&self, order: impl IntoIterator<Item = usize>) -> Settlement {
        let mut room: Vec<usize> = (0..self.places())
            .map(|place| self.capacity(place))
            .collect();
        let mut places = vec![None; self.applicants()];
        let mut proposals = Vec::new();
        for applicant in order {
            let Some(held) = places.get_mut(applicant).filter(|held| held.is_none()) else {
                continue;
            };
            for (round, &place) in (1..).zip(self.list_of(applicant)) {
                let answer = match room[place] {
                    _ if !self.is_possible(applicant, place) => Answer::NotListed,
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
            proposing: Side::Applicants,
            proposals,
        }
    }
}
