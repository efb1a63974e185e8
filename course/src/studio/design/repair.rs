//! Ways to mend what was found in a stage, offered as one press. Knows no web.

use sim::Case;
use sim::plan::{CheckIn, ContactMode, Finding, Plan, Reward, Rhythm, Stage, StageKind};
use sim::units::{ClockTime, Minutes};
use sim::weekdays::{Weekday, Weekdays};

/// Minutes to which a shortened day is rounded down.
const HALF_HOUR: u32 = 30;

/// What is changed, for the words on the button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// The length of the day.
    PerDay(Minutes),
    /// The days.
    Days(Weekdays),
    /// The start of the day.
    Start(ClockTime),
    /// The form of reward.
    Reward(Reward),
    /// Check-ins by the team.
    Reviewed,
    /// No way back.
    OneWay,
}

/// A stage as it would be after mending, and what is changed; `None` where no single change mends it.
pub(super) fn repair(case: &Case, plan: &Plan, finding: &Finding) -> Option<(Stage, Change)> {
    match finding {
        Finding::StageLongerThanJob {
            programme,
            stage,
            job,
            ..
        } => {
            let found = stage_of(case, plan, programme, *stage)?;
            let per_day = Minutes::clamped(job.get() / HALF_HOUR * HALF_HOUR);
            (per_day.get() > 0).then_some((Stage { per_day, ..found }, Change::PerDay(per_day)))
        }
        Finding::HoursJump {
            programme,
            from,
            to,
            ..
        } => {
            let (lower, upper) = (
                stage_of(case, plan, programme, *from)?,
                stage_of(case, plan, programme, *to)?,
            );
            let mut days = lower.days;
            for day in upper.days.without(lower.days).iter() {
                days = days.toggled(day);
                let next = Stage {
                    days,
                    ..lower.clone()
                };
                if upper.per_week().get() < 2 * next.per_week().get() {
                    return Some((next, Change::Days(days)));
                }
            }
            None
        }
        Finding::OutsideJobHours { programme, stage } => {
            let found = stage_of(case, plan, programme, *stage)?;
            let offered = plan.programme(case, programme)?;
            let job = plan.job(case, &offered.job)?;
            let open = case.workplace(&job.workplace)?.open;
            if found.days.without(open).is_empty() {
                let start = job.tasks.first()?.start;
                (start != found.start).then_some((Stage { start, ..found }, Change::Start(start)))
            } else {
                let kept: Vec<Weekday> = found
                    .days
                    .iter()
                    .filter(|day| open.contains(*day))
                    .collect();
                let days = Weekdays::of(&kept);
                (!days.is_empty()).then_some((Stage { days, ..found }, Change::Days(days)))
            }
        }
        Finding::RewardBelowStage {
            programme, stage, ..
        } => {
            let found = stage_of(case, plan, programme, *stage)?;
            let reward = Reward::MinimumWageGuaranteed;
            Some((Stage { reward, ..found }, Change::Reward(reward)))
        }
        Finding::ReviewWithoutTeam {
            programme,
            stage,
            person: None,
        } => {
            let found = stage_of(case, plan, programme, *stage)?;
            let check_in = CheckIn {
                mode: ContactMode::Phone,
                opening: found.check_in.opening,
                rhythm: Rhythm::Monthly,
            };
            Some((Stage { check_in, ..found }, Change::Reviewed))
        }
        Finding::NoWayBack { programme, stage } => {
            let found = stage_of(case, plan, programme, *stage)?;
            let may_step_back = false;
            Some((
                Stage {
                    may_step_back,
                    ..found
                },
                Change::OneWay,
            ))
        }
        _ => None,
    }
}

fn stage_of(
    case: &Case,
    plan: &Plan,
    programme: &sim::id::ProgrammeId,
    kind: StageKind,
) -> Option<Stage> {
    plan.programme(case, programme)?.stage(kind).cloned()
}

#[cfg(test)]
mod tests {
    use sim::id::{JobId, ProgrammeId, TaskId, WorkplaceId};
    use sim::plan::{Edit, Name, TaskPart, apply, review};

    use super::*;

    fn case() -> Case {
        let text = include_str!("../../../../content/cases/care-home/case.json");
        serde_json::from_str(text).unwrap()
    }

    fn planned(case: &Case) -> Plan {
        let job = JobId::new("job-1").unwrap();
        let lift = |task: &str| Edit::Lift {
            task: TaskPart::whole(TaskId::new(task).unwrap()),
            job: job.clone(),
        };
        let edits = [
            Edit::CreateJob {
                job: job.clone(),
                workplace: WorkplaceId::new("hinata").unwrap(),
                name: Name::new("A").unwrap(),
            },
            lift("room-sheets"),
            lift("room-floor"),
            lift("dishes"),
            Edit::CreateProgramme {
                programme: ProgrammeId::new("programme-1").unwrap(),
                job: job.clone(),
            },
        ];
        edits
            .iter()
            .fold(Plan::new(), |plan, edit| apply(case, &plan, edit).unwrap())
    }

    /// Every offer, once taken, ends the finding it was made for.
    #[test]
    fn a_mended_stage_is_no_longer_found_wanting() {
        let case = case();
        let mut plan = planned(&case);
        for stage in &mut plan.programmes[0].stages {
            stage.may_step_back = stage.kind == StageKind::ShortHours;
            stage.check_in = CheckIn::NONE;
            stage.step_up = sim::plan::StepUp::JointReview;
        }
        let mut offered = 0;
        for finding in &review(&case, &plan).findings {
            let Some((stage, _)) = repair(&case, &plan, finding) else {
                continue;
            };
            offered += 1;
            let programme = plan.programmes[0].id.clone();
            let mended = apply(&case, &plan, &Edit::SetStage { programme, stage }).unwrap();
            assert!(
                !review(&case, &mended).findings.contains(finding),
                "{finding:?}"
            );
        }
        assert!(offered >= 6, "{offered}");
    }
}
