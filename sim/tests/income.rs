//! Income comes from the amounts of the case: what a form of reward pays, not that it pays, counts against a need.

#![expect(clippy::unwrap_used, reason = "a test fails where a value is missing")]

use crate::fixtures::{care_home, thoughtful};
use tsumugi_sim::Case;
use tsumugi_sim::id::PersonId;
use tsumugi_sim::model::End;
use tsumugi_sim::plan::{Plan, Reward, usual_stage};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Outcome, Simulation};
use tsumugi_sim::units::ClockTime;
use tsumugi_sim::{Stage, StageKind};

/// Three hours on three days.
fn short_hours(reward: Reward) -> Stage {
    let mut stage = usual_stage(StageKind::ShortHours, ClockTime::clamped(600));
    stage.reward = reward;
    stage
}

#[test]
fn pay_counts_in_hours_at_the_general_wage() {
    let mut case = care_home();
    let hours = |case: &Case, reward| case.hours_of_pay(&short_hours(reward));
    assert_eq!(hours(&case, Reward::UnpaidCommuter), 0.0);
    assert_eq!(hours(&case, Reward::PaidCommuter), 1_500.0 / 1_150.0);
    assert_eq!(
        hours(&case, Reward::MinimumWageGuaranteed),
        9_450.0 / 1_150.0
    );
    assert_eq!(hours(&case, Reward::GeneralWage), 9.0);
    case.pay.clear();
    assert_eq!(hours(&case, Reward::UnpaidCommuter), 0.0);
    assert_eq!(hours(&case, Reward::PaidCommuter), 9.0);
}

fn run(case: &Case, plan: &Plan) -> Outcome {
    Simulation::of_plan(case, plan, Seed::default(), 2_000)
        .unwrap()
        .finish()
}

/// Exits for reasons of life among people who depend on pay, and among those who do not.
fn exits_for_life(case: &Case, outcome: &Outcome) -> (u32, u32) {
    let needs_pay = |id: &PersonId| {
        case.person(id)
            .is_some_and(|one| one.income_need.get() >= 50)
    };
    let exits = |wanted: bool| {
        let people = outcome.people.iter();
        people
            .filter(|person| needs_pay(&person.id) == wanted)
            .flat_map(|person| person.ends.get(End::Life))
            .sum()
    };
    (exits(true), exits(false))
}

#[test]
fn a_token_payment_drives_away_those_who_need_the_pay() {
    let case = care_home();
    let waged = thoughtful(&case);
    let mut token = waged.clone();
    for stage in token.programmes.iter_mut().flat_map(|own| &mut own.stages) {
        stage.reward = stage.reward.min(Reward::PaidCommuter);
    }
    let (waged, token) = (run(&case, &waged), run(&case, &token));
    let ((need, other), (need_token, other_token)) =
        (exits_for_life(&case, &waged), exits_for_life(&case, &token));
    println!("need {need} -> {need_token}, other {other} -> {other_token}");
    assert!(need_token > need);
    assert!(other_token - other < need_token - need);
    let pay = |outcome: &Outcome| outcome.people.iter().map(|one| one.pay_yen).sum::<u64>();
    assert!(pay(&token) < pay(&waged));
}
