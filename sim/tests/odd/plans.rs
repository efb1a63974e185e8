//! Plans of the care home that what stands before the first week, and what comes out in the end, are held to.

use tsumugi_sim::Case;
use tsumugi_sim::experiment::variations;
use tsumugi_sim::id::AccommodationId;
use tsumugi_sim::plan::{OtherStart, Part, PlacedTask, Plan, StageKind, TaskPart};
use tsumugi_sim::units::{ClockTime, Minutes};
use tsumugi_sim::weekdays::{Weekday, Weekdays};

use crate::fixtures::{careless, overloaded, thoughtful};

/// The fixed plans, each with every single change that a learner can compare it with, and a plan of what they lack.
pub(crate) fn plans(case: &Case) -> Vec<Plan> {
    let fixed = [thoughtful(case), careless(case), overloaded(case)];
    let mut plans = vec![unusual(case)];
    for plan in fixed {
        plans.extend(variations(case, &plan).into_iter().map(|(_, plan)| plan));
        plans.push(plan);
    }
    plans
}

/// Early days, shifts that change, long weeks and days in a row over the week's end; programmes without a visit or a trial, and half
/// a sheet; split tasks, buddies on trials alone, and more accommodations than count, some of a stage and some of a person.
pub(crate) fn unusual(case: &Case) -> Plan {
    let mut plan = thoughtful(case);
    let wanted: Vec<AccommodationId> = case.accommodations.iter().map(|it| it.id.clone()).collect();
    for (number, programme) in plan.programmes.iter_mut().enumerate() {
        let left_out = [
            StageKind::CommunityPlace,
            StageKind::Visit,
            StageKind::Trial,
        ];
        programme.stages.retain(|stage| {
            stage.kind >= StageKind::ShortHours || stage.kind > left_out[number % 3]
        });
        let sheet = &mut programme.supporter_sheet.fields;
        for field in sheet.keys().take(3 + number).cloned().collect::<Vec<_>>() {
            sheet.remove(&field);
        }
        for stage in &mut programme.stages {
            let at = |hour| ClockTime::at(hour, 0).unwrap();
            match number {
                0 => {
                    let days = Weekdays::of(&[Weekday::Monday]);
                    // Monday is worked, whether it was or not.
                    stage.days = stage.days.without(days).toggled(Weekday::Monday);
                    stage.start = at(10);
                    stage.other_start = Some(OtherStart { days, start: at(8) });
                }
                1 => {
                    let free = Weekdays::of(&[Weekday::Wednesday, Weekday::Thursday]);
                    stage.days = Weekdays::of(&Weekday::ALL).without(free);
                }
                _ => {
                    let days = Weekdays::of(&[Weekday::Tuesday]);
                    stage.days = Weekdays::of(&Weekday::ALL[..5]);
                    stage.per_day = Minutes::clamped(480);
                    stage.start = at(7);
                    stage.other_start = Some(OtherStart { days, start: at(9) });
                }
            }
            stage.buddy = stage.kind == StageKind::Trial;
            stage
                .accommodations
                .extend(wanted.iter().take(number).cloned());
        }
    }
    for (number, tied) in plan.matches.iter_mut().enumerate() {
        tied.support.buddy = false;
        let own = wanted.iter().rev().take(number % 5);
        tied.support.accommodations.extend(own.cloned());
    }
    split_a_task(case, &mut plan);
    plan
}

/// Splits the first task of every job; the second job does the first part alone, all others both.
fn split_a_task(case: &Case, plan: &mut Plan) {
    for (number, job) in plan.jobs.iter_mut().enumerate() {
        let placed = job.tasks[0].clone();
        let whole = case.task(&placed.task.task).unwrap().task.minutes.course;
        let task = placed.task.task.clone();
        plan.splits
            .insert(task.clone(), Minutes::clamped(whole.get() / 3));
        let part = |part| PlacedTask {
            task: TaskPart {
                task: task.clone(),
                part,
            },
            start: placed.start,
        };
        job.tasks[0] = part(Part::First);
        if number != 1 {
            job.tasks.push(part(Part::Second));
        }
    }
}
