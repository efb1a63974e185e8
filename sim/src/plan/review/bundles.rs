//! Findings on jobs: what may be lifted, and whether a bundle holds together in time.

use std::collections::BTreeSet;

use super::Finding;
use crate::case::Case;
use crate::id::TaskId;
use crate::plan::refusal::Unknown;
use crate::plan::{Job, JobProfile, Plan};
use crate::units::{ClockTime, Minutes};

/// A wait between two tasks longer than this is reported.
const LONG_WAIT: Minutes = Minutes::clamped(60);

/// Clashes that are reported of one job. Whoever has as many starts over, and a plan from outside could have millions.
const MOST_CLASHES: usize = 100;

pub(super) fn review(case: &Case, plan: &Plan, jobs: &[JobProfile], findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for job in &plan.jobs {
        if case.workplace(&job.workplace).is_none() {
            findings.push(Finding::Unknown(Unknown::Workplace(job.workplace.clone())));
        }
        for placed in &job.tasks {
            if !seen.insert(placed.task.clone()) {
                findings.push(Finding::LiftedTwice {
                    task: placed.task.task.clone(),
                });
            }
        }
        lifted_tasks(case, plan, job, findings);
        times(case, plan, job, findings);
        let has_programme = plan
            .programmes
            .iter()
            .any(|programme| programme.job == job.id);
        if !has_programme && !job.tasks.is_empty() {
            findings.push(Finding::JobWithoutProgramme {
                job: job.id.clone(),
            });
        }
    }
    for profile in jobs.iter().filter(|profile| profile.minutes.get() == 0) {
        findings.push(Finding::JobWithoutDemand {
            job: profile.job.clone(),
        });
    }
}

fn lifted_tasks(case: &Case, plan: &Plan, job: &Job, findings: &mut Vec<Finding>) {
    let mut ask_first: Vec<TaskId> = Vec::new();
    let mut not_printed: Vec<TaskId> = Vec::new();
    for placed in &job.tasks {
        let id = &placed.task.task;
        let Some(place) = case.task(id) else {
            findings.push(Finding::Unknown(Unknown::Task(id.clone())));
            continue;
        };
        if plan.minutes_of(case, &placed.task).is_none() {
            findings.push(Finding::Unknown(Unknown::Part(
                id.clone(),
                placed.task.part,
            )));
        }
        if place.task.starred {
            findings.push(Finding::StarredInJob {
                job: job.id.clone(),
                task: id.clone(),
            });
        }
        if place.task.bound_to_shift {
            findings.push(Finding::BoundInJob {
                job: job.id.clone(),
                task: id.clone(),
            });
        }
        if place.workplace.id != job.workplace {
            findings.push(Finding::OtherWorkplace {
                job: job.id.clone(),
                task: id.clone(),
            });
        }
        if place.task.ask_first && !ask_first.contains(id) {
            ask_first.push(id.clone());
        }
        if place.task.minutes.printed.is_none() && !not_printed.contains(id) {
            not_printed.push(id.clone());
        }
    }
    if !ask_first.is_empty() {
        findings.push(Finding::AskFirst {
            job: job.id.clone(),
            tasks: ask_first,
        });
    }
    if !not_printed.is_empty() {
        findings.push(Finding::LengthNotPrinted {
            job: job.id.clone(),
            tasks: not_printed,
        });
    }
}

fn times(case: &Case, plan: &Plan, job: &Job, findings: &mut Vec<Finding>) {
    let mut placed: Vec<(ClockTime, ClockTime, &crate::plan::PlacedTask)> = job
        .tasks
        .iter()
        .filter_map(|placed| {
            let minutes = plan.minutes_of(case, &placed.task)?;
            Some((placed.start, placed.start.plus(minutes), placed))
        })
        .collect();
    placed.sort_by(|one, other| (one.0, &one.2.task).cmp(&(other.0, &other.2.task)));
    let mut clashes = 0;
    for (position, (start, end, one)) in placed.iter().enumerate() {
        let inside = case
            .task(&one.task.task)
            .is_none_or(|place| *start >= place.task.hour && *end <= place.task.until);
        if !inside {
            let task = one.task.clone();
            findings.push(Finding::OutsideWindow {
                job: job.id.clone(),
                task,
            });
        }
        for (later_start, later_end, other) in &placed[position + 1..] {
            if later_start >= end || clashes == MOST_CLASHES {
                break;
            }
            let overlap = (*end).min(*later_end).since(*later_start);
            if overlap.get() > 0 {
                clashes += 1;
                findings.push(Finding::TimeClash {
                    job: job.id.clone(),
                    first: one.task.clone(),
                    second: other.task.clone(),
                    overlap,
                });
            }
        }
    }
    let mut free_from = placed.first().map_or(ClockTime::LOWEST, |first| first.1);
    let mut longest = Minutes::LOWEST;
    for (start, end, _) in &placed {
        longest = longest.max(start.since(free_from));
        free_from = free_from.max(*end);
    }
    if longest > LONG_WAIT {
        findings.push(Finding::LongWait {
            job: job.id.clone(),
            minutes: longest,
        });
    }
}
