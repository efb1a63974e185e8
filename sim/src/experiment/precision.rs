//! Running until the answer is precise enough.

use serde::{Deserialize, Serialize};

use super::batch::{ready, simulation};
use super::measure::{self, Measure, Measured};
use super::refusal::{ExperimentRefusal, within};
use crate::case::Case;
use crate::plan::Plan;
use crate::random::Seed;
use crate::run::{LANES, MOST_FUTURES, Outcome, Piece, Progress, RunRefusal, Simulation, Z_95};

/// Futures between two looks at the interval; the first look comes after as many.
const STRETCH: u32 = 16 * LANES as u32;

/// How precise an answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PrecisionRequest {
    /// The share whose interval is looked at: 12 months are week 52.
    pub measure: Measure,
    /// The 95 % interval is to be narrower than this, from end to end; 0.0001 to 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.000_1, max = 1.0)))]
    pub width: f64,
    /// Seed of the futures.
    pub seed: Seed,
    /// Futures at which to stop whatever the interval is.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MOST_FUTURES)))]
    pub most_futures: u32,
}

/// How precise the answer is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PrecisionResult {
    /// What was asked.
    pub request: PrecisionRequest,
    /// Futures it took.
    pub futures: u32,
    /// The measure with its standard error.
    pub measured: Measured,
    /// Width of its 95 % interval.
    pub width: f64,
    /// Whether the interval is narrow enough; if not, the bound came first.
    pub reached: bool,
}

/// A simulation on its way to a precise answer.
///
/// It looks at the interval from time to time and stops at the first that is narrow enough: the sequential procedure of Chow
/// and Robbins (1965), Ann. Math. Stat. 36:2, whose interval covers what it should when the width is small.
#[derive(Debug, Clone)]
pub struct Precise {
    request: PrecisionRequest,
    simulation: Simulation,
    measured: Measured,
}

impl Precise {
    /// Checks every bound and makes ready.
    ///
    /// # Errors
    /// [`ExperimentRefusal`] with the first bound that does not hold.
    pub fn new(
        case: &Case,
        plan: &Plan,
        request: PrecisionRequest,
    ) -> Result<Self, ExperimentRefusal> {
        let PrecisionRequest {
            measure,
            width,
            seed,
            most_futures,
        } = request;
        within("/width", width, 0.000_1, 1.0)?;
        within("/most_futures", most_futures, 1.0, f64::from(MOST_FUTURES))?;
        measure::check(&[measure], case.horizon.get())?;
        if !measure.has_error() {
            return Err(ExperimentRefusal::NoInterval { measure });
        }
        let parameters = ready(case, plan, seed)?;
        Ok(Self {
            request,
            simulation: simulation(case, plan, &parameters, seed, most_futures)?,
            measured: Measured {
                value: 0.0,
                error: None,
            },
        })
    }

    /// Works on until the next look at the interval and says how far it is, against the bound.
    pub fn advance(&mut self) -> Progress {
        if !self.is_done() {
            self.simulation.advance(STRETCH / LANES as u32);
            self.look();
        }
        self.simulation.progress()
    }

    /// What lies before the next looks at the interval, in a piece each, at most `most` of them; none when it is done. Each can
    /// be worked through on a thread of its own; [`join`](Self::join) takes them back.
    #[must_use]
    pub fn next_pieces(&self, most: usize) -> Vec<Piece> {
        let most = if self.is_done() { 0 } else { most };
        self.simulation.next_pieces(most, STRETCH)
    }

    /// Adds what a piece came to, looks at the interval, and says how far it is. A piece that turns out not to be needed is left
    /// out, so the results are those of one thread to the bit.
    ///
    /// # Errors
    /// [`RunRefusal::DifferentFutures`] when its futures are not the next ones.
    pub fn join(&mut self, piece: Piece) -> Result<Progress, RunRefusal> {
        if !self.is_done() {
            self.simulation.join(piece)?;
            self.look();
        }
        Ok(self.simulation.progress())
    }

    fn look(&mut self) {
        self.measured = self.request.measure.of(&self.simulation.so_far());
    }

    /// Whether the interval is narrow enough or the bound is reached.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.reached() || self.simulation.progress().is_done()
    }

    /// Works on to the end, and gives the precision and the results.
    #[must_use]
    pub fn finish(mut self) -> (PrecisionResult, Outcome) {
        while !self.is_done() {
            self.advance();
        }
        let result = PrecisionResult {
            request: self.request,
            futures: self.simulation.progress().done,
            measured: self.measured,
            width: self.width().unwrap_or(f64::MAX),
            reached: self.reached(),
        };
        (result, self.simulation.so_far())
    }

    fn width(&self) -> Option<f64> {
        self.measured.error.map(|error| 2.0 * Z_95 * error)
    }

    fn reached(&self) -> bool {
        self.width().is_some_and(|width| width < self.request.width)
    }
}
