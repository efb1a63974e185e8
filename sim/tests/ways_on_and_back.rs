//! Findings on stages whose way on or back can't come about.

#![expect(clippy::unwrap_used, reason = "a test fails where a value is missing")]

use crate::fixtures::{care_home, thoughtful};
use tsumugi_sim::plan::{
    CheckIn, ContactMode, Finding, Plan, Reward, Rhythm, Stage, StageKind, StepUp, review,
};

fn short_hours(plan: &mut Plan) -> &mut Stage {
    let stages = &mut plan.programmes[0].stages;
    let stage = stages
        .iter_mut()
        .find(|stage| stage.kind == StageKind::ShortHours);
    stage.unwrap()
}

fn check_in(mode: ContactMode, rhythm: Rhythm) -> CheckIn {
    CheckIn {
        mode,
        opening: None,
        rhythm,
    }
}

#[test]
fn a_joint_review_needs_somebody_of_the_team() {
    let case = care_home();
    let mut plan = thoughtful(&case);
    let programme = plan.programmes[0].id.clone();
    for tied in &mut plan.matches {
        tied.support.check_in = None;
    }
    short_hours(&mut plan).step_up = StepUp::JointReview;
    let found = |plan: &Plan, person| {
        let missing = Finding::ReviewWithoutTeam {
            programme: programme.clone(),
            stage: StageKind::ShortHours,
            person,
        };
        review(&case, plan).findings.contains(&missing)
    };
    for (mode, rhythm, expected) in [
        (ContactMode::Phone, Rhythm::Monthly, false),
        (ContactMode::Phone, Rhythm::Never, true),
        (ContactMode::Workplace, Rhythm::Weekly, true),
    ] {
        short_hours(&mut plan).check_in = check_in(mode, rhythm);
        assert_eq!(found(&plan, None), expected);
    }
    short_hours(&mut plan).check_in = check_in(ContactMode::Visit, Rhythm::Weekly);
    let tied = plan
        .matches
        .iter_mut()
        .find(|tied| tied.programme == programme);
    let tied = tied.unwrap();
    let person = tied.person.clone();
    tied.support.check_in = Some(check_in(ContactMode::Workplace, Rhythm::Weekly));
    assert!(found(&plan, Some(person)) && !found(&plan, None));
}

#[test]
fn going_back_needs_a_check_in_and_a_stage_that_keeps_the_pay() {
    let case = care_home();
    let mut plan = thoughtful(&case);
    let programme = plan.programmes[0].id.clone();
    let found = |plan: &Plan| {
        let (programme, stage) = (programme.clone(), StageKind::ShortHours);
        let missing = Finding::NoWayBack { programme, stage };
        review(&case, plan).findings.contains(&missing)
    };
    let stage = short_hours(&mut plan);
    stage.check_in = check_in(ContactMode::Workplace, Rhythm::Weekly);
    stage.reward = Reward::MinimumWageGuaranteed;
    assert!(!found(&plan));
    short_hours(&mut plan).may_step_back = true;
    assert!(found(&plan), "the trial before it is unpaid");
    let before = plan.programmes[0]
        .stages
        .iter_mut()
        .find(|stage| stage.kind == StageKind::Trial);
    before.unwrap().reward = Reward::PaidCommuter;
    assert!(!found(&plan));
    short_hours(&mut plan).check_in.rhythm = Rhythm::Never;
    assert!(found(&plan), "nobody asks");
}
