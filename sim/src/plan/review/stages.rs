//! Findings on programmes and their stages.

use super::Finding;
use crate::case::Case;
use crate::plan::edit::crossed_limit;
use crate::plan::refusal::Unknown;
use crate::plan::{Plan, Programme, ProgrammeProfile, Stage, StageKind};
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
