//! What a rule decides for a case, how good that is, and why nobody got more.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::ties::order_by_lot;
use super::{
    BestTotalRefusal, Crossed, Instance, Market, Matching, MatchingError, Obstacle, Rule,
    Settlement, Side, TieBreak, best_total,
};
use crate::id::{PersonId, ProgrammeId};
use crate::plan::Plan;

/// Most people a report is made for: it names pairs of people, whose number grows with the square of theirs.
const MOST_PEOPLE: usize = 64;

/// A matching with its measures and reasons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MatchingReport {
    /// The rule.
    pub rule: Rule,
    /// How ties were broken.
    pub ties: TieBreak,
    /// Everybody in order of arrival.
    pub people: Vec<PersonReport>,
    /// The order of turns, where the rule goes by turns.
    pub turns: Vec<PersonId>,
    /// Whether the matching is stable.
    pub stable: bool,
    /// Pairs who would rather have each other.
    pub blocking: Vec<Pair>,
    /// Pairs of whom one does not list the other.
    pub against_a_list: Vec<Pair>,
    /// Who would rather be where somebody else is.
    pub envy: Vec<EnvyReport>,
    /// How many got their first choice, their second and so on.
    pub ranks: Vec<usize>,
    /// Programmes with room left.
    pub unfilled: Vec<Unfilled>,
    /// Sum of the burdens of all who are matched.
    pub total_burden: f64,
    /// Sum of the gaps of all who are matched, in levels.
    pub total_gap: f64,
}

/// Where one person goes, and why nowhere better.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonReport {
    /// The person.
    pub person: PersonId,
    /// Where they go.
    pub programme: Option<ProgrammeId>,
    /// Where it stands on their list, 1 being the best.
    pub choice: Option<usize>,
    /// The programmes they would rather have, the best first.
    pub preferred: Vec<WhyNot>,
    /// Programmes that their life does not allow.
    pub impossible: Vec<Impossible>,
}

/// Why somebody does not have a programme they would rather have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WhyNot {
    /// The programme.
    pub programme: ProgrammeId,
    /// What stands between.
    pub obstacle: Obstacle<PersonId>,
    /// Under [`Rule::BestTotalFit`]: what everybody together would come to if they had it.
    pub given_anyway: Option<GivenAnyway>,
}

/// The best total with one pair tied beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GivenAnyway {
    /// How many would have a place.
    pub placed: usize,
    /// The sum of their burdens.
    pub total_burden: f64,
}

/// A programme that a person's life does not allow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Impossible {
    /// The programme.
    pub programme: ProgrammeId,
    /// The bounds it crosses.
    pub crossed: Vec<Crossed>,
}

/// A person and a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The person.
    pub person: PersonId,
    /// The programme.
    pub programme: ProgrammeId,
}

/// A person who would rather be where another one is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnvyReport {
    /// Who envies.
    pub person: PersonId,
    /// Whom.
    pub other: PersonId,
    /// Where the other one is.
    pub programme: ProgrammeId,
    /// Whether the programme, too, would rather have who envies.
    pub justified: bool,
}

/// A programme with room left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Unfilled {
    /// The programme.
    pub programme: ProgrammeId,
    /// How many more it would take.
    pub places: usize,
}

/// A matching that can't be decided.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum MatchingRefusal {
    /// Too many people.
    #[error("{found} people; at most {most} are possible")]
    People {
        /// Found.
        found: usize,
        /// Allowed.
        most: usize,
    },
    /// The plan's own matches are no matching.
    #[error(transparent)]
    ByHand(#[from] MatchingError),
    /// There is no best total.
    #[error(transparent)]
    BestTotal(#[from] BestTotalRefusal),
}

/// What a rule decided: by position, as [`Market::instance_by`] has them.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruled {
    /// The matching and its proposals.
    pub settlement: Settlement,
    /// The order of turns, where the rule goes by turns.
    pub turns: Vec<usize>,
}

impl Market {
    /// What `rule` decides with ties broken in this way; [`Rule::ByHand`] gives the
    /// matches of `plan`.
    ///
    /// # Errors
    ///
    /// When the plan's own matches break its capacities, or there are too many people or
    /// seats for an assignment.
    pub fn decide(
        &self,
        plan: &Plan,
        rule: Rule,
        ties: TieBreak,
    ) -> Result<Ruled, MatchingRefusal> {
        let instance = self.instance_by(ties);
        let by_turns = |turns: Vec<usize>| Ruled {
            settlement: instance.serial_dictatorship(turns.iter().copied()),
            turns,
        };
        let at_once = |matching| Settlement {
            matching,
            proposing: Side::Applicants,
            proposals: Vec::new(),
        };
        let settlement = match rule {
            Rule::OrderOfArrival => {
                return Ok(by_turns((0..instance.applicants()).collect()));
            }
            Rule::RandomSerialDictatorship(seed) => {
                let stream = |person| self.streams()[person];
                return Ok(by_turns(order_by_lot(seed, instance.applicants(), stream)));
            }
            Rule::ByHand => at_once(self.matching_of(plan)?),
            Rule::DeferredAcceptance(Side::Applicants) => instance.deferred_acceptance(),
            Rule::DeferredAcceptance(Side::Places) => instance.deferred_acceptance_by_places(),
            Rule::BestTotalFit => {
                at_once(best_total(&self.burdens(), &self.capacities())?.matching)
            }
        };
        Ok(Ruled {
            settlement,
            turns: Vec::new(),
        })
    }

