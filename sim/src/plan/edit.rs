//! Edits of a plan: each either gives a new plan or a typed refusal. An edit is data, so a log of
//! edits can be saved, undone and replayed.

mod breakdown;
mod design;
mod matches;

pub(crate) use design::crossed_limit;
use serde::{Deserialize, Serialize};

use super::{
    Job, MOST_MATCHES, Match, MatchingRule, Name, PersonalSupport, Plan, Priority, Programme,
    Refusal, SheetKind, SheetText, Stage, StageKind, TaskPart,
};
use crate::bounded::at_most;
use crate::case::Case;
use crate::id::{JobId, PersonId, ProgrammeId, SheetFieldId, TaskId, WorkplaceId};
use crate::plan::refusal::Unknown;
use crate::units::{ClockTime, Minutes};

/// One decision of a learner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub enum Edit {
    /// Begins an empty job.
    CreateJob {
        /// Its id.
        job: JobId,
        /// The workplace.
        workplace: WorkplaceId,
        /// Its name.
        name: Name,
    },
    /// Gives a job another name.
    RenameJob {
        /// The job.
        job: JobId,
        /// The new name.
        name: Name,
    },
    /// Takes a job apart: its tasks go back, its programmes and their matches end.
    RemoveJob {
        /// The job.
        job: JobId,
    },
    /// Lifts a task, or a part, out of its shift (or another job) into a job, at the first free time of its hours.
    Lift {
        /// The task or part.
        task: TaskPart,
        /// The job.
        job: JobId,
    },
    /// Puts a lifted task back into its shift.
    PutBack {
        /// The task or part.
        task: TaskPart,
    },
    /// Sets when a lifted task begins.
    SetStart {
        /// The task or part.
        task: TaskPart,
        /// The new start.
        start: ClockTime,
    },
    /// Splits a task in two.
    Split {
        /// The task.
        task: TaskId,
        /// Length of the first part.
        first: Minutes,
    },
    /// Joins the parts of a task; it stays in the job of its first part, if that is lifted.
    Join {
        /// The task.
        task: TaskId,
    },
    /// Begins a programme for a job with the usual stages.
    CreateProgramme {
        /// Its id.
        programme: ProgrammeId,
        /// The job.
        job: JobId,
    },
    /// Removes a programme and its matches.
    RemoveProgramme {
        /// The programme.
        programme: ProgrammeId,
    },
    /// Sets how many people a programme takes.
    SetPlaces {
        /// The programme.
        programme: ProgrammeId,
        /// Places.
        places: u8,
    },
    /// Puts in a stage, or puts it in place of the one of the same kind.
    SetStage {
        /// The programme.
        programme: ProgrammeId,
        /// The stage.
        stage: Stage,
    },
    /// Takes out a stage.
    RemoveStage {
        /// The programme.
        programme: ProgrammeId,
        /// Its kind.
        stage: StageKind,
    },
    /// Writes a field of an information sheet.
    WriteSheet {
        /// The programme.
        programme: ProgrammeId,
        /// Which sheet.
        sheet: SheetKind,
        /// Which field.
        field: SheetFieldId,
        /// The text.
        text: SheetText,
    },
    /// Briefs a workplace, or doesn't.
    SetBriefed {
        /// The workplace.
        workplace: WorkplaceId,
        /// Whether it is briefed.
        briefed: bool,
    },
    /// Sets whom the team turns to first.
    SetPriority {
        /// The order.
        priority: Priority,
    },
    /// Ties a person to a programme by hand, untying them from any other.
    Tie {
        /// The person.
        person: PersonId,
        /// The programme.
        programme: ProgrammeId,
    },
    /// Unties a person.
    Untie {
        /// The person.
        person: PersonId,
    },
    /// Takes over the matches a rule proposed.
    Adopt {
        /// The rule.
        rule: MatchingRule,
        /// The matches.
        #[serde(deserialize_with = "at_most::<MOST_MATCHES, _, _>")]
        #[cfg_attr(feature = "schema", schemars(length(max = MOST_MATCHES)))]
        matches: Vec<Match>,
    },
    /// Sets the support arranged for a tied person.
    SetSupport {
        /// The person.
        person: PersonId,
        /// The support.
        support: PersonalSupport,
    },
}

/// The plan after `edit`.
///
/// # Errors
/// A [`Refusal`] when the edit can't be done; the plan given is not changed either way.
pub fn apply(case: &Case, plan: &Plan, edit: &Edit) -> Result<Plan, Refusal> {
    let mut next = plan.clone();
    match edit {
        Edit::CreateJob {
            job,
            workplace,
            name,
        } => {
            breakdown::create_job(case, &mut next, job, workplace, name)?;
        }
        Edit::RenameJob { job, name } => job_mut(&mut next, job)?.name = name.clone(),
        Edit::RemoveJob { job } => breakdown::remove_job(&mut next, job)?,
        Edit::Lift { task, job } => breakdown::lift(case, &mut next, task, job)?,
        Edit::PutBack { task } => breakdown::put_back(&mut next, task)?,
        Edit::SetStart { task, start } => breakdown::set_start(case, &mut next, task, *start)?,
        Edit::Split { task, first } => breakdown::split(case, &mut next, task, *first)?,
        Edit::Join { task } => breakdown::join(&mut next, task)?,
        Edit::CreateProgramme { programme, job } => {
            design::create_programme(case, &mut next, programme, job)?;
        }
        Edit::RemoveProgramme { programme } => {
            design::remove_programme(case, &mut next, programme)?;
        }
        Edit::SetPlaces { programme, places } => {
            design::set_places(case, &mut next, programme, *places)?;
        }
        Edit::SetStage { programme, stage } => {
            design::set_stage(case, &mut next, programme, stage)?;
        }
        Edit::RemoveStage { programme, stage } => {
            design::remove_stage(case, &mut next, programme, *stage)?;
        }
        Edit::WriteSheet {
            programme,
            sheet,
            field,
            text,
        } => {
            design::write_sheet(case, &mut next, programme, *sheet, field, text)?;
        }
        Edit::SetBriefed { workplace, briefed } => {
            design::set_briefed(case, &mut next, workplace, *briefed)?;
        }
        Edit::SetPriority { priority } => matches::set_priority(case, &mut next, priority)?,
        Edit::Tie { person, programme } => matches::tie(case, &mut next, person, programme)?,
        Edit::Untie { person } => matches::untie(&mut next, person)?,
        Edit::Adopt { rule, matches } => matches::adopt(case, &mut next, *rule, matches)?,
        Edit::SetSupport { person, support } => {
            matches::set_support(case, &mut next, person, support)?;
        }
    }
    Ok(next)
}

fn job_mut<'a>(plan: &'a mut Plan, id: &JobId) -> Result<&'a mut Job, Refusal> {
    plan.jobs
        .iter_mut()
        .find(|job| job.id == *id)
        .ok_or_else(|| Refusal::Unknown(Unknown::Job(id.clone())))
}

fn programme_mut<'a>(
    case: &Case,
    plan: &'a mut Plan,
    id: &ProgrammeId,
) -> Result<&'a mut Programme, Refusal> {
    if case.ready.iter().any(|ready| ready.programme.id == *id) {
        return Err(Refusal::ReadyMade {
            programme: id.clone(),
        });
    }
    plan.programmes
        .iter_mut()
        .find(|programme| programme.id == *id)
        .ok_or_else(|| Refusal::Unknown(Unknown::Programme(id.clone())))
}
