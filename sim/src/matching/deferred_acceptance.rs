//! Deferred acceptance, with either side proposing.

use super::{Answer, Instance, Matching, Proposal, Settlement, Side};

impl Instance {
    /// The applicant-optimal stable matching.
    ///
    /// In each round everybody who is free asks the best place that has not yet turned
    /// them down; a place keeps the best of those who ask, up to its capacity. The
    /// matching does not depend on who asks first.
    ///
    /// Gale and Shapley (1962), Am. Math. Mon. 69:9.
    #[must_use]
    pub fn deferred_acceptance(&self) -> Settlement {
        let mut kept = vec![Vec::new(); self.places()];
        let mut lists: Vec<_> = (0..self.applicants())
            .map(|applicant| self.list_of(applicant).iter())
            .collect();
        let mut free: Vec<usize> = (0..self.applicants()).collect();
        let mut proposals = Vec::new();
        let mut round = 0;
        while !free.is_empty() {
            round += 1;
            for applicant in std::mem::take(&mut free) {
                // Whose list has come to its end stays without a place.
                let Some(&place) = lists[applicant].next() else {
                    continue;
                };
                let answer = self.answer(place, applicant, &mut kept[place]);
                match answer {
                    Answer::Held => {}
                    Answer::HeldInsteadOf(other) => free.push(other),
                    Answer::Full | Answer::NotListed => free.push(applicant),
                }
                proposals.push(Proposal {
                    round,
                    applicant,
                    place,
                    answer,
                });
            }
            free.sort_unstable();
        }
        Settlement {
            matching: self.gather(&kept),
            proposing: Side::Applicants,
            proposals,
        }
    }

    /// The place-optimal stable matching.
    ///
    /// In each round every place with room asks the best applicants that it has not yet
    /// asked; an applicant keeps the best place that asks.
    ///
    /// Roth and Sotomayor, *Two-Sided Matching* (1990), section 5.2.
    #[must_use]
    pub fn deferred_acceptance_by_places(&self) -> Settlement {
        let mut held: Vec<Option<usize>> = vec![None; self.applicants()];
        let mut room: Vec<usize> = (0..self.places())
            .map(|place| self.capacity(place))
            .collect();
        let mut lists: Vec<_> = (0..self.places())
            .map(|place| self.list_of_place(place).iter())
            .collect();
        let mut proposals = Vec::new();
        for round in 1.. {
            let before = proposals.len();
            for place in 0..self.places() {
                for &applicant in lists[place].by_ref().take(room[place]) {
                    let answer = self.answer_to_place(applicant, place, held[applicant]);
                    if let Answer::HeldInsteadOf(other) = answer {
                        room[other] += 1;
                    }
                    if matches!(answer, Answer::Held | Answer::HeldInsteadOf(_)) {
                        room[place] -= 1;
                        held[applicant] = Some(place);
                    }
                    proposals.push(Proposal {
                        round,
                        applicant,
                        place,
                        answer,
                    });
                }
            }
            if proposals.len() == before {
                break;
            }
        }
        Settlement {
            matching: Matching::of(held),
            proposing: Side::Places,
            proposals,
        }
    }

    /// What the place answers, and whom it then keeps.
    fn answer(&self, place: usize, applicant: usize, kept: &mut Vec<usize>) -> Answer {
        let turn = |applicant| self.turn_of_applicant(place, applicant);
        if turn(applicant).is_none() {
            return Answer::NotListed;
        }
        kept.push(applicant);
        if kept.len() <= self.capacity(place) {
            return Answer::Held;
        }
        kept.sort_unstable_by_key(|&asker| turn(asker));
        match kept.pop() {
            Some(last) if last != applicant => Answer::HeldInsteadOf(last),
            _ => Answer::Full,
        }
    }

    /// What the applicant answers who holds a place or none.
    fn answer_to_place(&self, applicant: usize, place: usize, held: Option<usize>) -> Answer {
        let turn = |place| self.turn_of_place(applicant, place);
        match (turn(place), held) {
            (None, _) => Answer::NotListed,
            (Some(_), None) => Answer::Held,
            (asking, Some(held)) if asking < turn(held) => Answer::HeldInsteadOf(held),
            _ => Answer::Full,
        }
    }

    fn gather(&self, kept: &[Vec<usize>]) -> Matching {
        let mut places = vec![None; self.applicants()];
        for (place, applicants) in kept.iter().enumerate() {
            for &applicant in applicants {
                places[applicant] = Some(place);
            }
        }
        Matching::of(places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn proposal(round: u32, applicant: usize, place: usize, answer: Answer) -> Proposal {
        Proposal {
            round,
            applicant,
            place,
            answer,
        }
    }

    #[test]
    fn the_trail_tells_who_asked_whom_and_what_was_answered() {
        let lists = vec![vec![0], vec![0, 1], vec![0, 1]];
        let instance = Instance::new(lists, &[vec![2, 0], vec![2, 1]], vec![1, 1]).unwrap();
        let settlement = instance.deferred_acceptance();
        assert_eq!(
            settlement.proposals,
            [
                proposal(1, 0, 0, Answer::Held),
                proposal(1, 1, 0, Answer::NotListed),
                proposal(1, 2, 0, Answer::HeldInsteadOf(0)),
                proposal(2, 1, 1, Answer::Held),
            ]
        );
        assert_eq!(settlement.matching.places(), [None, Some(1), Some(0)]);
    }

    #[test]
    fn places_ask_as_many_as_they_have_room_for() {
        let lists = vec![vec![1, 0], vec![0], vec![]];
        let instance = Instance::new(lists, &[vec![2, 0, 1], vec![0]], vec![2, 1]).unwrap();
        let settlement = instance.deferred_acceptance_by_places();
        assert_eq!(
            settlement.proposals,
            [
                proposal(1, 2, 0, Answer::NotListed),
                proposal(1, 0, 0, Answer::Held),
                proposal(1, 0, 1, Answer::HeldInsteadOf(0)),
                proposal(2, 1, 0, Answer::Held),
            ]
        );
        assert_eq!(settlement.matching.places(), [Some(1), Some(0), None]);
    }
}
