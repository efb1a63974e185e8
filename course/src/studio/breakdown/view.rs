//! The breakdown as a whole.

use sim::Case;
use sim::id::JobId;
use sim::plan::{Plan, TaskPart};
use yew::prelude::*;

use super::carry::{Place, places};
use super::feedback::{FeedbackAside, HEADING, clashes, released};
use super::hands::{Hands, place_name, place_of_word, use_hands, word_of_place};
use super::job_dialog::JobDialog;
use super::jobs::Jobs;
use super::list::TaskTable;
use super::roster::parts_of_day;
use super::task_dialog::TaskDialog;
use super::task_label::full_name;
use super::timeline::Timeline;
use crate::components::{Disclosure, Icon, IconName, SegmentOption, Segmented, phrased};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::use_studio;
use crate::studio::state::Feedback;

/// Step 2 of the studio.
#[component]
pub(crate) fn BreakdownStep() -> Html {
    let messages = use_messages();
    let words = &messages.breakdown;
    let studio = use_studio();
    let (case, plan) = (studio.case(), studio.plan());
    let as_table = use_state(|| false);
    let wanted = use_state(|| None::<Wanted>);
    let opened = use_state(|| None::<TaskPart>);
    let named = use_state(|| None::<JobId>);
    let target = target(case, plan, (*wanted).as_ref());
    let hands = use_hands(target.clone());
    let parts = parts_of_day(case, plan);
    let workplace = case
        .workplaces
        .first()
        .map_or("", |workplace| studio.words().workplace(&workplace.id))
        .to_owned();
    let onopen = {
        let opened = opened.setter();
        Callback::from(move |part: TaskPart| opened.set(Some(part)))
    };
    let onname = {
        let named = named.setter();
        Callback::from(move |job: JobId| named.set(Some(job)))
    };
    // A window closes by itself when what it was about is gone.
    let open_part = (*opened)
        .clone()
        .filter(|part| plan.minutes_of(case, part).is_some());
    let open_job = (*named)
        .clone()
        .filter(|id| plan.jobs.iter().any(|job| job.id == *id));
    let views = vec![
        SegmentOption {
            icon: Some(IconName::Lanes),
            ..SegmentOption::new("timeline", words.as_timeline)
        },
        SegmentOption {
            icon: Some(IconName::Table),
            ..SegmentOption::new("table", words.as_table)
        },
    ];
    let into = places(case, plan)
        .into_iter()
        .filter(|place| *place != Place::Shift)
        .map(|place| {
            SegmentOption::new(
                word_of_place(&place),
                place_name(&studio, words, Some(&place)),
            )
        })
        .collect::<Vec<_>>();
    let choose_view = {
        let as_table = as_table.setter();
        Callback::from(move |value: AttrValue| as_table.set(value == "table"))
    };
    let choose_target = {
        let wanted = wanted.setter();
        let jobs = plan.jobs.len();
        Callback::from(move |value: AttrValue| {
            wanted.set(place_of_word(&value).map(|place| (place, jobs)))
        })
    };
    html! {
        <div
            class={classes!("breakdown", hands.carry.is_some().then_some("is-carrying"))}
            onpointermove={hands.drag.clone()}
            onpointerup={hands.release.clone()}
            onpointerleave={hands.release.clone()}
            onpointercancel={hands.release.clone()}
        >
            <h1>{ phrased(words.heading) }</h1>
            <p class="lede">{ (words.lede)(&workplace) }</p>
            <div class="with-aside with-aside--narrow section-s">
                <div class="stack stack--l">
                    <div class="stack">
                        <div class="breakdown-tools">
                            <Segmented
                                legend={words.view}
                                name="breakdown-view"
                                options={views}
                                selected={if *as_table { "table" } else { "timeline" }}
                                onselect={choose_view}
                            />
                            if !*as_table && into.len() > 1 {
                                <Segmented
                                    legend={words.into}
                                    name="breakdown-into"
                                    options={into}
                                    selected={word_of_place(&target)}
                                    onselect={choose_target}
                                />
                            }
                        </div>
                        if *as_table {
                            <TaskTable parts={parts} hands={hands.clone()} onopen={onopen.clone()} />
                        } else {
                            <Timeline parts={parts} hands={hands.clone()} />
                        }
                        <Disclosure summary={words.legend}>
                            <ul class="legend-list small">
                                { for words.legend_lines.iter().map(|line| html! { <li>{ *line }</li> }) }
                            </ul>
                            <p class="small">{ words.keys }</p>
                        </Disclosure>
                    </div>
                    <Jobs hands={hands.clone()} {onopen} {onname} />
                </div>
                <FeedbackAside />
            </div>
            <Glance />
            <DragChip hands={hands.clone()} />
            <TaskDialog
                part={open_part}
                send={hands.send.clone()}
                onclose={Callback::from(move |()| opened.set(None))}
            />
            <JobDialog job={open_job} onclose={Callback::from(move |()| named.set(None))} />
        </div>
    }
}

/// What the learner chose for pressed tasks to go to, and how many jobs there were then.
type Wanted = (Place, usize);

/// Where a pressed task goes: where the learner wants, or the last job, or a new one. Once a wanted new job is there,
/// further tasks follow into it.
fn target(case: &Case, plan: &Plan, wanted: Option<&Wanted>) -> Place {
    let open = places(case, plan);
    let last = plan.jobs.last().map(|job| Place::Job(job.id.clone()));
    wanted
        .filter(|(place, jobs)| *place != Place::NewJob || plan.jobs.len() <= *jobs)
        .map(|(place, _)| place.clone())
        .filter(|place| open.contains(place))
        .or(last)
        .unwrap_or(Place::NewJob)
}

/// The line at the foot of a narrow window.
#[component]
fn Glance() -> Html {
    let messages = use_messages();
    let words = &messages.breakdown;
    let studio = use_studio();
    let overlaps = clashes(&studio);
    let refused = match studio.feedback().map(|told| &**told) {
        Some(Feedback::Refused { refusal, .. }) => {
            Some((messages.findings.refusal)(refusal, &studio.names()).title)
        }
        _ => None,
    };
    html! {
        <div class="glance no-print">
            <strong class="nums">{ (words.glance)(released(&studio)) }</strong>
            <span>
                if let Some(refused) = refused {
                    <Icon name={IconName::Info} />{ " " }{ refused }
                } else if overlaps > 0 {
                    <span class="danger-word"><Icon name={IconName::Alert} />{ (words.glance_clashes)(overlaps) }</span>
                }
            </span>
            <button type="button" class="link-button" onclick={Callback::from(|_: MouseEvent| dom::move_to(HEADING))}>
                { words.details }
            </button>
        </div>
    }
}

/// Props of [`DragChip`].
#[derive(Properties, PartialEq)]
struct DragChipProps {
    hands: Hands,
}

/// What hangs at the pointer while a task is dragged.
#[component]
fn DragChip(props: &DragChipProps) -> Html {
    let words = &use_messages().breakdown;
    let studio = use_studio();
    let name = props
        .hands
        .carry
        .as_ref()
        .map(|carry| full_name(&studio, words, &carry.part));
    html! {
        <div ref={props.hands.chip.clone()} class="drag-chip" aria-hidden="true">
            if let Some(name) = name { <span>{ name }</span> }
        </div>
    }
}
