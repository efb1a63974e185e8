//! A simulation worked through on threads, in pieces that are joined in order.

use std::thread;

use sim::run::{LANES, Outcome, Piece, Simulation};

use crate::Failure;

/// Futures in a piece: short, so that every run has several.
const PIECE: u32 = 2 * LANES as u32;

/// The results of all futures. One thread works without pieces.
pub(crate) fn worked_through(
    mut simulation: Simulation,
    threads: usize,
) -> Result<Outcome, Failure> {
    if threads > 1 {
        while !simulation.progress().is_done() {
            let pieces = simulation.next_pieces(threads, PIECE);
            for piece in at_once(pieces)? {
                simulation.join(piece)?;
            }
        }
    }
    Ok(simulation.finish())
}

/// The pieces, each worked through on a thread of its own.
fn at_once(pieces: Vec<Piece>) -> Result<Vec<Piece>, Failure> {
    thread::scope(|scope| {
        let begun: Vec<_> = pieces
            .into_iter()
            .map(|piece| scope.spawn(|| piece.worked_through()))
            .collect();
        begun
            .into_iter()
            .map(|thread| Ok(thread.join().map_err(|_| "a thread panicked")?))
            .collect()
    })
}
