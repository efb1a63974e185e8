//! Work on many threads that leaves the same bits as on one: futures are cut into fixed pieces and joined in order.

use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder, current_num_threads};
use sim::run::{Comparing, ComparingPiece, Comparison, Outcome, Piece, RunRefusal, Simulation};

use crate::failure::Failure;
use crate::progress::Progress;

/// Most threads.
const MOST_THREADS: usize = 1_024;

/// Futures in a piece: long enough that joining costs nothing, short enough that no thread waits long for another.
const PIECE: u32 = 512;

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

/// Works a simulation through. Only a few pieces are under way at once, so memory doesn't grow with the futures.
pub(crate) fn finish(
    mut simulation: Simulation,
    progress: &Progress,
) -> Result<Outcome, RunRefusal> {
    while !simulation.progress().is_done() {
        let pieces = simulation.next_pieces(2 * current_num_threads(), PIECE);
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
    while !comparing.progress().is_done() {
        let pieces = comparing.next_pieces(2 * current_num_threads(), PIECE);
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
