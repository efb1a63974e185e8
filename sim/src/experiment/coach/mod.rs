//! A search for the best plan within the case's limits, from a learner's own.
//!
//! It tries one move after the other, each of them drawn by lot and made of edits that a learner could make, and keeps what is
//! better on the same futures: a random local search (Hoos and Stützle, *Stochastic Local Search*, 2005, section 2.2). What
//! an edit refuses, or what the review cautions against where it did not before, is never scored.

mod history;
mod moves;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use history::{Attempt, Verdict};
pub use moves::MoveKind;

use super::batch::{ready, simulation};
use super::measure::{self, Measure, Measured};
use super::refusal::{ExperimentRefusal, MOST_FUTURES_IN_ALL, within};
use super::runner::{OneThread, Runner};
use crate::case::Case;
use crate::digest::{Digest, digest_of};
use crate::model::Parameters;
use crate::plan::{Edit, Finding, Plan, Severity, apply, review};
use crate::random::Seed;
use crate::run::{Comparing, Comparison, MOST_FUTURES, Outcome, RunRefusal};

/// Most moves tried in one search, those that are refused included.
pub const MOST_ATTEMPTS: usize = 10_000;

/// Moves in a row without a plan to score after which there is nothing new to find.
const MOST_IN_VAIN: usize = 1_000;

/// What to search for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CoachRequest {
    /// What is to become as large as can be.
    pub goal: Measure,
    /// What may not fall below where it is at the start: without paid hours here, short hours would win.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::experiment::MOST_MEASURES - 1)))]
    pub keep: Vec<Measure>,
    /// Moves that are tried; none for all.
    pub moves: Vec<MoveKind>,
    /// Seed of the futures, and of the moves.
    pub seed: Seed,
    /// Futures each plan is scored on; the same ones for all.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MOST_FUTURES)))]
    pub futures: u32,
    /// Futures in all: at the start, for each plan scored, and twice for the check at the end.
    #[cfg_attr(feature = "schema", schemars(range(min = 4, max = MOST_FUTURES_IN_ALL)))]
    pub budget: u64,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CoachResult {
    /// What was asked.
    pub request: CoachRequest,
    /// The goal, then what is kept, at the start.
    pub start: Vec<Measured>,
    /// The same with the best plan found, on the same futures.
    pub best: Vec<Measured>,
    /// The best plan found.
    pub plan: Plan,
    /// Every move tried, in order; those that were taken lead from the start to the best plan.
    pub history: Vec<Attempt>,
    /// Futures spent, the check included.
    pub futures: u64,
    /// Both plans on futures that the search has not seen: a search also finds what was only luck.
    pub check: Check,
}

/// Start and best plan on fresh futures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Seed of those futures.
    pub seed: Seed,
    /// The goal at the start.
    pub start: Measured,
    /// The goal with the best plan found.
    pub best: Measured,
    /// Both plans side by side.
    pub comparison: Comparison,
}

/// A search on its way.
#[derive(Debug, Clone)]
pub struct Coach<'a, R = OneThread> {
    case: &'a Case,
    runner: R,
    request: CoachRequest,
    parameters: Parameters,
    start: Plan,
    cautions: Vec<Finding>,
    at_start: Vec<Measured>,
    best: Plan,
    at_best: Vec<Measured>,
    history: Vec<Attempt>,
    /// Digests of all plans scored.
    scored: BTreeSet<Digest>,
    in_vain: usize,
    spent: u64,
}

impl<'a> Coach<'a> {
    /// Checks every bound and scores the start, all of it on this thread.
    ///
    /// # Errors
    /// [`ExperimentRefusal`] with the first bound that does not hold.
    pub fn new(
        case: &'a Case,
        plan: &Plan,
        request: CoachRequest,
    ) -> Result<Self, ExperimentRefusal> {
        Self::with(case, plan, request, OneThread)
    }
}

impl<'a, R: Runner> Coach<'a, R> {
    /// The same, with somebody else to work every plan through.
    ///
    /// # Errors
    /// [`ExperimentRefusal`] with the first bound that does not hold.
    pub fn with(
        case: &'a Case,
        plan: &Plan,
        mut request: CoachRequest,
        runner: R,
    ) -> Result<Self, ExperimentRefusal> {
        within("/futures", request.futures, 1.0, f64::from(MOST_FUTURES))?;
        let least = 4.0 * f64::from(request.futures);
        let most = MOST_FUTURES_IN_ALL as f64;
        within("/budget", request.budget as f64, least, most)?;
        let measures: Vec<Measure> = std::iter::once(request.goal)
            .chain(request.keep.iter().copied())
            .collect();
        measure::check(&measures, case.horizon.get())?;
        if let Some(&measure) = measures.iter().find(|measure| !measure.is_better_larger()) {
            return Err(ExperimentRefusal::NoGoal { measure });
        }
        if request.moves.is_empty() {
            request.moves = MoveKind::ALL.to_vec();
        }
        let parameters = ready(case, plan, request.seed)?;
        let mut coach = Self {
            case,
            runner,
            parameters,
            start: plan.clone(),
            cautions: cautions(case, plan),
            at_start: Vec::new(),
            best: plan.clone(),
            at_best: Vec::new(),
            history: Vec::new(),
            scored: BTreeSet::new(),
            in_vain: 0,
            spent: 0,
            request,
        };
        coach.at_start = coach.score(plan)?;
        coach.at_best.clone_from(&coach.at_start);
        Ok(coach)
    }

