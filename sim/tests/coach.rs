//! The search for a better plan: within the limits, within the budget, never worse, and the same every time.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use crate::fixtures::{care_home, careless, thoughtful};
use proptest::prelude::*;
use tsumugi_sim::Case;
use tsumugi_sim::experiment::{
    Coach, CoachRequest, CoachResult, ExperimentRefusal, Measure, MoveKind, Runner, Verdict,
};
use tsumugi_sim::id::WorkplaceId;
use tsumugi_sim::plan::{Finding, Plan, Priority, Severity, apply, review};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Comparing, Comparison, Outcome, RunRefusal, Simulation};

const GOAL: Measure = Measure::InWork(52);

fn request(moves: &[MoveKind], futures: u32, budget: u64) -> CoachRequest {
    CoachRequest {
        goal: GOAL,
        keep: vec![Measure::PaidHours],
        moves: moves.to_vec(),
        seed: Seed::new(40).unwrap(),
        futures,
        budget,
    }
}

fn score(case: &Case, plan: &Plan, request: &CoachRequest, measure: Measure) -> f64 {
    let simulation = Simulation::of_plan(case, plan, request.seed, request.futures).unwrap();
    measure.of(&simulation.finish()).value
}

fn cautions(case: &Case, plan: &Plan) -> Vec<Finding> {
    let mut findings = review(case, plan).findings;
    findings.retain(|finding| {
        finding.severity() == Severity::Caution
            && !matches!(
                finding,
                Finding::TeamOverload { .. } | Finding::PreparationOverrun { .. }
            )
    });
    findings
}

fn assert_promises(case: &Case, start: &Plan, result: &CoachResult) {
    let asked = &result.request;
    assert!(result.futures <= asked.budget);
    for (scores, plan) in [(&result.start, start), (&result.best, &result.plan)] {
        assert_eq!(scores[0].value, score(case, plan, asked, asked.goal));
        for (measure, kept) in asked.keep.iter().zip(&scores[1..]) {
            assert_eq!(kept.value, score(case, plan, asked, *measure));
        }
    }
    assert!(result.best[0].value >= result.start[0].value);
    let pairs = result.best.iter().zip(&result.start);
    assert!(pairs.skip(1).all(|(best, start)| best.value >= start.value));
    assert!(review(case, &result.plan).can_run());
    let known = cautions(case, start);
    assert!(
        cautions(case, &result.plan)
            .iter()
            .all(|caution| known.contains(caution))
    );

    let (mut plan, mut spent) = (start.clone(), u64::from(asked.futures));
    let (mut best, mut seen) = (result.start[0].value, vec![start.clone()]);
    for attempt in &result.history {
        let edits = attempt.edits.iter();
        let moved = edits
            .clone()
            .try_fold(plan.clone(), |plan, edit| apply(case, &plan, edit));
        let is_scored = attempt.verdict.scores().is_some();
        spent += if is_scored {
            u64::from(asked.futures)
        } else {
            0
        };
        assert_eq!(attempt.spent, spent, "what is not scored costs nothing");
        if let (true, Ok(moved)) = (is_scored, &moved) {
            assert!(!seen.contains(moved), "no plan is scored twice");
            seen.push(moved.clone());
        }
        match (&attempt.verdict, moved) {
            (Verdict::Refused(refusal), moved) => assert_eq!(moved, Err(refusal.clone())),
            (Verdict::Taken(scores), Ok(moved)) => {
                assert!(scores[0].value > best);
                (plan, best) = (moved, scores[0].value);
            }
            (Verdict::NoBetter(scores), Ok(_)) => assert!(scores[0].value <= best),
            (Verdict::Unchanged, Ok(moved)) => assert_eq!(moved, plan),
            (Verdict::Cautioned(findings), Ok(moved)) => {
                assert!(!findings.is_empty());
                let all = review(case, &moved).findings;
                assert!(
                    findings
                        .iter()
                        .all(|finding| all.contains(finding) && !known.contains(finding))
                );
            }
            (Verdict::Repeated, Ok(moved)) => assert!(seen.contains(&moved)),
            (Verdict::NotKept { .. }, Ok(_)) => {}
            (verdict, moved) => panic!("{verdict:?}, {moved:?}"),
        }
    }
    assert_eq!(plan, result.plan, "the moves taken lead to the plan");
    assert_eq!(spent + 2 * u64::from(asked.futures), result.futures);
}

