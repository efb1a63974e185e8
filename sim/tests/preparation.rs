//! What a plan asks of the team before people start is one list: the learner is told what the engine works off.

#![expect(clippy::unwrap_used, reason = "a test fails where a value is missing")]

use crate::fixtures::{care_home, careless, overloaded, thoughtful};
use tsumugi_sim::experiment::variations;
use tsumugi_sim::plan::{Finding, Preparation, PreparationTask, preparation, review};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::Simulation;
use tsumugi_sim::{Case, Plan};

/// Minutes the engine works off.
fn worked_off(case: &Case, plan: &Plan) -> u32 {
    let simulation = Simulation::of_plan(case, plan, Seed::default(), 1).unwrap();
    simulation.finish().team.preparation_needed
}

/// Minutes the learner is told of.
fn told(case: &Case, plan: &Plan) -> u32 {
    review(case, plan).load.preparation.get()
}

fn buddies(pieces: &[Preparation]) -> usize {
    let is_buddy = |piece: &&Preparation| matches!(piece.task, PreparationTask::Buddy(_));
    pieces.iter().filter(is_buddy).count()
}

#[test]
fn the_learner_is_told_what_the_engine_works_off() {
    let case = care_home();
    for plan in [careless(&case), thoughtful(&case), overloaded(&case)] {
        let varied = variations(&case, &plan).into_iter().map(|(_, plan)| plan);
        for plan in varied.chain([plan.clone()]) {
            assert_eq!(told(&case, &plan), worked_off(&case, &plan));
        }
    }
}

#[test]
fn a_workplace_prepares_no_more_buddies_than_it_can_name() {
    let case = care_home();
    let mut plan = thoughtful(&case);
    for tied in &mut plan.matches {
        tied.support.buddy = true;
    }
    let most: usize = case
        .workplaces
        .iter()
        .map(|workplace| usize::from(workplace.buddies))
        .sum();
    let named = buddies(&preparation(&case, &plan));
    assert!(named < plan.matches.len() && named <= most);
    assert_eq!(told(&case, &plan), worked_off(&case, &plan));
    let findings = review(&case, &plan).findings;
    let is_shortage = |finding: &Finding| matches!(finding, Finding::BuddyShortage { .. });
    assert!(findings.iter().any(is_shortage));
}

#[test]
fn sheets_and_briefings_take_their_time_before_anybody_is_matched() {
    let case = care_home();
    let mut plan = thoughtful(&case);
    let whole = preparation(&case, &plan);
    let emptied = plan.matches[0].programme.clone();
    plan.matches.retain(|tied| tied.programme != emptied);
    let left = preparation(&case, &plan);
    let shared = |pieces: &[Preparation]| -> Vec<Preparation> {
        let of_all = |piece: &&Preparation| {
            matches!(
                piece.task,
                PreparationTask::Sheet(..) | PreparationTask::Briefing(_)
            )
        };
        pieces.iter().filter(of_all).cloned().collect()
    };
    assert_eq!(shared(&left), shared(&whole));
    assert!(left.len() < whole.len());
    assert_eq!(told(&case, &plan), worked_off(&case, &plan));
}
