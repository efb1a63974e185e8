//! Applicant-proposing deferred acceptance.

use super::{Answer, Instance, Matching, Proposal, Settlement};

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
            proposals,
        }
    }

    /// What the place answers, and whom it then keeps.
    fn answer(&self, place: usize, applicant: usize, kept: &mut Vec<usize>) -> Answer {
        let rank = |applicant| self.rank_of_applicant(place, applicant);
        if rank(applicant).is_none() {
            return Answer::NotListed;
        }
        kept.push(applicant);
        if kept.len() <= self.capacity(place) {
            return Answer::Held;
        }
        kept.sort_unstable_by_key(|&asker| rank(asker));
        match kept.pop() {
            Some(last) if last != applicant => Answer::HeldInsteadOf(last),
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

    #[test]
    fn the_trail_tells_who_asked_whom_and_what_was_answered() {
        let lists = vec![vec![0], vec![0, 1], vec![0, 1]];
        let instance = Instance::new(lists, &[vec![2, 0], vec![2, 1]], vec![1, 1]).unwrap();
        let settlement = instance.deferred_acceptance();
        let proposal = |round, applicant, place, answer| Proposal {
            round,
            applicant,
            place,
            answer,
        };
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
}