#[test]
fn it_betters_a_careless_plan_within_limits_and_budget() {
    let case = care_home();
    let start = careless(&case);
    let asked = request(&[], 64, 20_000);
    let result = Coach::new(&case, &start, asked.clone())
        .unwrap()
        .finish()
        .unwrap();
    assert_promises(&case, &start, &result);
    assert!(result.best[0].value > result.start[0].value + 0.05);
    assert!(
        result.check.best.value > result.check.start.value,
        "on fresh futures, too"
    );
    assert_ne!(result.check.seed, asked.seed);
    let again = Coach::new(&case, &start, asked).unwrap().finish().unwrap();
    assert_eq!(again, result);
    let json = serde_json::to_string(&result).unwrap();
    assert_eq!(serde_json::from_str::<CoachResult>(&json).unwrap(), result);
}

#[test]
fn another_seed_tries_other_moves() {
    let case = care_home();
    let start = thoughtful(&case);
    let moves = |seed| {
        let seed = Seed::new(seed).unwrap();
        let asked = CoachRequest {
            seed,
            ..request(&[], 4, 200)
        };
        let result = Coach::new(&case, &start, asked).unwrap().finish().unwrap();
        result
            .history
            .into_iter()
            .map(|attempt| attempt.edits)
            .collect::<Vec<_>>()
    };
    assert_ne!(moves(1), moves(2));
}

/// Two decisions can be looked through in full.
#[test]
fn it_finds_the_best_of_all_briefings_and_orders() {
    let case = care_home();
    let mut start = thoughtful(&case);
    start.briefed.clear();
    start.priority = Priority::OrderOfArrival;
    let asked = request(&[MoveKind::Briefing, MoveKind::Priority], 128, 12_000);
    let result = Coach::new(&case, &start, asked.clone())
        .unwrap()
        .finish()
        .unwrap();
    assert_promises(&case, &start, &result);
    let workplaces: Vec<&WorkplaceId> = case
        .workplaces
        .iter()
        .map(|workplace| &workplace.id)
        .collect();
    let paid = score(&case, &start, &asked, Measure::PaidHours);
    let mut best = f64::NEG_INFINITY;
    for chosen in 0..1_u32 << workplaces.len() {
        for priority in [Priority::OrderOfArrival, Priority::AtRiskFirst] {
            let briefed = (0..workplaces.len()).filter(|at| chosen >> at & 1 == 1);
            let briefed = briefed.map(|at| workplaces[at].clone()).collect();
            let plan = Plan {
                briefed,
                priority,
                ..start.clone()
            };
            if score(&case, &plan, &asked, Measure::PaidHours) >= paid {
                best = best.max(score(&case, &plan, &asked, GOAL));
            }
        }
    }
    assert_eq!(result.best[0].value, best);
}

#[test]
fn what_is_kept_is_kept() {
    let case = care_home();
    let start = thoughtful(&case);
    let mut free = request(&[MoveKind::Stage, MoveKind::Ladder], 64, 12_000);
    free.keep.clear();
    let bound = CoachRequest {
        keep: vec![Measure::PaidHours],
        ..free.clone()
    };
    let search = |asked| Coach::new(&case, &start, asked).unwrap().finish().unwrap();
    let (free, bound) = (search(free), search(bound));
    let hours =
        |result: &CoachResult| score(&case, &result.plan, &result.request, Measure::PaidHours);
    let at_start = score(&case, &start, &bound.request, Measure::PaidHours);
    assert!(
        hours(&free) < at_start,
        "short hours win where nothing is kept"
    );
    assert!(hours(&bound) >= at_start);
    let not_kept = |verdict: &Verdict| matches!(verdict, Verdict::NotKept { .. });
    assert!(
        bound
            .history
            .iter()
            .any(|attempt| not_kept(&attempt.verdict))
    );
}

