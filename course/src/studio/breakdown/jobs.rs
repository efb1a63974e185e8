//! The jobs: each with its tasks by the hour, its strip, and a place to put more.

use sim::id::JobId;
use sim::plan::{Edit, Finding, Job, Name, PlacedTask, TaskPart};
use sim::units::{ClockTime, Minutes};
use yew::prelude::*;

use super::carry::{Place, next_job, next_letter};
use super::hands::{Hands, word_of_place};
use super::strip::Strip;
use super::task_label::{full_name, length};
use super::timeline::keep_space;
use crate::components::{Button, IconButton, IconName};
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

/// Props of [`Jobs`].
#[derive(Properties, PartialEq)]
pub(super) struct JobsProps {
    /// What tasks answer to.
    pub(super) hands: Hands,
    /// Opens the window of a task.
    pub(super) onopen: Callback<TaskPart>,
    /// Opens the window of a job.
    pub(super) onname: Callback<JobId>,
}

/// All jobs of the plan, and room for another.
#[component]
pub(super) fn Jobs(props: &JobsProps) -> Html {
    let messages = use_messages();
    let words = &messages.breakdown;
    let studio = use_studio();
    let (case, plan) = (studio.case(), studio.plan());
    let next = next_job(case, plan).filter(|_| plan.jobs.len() < usize::from(case.limits.jobs));
    let make = next.map(|(job, workplace)| {
        let name = (words.new_job_name)(next_letter(plan, words.new_job_name));
        let name = Name::new(&name).unwrap_or_default();
        let studio = studio.clone();
        Callback::from(move |()| {
            let (job, workplace, name) = (job.clone(), workplace.clone(), name.clone());
            studio.edit(Edit::CreateJob {
                job,
                workplace,
                name,
            });
        })
    });
    let (title, hint) = if plan.jobs.is_empty() {
        (words.no_job, words.no_job_hint)
    } else {
        (words.next_job, words.next_job_hint)
    };
    let over = props.hands.is_over(&Place::NewJob);
    html! {
        <section class="stack" aria-labelledby="jobs-heading">
            <h2 id="jobs-heading">{ words.jobs }</h2>
            { for plan.jobs.iter().map(|job| html! {
                <JobCard
                    key={job.id.to_string()}
                    job={job.clone()}
                    hands={props.hands.clone()}
                    onopen={props.onopen.clone()}
                    onname={props.onname.clone()}
                />
            }) }
            if let Some(onclick) = make {
                <div
                    class={classes!("empty", over.then_some("is-target"))}
                    data-drop={word_of_place(&Place::NewJob)}
                >
                    <b>{ title }</b>
                    <p>{ hint }</p>
                    <Button small=true icon={IconName::Plus} {onclick}>{ words.make_job }</Button>
                </div>
            }
        </section>
    }
}

/// Props of [`JobCard`].
#[derive(Properties, PartialEq)]
struct JobCardProps {
    job: Job,
    hands: Hands,
    onopen: Callback<TaskPart>,
    onname: Callback<JobId>,
}