    /// What `rule` decides, judged and explained.
    ///
    /// # Errors
    ///
    /// As [`decide`](Self::decide), and for more than 64 people.
    pub fn report(
        &self,
        plan: &Plan,
        rule: Rule,
        ties: TieBreak,
    ) -> Result<MatchingReport, MatchingRefusal> {
        let found = self.people().len();
        if found > MOST_PEOPLE {
            let most = MOST_PEOPLE;
            return Err(MatchingRefusal::People { found, most });
        }
        let Ruled { settlement, turns } = self.decide(plan, rule, ties)?;
        let matching = &settlement.matching;
        let instance = &self.instance_by(ties);
        let pair = |wish: super::Wish| Pair {
            person: self.person(wish.applicant),
            programme: self.programme(wish.place),
        };
        let explain = |person| self.explain(instance, matching, person, rule);
        Ok(MatchingReport {
            rule,
            ties,
            people: (0..found).map(explain).collect::<Result<_, _>>()?,
            turns: turns
                .into_iter()
                .map(|person| self.person(person))
                .collect(),
            stable: instance.is_stable(matching),
            blocking: instance
                .blocking_pairs(matching)
                .into_iter()
                .map(pair)
                .collect(),
            against_a_list: instance
                .against_a_list(matching)
                .into_iter()
                .map(pair)
                .collect(),
            envy: instance
                .envy(matching)
                .into_iter()
                .map(|envy| EnvyReport {
                    person: self.person(envy.applicant),
                    other: self.person(envy.other),
                    programme: self.programme(envy.place),
                    justified: envy.justified,
                })
                .collect(),
            ranks: instance.rank_distribution(matching),
            unfilled: instance
                .unfilled(matching)
                .into_iter()
                .map(|(place, places)| Unfilled {
                    programme: self.programme(place),
                    places,
                })
                .collect(),
            total_burden: self.total_burden(matching),
            total_gap: self.total_gap(matching),
        })
    }

    fn explain(
        &self,
        instance: &Instance,
        matching: &Matching,
        person: usize,
        rule: Rule,
    ) -> Result<PersonReport, MatchingRefusal> {
        let held = matching.place_of(person);
        let why_not = |(place, obstacle): (usize, Obstacle<usize>)| {
            Ok(WhyNot {
                programme: self.programme(place),
                obstacle: obstacle.map(|holder| self.person(holder)),
                given_anyway: match rule {
                    Rule::BestTotalFit => Some(self.given_anyway(person, place)?),
                    _ => None,
                },
            })
        };
        let impossible = self.fits()[person].iter().filter(|fit| !fit.is_possible());
        Ok(PersonReport {
            person: self.person(person),
            programme: held.map(|place| self.programme(place)),
            choice: held
                .and_then(|place| instance.rank_of_place(person, place))
                .map(|rank| rank + 1),
            preferred: instance
                .obstacles(matching, person)
                .into_iter()
                .map(why_not)
                .collect::<Result<_, MatchingRefusal>>()?,
            impossible: impossible
                .map(|fit| Impossible {
                    programme: fit.programme.clone(),
                    crossed: fit.crossed.clone(),
                })
                .collect(),
        })
    }

    /// Burdens by person, then by programme, where the person's life allows it.
    fn burdens(&self) -> Vec<Vec<Option<f64>>> {
        let burden = |fit: &super::Fit| fit.is_possible().then_some(fit.burden);
        let row = |fits: &Vec<super::Fit>| fits.iter().map(burden).collect();
        self.fits().iter().map(row).collect()
    }

    fn given_anyway(&self, person: usize, place: usize) -> Result<GivenAnyway, BestTotalRefusal> {
        let mut burdens = self.burdens();
        let mut capacities = self.capacities();
        // The person and the seat they have are taken out of the question.
        let own = burdens.remove(person)[place].unwrap_or(0.0);
        capacities[place] = capacities[place].saturating_sub(1);
        let others = best_total(&burdens, &capacities)?;
        Ok(GivenAnyway {
            placed: others.placed + 1,
            total_burden: others.total + own,
        })
    }

    fn capacities(&self) -> Vec<usize> {
        let instance = self.instance();
        (0..instance.places())
            .map(|place| instance.capacity(place))
            .collect()
    }

    fn total_burden(&self, matching: &Matching) -> f64 {
        let pairs = self.fits().iter().zip(matching.places());
        pairs
            .filter_map(|(fits, place)| Some(fits.get((*place)?)?.burden))
            .sum()
    }

    fn person(&self, position: usize) -> PersonId {
        self.people()[position].clone()
    }

    fn programme(&self, position: usize) -> ProgrammeId {
        self.programmes()[position].clone()
    }
}