#[test]
fn every_verdict_is_seen_and_what_can_not_be_asked_is_refused() {
    let case = care_home();
    let start = careless(&case);
    let result = Coach::new(&case, &start, request(&[], 64, 9_600))
        .unwrap()
        .finish()
        .unwrap();
    assert_promises(&case, &start, &result);
    let seen = |is: fn(&Verdict) -> bool| result.history.iter().any(|attempt| is(&attempt.verdict));
    assert!(seen(|verdict| matches!(verdict, Verdict::Refused(_))));
    assert!(seen(|verdict| matches!(verdict, Verdict::Cautioned(_))));
    assert!(seen(|verdict| matches!(verdict, Verdict::Unchanged)));
    assert!(seen(|verdict| matches!(verdict, Verdict::NoBetter(_))));
    assert!(seen(|verdict| matches!(verdict, Verdict::Taken(_))));

    let refused = |asked| Coach::new(&case, &start, asked).map(|_| ()).unwrap_err();
    let out_of_bounds = |path: &str, value, lowest, highest| ExperimentRefusal::OutOfBounds {
        path: path.to_owned(),
        value,
        lowest,
        highest,
    };
    let asked = request(&[], 100, 399);
    assert_eq!(refused(asked), out_of_bounds("/budget", 399.0, 400.0, 1e7));
    assert_eq!(
        refused(request(&[], 0, 400)),
        out_of_bounds("/futures", 0.0, 1.0, 1e6)
    );
    let measure = Measure::TeamHours;
    let asked = CoachRequest {
        goal: measure,
        ..request(&[], 1, 10)
    };
    assert_eq!(refused(asked), ExperimentRefusal::NoGoal { measure });
    let asked = CoachRequest {
        keep: vec![GOAL],
        ..request(&[], 1, 10)
    };
    let path = "/measures/1".to_owned();
    assert_eq!(refused(asked), ExperimentRefusal::Twice { path });
    let nobody = Coach::new(&case, &Plan::new(), request(&[], 1, 10)).map(|_| ());
    assert!(matches!(nobody, Err(ExperimentRefusal::Blocked(_))));
}

/// Works everything through in small pieces.
struct InPieces;

impl Runner for InPieces {
    fn outcome(&self, mut simulation: Simulation) -> Result<Outcome, RunRefusal> {
        while !simulation.progress().is_done() {
            for piece in simulation.next_pieces(3, 5) {
                simulation.join(piece.worked_through())?;
            }
        }
        Ok(simulation.finish())
    }

    fn comparison(&self, mut comparing: Comparing) -> Result<Comparison, RunRefusal> {
        while !comparing.progress().is_done() {
            for piece in comparing.next_pieces(3, 5) {
                comparing.join(piece.worked_through())?;
            }
        }
        Ok(comparing.finish())
    }
}

#[test]
fn whoever_works_the_plans_through_the_same_is_found() {
    let case = care_home();
    let start = careless(&case);
    let asked = request(&[], 32, 960);
    let alone = Coach::new(&case, &start, asked.clone()).unwrap();
    let pieced = Coach::with(&case, &start, asked, InPieces).unwrap();
    assert_eq!(pieced.finish().unwrap(), alone.finish().unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn promises_hold_for_any_seed_and_moves(seed in 0_u64..1 << 53, kinds in prop::collection::vec(0_usize..8, 0..4), budget in 4_u64..60, careful in any::<bool>()) {
        let case = care_home();
        let start = if careful { thoughtful(&case) } else { careless(&case) };
        let moves: Vec<MoveKind> = kinds.into_iter().map(|kind| MoveKind::ALL[kind]).collect();
        let asked = CoachRequest { seed: Seed::new(seed).unwrap(), ..request(&moves, 3, 3 * budget) };
        let result = Coach::new(&case, &start, asked).unwrap().finish().unwrap();
        assert_promises(&case, &start, &result);
    }
}
