//! Why somebody isn't where they would rather be.

use serde::{Deserialize, Serialize};

use super::{Instance, Matching};

/// What stands between an applicant and a place they listed higher than their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub enum Obstacle<Member> {
    /// The place does not list the applicant.
    NotListed,
    /// The place is full. Those who hold it, as it sees them:
    Held {
        /// Whom it would rather have.
        ahead: Vec<Member>,
        /// Whom it likes as much: the breaking of ties decided.
        level: Vec<Member>,
        /// Whom it would let go for this applicant: the rule did not ask it.
        behind: Vec<Member>,
    },
    /// There is room: the rule, or whoever tied by hand, passed it over.
    Free,
}

impl<Member> Obstacle<Member> {
    /// The same with other names for the members.
    pub fn map<Name>(self, name: impl Fn(Member) -> Name) -> Obstacle<Name> {
        let all = |members: Vec<Member>| members.into_iter().map(&name).collect();
        match self {
            Self::NotListed => Obstacle::NotListed,
            Self::Held {
                ahead,
                level,
                behind,
            } => Obstacle::Held {
                ahead: all(ahead),
                level: all(level),
                behind: all(behind),
            },
            Self::Free => Obstacle::Free,
        }
    }
}

impl Instance {
    /// Of each place that the applicant would rather have, why they don't; the best first.
    #[must_use]
    pub fn obstacles(
        &self,
        matching: &Matching,
        applicant: usize,
    ) -> Vec<(usize, Obstacle<usize>)> {
        let here = matching.place_of(applicant);
        let better = self.list_of(applicant).iter().copied();
        better
            .filter(|&place| self.prefers(applicant, place, here))
            .map(|place| (place, self.obstacle(matching, applicant, place)))
            .collect()
    }

    fn obstacle(&self, matching: &Matching, applicant: usize, place: usize) -> Obstacle<usize> {
        let Some(rank) = self.rank_of_applicant(place, applicant) else {
            return Obstacle::NotListed;
        };
        let holders: Vec<usize> = matching.applicants_at(place).collect();
        if holders.len() < self.capacity(place) {
            return Obstacle::Free;
        }
        let (mut ahead, mut level, mut behind) = (Vec::new(), Vec::new(), Vec::new());
        for holder in holders {
            match self.rank_of_applicant(place, holder) {
                Some(other) if other < rank => ahead.push(holder),
                Some(other) if other == rank => level.push(holder),
                // Whom the place does not list it would let go for anybody it does.
                _ => behind.push(holder),
            }
        }
        Obstacle::Held {
            ahead,
            level,
            behind,
        }
    }
}
