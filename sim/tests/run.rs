//! Simulations as their users meet them: sums that add up, pieces that change nothing, replays that are the same future,
//! reasons that add up, and refusals.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use crate::sketches::{self, Sketch, careless, compile, thoughtful, typical};
use proptest::prelude::*;
use tsumugi_sim::Axis;
use tsumugi_sim::cause::Cause;
use tsumugi_sim::model::compiled::{Compiled, Relief, StageBefore};
use tsumugi_sim::model::{End, Parameters};
use tsumugi_sim::plan::{ContactMode, Rhythm, StageKind, StepUp};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{
    Comparing, Happening, Outcome, PersonOutcome, Replay, RunRefusal, Simulation, TeamWeek, Term,
};

fn parameters() -> Parameters {
    Parameters::embedded().unwrap()
}

fn simulation(compiled: Compiled, seed: u64, futures: u32) -> Simulation {
    Simulation::new(compiled, parameters(), Seed::new(seed).unwrap(), futures).unwrap()
}

#[test]
fn pieces_of_work_change_nothing() {
    let whole = simulation(compile(&thoughtful(), 1), 5, 203).finish();
    let mut pieces = simulation(compile(&thoughtful(), 1), 5, 203);
    let mut last = 0;
    while !pieces.advance(1).is_done() {
        assert!(pieces.progress().done > last);
        last = pieces.progress().done;
    }
    assert_eq!(pieces.finish(), whole);
}

#[test]
fn results_survive_json_and_name_their_digest() {
    let outcome = simulation(compile(&typical(), 1), 5, 40).finish();
    let back: Outcome = serde_json::from_str(&serde_json::to_string(&outcome).unwrap()).unwrap();
    assert_eq!(back, outcome);
    assert_eq!(back.digest().unwrap(), outcome.digest().unwrap());
    let other = simulation(compile(&typical(), 1), 6, 40).finish();
    assert_ne!(other.digest().unwrap(), outcome.digest().unwrap());
}

#[test]
fn a_replay_is_the_same_future() {
    let compiled = compile(&thoughtful(), 2);
    let outcome = simulation(compiled.clone(), 9, 30).finish();
    let mut ends = [0_u32; 7];
    for future in 0..30 {
        let replay = Replay::new(
            compiled.clone(),
            parameters(),
            Seed::new(9).unwrap(),
            future,
        )
        .unwrap();
        for story in replay.stories() {
            let last = story.events.last().map(|event| event.what);
            let end = match last {
                Some(Happening::Left(cause)) => Some(End::from(cause)),
                Some(Happening::MovedOn) => Some(End::MovedOn),
                Some(Happening::Stalled(_)) => Some(End::Stalled),
                _ => None,
            };
            if let Some(end) = end {
                ends[end.index()] += 1;
            }
        }
    }
    for end in End::ALL {
        let counted: u64 = (1..=52).map(|week| outcome.ends_in(end, week)).sum();
        assert_eq!(counted, u64::from(ends[end.index()]), "{end:?}");
    }
}

#[test]
fn reasons_add_up_to_the_predictor_and_agree_with_the_step() {
    let compiled = compile(&typical(), 2);
    let mut looked_at = 0;
    for future in 0..6 {
        let replay = Replay::new(
            compiled.clone(),
            parameters(),
            Seed::new(9).unwrap(),
            future,
        )
        .unwrap();
        for story in replay.stories() {
            for state in &story.weeks {
                assert!((state.strain_from.total() - state.strain).abs() < 1e-4);
                for cause in Cause::ALL {
                    let reasons = replay.reasons(&story.person, state.week, cause).unwrap();
                    let sum: f64 = reasons.shares.iter().map(|share| share.value).sum();
                    assert!((sum - reasons.predictor).abs() <= 1e-12);
                    let hazard = state.hazards[cause.index()];
                    assert!(
                        (libm::log(hazard) - reasons.predictor).abs() < 1e-4,
                        "{cause:?} {state:?}"
                    );
                    assert!(reasons.value(Term::Baseline) < 0.0);
                    looked_at += 1;
                }
            }
            assert!(replay.reasons(&story.person, 0, Cause::Health).is_none());
        }
    }
    assert!(looked_at > 1_000);
}