/// One job.
#[component]
fn JobCard(props: &JobCardProps) -> Html {
    let messages = use_messages();
    let words = &messages.breakdown;
    let studio = use_studio();
    let job = &props.job;
    let name = studio
        .words()
        .job(studio.case(), studio.plan(), &job.id)
        .to_owned();
    let profile = studio
        .review()
        .jobs
        .iter()
        .find(|profile| profile.job == job.id);
    let not_printed = job
        .tasks
        .iter()
        .filter(|placed| {
            let task = studio.case().task(&placed.task.task);
            task.is_some_and(|place| place.task.minutes.printed.is_none())
        })
        .count();
    let place = Place::Job(job.id.clone());
    let over = props.hands.is_over(&place);
    let heading = format!("job-{}", job.id);
    let mut hours: Vec<u16> = job.tasks.iter().map(|placed| placed.start.hour()).collect();
    hours.dedup();
    let named = job.id.clone();
    html! {
        <article
            class={classes!("job-card", over.then_some("is-target"))}
            aria-labelledby={heading.clone()}
            data-drop={word_of_place(&place)}
        >
            <header>
                <h3 id={heading}>{ name.clone() }</h3>
                if let Some(profile) = profile {
                    <p class="nums">
                        if let (Some(from), Some(to)) = (profile.starts, profile.ends) {
                            <span>{ (words.job_hours)(from, to) }</span>
                        }
                        <span>{ (words.job_minutes)(profile.minutes, not_printed) }</span>
                        if profile.tasks > 0 { <span>{ (words.job_tasks)(profile.tasks) }</span> }
                    </p>
                }
                <IconButton
                    icon={IconName::Pen}
                    label={(words.edit_job)(&name)}
                    onclick={props.onname.reform(move |()| named.clone())}
                />
            </header>
            if job.tasks.is_empty() {
                <p class="job-empty small muted">{ words.empty_job }</p>
            } else {
                <div class="job-hours">
                    { for hours.into_iter().map(|hour| {
                        let tasks = job.tasks.iter().filter(move |placed| placed.start.hour() == hour);
                        let time = ClockTime::clamped(hour * 60);
                        html! {
                            <div key={hour} class="job-hour">
                                <p class="xs muted nums">{ (messages.model.clock)(time) }</p>
                                { for tasks.map(|placed| html! {
                                    <JobTask
                                        key={format!("{}-{:?}", placed.task.task, placed.task.part)}
                                        job={job.id.clone()}
                                        placed={placed.clone()}
                                        hands={props.hands.clone()}
                                        onopen={props.onopen.clone()}
                                    />
                                }) }
                            </div>
                        }
                    }) }
                </div>
                <Strip job={job.clone()} />
            }
        </article>
    }
}

/// Props of [`JobTask`].
#[derive(Properties, PartialEq)]
struct JobTaskProps {
    job: JobId,
    placed: PlacedTask,
    hands: Hands,
    onopen: Callback<TaskPart>,
}

/// A task in a job. A press opens its window.
#[component]
fn JobTask(props: &JobTaskProps) -> Html {
    let messages = use_messages();
    let words = &messages.breakdown;
    let studio = use_studio();
    let (part, hands) = (&props.placed.task, &props.hands);
    let Some(place) = studio.case().task(&part.task) else {
        return Html::default();
    };
    let minutes = studio
        .plan()
        .minutes_of(studio.case(), part)
        .unwrap_or(Minutes::LOWEST);
    let clash = studio.review().findings.iter().any(|finding| {
        matches!(finding, Finding::TimeClash { job, first, second, .. }
            if *job == props.job && (first == part || second == part))
    });
    let name = full_name(&studio, words, part);
    let start = hands
        .carry
        .as_ref()
        .filter(|carry| carry.part == *part)
        .and_then(|carry| carry.start)
        .unwrap_or(props.placed.start);
    let onclick = {
        let (open, was_drag, part) = (props.onopen.clone(), hands.was_drag.clone(), part.clone());
        Callback::from(move |_: MouseEvent| {
            if !was_drag.emit(()) {
                open.emit(part.clone());
            }
        })
    };
    let (keyed, grabbed) = (part.clone(), part.clone());
    let printed = place.task.minutes.printed;
    html! {
        <button
            type="button"
            id={task_id(part)}
            class={classes!("task", "job", clash.then_some("clash"), hands.carries(part).then_some("is-carried"))}
            title={(words.open_task)(&name)}
            ~style={format!("--min: {}", minutes.get())}
            {onclick}
            onkeydown={hands.key.reform(move |event: KeyboardEvent| (keyed.clone(), event))}
            onkeyup={Callback::from(keep_space)}
            onpointerdown={hands.grab.reform(move |event: PointerEvent| (grabbed.clone(), event))}
        >
            <span><span class="at nums">{ (messages.model.clock)(start) }</span>{ " " }{ name }</span>
            { length(words, &messages.model, printed, part, minutes, place.task.origin) }
        </button>
    }
}

/// The id of a task's button in its job, for returning the focus.
pub(super) fn task_id(part: &TaskPart) -> String {
    format!("in-job-{}-{:?}", part.task, part.part)
}
