//! The model's description, evaluated as it is written, against the engine.
//!
//! `docs/model/odd.en.template.md` and its Japanese twin are written by hand. Here what they say stands once more, in `f64` and one
//! by one: what jobs ask and everybody has before the first week (5, 7.1), what is seen of it and who is matched (7.2); then every week
//! of some futures: person-weeks (7.3 to 7.6), events outside work (7.4) and ends of stays (7.7), the team's queue, hours and
//! check-ins (7.8, 7.9), steps between stages (7.10) and the readiness of workplaces (7.11); in the end the minutes of workplaces and
//! what is paid (7.3, 7.11), added up over futures; and all draws, from the generator on (7.12).
//!
//! What happens, when, the team's minutes, matchings and pay have to be the same; what the engine computes in double precision, to
//! nine digits; state and hazards to five digits, since the engine computes them in single precision; a workplace's minutes within
//! that and the parts they are kept in. An engine that changes fails here; and so does a description that changes, by the digest of its
//! blocks, until somebody has looked at this folder. What sentences say beside the blocks has no digest.
//!
//! Not evaluated: the rules of 7.2 that are there to compare with.

#![expect(
    clippy::unwrap_used,
    reason = "a plan that can't be run fails its test"
)]

mod cases;
mod description;
mod draws;
mod events;
mod future;
mod job;
mod leaving;
mod matching;
mod minutes;
mod plans;
mod queue;
mod readiness;
mod stay;
mod tables;
mod team;
mod week;

use crate::fixtures::{care_home, careless, overloaded, thoughtful};
use tsumugi_sim::Case;
use tsumugi_sim::axis::{Level, PerAxis};
use tsumugi_sim::case::BaselineShape;
use tsumugi_sim::experiment::{Variation, vary};
use tsumugi_sim::model::{Parameters, compile};
use tsumugi_sim::plan::{ContactMode, Plan, Priority, Reward, StageKind, StepUp};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Happening, Replay, Simulation};
use tsumugi_sim::units::Weeks;

use cases::{eventful, uneven};
use draws::Draws;
use minutes::Minutes;
use plans::unusual;
use week::Way;

const SEED: u64 = 31;
/// More than the engine works through side by side.
const FUTURES: u32 = 40;

/// Close enough for single precision.
fn assert_close(found: f64, written: f64, what: &str) {
    let off = (found - written).abs();
    assert!(
        off <= 1e-5 * written.abs().max(1.0),
        "{what}: the engine has {found}, the description {written}"
    );
}

/// Holds some futures of a plan against the description and gives everything that happened in them.
fn assert_as_written(case: &Case, plan: &Plan) -> Vec<Happening> {
    let p = Parameters::for_case(case).unwrap();
    let compiled = compile(case, plan, &p).unwrap();
    queue::assert_queue_as_written(case, plan, &compiled);
    tables::assert_as_written(case, plan, &p, &compiled);
    let seed = Seed::new(SEED).unwrap();
    let (mut weeks, mut readiness, mut happened) = (0, 0, Vec::new());
    let (mut minutes, mut events) = (Minutes::new(&p, &compiled), 0);
    for future in 0..FUTURES {
        let replay = Replay::of_plan(case, plan, seed, future).unwrap();
        let draws = |stream| Draws {
            seed: SEED,
            future,
            stream,
        };
        let (prepared, what) = future::assert_future_as_written(&p, &compiled, &replay, draws);
        happened.extend(what);
        for (number, story) in replay.stories().iter().enumerate() {
            let person = &compiled.people[number];
            let way = Way {
                p: &p,
                group: compiled.group,
                person,
                story,
                team: &compiled.team,
                prepared: &prepared,
                frailty: p.frailty_deviation * draws(person.stream).thresholds().deviations,
            };
            weeks += way.assert_as_written();
            events += events::assert_as_written(&p, draws(person.stream), story);
            minutes.add(number, &way);
        }
        readiness += readiness::assert_as_written(&p, &compiled, replay.stories(), &prepared);
    }
    assert!(
        weeks > 500 && readiness > 200 && events > 50,
        "{weeks} and {readiness} weeks, {events} events"
    );
    let simulation = Simulation::of_plan(case, plan, seed, FUTURES).unwrap();
    assert!(minutes.assert_as_written(&simulation.finish()) > 10_000.0);
    happened
}

/// How often something of a kind happened.
fn count(happened: &[Happening], is_it: impl Fn(&Happening) -> bool) -> usize {
    happened.iter().filter(|what| is_it(what)).count()
}

#[test]
fn the_fixed_plans_are_as_written() {
    let case = care_home();
    let mut happened = assert_as_written(&case, &thoughtful(&case));
    happened.extend(assert_as_written(&case, &careless(&case)));
    happened.extend(assert_as_written(&case, &unusual(&case)));
    let short_of_hours = assert_as_written(&case, &overloaded(&case));
    let missed = |what: &Happening| matches!(what, Happening::CheckInMissed(_));
    assert!(count(&short_of_hours, missed) > 100);
    happened.extend(short_of_hours);
    assert!(count(&happened, |what| matches!(what, Happening::Left(_))) > 100);
}