#[test]
fn a_story_is_told_in_order_and_begins_with_the_first_stage() {
    let mut compiled = compile(&thoughtful(), 2);
    compiled.people[0].before = vec![StageBefore {
        kind: StageKind::Visit,
        weeks: 1,
    }];
    let replay = Replay::new(compiled, parameters(), Seed::new(2).unwrap(), 4).unwrap();
    let story = &replay.stories()[0];
    let first: Vec<Happening> = story
        .events
        .iter()
        .take(2)
        .map(|event| event.what)
        .collect();
    assert_eq!(
        first,
        [
            Happening::TookPart(StageKind::Visit),
            Happening::StageBegan(StageKind::Trial)
        ]
    );
    assert!(
        story
            .events
            .is_sorted_by_key(|event| (event.week, event.day))
    );
    assert!(
        story
            .events
            .iter()
            .any(|event| event.what == Happening::CheckInHeld(ContactMode::Visit))
    );
}

#[test]
fn a_comparison_is_two_runs_and_their_paired_differences() {
    let (first, second) = (compile(&careless(), 1), compile(&thoughtful(), 1));
    let comparison = Comparing::new(
        simulation(first.clone(), 3, 400),
        simulation(second.clone(), 3, 400),
    )
    .unwrap()
    .finish();
    assert_eq!(comparison.first, simulation(first.clone(), 3, 400).finish());
    assert_eq!(comparison.second, simulation(second, 3, 400).finish());
    for difference in &comparison.in_work {
        let week = usize::from(difference.week);
        let means = comparison.second.share_in_work(week).unwrap()
            - comparison.first.share_in_work(week).unwrap();
        let interval = difference.share();
        assert!((interval.mean - means).abs() < 1e-12);
        assert!(interval.low < interval.mean && interval.mean < interval.high);
    }
    let by_person: f64 = comparison
        .people
        .iter()
        .map(|person| person.weeks[2].share().mean)
        .sum();
    assert!((by_person - comparison.in_work[2].mean_people()).abs() < 1e-9);
    let other = Comparing::new(
        simulation(first.clone(), 3, 400),
        simulation(first.clone(), 4, 400),
    );
    assert_eq!(other.err(), Some(RunRefusal::DifferentFutures));
    let same = Comparing::new(simulation(first.clone(), 3, 40), simulation(first, 3, 40))
        .unwrap()
        .finish();
    assert!(
        same.in_work
            .iter()
            .all(|difference| difference.sum_of_squares == 0)
    );
}

#[test]
fn an_edit_that_does_not_concern_a_person_leaves_their_luck_alone() {
    // Nobody shares a team or a workplace here, so one person's accommodations can't reach another.
    let alone = |accommodations: usize| {
        let mut compiled = compile(&careless(), 1);
        let workplace = compiled.workplaces[0].clone();
        compiled.workplaces = vec![workplace; 8];
        for (position, person) in compiled.people.iter_mut().enumerate() {
            person.workplace = position;
        }
        compiled.people[0].stages[0].demands = [1.0 + accommodations as f64; 5];
        simulation(compiled, 8, 160).finish()
    };
    let (one, other) = (alone(0), alone(3));
    assert_ne!(one.people[0], other.people[0]);
    assert_eq!(one.people[1..], other.people[1..]);
}

