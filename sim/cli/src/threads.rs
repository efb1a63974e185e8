//! Work on many threads that leaves the same bits as on one: futures are cut into fixed pieces and joined in order.

use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder, current_num_threads};
use sim::experiment::{Precise, PrecisionResult, Runner};
use sim::run::{
    Comparing, ComparingPiece, Comparison, LANES, Outcome, Piece, RunRefusal, Simulation,
};

use crate::failure::Failure;
use crate::progress::Progress;

/// Most threads.
const MOST_THREADS: usize = 1_024;

/// Most futures in a piece: long enough that joining costs nothing, short enough that no thread waits long for another.
const PIECE: u32 = 512;

/// Fewest futures in a piece.
const SMALLEST_PIECE: u32 = 64;

/// The threads; as many as there are cores when none are asked for.
pub(crate) fn pool(asked: Option<usize>) -> Result<ThreadPool, Failure> {
    if let Some(threads) = asked.filter(|threads| !(1..=MOST_THREADS).contains(threads)) {
        return Err(Failure::OutOfBounds {
            path: "--threads".to_owned(),
            value: threads.to_string(),
            lowest: "1".to_owned(),
            highest: MOST_THREADS.to_string(),
        });
    }
    let builder = ThreadPoolBuilder::new().num_threads(asked.unwrap_or(0));
    builder
        .build()
        .map_err(|error| Failure::Inside(error.to_string()))
}

/// Futures in a piece of so many in all: each thread gets a piece, if there are futures enough.
fn piece_of(futures: u32) -> u32 {
    let threads = u32::try_from(current_num_threads()).unwrap_or(u32::MAX);
    let piece = futures.div_ceil(threads).next_multiple_of(LANES as u32);
    piece.clamp(SMALLEST_PIECE, PIECE)
}

/// Works a simulation through. Only a few pieces are under way at once, so memory doesn't grow with the futures.
pub(crate) fn finish(
    mut simulation: Simulation,
    progress: &Progress,
) -> Result<Outcome, RunRefusal> {
    let piece = piece_of(simulation.progress().total);
    while !simulation.progress().is_done() {
        let pieces = simulation.next_pieces(2 * current_num_threads(), piece);
        let pieces: Vec<Piece> = pieces.into_par_iter().map(Piece::worked_through).collect();
        for piece in pieces {
            simulation.join(piece)?;
        }
        let made = simulation.progress();
        progress.tell(made.done.into(), made.total.into());
    }
    Ok(simulation.finish())
}

/// Works a comparison through in the same way.
pub(crate) fn finish_comparing(
    mut comparing: Comparing,
    progress: &Progress,
) -> Result<Comparison, RunRefusal> {
    let piece = piece_of(comparing.progress().total);
    while !comparing.progress().is_done() {
        let pieces = comparing.next_pieces(2 * current_num_threads(), piece);
        let pieces: Vec<ComparingPiece> = pieces
            .into_par_iter()
            .map(ComparingPiece::worked_through)
            .collect();
        for piece in pieces {
            comparing.join(piece)?;
        }
        let made = comparing.progress();
        progress.tell(made.done.into(), made.total.into());
    }
    Ok(comparing.finish())
}

/// Works on until the answer is precise enough.
pub(crate) fn finish_precise(
    mut precise: Precise,
    progress: &Progress,
) -> Result<(PrecisionResult, Outcome), RunRefusal> {
    while !precise.is_done() {
        let pieces = precise.next_pieces(2 * current_num_threads());
        let pieces: Vec<Piece> = pieces.into_par_iter().map(Piece::worked_through).collect();
        for piece in pieces {
            let made = precise.join(piece)?;
            progress.tell(made.done.into(), made.total.into());
        }
    }
    progress.end();
    Ok(precise.finish())
}

/// The threads as whoever works the plans of a search through. How far the search is, is told by the search.
pub(crate) struct Pool<'a>(pub(crate) &'a Progress);

impl Runner for Pool<'_> {
    fn outcome(&self, simulation: Simulation) -> Result<Outcome, RunRefusal> {
        finish(simulation, self.0)
    }

    fn comparison(&self, comparing: Comparing) -> Result<Comparison, RunRefusal> {
        finish_comparing(comparing, self.0)
    }
}

/// Runs every point of an experiment, each on whatever thread is free, and gives the results in the order of the points.
pub(crate) fn points<T: Send>(
    points: usize,
    progress: &Progress,
    run: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    let done = std::sync::atomic::AtomicU64::new(0);
    (0..points)
        .into_par_iter()
        .map(|point| {
            let result = run(point);
            let done = 1 + done.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            progress.tell(done, points as u64);
            result
        })
        .collect()
}
