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
pub const LANES: usize = 32;

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
    /// Room for the futures at work.
    block: Option<Block<LANES>>,
}

/// Some of the futures of a [`Simulation`], to be worked through on another thread.
#[derive(Debug, Clone)]
pub struct Piece {
    pub(super) first: u32,
    pub(super) simulation: Simulation,
}

impl Piece {
    /// The piece with all its futures done.
    #[must_use]
    pub fn worked_through(mut self) -> Self {
        self.simulation.advance(u32::MAX);
        self
    }
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
            block: None,
        })
    }

    /// The next futures that nobody has worked through or taken yet, in pieces of at most `futures`, at most `most` of them.
    /// Each can be worked through on a thread of its own; [`join`](Self::join) takes them back.
    #[must_use]
    pub fn next_pieces(&self, most: usize, futures: u32) -> Vec<Piece> {
        let Progress { done, total } = self.progress;
        let starts = (done..total).step_by(futures.max(1) as usize).take(most);
        starts
            .map(|first| Piece {
                first,
                simulation: Self {
                    progress: Progress {
                        done: first,
                        total: total.min(first.saturating_add(futures.max(1))),
                    },
                    tally: Tally::new(&self.compiled),
                    block: None,
                    compiled: self.compiled.clone(),
                    parameters: self.parameters.clone(),
                    tables: self.tables.clone(),
                    seed: self.seed,
                },
            })
            .collect()
    }

    /// Adds what a piece of this simulation came to, worked through to its end if it was not. Whatever the pieces, and
    /// wherever they were run, the results are those of one thread to the bit.
    ///
    /// # Errors
    /// [`RunRefusal::DifferentFutures`] when its futures are not the next ones of this simulation.
    pub fn join(&mut self, piece: Piece) -> Result<Progress, RunRefusal> {
        if !self.is_next(&piece) {
            return Err(RunRefusal::DifferentFutures);
        }
        let simulation = piece.worked_through().simulation;
        self.tally.join(&simulation.tally);
        self.progress.done = simulation.progress.total;
        Ok(self.progress)
    }

    /// Whether a piece holds the next futures of this simulation.
    pub(super) fn is_next(&self, piece: &Piece) -> bool {
        let asked = &piece.simulation;
        piece.first == self.progress.done
            && asked.progress.total <= self.progress.total
            && asked.seed == self.seed
            && asked.compiled == self.compiled
            && asked.parameters == self.parameters
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

    /// Runs one block, adds it up, and shows it.
    pub(super) fn next_block(&mut self) -> &Block<LANES> {
        let Progress { done, total } = self.progress;
        let used = (total - done).min(LANES as u32);
        let tables = &self.tables;
        let block = self.block.get_or_insert_with(|| Block::new(tables));
        block.assign(self.seed, done, used as usize);
        widest::work_through(block, tables, &mut self.tally.team);
        self.tally.add(&self.compiled, block);
        self.progress.done = done + used;
        block
    }
}