#[test]
fn bounds_are_checked_before_the_work_starts() {
    let refused = |change: fn(&mut Compiled), futures: u32| {
        let mut compiled = compile(&typical(), 1);
        change(&mut compiled);
        Simulation::new(compiled, parameters(), Seed::default(), futures).err()
    };
    assert_eq!(
        refused(|_| {}, 0),
        Some(RunRefusal::Futures {
            found: 0,
            most: 1_000_000
        })
    );
    assert_eq!(
        refused(|_| {}, 1_000_000_000),
        Some(RunRefusal::Futures {
            found: 1_000_000_000,
            most: 1_000_000
        })
    );
    assert_eq!(
        refused(|plan| plan.horizon = 261, 1),
        Some(RunRefusal::Horizon {
            found: 261,
            most: 260
        })
    );
    assert_eq!(
        refused(|plan| plan.people.clear(), 1),
        Some(RunRefusal::NobodyMatched)
    );
    assert_eq!(
        refused(|plan| plan.people[1].stream = 0, 1),
        Some(RunRefusal::SharedStream { stream: 0 })
    );
    assert_eq!(
        refused(|plan| plan.people[1].workplace = 9, 1),
        Some(RunRefusal::BrokenReference)
    );
    assert_eq!(
        refused(|plan| plan.team.weekly = 20_000, 1),
        Some(RunRefusal::TeamOutOfRange)
    );
    assert!(matches!(
        refused(|plan| plan.people[1].levels[0] = f64::NAN, 1),
        Some(RunRefusal::PersonOutOfRange { .. })
    ));
    assert!(matches!(
        refused(|plan| plan.people[1].stages.clear(), 1),
        Some(RunRefusal::Stages { found: 0, .. })
    ));
    for next_to_nothing in [0.0, f64::MIN_POSITIVE, 1e-7] {
        let mut broken = parameters();
        broken.mix_employer = next_to_nothing;
        let refusal = Simulation::new(compile(&typical(), 1), broken, Seed::default(), 1).err();
        assert_eq!(
            refusal,
            Some(RunRefusal::Parameter {
                name: "mix_employer".to_owned()
            })
        );
    }
}

#[test]
fn a_probability_that_is_none_and_a_cap_beyond_counting_are_refused() {
    let refused = |change: fn(&mut Parameters)| {
        let mut broken = parameters();
        change(&mut broken);
        Simulation::new(compile(&typical(), 1), broken, Seed::default(), 1).err()
    };
    let named = |name: &str| {
        Some(RunRefusal::Parameter {
            name: name.to_owned(),
        })
    };
    for change in [
        (|broken| broken.shock_probability = -0.5) as fn(&mut Parameters),
        |broken| broken.shock_probability = 1.0,
    ] {
        assert_eq!(refused(change), named("shock_probability"));
    }
    assert_eq!(
        refused(|broken| broken.effect_cap = 10.5),
        named("effect_cap")
    );
    assert_eq!(refused(|broken| broken.shock_probability = 0.0), None);
}

#[test]
fn costs_are_counted_however_high() {
    let mut plan = compile(&thoughtful(), 1);
    let yen = 2_000_000_000;
    for stage in &mut plan.people[0].stages {
        stage.reliefs = vec![Relief {
            axis: Axis::Mental,
            item: 0,
            yen_per_week: yen,
        }];
    }
    let outcome = simulation(plan, 1, 50).finish();
    let weeks: u64 = outcome.people[0]
        .stages
        .iter()
        .map(|stage| stage.weeks)
        .sum();
    let spent = outcome.people[0].support_yen;
    assert!(
        spent > 50 * u64::from(u32::MAX),
        "{spent} over {weeks} weeks"
    );
    assert!(spent <= weeks * u64::from(yen) * 101 / 100);
}

