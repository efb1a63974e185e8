//! The result must teach: on the care home, decisions show, in the right direction and order of size.

#![expect(clippy::unwrap_used, reason = "a test fails where a value is missing")]

use crate::fixtures::{care_home, careless, overloaded, thoughtful};
use tsumugi_sim::experiment::{Variation, vary};
use tsumugi_sim::model::End;
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Outcome, Simulation};
use tsumugi_sim::units::MinutesPerWeek;
use tsumugi_sim::{Case, Plan};

const FUTURES: u32 = 2_000;

fn run(case: &Case, plan: &Plan) -> Outcome {
    let seed = Seed::new(20_261_121).unwrap();
    let mut simulation = Simulation::of_plan(case, plan, seed, FUTURES).unwrap();
    while !simulation.progress().is_done() {
        simulation.advance(64);
    }
    simulation.finish()
}

/// Points of people in work after a year, of a hundred.
fn points(case: &Case, plan: &Plan) -> f64 {
    100.0 * run(case, plan).share_in_work(52).unwrap()
}

#[test]
fn a_thoughtful_plan_beats_a_careless_one_by_ten_points_and_more() {
    let case = care_home();
    let (thoughtful, careless) = (
        points(&case, &thoughtful(&case)),
        points(&case, &careless(&case)),
    );
    println!("in work after a year: thoughtful {thoughtful:.1}, careless {careless:.1}");
    assert!(thoughtful - careless >= 10.0);
}

#[test]
fn the_difference_has_names() {
    let case = care_home();
    let exits = |outcome: &Outcome, end: End| -> u64 {
        (1..=52).map(|week| outcome.ends_in(end, week)).sum()
    };
    let good = run(&case, &thoughtful(&case));
    let bad = run(&case, &careless(&case));
    for end in [End::Mismatch, End::Relations, End::Health] {
        assert!(exits(&good, end) < exits(&bad, end), "{end:?}");
    }
}

#[test]
fn an_overloaded_team_loses_what_it_promised() {
    let case = care_home();
    let plan = overloaded(&case);
    let mut with_enough_hours = care_home();
    with_enough_hours.team.weekly = MinutesPerWeek::clamped(80 * 60);
    let (promised, kept) = (points(&with_enough_hours, &plan), points(&case, &plan));
    let within_the_hours = points(&case, &thoughtful(&case));
    println!("promised {promised:.1}, kept {kept:.1}; within the hours {within_the_hours:.1}");
    assert!(promised > within_the_hours);
    assert!(kept < within_the_hours);
}

#[test]
fn taking_support_away_never_helps() {
    let case = care_home();
    let plan = thoughtful(&case);
    let whole = points(&case, &plan);
    for variation in [
        Variation::NoBuddies,
        Variation::NoAccommodations,
        Variation::NoCheckIns,
        Variation::BriefNobody,
    ] {
        let without = vary(&case, &plan, variation).unwrap();
        assert!(points(&case, &without) < whole, "{variation:?}");
    }
}
