//! Lifting, splitting and bundling tasks.

use super::job_mut;
use crate::case::Case;
use crate::id::{JobId, TaskId, WorkplaceId};
use crate::plan::refusal::Unknown;
use crate::plan::{Job, Name, Part, PlacedTask, Plan, Refusal, TaskPart};
use crate::units::{ClockTime, Minutes};

pub(super) fn create_job(
    case: &Case,
    plan: &mut Plan,
    job: &JobId,
    workplace: &WorkplaceId,
    name: &Name,
) -> Result<(), Refusal> {
    if case.workplace(workplace).is_none() {
        return Err(Refusal::Unknown(Unknown::Workplace(workplace.clone())));
    }
    if plan.job(case, job).is_some() {
        return Err(Refusal::AlreadyThere {
            id: job.to_string(),
        });
    }
    if plan.jobs.len() >= usize::from(case.limits.jobs) {
        return Err(Refusal::TooManyJobs {
            most: case.limits.jobs,
        });
    }
    plan.jobs.push(Job {
        id: job.clone(),
        workplace: workplace.clone(),
        name: name.clone(),
        tasks: Vec::new(),
    });
    Ok(())
}

pub(super) fn remove_job(plan: &mut Plan, job: &JobId) -> Result<(), Refusal> {
    job_mut(plan, job)?;
    plan.jobs.retain(|kept| kept.id != *job);
    let (ended, kept) = std::mem::take(&mut plan.programmes)
        .into_iter()
        .partition(|programme| programme.job == *job);
    plan.programmes = kept;
    let ended: Vec<crate::plan::Programme> = ended;
    plan.matches
        .retain(|tied| ended.iter().all(|programme| programme.id != tied.programme));
    Ok(())
}

pub(super) fn lift(
    case: &Case,
    plan: &mut Plan,
    part: &TaskPart,
    job: &JobId,
) -> Result<(), Refusal> {
    let place = case
        .task(&part.task)
        .ok_or_else(|| Refusal::Unknown(Unknown::Task(part.task.clone())))?;
    if place.task.starred {
        return Err(Refusal::NeedsConfirmation {
            task: part.task.clone(),
        });
    }
    if place.task.bound_to_shift {
        return Err(Refusal::BoundToShift {
            task: part.task.clone(),
        });
    }
    let minutes = plan
        .minutes_of(case, part)
        .ok_or_else(|| Refusal::NoSuchPart { part: part.clone() })?;
    if job_mut(plan, job)?.workplace != place.workplace.id {
        return Err(Refusal::OtherWorkplace {
            task: part.task.clone(),
            job: job.clone(),
        });
    }
    remove_everywhere(plan, part);
    let busy = busy_times(case, plan, job);
    let start = first_free(place.task.hour, place.task.until, minutes, &busy);
    let target = job_mut(plan, job)?;
    target.tasks.push(PlacedTask {
        task: part.clone(),
        start,
    });
    sort(target);
    Ok(())
}

pub(super) fn put_back(plan: &mut Plan, part: &TaskPart) -> Result<(), Refusal> {
    if remove_everywhere(plan, part) {
        Ok(())
    } else {
        Err(Refusal::NotLifted { part: part.clone() })
    }
}

pub(super) fn set_start(
    case: &Case,
    plan: &mut Plan,
    part: &TaskPart,
    start: ClockTime,
) -> Result<(), Refusal> {
    let place = case
        .task(&part.task)
        .ok_or_else(|| Refusal::Unknown(Unknown::Task(part.task.clone())))?;
    let minutes = plan
        .minutes_of(case, part)
        .ok_or_else(|| Refusal::NoSuchPart { part: part.clone() })?;
    let (from, until) = (place.task.hour, place.task.until);
    if start < from || start.plus(minutes) > until {
        return Err(Refusal::OutsideWindow {
            task: part.task.clone(),
            from,
            until,
        });
    }
    let holder = plan
        .jobs
        .iter_mut()
        .find(|job| job.tasks.iter().any(|placed| placed.task == *part))
        .ok_or_else(|| Refusal::NotLifted { part: part.clone() })?;
    for placed in holder
        .tasks
        .iter_mut()
        .filter(|placed| placed.task == *part)
    {
        placed.start = start;
    }
    sort(holder);
    Ok(())
}

