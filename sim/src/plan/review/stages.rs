//! Findings on programmes and their stages.

use super::Finding;
use crate::case::Case;
use crate::plan::edit::crossed_limit;
use crate::plan::refusal::Unknown;
use crate::plan::{CheckIn, Plan, Programme, ProgrammeProfile, Stage, StageKind, StepUp};
use crate::units::MinutesPerWeek;

pub(super) fn review(
    case: &Case,
    plan: &Plan,
    profiles: &[ProgrammeProfile],
    findings: &mut Vec<Finding>,
) {
    for programme in &plan.programmes {
        let Some(job) = plan.job(case, &programme.job) else {
            findings.push(Finding::Unknown(Unknown::Job(programme.job.clone())));
            continue;
        };
        order(programme, findings);
        for stage in &programme.stages {
            limits(case, programme, stage, findings);
        }
        steps(programme, findings);
        ways_on_and_back(programme, findings);
        let profile = profiles
            .iter()
            .find(|profile| profile.programme == programme.id);
        let open = case
            .workplace(&job.workplace)
            .map(|workplace| workplace.open);
        if let (Some(profile), Some(open)) = (profile, open) {
            work(programme, profile, open, findings);
        }
    }
}

fn order(programme: &Programme, findings: &mut Vec<Finding>) {
    if programme
        .stages
        .iter()
        .all(|stage| stage.kind.is_before_the_clock())
    {
        findings.push(Finding::NoWorkingStage {
            programme: programme.id.clone(),
        });
    }
    for pair in programme.stages.windows(2) {
        if pair[1].kind <= pair[0].kind {
            let (programme, stage) = (programme.id.clone(), pair[1].kind);
            findings.push(Finding::StageOrder { programme, stage });
        }
    }
}

fn limits(case: &Case, programme: &Programme, stage: &Stage, findings: &mut Vec<Finding>) {
    if let Some(limit) = crossed_limit(case, stage) {
        findings.push(Finding::StageOutsideLimits {
            programme: programme.id.clone(),
            stage: stage.kind,
            limit,
        });
    }
    for id in stage
        .accommodations
        .iter()
        .filter(|id| case.accommodation(id).is_none())
    {
        findings.push(Finding::Unknown(Unknown::Accommodation(id.clone())));
    }
    if stage.kind >= StageKind::ShortHours && !stage.reward.is_wage() {
        findings.push(Finding::RewardBelowStage {
            programme: programme.id.clone(),
            stage: stage.kind,
            reward: stage.reward,
        });
    }
}

fn steps(programme: &Programme, findings: &mut Vec<Finding>) {
    let working = || {
        programme
            .stages
            .iter()
            .filter(|stage| !stage.kind.is_before_the_clock())
    };
    for (from, to) in working().zip(working().skip(1)) {
        let (before, after) = (from.per_week(), to.per_week());
        if before.get() > 0 && after.get() >= 2 * before.get() {
            findings.push(Finding::HoursJump {
                programme: programme.id.clone(),
                from: from.kind,
                to: to.kind,
                before,
                after,
            });
        }
        if to.reward < from.reward {
            let (programme, stage) = (programme.id.clone(), to.kind);
            findings.push(Finding::RewardStepsDown { programme, stage });
        }
    }
}

fn ways_on_and_back(programme: &Programme, findings: &mut Vec<Finding>) {
    for stage in &programme.stages {
        if waits_for_review(programme, stage) && !is_reviewed_by_team(&stage.check_in) {
            findings.push(Finding::ReviewWithoutTeam {
                programme: programme.id.clone(),
                stage: stage.kind,
                person: None,
            });
        }
        let leads_back = programme.way_back(stage.kind).is_some() && stage.check_in.is_any();
        if stage.may_step_back && !leads_back {
            let (programme, stage) = (programme.id.clone(), stage.kind);
            findings.push(Finding::NoWayBack { programme, stage });
        }
    }
}

/// Whether a stage from clock zero on leads to another by a joint review.
pub(super) fn waits_for_review(programme: &Programme, stage: &Stage) -> bool {
    let is_last = programme
        .target()
        .is_some_and(|last| last.kind == stage.kind);
    stage.step_up == StepUp::JointReview && !is_last && !stage.kind.is_before_the_clock()
}

/// A joint review takes somebody of the team.
pub(super) fn is_reviewed_by_team(check_in: &CheckIn) -> bool {
    check_in.mode.is_by_team() && check_in.is_any()
}

fn work(
    programme: &Programme,
    profile: &ProgrammeProfile,
    open: crate::weekdays::Weekdays,
    findings: &mut Vec<Finding>,
) {
    let job = profile.job.minutes;
    for stage in programme
        .stages
        .iter()
        .filter(|stage| !stage.kind.is_before_the_clock())
    {
        if stage.per_day > job {
            findings.push(Finding::StageLongerThanJob {
                programme: programme.id.clone(),
                stage: stage.kind,
                per_day: stage.per_day,
                job,
            });
        }
        let outside = match (profile.job.starts, profile.job.ends) {
            (Some(starts), Some(ends)) => stage
                .starts()
                .any(|start| start >= ends || start.plus(stage.per_day) <= starts),
            _ => false,
        };
        if outside || !stage.days.without(open).is_empty() {
            let (programme, stage) = (programme.id.clone(), stage.kind);
            findings.push(Finding::OutsideJobHours { programme, stage });
        }
    }
    let Some(target) = programme.target() else {
        return;
    };
    let wanted = MinutesPerWeek::clamped(
        target
            .per_week()
            .get()
            .saturating_mul(u32::from(programme.places)),
    );
    let available = MinutesPerWeek::clamped(job.get().saturating_mul(open.count()));
    if wanted > available {
        findings.push(Finding::PlacesBeyondWork {
            programme: programme.id.clone(),
            wanted,
            available,
        });
    }
}
