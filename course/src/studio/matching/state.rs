//! People and programmes as the step shows them: fits, the matching of the plan, what each rule would give. Knows no web.

use std::rc::Rc;

use sim::id::{PersonId, ProgrammeId};
use sim::matching::{Fit, Market, Matching, Swap, propose};
use sim::model::Parameters;
use sim::plan::{Match, MatchingRule, PersonalSupport, Plan};
use sim::{Axis, Case};

use super::verdict::{Verdict, open_axes};

/// Everything the weave shows of one plan.
#[derive(Debug)]
pub(crate) struct Weave {
    case: Rc<Case>,
    plan: Rc<Plan>,
    parameters: Rc<Parameters>,
    market: Market,
    matching: Option<Matching>,
    /// By person, then by programme; a tied pair with the support arranged for it.
    fits: Vec<Vec<Fit>>,
}

/// A person and a programme by position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Crossing {
    /// The person's position.
    pub(crate) person: usize,
    /// The programme's position.
    pub(crate) programme: usize,
}

/// What a matching gives, in the figures that are compared between rules.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Survey {
    /// Who has no place, in order of arrival.
    pub(crate) without_place: Vec<PersonId>,
    /// How many work in the field they asked for.
    pub(crate) in_field: usize,
    /// Sum of the gaps of all who are tied, before personal support, in levels.
    pub(crate) total_gap: f64,
    /// Pairs of people who would both rather be where the other is.
    pub(crate) swaps: usize,
}

impl Weave {
    /// Reads a plan.
    pub(crate) fn of(case: Rc<Case>, plan: Rc<Plan>, parameters: Rc<Parameters>) -> Self {
        let market = Market::of(&case, &plan, &parameters);
        let fits = market
            .people()
            .iter()
            .map(|person| {
                let tied = plan.matches.iter().find(|tied| tied.person == *person);
                market
                    .programmes()
                    .iter()
                    .filter_map(|programme| {
                        let bare = market.fit(person, programme)?;
                        let support = tied.filter(|tied| tied.programme == *programme);
                        let supported = support.and_then(|tied| {
                            Fit::of(
                                &case,
                                &plan,
                                &parameters,
                                case.person(person)?,
                                plan.programme(&case, programme)?,
                                Some(&tied.support),
                            )
                        });
                        Some(supported.unwrap_or_else(|| bare.clone()))
                    })
                    .collect()
            })
            .collect();
        Self {
            matching: market.matching_of(&plan).ok(),
            market,
            fits,
            case,
            plan,
            parameters,
        }
    }

    /// The matches a rule proposes; those of the plan for tying by hand.
    pub(crate) fn proposed(&self, rule: MatchingRule) -> Vec<Match> {
        propose(&self.case, &self.plan, rule, &self.parameters)
    }

    /// People in order of arrival.
    pub(crate) fn people(&self) -> &[PersonId] {
        self.market.people()
    }

    /// Programmes, the plan's first.
    pub(crate) fn programmes(&self) -> &[ProgrammeId] {
        self.market.programmes()
    }

    /// The lists both sides make.
    pub(crate) const fn market(&self) -> &Market {
        &self.market
    }

    /// How two fit, with the support arranged if they are tied.
    pub(crate) fn fit(&self, at: Crossing) -> Option<&Fit> {
        self.fits.get(at.person)?.get(at.programme)
    }

    /// Where two ids cross.
    pub(crate) fn crossing(&self, person: &PersonId, programme: &ProgrammeId) -> Option<Crossing> {
        Some(Crossing {
            person: self.people().iter().position(|known| known == person)?,
            programme: self
                .programmes()
                .iter()
                .position(|known| known == programme)?,
        })
    }

    /// The match of a person.
    pub(crate) fn tied(&self, person: &PersonId) -> Option<&Match> {
        self.plan.matches.iter().find(|tied| tied.person == *person)
    }