    /// Whether the budget or the number of attempts is used up, or many moves in a row have led to nothing new.
    #[must_use]
    pub fn is_done(&self) -> bool {
        let next_and_check = 3 * u64::from(self.request.futures);
        self.spent + next_and_check > self.request.budget
            || self.history.len() >= MOST_ATTEMPTS
            || self.in_vain >= MOST_IN_VAIN
    }

    /// Futures spent, of those it may spend.
    #[must_use]
    pub const fn spent(&self) -> (u64, u64) {
        (self.spent, self.request.budget)
    }

    /// Tries one move.
    pub fn advance(&mut self) {
        if self.is_done() {
            return;
        }
        let number = self.history.len() as u32;
        let edits = moves::draw(
            self.case,
            &self.best,
            &self.request.moves,
            self.request.seed,
            number,
        );
        let verdict = match edited(self.case, &self.best, &edits) {
            Ok(plan) => self.judge(plan),
            Err(refusal) => Verdict::Refused(refusal),
        };
        self.in_vain = match verdict.scores() {
            Some(_) => 0,
            None => self.in_vain + 1,
        };
        let spent = self.spent;
        self.history.push(Attempt {
            edits,
            verdict,
            spent,
        });
    }

    /// Searches on to the end, and checks what it found on fresh futures.
    ///
    /// # Errors
    /// Never: both plans have been run.
    pub fn finish(mut self) -> Result<CoachResult, RunRefusal> {
        while !self.is_done() {
            self.advance();
        }
        let check = self.check()?;
        Ok(CoachResult {
            start: self.at_start,
            best: self.at_best,
            plan: self.best,
            history: self.history,
            futures: self.spent + 2 * u64::from(self.request.futures),
            request: self.request,
            check,
        })
    }

    fn judge(&mut self, plan: Plan) -> Verdict {
        if plan == self.best {
            return Verdict::Unchanged;
        }
        if digest_of(&plan).is_ok_and(|digest| self.scored.contains(&digest)) {
            return Verdict::Repeated;
        }
        let mut new = cautions(self.case, &plan);
        new.retain(|finding| !self.cautions.contains(finding));
        if !new.is_empty() {
            return Verdict::Cautioned(new);
        }
        let found = match self.score(&plan) {
            Ok(found) => found,
            Err(refusal) => return Verdict::CannotRun(refusal.to_string()),
        };
        let kept = self
            .request
            .keep
            .iter()
            .zip(found.iter().zip(&self.at_start).skip(1));
        let lost = kept
            .filter(|(_, (found, start))| found.value < start.value)
            .map(|(measure, _)| *measure);
        if let Some(measure) = lost.into_iter().next() {
            return Verdict::NotKept { measure, found };
        }
        if found[0].value > self.at_best[0].value {
            self.best = plan;
            self.at_best.clone_from(&found);
            Verdict::Taken(found)
        } else {
            Verdict::NoBetter(found)
        }
    }

    /// The goal, then what is kept.
    fn score(&mut self, plan: &Plan) -> Result<Vec<Measured>, RunRefusal> {
        let CoachRequest { seed, futures, .. } = self.request;
        let simulation = simulation(self.case, plan, &self.parameters, seed, futures)?;
        self.spent += u64::from(futures);
        self.scored.extend(digest_of(plan));
        let outcome = self.runner.outcome(simulation)?;
        let goal = std::iter::once(&self.request.goal);
        let measures = goal.chain(&self.request.keep);
        Ok(measures.map(|measure| measure.of(&outcome)).collect())
    }

    fn check(&self) -> Result<Check, RunRefusal> {
        let seed = self.request.seed.next();
        let fresh = |plan: &Plan| {
            let futures = self.request.futures;
            simulation(self.case, plan, &self.parameters, seed, futures)
        };
        let comparing = Comparing::new(fresh(&self.start)?, fresh(&self.best)?)?;
        let comparison = self.runner.comparison(comparing)?;
        let goal = |outcome: &Outcome| self.request.goal.of(outcome);
        Ok(Check {
            seed,
            start: goal(&comparison.first),
            best: goal(&comparison.second),
            comparison,
        })
    }
}

/// The plan after some edits.
fn edited(case: &Case, plan: &Plan, edits: &[Edit]) -> Result<Plan, crate::plan::Refusal> {
    edits
        .iter()
        .try_fold(plan.clone(), |plan, edit| apply(case, &plan, edit))
}

/// What the review cautions against or blocks. More than the team has hours for is left out: the model itself makes it cost.
fn cautions(case: &Case, plan: &Plan) -> Vec<Finding> {
    let mut findings = review(case, plan).findings;
    findings.retain(|finding| {
        let priced = matches!(
            finding,
            Finding::TeamOverload { .. } | Finding::PreparationOverrun { .. }
        );
        finding.severity() >= Severity::Caution && !priced
    });
    findings
}
