//! A case's people and programmes as a matching: who ranks whom, and why.

use super::{Fit, Instance, Matching, MatchingError, Settlement, TieBreak, TiedLists};
use crate::axis::Axis;
use crate::case::{Case, Constraint, EmployerPreference, Person};
use crate::id::{PersonId, ProgrammeId};
use crate::model::Parameters;
use crate::plan::{Match, MatchingRule, PersonalSupport, Plan, Programme};

/// People and programmes with how they fit and the lists that follow from it.
///
/// A person lists the programmes their life allows, the lowest [burden](Fit::burden)
/// first. A programme lists everybody, the highest [suitability] first. In the
/// [instance](Self::instance) ties go to who came first and to what stands first in the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Market {
    people: Vec<PersonId>,
    programmes: Vec<ProgrammeId>,
    /// By person, then by programme.
    fits: Vec<Vec<Fit>>,
    /// Of each person the address of their lots.
    streams: Vec<u32>,
    lists: TiedLists,
    instance: Instance,
}

impl Market {
    /// Everybody in the case, and every programme of the plan and the case that has stages
    /// and a known job.
    #[must_use]
    pub fn of(case: &Case, plan: &Plan, parameters: &Parameters) -> Self {
        let programmes: Vec<_> = plan
            .programmes_with_ready(case)
            .filter(|programme| !programme.stages.is_empty())
            .filter_map(|programme| Some((programme, employer(case, plan, programme)?)))
            .collect();
        let fits_of = |person| -> Vec<Fit> {
            let fit = |programme| Fit::of(case, plan, parameters, person, programme, None);
            programmes
                .iter()
                .filter_map(|(programme, _)| fit(programme))
                .collect()
        };
        let fits: Vec<_> = case.people.iter().map(fits_of).collect();
        let wishes_of = |fits: &Vec<Fit>| {
            ascending(
                fits.iter()
                    .map(|fit| fit.is_possible().then_some(fit.burden)),
            )
        };
        let wanted_by = |(programme, looks_for): &(&Programme, &EmployerPreference)| {
            let suitable = |person| suitability(looks_for, person, programme);
            ascending(case.people.iter().map(|person| Some(-suitable(person))))
        };
        let capacity = |(programme, _): &(&Programme, _)| usize::from(programme.places);
        let lists = TiedLists {
            applicants: fits.iter().map(wishes_of).collect(),
            places: programmes.iter().map(wanted_by).collect(),
            capacities: programmes.iter().map(capacity).collect(),
        };
        let streams: Vec<u32> = case.people.iter().map(|person| person.stream).collect();
        Self {
            people: case.people.iter().map(|person| person.id.clone()).collect(),
            programmes: programmes
                .iter()
                .map(|(programme, _)| programme.id.clone())
                .collect(),
            instance: lists.broken(TieBreak::ByPosition, |person| streams[person]),
            fits,
            streams,
            lists,
        }
    }

    /// People in order of arrival: the applicants of the [instance](Self::instance).
    #[must_use]
    pub fn people(&self) -> &[PersonId] {
        &self.people
    }

    /// Programmes, the plan's first: the places of the [instance](Self::instance).
    #[must_use]
    pub fn programmes(&self) -> &[ProgrammeId] {
        &self.programmes
    }

    /// The lists of both sides, by position.
    #[must_use]
    pub fn instance(&self) -> &Instance {
        &self.instance
    }

    /// The same with ties broken in another way.
    #[must_use]
    pub fn instance_by(&self, ties: TieBreak) -> Instance {
        self.lists.broken(ties, |person| self.streams[person])
    }

    /// Of each person the address of their lots.
    pub(super) fn streams(&self) -> &[u32] {
        &self.streams
    }

    /// Fits by person, then by programme.
    pub(super) fn fits(&self) -> &[Vec<Fit>] {
        &self.fits
    }

    /// How a person and a programme fit without support of their own.
    #[must_use]
    pub fn fit(&self, person: &PersonId, programme: &ProgrammeId) -> Option<&Fit> {
        let person = self.people.iter().position(|known| known == person)?;
        let programme = self
            .programmes
            .iter()
            .position(|known| known == programme)?;
        self.fits.get(person)?.get(programme)
    }

    /// Sum of the gaps of all who are matched, in levels.
    #[must_use]
    pub fn total_gap(&self, matching: &Matching) -> f64 {
        let pairs = self.fits.iter().zip(matching.places());
        pairs
            .filter_map(|(fits, place)| Some(fits.get((*place)?)?.total_gap))
            .sum()
    }

