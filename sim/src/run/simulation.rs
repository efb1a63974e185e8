//! A simulation in pieces, so that whoever runs it can report, stop, or let others work in between.

use super::check::check;
use super::finish::outcome;
use super::outcome::Outcome;
use super::refusal::RunRefusal;
use super::tally::Tally;
use crate::case::Case;
use crate::model::block::Block;
use crate::model::compile;
use crate::model::compiled::Compiled;
use crate::model::parameters::Parameters;
use crate::model::tables::Tables;
use crate::model::widest;
use crate::plan::Plan;
use crate::random::Seed;

/// Futures worked through side by side. The width changes no bit of the results.
pub const LANES: usize = 16;

/// How far a simulation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Futures done.
    pub done: u32,
    /// Futures asked for.
    pub total: u32,
}

impl Progress {
    /// Whether nothing is left to do.
    #[must_use]
    pub const fn is_done(self) -> bool {
        self.done >= self.total
    }
}

/// One plan on its way through its futures.
#[derive(Debug, Clone)]
pub struct Simulation {
    compiled: Compiled,
    parameters: Parameters,
    tables: Tables,
    seed: Seed,
    progress: Progress,
    tally: Tally,
}

impl Simulation {
    /// Checks every bound and makes ready; no future is begun yet.
    ///
    /// # Errors
    /// [`RunRefusal`] with the first bound that does not hold.
    pub fn new(
        compiled: Compiled,
        parameters: Parameters,
        seed: Seed,
        futures: u32,
    ) -> Result<Self, RunRefusal> {
        check(&compiled, &parameters, futures)?;
        let tables = Tables::new(&compiled, &parameters);
        let tally = Tally::new(&compiled);
        Ok(Self {
            compiled,
            parameters,
            tables,
            seed,
            progress: Progress {
                done: 0,
                total: futures,
            },
            tally,
        })
    }

    /// The same from a case and a plan, with the parameters of the case.
    ///
    /// # Errors
    /// [`RunRefusal`] when the plan points at something that is not there, or with the first bound that does not hold.
    pub fn of_plan(case: &Case, plan: &Plan, seed: Seed, futures: u32) -> Result<Self, RunRefusal> {
        let parameters = Parameters::for_case(case).map_err(RunRefusal::Parameters)?;
        let compiled = compile(case, plan, &parameters)?;
        Self::new(compiled, parameters, seed, futures)
    }

    /// How far it is.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        self.progress
    }

    /// Works through the next `blocks` blocks of [`LANES`] futures and says how far it is.
    pub fn advance(&mut self, blocks: u32) -> Progress {
        for _ in 0..blocks {
            if self.progress.is_done() {
                break;
            }
            self.next_block();
        }
        self.progress
    }

    /// Works through what is left and gives the results.
    #[must_use]
    pub fn finish(mut self) -> Outcome {
        self.advance(u32::MAX);
        self.so_far()
    }

    /// The results of the futures done up to now: those of a simulation of just so many.
    #[must_use]
    pub fn so_far(&self) -> Outcome {
        outcome(
            &self.compiled,
            &self.parameters,
            &self.tables,
            &self.tally,
            self.seed,
            self.progress.done,
        )
    }

    pub(super) const fn compiled(&self) -> &Compiled {
        &self.compiled
    }

    /// What two simulations share when they meet the same futures.
    pub(super) fn key(&self) -> (Seed, u32, u16) {
        (self.seed, self.progress.total, self.compiled.horizon)
    }

    /// Runs one block, adds it up, and hands it out.
    pub(super) fn next_block(&mut self) -> Block<'_, LANES> {
        let Progress { done, total } = self.progress;
        let used = (total - done).min(LANES as u32);
        let mut block = Block::new(&self.tables, self.seed, done, used as usize);
        widest::run(&mut block, &mut self.tally.team);
        self.tally.add(&self.compiled, &block);
        self.progress.done = done + used;
        block
    }
}