    /// Where the person at this position is tied.
    pub(crate) fn knot_of(&self, person: usize) -> Option<usize> {
        let tied = self.tied(self.people().get(person)?)?;
        self.programmes()
            .iter()
            .position(|known| *known == tied.programme)
    }

    /// Whether the two at a crossing are tied.
    pub(crate) fn is_tied(&self, at: Crossing) -> bool {
        self.knot_of(at.person) == Some(at.programme)
    }

    /// Places of a programme, and how many of them are taken.
    pub(crate) fn places(&self, programme: usize) -> (usize, usize) {
        let taken = (0..self.people().len())
            .filter(|person| self.knot_of(*person) == Some(programme))
            .count();
        (self.market.instance().capacity(programme), taken)
    }

    /// Places of all programmes.
    pub(crate) fn all_places(&self) -> usize {
        (0..self.programmes().len())
            .map(|programme| self.places(programme).0)
            .sum()
    }

    /// What to explain before anything is chosen: the first knot, or the best that the first person can have.
    pub(crate) fn first_to_explain(&self) -> Option<Crossing> {
        let knot = (0..self.people().len()).find_map(|person| {
            Some(Crossing {
                person,
                programme: self.knot_of(person)?,
            })
        });
        let best = || {
            let wish = self.market.instance().list_of(0).first().copied();
            let at = Crossing {
                person: 0,
                programme: wish.unwrap_or_default(),
            };
            self.fit(at).map(|_| at)
        };
        knot.or_else(best)
    }

    /// What the matches of the plan give; `None` while a programme has more people than places.
    pub(crate) fn survey(&self) -> Option<Survey> {
        Some(self.survey_of(self.matching.as_ref()?))
    }

    /// What a rule would give.
    pub(crate) fn survey_by(&self, rule: MatchingRule) -> Option<Survey> {
        let settled = self.market.settle(rule)?;
        Some(self.survey_of(&settled.matching))
    }

    fn survey_of(&self, matching: &Matching) -> Survey {
        let people = self.people();
        let tied = people.iter().zip(matching.places());
        let in_field = tied.filter(|(person, place)| {
            place
                .and_then(|place| self.programmes().get(place))
                .and_then(|programme| self.market.fit(person, programme))
                .is_some_and(|fit| fit.in_field)
        });
        Survey {
            in_field: in_field.count(),
            without_place: matching
                .unmatched()
                .filter_map(|person| people.get(person).cloned())
                .collect(),
            total_gap: self.market.total_gap(matching),
            swaps: self.market.instance().wished_swaps(matching).len(),
        }
    }

    /// Whether the plan says its matches come from a rule, while that rule would now tie others.
    pub(crate) fn is_outdated(&self) -> bool {
        let settled = self.market.settle(self.plan.rule);
        settled.is_some_and(|settled| Some(&settled.matching) != self.matching.as_ref())
    }

    /// Who has no place although somebody has one.
    pub(crate) fn without_place(&self) -> Vec<usize> {
        if self.plan.matches.is_empty() {
            return Vec::new();
        }
        (0..self.people().len())
            .filter(|person| self.knot_of(*person).is_none())
            .collect()
    }

    /// Programmes a person could begin, with or without accommodations, and how many of them have a free place.
    pub(crate) fn openings(&self, person: usize) -> (usize, usize) {
        let reachable: Vec<usize> = (0..self.programmes().len())
            .filter(|programme| {
                self.fit(Crossing {
                    person,
                    programme: *programme,
                })
                .is_some_and(|fit| Verdict::of(fit) != Verdict::HardNow)
            })
            .collect();
        let free = reachable.iter().filter(|programme| {
            let (places, taken) = self.places(**programme);
            taken < places
        });
        (reachable.len(), free.count())
    }

    /// Whether nothing is within reach of anybody.
    pub(crate) fn is_out_of_reach(&self) -> bool {
        let mut fits = self.fits.iter().flatten();
        fits.all(|fit| Verdict::of(fit) == Verdict::HardNow)
    }