    /// What a rule decides; `None` for [`MatchingRule::ByHand`], where nobody but the
    /// learner does.
    #[must_use]
    pub fn settle(&self, rule: MatchingRule) -> Option<Settlement> {
        match rule {
            MatchingRule::ByHand => None,
            MatchingRule::OrderOfArrival => Some(self.instance.order_of_arrival()),
            MatchingRule::DeferredAcceptance => Some(self.instance.deferred_acceptance()),
        }
    }

    /// The matches of a plan by position, to be judged like any other. Whoever is tied to
    /// a programme that isn't here counts as unmatched.
    ///
    /// # Errors
    ///
    /// When the plan puts more people in a programme than it takes.
    pub fn matching_of(&self, plan: &Plan) -> Result<Matching, MatchingError> {
        let place = |person: &PersonId| {
            let tied = plan.matches.iter().find(|tied| tied.person == *person)?;
            self.programmes
                .iter()
                .position(|programme| *programme == tied.programme)
        };
        Matching::new(&self.instance, self.people.iter().map(place).collect())
    }

    /// A matching as matches of a plan. Whoever stays where `plan` has them keeps the
    /// support arranged for them; everybody else begins with the programme's first stage.
    #[must_use]
    pub fn matches_of(&self, case: &Case, plan: &Plan, matching: &Matching) -> Vec<Match> {
        let pairs = self.people.iter().zip(matching.places());
        pairs
            .filter_map(|(person, place)| {
                let programme = self.programmes.get((*place)?)?;
                let kept = plan
                    .matches
                    .iter()
                    .find(|tied| tied.person == *person && tied.programme == *programme);
                let first = plan.programme(case, programme)?.stages.first()?;
                Some(kept.cloned().unwrap_or_else(|| Match {
                    person: person.clone(),
                    programme: programme.clone(),
                    support: PersonalSupport::from_stage(first.kind),
                }))
            })
            .collect()
    }
}

/// The matches that `rule` proposes for `plan`; those of the plan itself for
/// [`MatchingRule::ByHand`]; see [`Market::matches_of`].
#[must_use]
pub fn propose(
    case: &Case,
    plan: &Plan,
    rule: MatchingRule,
    parameters: &Parameters,
) -> Vec<Match> {
    let market = Market::of(case, plan, parameters);
    let Some(settlement) = market.settle(rule) else {
        return plan.matches.clone();
    };
    market.matches_of(case, plan, &settlement.matching)
}

/// How far a person is whom a workplace looks for: the weighted sum of the levels, of the
/// part of the last stage's hours they can work and of their history, each on the scale
/// of levels. It is the workplace's view, which may be narrow; it says nothing of how
/// well the person would do.
///
/// The levels count from 1 to 5, the hours up to 5, the history 3 for the average and 1
/// more or less for each standard deviation.
#[must_use]
pub fn suitability(looks_for: &EmployerPreference, person: &Person, programme: &Programme) -> f64 {
    let levels = Axis::ALL.into_iter().map(|axis| {
        f64::from(looks_for.weights.get(axis)) * f64::from(person.levels.get(axis).get())
    });
    let history = 3.0 + person.history.deviations();
    levels.sum::<f64>()
        + f64::from(looks_for.hours) * 5.0 * hours_possible(person, programme)
        + f64::from(looks_for.history) * history
}

/// Part of the last stage's weekly hours that the person can work, 0 to 1.
fn hours_possible(person: &Person, programme: &Programme) -> f64 {
    let Some(hours) = programme
        .target()
        .map(|stage| stage.per_week().hours())
        .filter(|hours| *hours > 0.0)
    else {
        return 1.0;
    };
    let most = person
        .constraints
        .iter()
        .filter_map(|constraint| match constraint {
            Constraint::AtMost(most) => Some(most.hours()),
            _ => None,
        });
    most.fold(1.0, |part, most| part.min(most / hours))
}

fn employer<'a>(
    case: &'a Case,
    plan: &Plan,
    programme: &Programme,
) -> Option<&'a EmployerPreference> {
    let job = plan.job(case, &programme.job)?;
    Some(&case.workplace(&job.workplace)?.looks_for)
}

/// Positions from the lowest value to the highest, equal ones together, those without a
/// value left out.
fn ascending(values: impl Iterator<Item = Option<f64>>) -> Vec<Vec<usize>> {
    let mut ranked: Vec<_> = values
        .enumerate()
        .filter_map(|(at, value)| Some((value?, at)))
        .collect();
    ranked.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let groups = ranked.chunk_by(|(one, _), (other, _)| one == other);
    groups
        .map(|group| group.iter().map(|&(_, at)| at).collect())
        .collect()
}