#[test]
fn the_shape_with_its_peak_in_the_third_month_is_as_written() {
    let mut case = care_home();
    case.shape = BaselineShape::PeakInThirdMonth;
    assert_as_written(&case, &thoughtful(&case));
}

#[test]
fn numbers_of_the_model_are_not_taken_for_one_another() {
    let case = uneven();
    let by_team = thoughtful(&case);
    let by_workplace = vary(&case, &by_team, Variation::WorkplaceChecksIn).unwrap();
    for plan in [by_team, by_workplace, unusual(&case)] {
        assert_as_written(&case, &plan);
    }
}

#[test]
fn whatever_can_happen_is_as_written() {
    let case = eventful();
    let mut happened = Vec::new();
    for plan in [thoughtful(&case), overloaded(&case)] {
        let mut plan = vary(&case, &plan, Variation::MayStepBack).unwrap();
        for (number, programme) in plan.programmes.iter_mut().enumerate() {
            for stage in &mut programme.stages {
                let is_trial = stage.kind == StageKind::Trial;
                // The first trial stalls; from behind the second no way back keeps the pay, from behind the third it does.
                match number {
                    1 if is_trial => {}
                    2 if is_trial => stage.reward = Reward::PaidCommuter,
                    _ => stage.at_most = stage.at_least,
                }
                stage.may_step_back = !is_trial;
            }
        }
        happened.extend(assert_as_written(&case, &plan));
    }
    for is_seen in [
        |what: &Happening| matches!(what, Happening::Declined(_)),
        |what: &Happening| matches!(what, Happening::StageBegan(_)),
        |what: &Happening| matches!(what, Happening::NotYet(_)),
        |what: &Happening| matches!(what, Happening::Held(_)),
        |what: &Happening| matches!(what, Happening::SteppedBack(_)),
        |what: &Happening| matches!(what, Happening::CheckInHeld(_)),
        |what: &Happening| matches!(what, Happening::CheckInMissed(_)),
        |what: &Happening| matches!(what, Happening::Adjusted(_)),
        |what: &Happening| matches!(what, Happening::Left(_)),
        |what: &Happening| *what == Happening::MovedOn,
        |what: &Happening| matches!(what, Happening::Stalled(_)),
    ] {
        assert!(count(&happened, is_seen) > 0, "not everything was seen");
    }
}

#[test]
fn joint_reviews_and_steps_by_time_are_as_written() {
    let case = care_home();
    let by_team = thoughtful(&case);
    let by_workplace = vary(&case, &by_team, Variation::WorkplaceChecksIn).unwrap();
    for (plan, rule) in [
        (&by_team, StepUp::JointReview),
        (&by_workplace, StepUp::JointReview),
        (&by_team, StepUp::Time),
    ] {
        let mut plan = plan.clone();
        let stages = plan.programmes.iter_mut();
        for stage in stages.flat_map(|programme| &mut programme.stages) {
            stage.step_up = rule;
        }
        assert_as_written(&case, &plan);
    }
}

#[test]
fn check_ins_by_the_workplace_are_as_written() {
    let case = care_home();
    let plan = vary(&case, &thoughtful(&case), Variation::WorkplaceChecksIn).unwrap();
    let happened = assert_as_written(&case, &plan);
    let by_workplace = |what: &Happening| *what == Happening::CheckInHeld(ContactMode::Workplace);
    assert!(count(&happened, by_workplace) > 100);
}

#[test]
fn the_queue_is_as_written_in_every_order_and_with_more_buddies_wanted_than_there_are() {
    let mut case = care_home();
    let mut plan = thoughtful(&case);
    for tied in &mut plan.matches {
        tied.support.buddy = true;
    }
    // Whoever comes first is not at risk.
    case.people[0].levels = PerAxis::from_fn(|_| Level::new(3).unwrap());
    let last = case.people.iter().rev().take(2);
    let people = last.map(|person| person.id.clone()).collect();
    for priority in [
        Priority::AtRiskFirst,
        Priority::OrderOfArrival,
        Priority::Listed { people },
    ] {
        plan.priority = priority;
        let p = Parameters::for_case(&case).unwrap();
        let compiled = compile(&case, &plan, &p).unwrap();
        queue::assert_queue_as_written(&case, &plan, &compiled);
    }
}

#[test]
fn preparation_that_waits_is_as_written() {
    let mut case = care_home();
    case.team.preparation = Weeks::clamped(0);
    let mut plan = vary(&case, &thoughtful(&case), Variation::BriefEveryWorkplace)
        .unwrap_or_else(|| thoughtful(&case));
    plan.priority = Priority::Listed {
        people: case
            .people
            .iter()
            .rev()
            .take(3)
            .map(|person| person.id.clone())
            .collect(),
    };
    assert_as_written(&case, &plan);
}
