//! Reasons over many weeks and futures: what stands behind the exits of a person, a pair of person and programme, a stretch of
//! weeks or a cause. Each week and cause counts by its hazard, so that what is averaged is what people leave for.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::reasons::Share;
use super::refusal::RunRefusal;
use super::replay::Replay;
use crate::case::Case;
use crate::cause::Cause;
use crate::id::{PersonId, ProgrammeId};
use crate::model::compiled::Compiled;
use crate::model::{Parameters, compile};
use crate::plan::{Match, PersonalSupport, Plan};
use crate::random::Seed;

/// Most futures whose reasons are gathered; each is replayed week by week.
pub const MOST_ATTRIBUTED: u32 = 1_000;

/// Whose and which hazards are asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// One person, or everybody.
    pub person: Option<PersonId>,
    /// Weeks since clock zero, from 1.
    pub weeks: RangeInclusive<u16>,
    /// One cause, or all five.
    pub cause: Option<Cause>,
}

/// The reasons in a scope, averaged over its weeks, causes and futures by their hazard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribution {
    /// Person-weeks that were looked at.
    pub person_weeks: u64,
    /// Sum of the hazards: exits to be expected in them.
    pub expected_exits: f64,
    /// Mean logarithm of the weekly hazard. The shares add up to it.
    pub predictor: f64,
    /// The terms, in the order of [`Reasons::shares`](super::Reasons::shares).
    pub shares: Vec<Share>,
}

impl Attribution {
    /// What a plan's reasons have more than those of `first`, term by term; it adds up to the difference of the predictors.
    #[must_use]
    pub fn difference(&self, first: &Self) -> Vec<Share> {
        let of_first = |term| {
            let mut same = first.shares.iter().filter(|share| share.term == term);
            same.next().map_or(0.0, |share| share.value)
        };
        let shares = self.shares.iter().map(|share| Share {
            term: share.term,
            value: share.value - of_first(share.term),
        });
        shares.collect()
    }
}

/// Gathers the reasons in `scope` over the first `futures` futures; `None` when nobody was there in it.
///
/// # Errors
/// [`RunRefusal`] with the first bound that does not hold.
pub fn attribute(
    compiled: &Compiled,
    parameters: &Parameters,
    seed: Seed,
    futures: u32,
    scope: &Scope,
) -> Result<Option<Attribution>, RunRefusal> {
    if !(1..=MOST_ATTRIBUTED).contains(&futures) {
        return Err(RunRefusal::Futures {
            found: futures,
            most: MOST_ATTRIBUTED,
        });
    }
    let mut sums = Sums::default();
    for future in 0..futures {
        let replay = Replay::new(compiled.clone(), parameters.clone(), seed, future)?;
        sums.add(&replay, scope);
    }
    Ok(sums.finish())
}

/// The same for one person in one programme, whether the plan ties them or not; everybody else stays where they are.
///
/// # Errors
/// [`RunRefusal`] when the case does not know the person or the programme, or with the first bound that does not hold.
pub fn attribute_pair(
    case: &Case,
    plan: &Plan,
    (person, programme): (&PersonId, &ProgrammeId),
    seed: Seed,
    futures: u32,
    weeks: RangeInclusive<u16>,
) -> Result<Option<Attribution>, RunRefusal> {
    let parameters = Parameters::for_case(case).map_err(RunRefusal::Parameters)?;
    let compiled = compile(case, &tied(case, plan, person, programme), &parameters)?;
    let scope = Scope {
        person: Some(person.clone()),
        weeks,
        cause: None,
    };
    attribute(&compiled, &parameters, seed, futures, &scope)
}

/// The plan with `person` in `programme`, with their own support, from the stage they begin with where there is one.
fn tied(case: &Case, plan: &Plan, person: &PersonId, programme: &ProgrammeId) -> Plan {
    let mut plan = plan.clone();
    let stages = plan
        .programme(case, programme)
        .map_or_else(Vec::new, |found| found.stages.clone());
    let first = stages
        .first()
        .map_or(crate::plan::StageKind::Trial, |stage| stage.kind);
    let known = plan.matches.iter().position(|tied| tied.person == *person);
    let mut tied = match known {
        Some(position) => plan.matches.swap_remove(position),
        None => Match {
            person: person.clone(),
            programme: programme.clone(),
            support: PersonalSupport::from_stage(first),
        },
    };
    tied.programme = programme.clone();
    if stages.iter().all(|stage| stage.kind != tied.support.entry) {
        tied.support.entry = first;
    }
    plan.matches.push(tied);
    plan
}

#[derive(Default)]
struct Sums {
    person_weeks: u64,
    hazard: f64,
    shares: Vec<Share>,
}

impl Sums {
    fn add(&mut self, replay: &Replay, scope: &Scope) {
        let wanted = |person: &PersonId| scope.person.as_ref().is_none_or(|one| one == person);
        for story in replay
            .stories()
            .iter()
            .filter(|story| wanted(&story.person))
        {
            let weeks = story.weeks.iter().map(|state| (state.week, state.hazards));
            for (week, hazards) in weeks.filter(|(week, _)| scope.weeks.contains(week)) {
                self.person_weeks += 1;
                for cause in Cause::ALL {
                    if scope.cause.is_none_or(|one| one == cause) {
                        let reasons = replay.reasons(&story.person, week, cause);
                        let shares = reasons.map_or_else(Vec::new, |reasons| reasons.shares);
                        self.add_shares(&shares, hazards[cause.index()]);
                    }
                }
            }
        }
    }

    fn add_shares(&mut self, shares: &[Share], hazard: f64) {
        self.hazard += hazard;
        if self.shares.is_empty() {
            let nothing = |share: &Share| Share {
                term: share.term,
                value: 0.0,
            };
            self.shares = shares.iter().map(nothing).collect();
        }
        for (sum, share) in self.shares.iter_mut().zip(shares) {
            sum.value += hazard * share.value;
        }
    }

    fn finish(mut self) -> Option<Attribution> {
        if self.hazard <= 0.0 {
            return None;
        }
        for share in &mut self.shares {
            share.value /= self.hazard;
        }
        Some(Attribution {
            person_weeks: self.person_weeks,
            expected_exits: self.hazard,
            predictor: self.shares.iter().map(|share| share.value).sum(),
            shares: self.shares,
        })
    }
}