    /// The axis that is open most often; `None` where no axis is open.
    pub(crate) fn most_open_axis(&self) -> Option<Axis> {
        let mut count = [0_usize; Axis::ALL.len()];
        for (axis, _) in self.fits.iter().flatten().flat_map(open_axes) {
            count[axis.index()] += 1;
        }
        let most = count.into_iter().max().filter(|most| *most > 0)?;
        Axis::ALL
            .into_iter()
            .find(|axis| count[axis.index()] == most)
    }

    /// Pairs of people who would both rather be where the other is.
    pub(crate) fn swaps(&self) -> Vec<Swap> {
        let matching = self.matching.as_ref();
        matching.map_or_else(Vec::new, |matching| {
            self.market.instance().wished_swaps(matching)
        })
    }

    /// People and programmes who would rather have each other than what they have.
    pub(crate) fn wishes(&self) -> Vec<Crossing> {
        let matching = self.matching.as_ref();
        let pairs = matching.map_or_else(Vec::new, |matching| {
            self.market.instance().blocking_pairs(matching)
        });
        pairs
            .into_iter()
            .map(|wish| Crossing {
                person: wish.applicant,
                programme: wish.place,
            })
            .collect()
    }

    /// The matches after two people changed places, each beginning anew, and what that gives.
    pub(crate) fn exchanged(&self, swap: Swap) -> Option<(Vec<Match>, Survey)> {
        let matching = self.matching.as_ref()?;
        let mut places = matching.places().to_vec();
        if swap.first.max(swap.second) >= places.len() {
            return None;
        }
        places.swap(swap.first, swap.second);
        let after = Matching::new(self.market.instance(), places).ok()?;
        let people = self.people().iter().enumerate();
        let matches = people
            .filter_map(|(position, person)| {
                if position != swap.first && position != swap.second {
                    return self.tied(person).cloned();
                }
                let programme = self.programmes().get(after.place_of(position)?)?;
                let entry = self
                    .plan
                    .programme(&self.case, programme)?
                    .stages
                    .first()?
                    .kind;
                Some(Match {
                    person: person.clone(),
                    programme: programme.clone(),
                    support: PersonalSupport::from_stage(entry),
                })
            })
            .collect();
        Some((matches, self.survey_of(&after)))
    }

    /// People with a level of 1 or 2 whom stable matching leaves without a place.
    pub(crate) fn left_by_stability(&self) -> Vec<PersonId> {
        let survey = self.survey_by(MatchingRule::DeferredAcceptance);
        let left = survey.map_or_else(Vec::new, |survey| survey.without_place);
        left.into_iter()
            .filter(|id| {
                self.case
                    .person(id)
                    .is_some_and(sim::case::Person::is_at_risk)
            })
            .collect()
    }

    /// How many people the workplace of a programme would take in with a buddy at the same time, and how many the plan
    /// has: those of the stages and those named for a person.
    pub(crate) fn buddies(&self, programme: &ProgrammeId) -> Option<(u8, usize)> {
        let (case, plan) = (&self.case, &self.plan);
        let workplace_of = |programme: &ProgrammeId| {
            let programme = plan.programme(case, programme)?;
            Some(&plan.job(case, &programme.job)?.workplace)
        };
        let here = workplace_of(programme)?;
        let named = plan.matches.iter().filter(|tied| {
            let by_stage = plan
                .programme(case, &tied.programme)
                .is_some_and(|programme| programme.stages.iter().any(|stage| stage.buddy));
            (tied.support.buddy || by_stage) && workplace_of(&tied.programme) == Some(here)
        });
        Some((case.workplace(here)?.buddies, named.count()))
    }
}

impl PartialEq for Weave {
    /// Two weaves of the same case and plan are the same.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.case, &other.case) && Rc::ptr_eq(&self.plan, &other.plan)
    }
}

#[cfg(test)]
mod tests;
