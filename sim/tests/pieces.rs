//! A simulation in pieces: whoever works them through, the results are those of one thread.

#![expect(
    clippy::unwrap_used,
    reason = "a plan that can't be run fails its test"
)]

use crate::fixtures;
use proptest::prelude::*;
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Comparing, RunRefusal, Simulation};

const FUTURES: u32 = 100;

fn simulation(seed: u64) -> Simulation {
    let case = fixtures::care_home();
    let plan = fixtures::thoughtful(&case);
    Simulation::of_plan(&case, &plan, Seed::new(seed).unwrap(), FUTURES).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn pieces_of_any_size_give_the_same_results(size in 1_u32..=FUTURES + 1, at_once in 1_usize..5, begun in 0_u32..3) {
        let mut pieced = simulation(7);
        pieced.advance(begun);
        while !pieced.progress().is_done() {
            for piece in pieced.next_pieces(at_once, size) {
                pieced.join(piece).unwrap();
            }
        }
        prop_assert_eq!(pieced.so_far(), simulation(7).finish());
    }
}

#[test]
fn pieces_worked_through_elsewhere_are_taken_back_in_order() {
    let mut pieced = simulation(7);
    let pieces = pieced.next_pieces(usize::MAX, 30);
    let threads: Vec<_> = pieces
        .into_iter()
        .map(|piece| std::thread::spawn(move || piece.worked_through()))
        .collect();
    for thread in threads {
        pieced.join(thread.join().unwrap()).unwrap();
    }
    assert!(pieced.progress().is_done());
    assert_eq!(pieced.finish(), simulation(7).finish());
}

#[test]
fn futures_that_are_not_the_next_are_refused() {
    let mut pieced = simulation(7);
    let second = pieced.next_pieces(2, 30).remove(1);
    assert_eq!(pieced.join(second), Err(RunRefusal::DifferentFutures));
    let elsewhere = simulation(8).next_pieces(1, 30).remove(0);
    assert_eq!(pieced.join(elsewhere), Err(RunRefusal::DifferentFutures));
    assert_eq!(pieced.progress().done, 0);
    assert!(pieced.next_pieces(0, 30).is_empty());
}

fn comparing() -> Comparing {
    let case = fixtures::care_home();
    let plan = fixtures::careless(&case);
    let seed = Seed::new(7).unwrap();
    let second = Simulation::of_plan(&case, &plan, seed, FUTURES).unwrap();
    Comparing::new(simulation(7), second).unwrap()
}

#[test]
fn a_comparison_in_pieces_gives_the_same_results() {
    let whole = comparing().finish();
    for size in [1, 16, 33, FUTURES] {
        let mut pieced = comparing();
        pieced.advance(1);
        while !pieced.progress().is_done() {
            for piece in pieced.next_pieces(3, size) {
                pieced.join(piece.worked_through()).unwrap();
            }
        }
        assert_eq!(pieced.finish(), whole, "pieces of {size}");
    }
}

#[test]
fn a_piece_of_a_comparison_out_of_turn_changes_nothing() {
    let mut pieced = comparing();
    let second = pieced.next_pieces(2, 30).remove(1);
    assert_eq!(
        pieced.join(second).unwrap_err(),
        RunRefusal::DifferentFutures
    );
    assert_eq!(pieced.finish(), comparing().finish());
}