pub(super) fn split(
    case: &Case,
    plan: &mut Plan,
    task: &TaskId,
    first: Minutes,
) -> Result<(), Refusal> {
    let place = case
        .task(task)
        .ok_or_else(|| Refusal::Unknown(Unknown::Task(task.clone())))?;
    if place.task.starred {
        return Err(Refusal::NeedsConfirmation { task: task.clone() });
    }
    if plan.splits.contains_key(task) {
        return Err(Refusal::NoSuchPart {
            part: TaskPart::whole(task.clone()),
        });
    }
    let whole = place.task.minutes.course.get();
    let shortest = case.limits.shortest_part;
    if first < shortest || whole.saturating_sub(first.get()) < shortest.get() {
        return Err(Refusal::PartTooShort {
            task: task.clone(),
            shortest,
        });
    }
    plan.splits.insert(task.clone(), first);
    for job in &mut plan.jobs {
        let whole = TaskPart::whole(task.clone());
        let Some(position) = job.tasks.iter().position(|placed| placed.task == whole) else {
            continue;
        };
        let start = job.tasks[position].start;
        job.tasks[position].task.part = Part::First;
        let second = TaskPart {
            task: task.clone(),
            part: Part::Second,
        };
        job.tasks.insert(
            position + 1,
            PlacedTask {
                task: second,
                start: start.plus(first),
            },
        );
    }
    Ok(())
}

pub(super) fn join(plan: &mut Plan, task: &TaskId) -> Result<(), Refusal> {
    if plan.splits.remove(task).is_none() {
        let part = TaskPart {
            task: task.clone(),
            part: Part::First,
        };
        return Err(Refusal::NoSuchPart { part });
    }
    remove_everywhere(
        plan,
        &TaskPart {
            task: task.clone(),
            part: Part::Second,
        },
    );
    for placed in plan.jobs.iter_mut().flat_map(|job| &mut job.tasks) {
        if placed.task.task == *task {
            placed.task.part = Part::Whole;
        }
    }
    Ok(())
}

/// Takes the part out of whichever job holds it; says whether one did.
fn remove_everywhere(plan: &mut Plan, part: &TaskPart) -> bool {
    let before: usize = plan.jobs.iter().map(|job| job.tasks.len()).sum();
    for job in &mut plan.jobs {
        job.tasks.retain(|placed| placed.task != *part);
    }
    before != plan.jobs.iter().map(|job| job.tasks.len()).sum::<usize>()
}

fn busy_times(case: &Case, plan: &Plan, job: &JobId) -> Vec<(ClockTime, ClockTime)> {
    plan.jobs
        .iter()
        .filter(|kept| kept.id == *job)
        .flat_map(|kept| &kept.tasks)
        .filter_map(|placed| {
            let minutes = plan.minutes_of(case, &placed.task)?;
            Some((placed.start, placed.start.plus(minutes)))
        })
        .collect()
}

/// The first start in the window that overlaps nothing, or else the latest start that still fits: the
/// overlap is then small, and reported as a finding.
fn first_free(
    from: ClockTime,
    until: ClockTime,
    minutes: Minutes,
    busy: &[(ClockTime, ClockTime)],
) -> ClockTime {
    let mut candidates: Vec<ClockTime> = busy.iter().map(|(_, end)| *end).collect();
    candidates.push(from);
    candidates.sort_unstable();
    candidates
        .into_iter()
        .filter(|start| *start >= from && start.plus(minutes) <= until)
        .find(|start| {
            let end = start.plus(minutes);
            busy.iter()
                .all(|(other_start, other_end)| end <= *other_start || *start >= *other_end)
        })
        .unwrap_or_else(|| {
            from.plus(Minutes::clamped(
                until.since(from).get().saturating_sub(minutes.get()),
            ))
        })
}

fn sort(job: &mut Job) {
    job.tasks
        .sort_by(|one, other| (one.start, &one.task).cmp(&(other.start, &other.task)));
}