/// Started = still here + all ends; the counts of every view agree.
fn assert_sums(outcome: &Outcome) {
    let futures = outcome.futures;
    for person in &outcome.people {
        let declined: u32 = person
            .declined
            .iter()
            .map(|declined| declined.futures)
            .sum();
        assert_eq!(person.started + declined, futures);
        let ends: u32 = End::ALL.iter().flat_map(|&end| person.ends.get(end)).sum();
        assert_eq!(person.started, person.still_here() + ends);
        let weeks: u64 = person.stages.iter().map(|stage| stage.weeks).sum();
        let here: u64 = End::ALL
            .iter()
            .flat_map(|&end| (0_u64..).zip(person.ends.get(end)))
            .map(|(week, &n)| week * u64::from(n))
            .sum();
        assert_eq!(
            weeks,
            here + u64::from(person.still_here()) * u64::from(outcome.horizon.get())
        );
        assert!(
            person
                .stages
                .is_sorted_by(|one, next| one.reached >= next.reached)
        );
    }
    let people = outcome.people.len() as u64 * u64::from(futures);
    for (week, occupancy) in outcome.occupancy.iter().enumerate() {
        let here = occupancy.trial + occupancy.short_hours + occupancy.flexible_job;
        assert_eq!(
            here + occupancy.moved_on + occupancy.left + occupancy.stalled + occupancy.declined,
            people
        );
        let count = |counts: &[u32]| {
            (0_u64..)
                .zip(counts)
                .map(|(k, &n)| k * u64::from(n))
                .sum::<u64>()
        };
        assert_eq!(count(&outcome.here[week + 1]), here);
        assert_eq!(count(&outcome.in_work[week + 1]), here + occupancy.moved_on);
        assert_eq!(outcome.here[week].iter().sum::<u32>(), futures);
    }
    let (weeks, people) = (&outcome.team.weeks, &outcome.people);
    let by_week = |of: fn(&TeamWeek) -> u64| weeks.iter().map(of).sum::<u64>();
    let by_person = |of: fn(&PersonOutcome) -> u64| people.iter().map(of).sum::<u64>();
    assert_eq!(by_week(|week| week.due), by_person(|one| one.check_ins_due));
    assert_eq!(
        by_week(|week| week.held),
        by_person(|one| one.check_ins_held)
    );
    assert_eq!(
        by_week(|week| week.missed),
        by_person(PersonOutcome::check_ins_missed)
    );
    for week in weeks {
        assert_eq!(week.due, week.held + week.missed);
        assert!(week.used_minutes <= u64::from(outcome.team.weekly.get()) * u64::from(futures));
    }
    assert!(outcome.typical_future < futures);
    for workplace in &outcome.workplaces {
        assert!(workplace.readiness_end <= 1_000_000 * u64::from(futures));
        assert!(
            workplace.useful_minutes >= 0 && workplace.released_minutes <= workplace.useful_minutes
        );
    }
}

prop_compose! {
    fn any_sketch()(
        weekly_minutes in 0_u32..3_000,
        hours in 1_u32..40,
        sheet in 0.0_f64..=1.0,
        accommodations in 0_usize..5,
        ladder in 0_usize..3,
        rule in 0_usize..3,
        rhythm in 0_usize..5,
        flags in 0_u32..16,
    ) -> Sketch {
        let check_in = sketches::check_in(
            if flags & 1 == 0 { ContactMode::Visit } else { ContactMode::Phone },
            None,
            Rhythm::ALL[rhythm],
        );
        Sketch {
            weekly_minutes,
            hours,
            supporter_sheet: sheet,
            person_sheet: sheet,
            accommodations,
            ladder: [sketches::Ladder::Direct, sketches::Ladder::Everybody, sketches::Ladder::ByPerson][ladder],
            step_up: [StepUp::Time, StepUp::Goals, StepUp::JointReview][rule],
            at_risk_check_in: check_in,
            other_check_in: check_in,
            briefing: flags & 2 == 0,
            visit: flags & 4 == 0,
            may_step_back: flags & 8 == 0,
            ..thoughtful()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn sums_add_up_for_any_plan(sketch in any_sketch(), horizon in 1_u16..=260, before in 0_u16..30, seed in 0_u64..1 << 53) {
        let mut compiled = compile(&sketch, 1);
        compiled.horizon = horizon;
        compiled.people[3].before = vec![
            StageBefore { kind: StageKind::CommunityPlace, weeks: before },
            StageBefore { kind: StageKind::Visit, weeks: 2 },
        ];
        compiled.people[5].stages[0].paid = false;
        compiled.people[5].stages[0].at_most = 9;
        assert_sums(&simulation(compiled, seed, 37).finish());
    }
}
