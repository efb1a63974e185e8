//! Many points of one plan on the same futures: what every designed experiment is made of.

use super::factor::{self, Factor};
use super::measure::{self, Measure, Measured};
use super::refusal::{ExperimentRefusal, MOST_FUTURES_IN_ALL, MOST_POINTS, PointRefusal, within};
use crate::case::Case;
use crate::model::{Parameters, compile};
use crate::plan::{Plan, Severity, review};
use crate::random::Seed;
use crate::run::{MOST_FUTURES, RunRefusal, Simulation};

/// A place between 0 and 1 for each factor, or `None` where it stays as it is.
pub(super) type Point = Vec<Option<f64>>;

/// Points, what is varied in them, and what is measured. Each point can be run for itself, in any order and on any thread.
#[derive(Debug, Clone)]
pub(super) struct Batch<'a> {
    pub(super) case: &'a Case,
    plan: &'a Plan,
    parameters: Parameters,
    pub(super) factors: Vec<Factor>,
    pub(super) measures: Vec<Measure>,
    seed: Seed,
    futures: u32,
    pub(super) points: Vec<Point>,
}

/// What every request for an experiment on one plan says.
#[derive(Debug, Clone)]
pub(super) struct Asked<'a> {
    pub(super) case: &'a Case,
    pub(super) plan: &'a Plan,
    pub(super) factors: Vec<Factor>,
    pub(super) measures: Vec<Measure>,
    pub(super) seed: Seed,
    pub(super) futures: u32,
}

impl<'a> Batch<'a> {
    /// Checks everything but the points themselves. `points` is their number, of which the caller makes `design` only once
    /// it is known to be possible.
    pub(super) fn new(
        asked: Asked<'a>,
        points: usize,
        design: impl FnOnce() -> Vec<Point>,
    ) -> Result<Self, ExperimentRefusal> {
        let Asked {
            case,
            plan,
            factors,
            measures,
            seed,
            futures,
        } = asked;
        within("/futures", futures, 1.0, f64::from(MOST_FUTURES))?;
        within("points", points as f64, 1.0, MOST_POINTS as f64)?;
        let in_all = points as f64 * f64::from(futures);
        within("futures in all", in_all, 1.0, MOST_FUTURES_IN_ALL as f64)?;
        measure::check(&measures, case.horizon.get())?;
        factor::check(&factors, plan)?;
        let parameters = ready(case, plan, seed)?;
        Ok(Self {
            case,
            plan,
            parameters,
            factors,
            measures,
            seed,
            futures,
            points: design(),
        })
    }

    /// Refuses all when one point can't be run.
    pub(super) fn check_all(&self) -> Result<(), ExperimentRefusal> {
        (0..self.points.len()).try_for_each(|point| match self.simulation(point) {
            Ok(_) => Ok(()),
            Err(refusal) => Err(ExperimentRefusal::Point { point, refusal }),
        })
    }

    /// Runs one point.
    pub(super) fn run(&self, point: usize) -> Result<Vec<Measured>, PointRefusal> {
        let outcome = self.simulation(point)?.finish();
        let measures = self.measures.iter();
        Ok(measures.map(|measure| measure.of(&outcome)).collect())
    }

    /// Runs every point in order.
    pub(super) fn run_all(&self) -> Result<Vec<Vec<Measured>>, PointRefusal> {
        (0..self.points.len())
            .map(|point| self.run(point))
            .collect()
    }

    /// Whether there is a figure of each measure at each point.
    pub(super) fn is_whole(&self, measured: &[Vec<Measured>]) -> bool {
        measured.len() == self.points.len()
            && measured
                .iter()
                .all(|point| point.len() == self.measures.len())
    }

    /// A point made ready to run.
    pub(super) fn simulation(&self, point: usize) -> Result<Simulation, PointRefusal> {
        let place = self.points.get(point).map_or(&[][..], Vec::as_slice);
        let (plan, parameters) =
            factor::at_point(self.case, self.plan, &self.parameters, &self.factors, place)?;
        simulation(self.case, &plan, &parameters, self.seed, self.futures)
            .map_err(PointRefusal::Run)
    }
}

/// The coefficients of a case, once it is sure that the plan can be run with them.
pub(super) fn ready(case: &Case, plan: &Plan, seed: Seed) -> Result<Parameters, ExperimentRefusal> {
    let mut findings = review(case, plan).findings;
    findings.retain(|finding| finding.severity() == Severity::Blocking);
    if !findings.is_empty() {
        return Err(ExperimentRefusal::Blocked(findings));
    }
    let parameters = Parameters::for_case(case).map_err(RunRefusal::Parameters)?;
    simulation(case, plan, &parameters, seed, 1)?;
    Ok(parameters)
}

pub(super) fn simulation(
    case: &Case,
    plan: &Plan,
    parameters: &Parameters,
    seed: Seed,
    futures: u32,
) -> Result<Simulation, RunRefusal> {
    let compiled = compile(case, plan, parameters)?;
    Simulation::new(compiled, parameters.clone(), seed, futures)
}
