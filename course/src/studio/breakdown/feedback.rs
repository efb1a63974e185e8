//! What the bundles amount to, at once: minutes released, overlaps with an offer to mend them, demands by axis.

use sim::Axis;
use sim::plan::{Edit, Finding, JobProfile, TaskPart};
use sim::units::Minutes;
use yew::prelude::*;

use super::carry::free_start;
use super::task_label::full_name;
use crate::components::{AxisDots, Button, Card, CardKind, Icon, axis_icon, axis_letter};
use crate::contexts::use_messages;
use crate::studio::context::{Studio, use_studio};
use crate::studio::frame::{FindingNotice, RefusalNotice};

/// The id of its heading, where the line at the foot of a phone leads.
pub(super) const HEADING: &str = "breakdown-now";

/// Everything that follows from the bundles.
#[component]
pub(super) fn FeedbackAside() -> Html {
    let studio = use_studio();
    let findings = findings(&studio);
    html! {
        <aside class="sticky stack breakdown-aside" tabindex="0" aria-labelledby={HEADING}>
            <ReleasedCard />
            <RefusalNotice />
            { for findings.into_iter().enumerate().map(|(place, finding)| html! {
                <FindingNotice key={place} finding={finding.clone()}>
                    { offer(&finding) }
                </FindingNotice>
            }) }
            <Demands />
        </aside>
    }
}

/// Findings on bundles, as far as this step can mend them.
pub(super) fn findings(studio: &Studio) -> Vec<Finding> {
    let here = |finding: &&Finding| {
        matches!(
            finding,
            Finding::StarredInJob { .. }
                | Finding::BoundInJob { .. }
                | Finding::LiftedTwice { .. }
                | Finding::OtherWorkplace { .. }
                | Finding::TimeClash { .. }
                | Finding::OutsideWindow { .. }
                | Finding::AskFirst { .. }
                | Finding::LongWait { .. }
        )
    };
    studio
        .review()
        .findings
        .iter()
        .filter(here)
        .cloned()
        .collect()
}

/// How many overlaps there are.
pub(super) fn clashes(studio: &Studio) -> usize {
    studio
        .review()
        .findings
        .iter()
        .filter(|finding| matches!(finding, Finding::TimeClash { .. }))
        .count()
}

/// Printed minutes released for staff who carry ★ tasks.
pub(super) fn released(studio: &Studio) -> Minutes {
    let shifts = studio.review().released.iter();
    let sum = shifts
        .filter(|shift| shift.carries_starred)
        .map(|shift| shift.printed.get())
        .sum();
    Minutes::clamped(sum)
}

/// Minutes released, shift by shift.
#[component]
fn ReleasedCard() -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.breakdown, &messages.model);
    let studio = use_studio();
    let shifts = &studio.review().released;
    let (all, not_printed) = shifts.iter().fold((0, 0), |(all, count), shift| {
        (all + shift.all.get(), count + u32::from(shift.not_printed))
    });
    let printed = released(&studio);
    html! {
        <Card kind={CardKind::Lifted} labelledby={HEADING}>
            <h2 id={HEADING} class="label muted" tabindex="-1">{ words.now }</h2>
            <p class="tight">
                <span class="figure-big nums">{ printed.get() }</span><strong>{ words.unit }</strong>
                <br />
                <span class="small">{ if all == 0 { words.nothing_released } else { words.released } }</span>
            </p>
            <dl class="kv nums">
                { for shifts.iter().map(|shift| html! {
                    <>
                        <dt>{ studio.words().shift(&shift.shift).to_owned() }</dt>
                        <dd>
                            <strong>{ (model.minutes)(shift.printed) }</strong>{ " " }
                            <span class="muted xs">{ (words.of_printed)(shift.without_star_printed) }</span>
                        </dd>
                    </>
                }) }
            </dl>
            if all > 0 {
                <p class="xs muted">
                    { if not_printed > 0 {
                        (words.only_printed)(not_printed, Minutes::clamped(all))
                    } else {
                        words.all_printed.to_owned()
                    } }
                </p>
            }
        </Card>
    }
}

/// A way to mend a finding, where there is one.
fn offer(finding: &Finding) -> Html {
    match finding {
        Finding::TimeClash { first, second, .. } => html! {
            <MoveOffer first={first.clone()} second={second.clone()} />
        },
        _ => Html::default(),
    }
}

/// Props of [`MoveOffer`].
#[derive(Properties, PartialEq)]
struct MoveOfferProps {
    first: TaskPart,
    second: TaskPart,
}

/// Offers to move one of two overlapping tasks to the nearest free time.
#[component]
fn MoveOffer(props: &MoveOfferProps) -> Html {
    let words = &use_messages().breakdown;
    let studio = use_studio();
    let (case, plan) = (studio.case(), studio.plan());
    let found = [&props.second, &props.first]
        .into_iter()
        .find_map(|part| Some((part.clone(), free_start(case, plan, part)?)));
    match found {
        Some((task, start)) => {
            let name = full_name(&studio, words, &task);
            let studio = studio.clone();
            let onclick = Callback::from(move |()| {
                let task = task.clone();
                studio.edit(Edit::SetStart { task, start });
            });
            html! {
                <div class="actions"><Button small=true {onclick}>{ (words.move_to)(&name, start) }</Button></div>
            }
        }
        None => html! { <p>{ words.no_free_time }</p> },
    }
}

/// What each job asks for on each axis, and its hardest tasks.
#[component]
fn Demands() -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.breakdown, &messages.model);
    let studio = use_studio();
    let jobs: Vec<&JobProfile> = studio
        .plan()
        .jobs
        .iter()
        .filter(|job| !job.tasks.is_empty())
        .filter_map(|job| {
            studio
                .review()
                .jobs
                .iter()
                .find(|profile| profile.job == job.id)
        })
        .collect();
    if jobs.is_empty() {
        return Html::default();
    }
    let name = |profile: &JobProfile| {
        studio
            .words()
            .job(studio.case(), studio.plan(), &profile.job)
            .to_owned()
    };
    let rows = Axis::ALL.into_iter().map(|axis| {
        let cells = jobs.iter().map(|profile| {
            let level = rounded(profile.demand.get(axis));
            html! {
                <td key={profile.job.to_string()}>
                    if let Some(level) = level {
                        <AxisDots {level} spoken={(model.level)(level.get())} />
                    } else {
                        <span class="xs muted">{ "―" }</span>
                    }
                </td>
            }
        });
        html! {
            <tr key={axis.index()}>
                <th scope="row">
                    <Icon name={axis_icon(axis)} />
                    <span class="axis-letter" aria-hidden="true">{ axis_letter(axis) }</span>
                    { (model.axis)(axis) }
                </th>
                { for cells }
            </tr>
        }
    });
    let hardest = jobs.iter().map(|profile| {
        html! {
            <div key={profile.job.to_string()}>
                <dt>{ name(profile) }</dt>
                <dd>{ hardest_of(&studio, profile, words, model.axis) }</dd>
            </div>
        }
    });
    html! {
        <Card tight=true>
            <h3 id="demands" class="label">{ words.demands }</h3>
            <div class="demands-scroll" tabindex="0" role="region" aria-labelledby="demands">
                <table class="dots">
                    <thead>
                        <tr>
                            <th scope="col">{ words.axis }</th>
                            { for jobs.iter().map(|profile| html! {
                                <th key={profile.job.to_string()} scope="col">{ name(profile) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <p class="xs muted">{ (words.hardest)((model.axis)(Axis::Environment), words.by_schedule) }</p>
            <h4 class="label xs">{ words.hardest_heading }</h4>
            <dl class="hardest xs">{ for hardest }</dl>
        </Card>
    }
}

/// A demand as a level, or `None` where the schedule decides.
fn rounded(demand: f64) -> Option<sim::Level> {
    // A demand lies between 0 and 5; the cast of a non-negative float saturates.
    sim::Level::new(demand.round() as u8).ok()
}

/// The tasks that ask most, each named once with the axes on which it does.
fn hardest_of(
    studio: &Studio,
    profile: &JobProfile,
    words: &content::messages::breakdown::BreakdownMessages,
    axis_name: fn(Axis) -> &'static str,
) -> Html {
    let Some(job) = studio.plan().jobs.iter().find(|job| job.id == profile.job) else {
        return Html::default();
    };
    let lines = Axis::ALL.into_iter().filter_map(|axis| {
        let placed = job.tasks.get(profile.hardest.get(axis)?)?;
        let task = full_name(studio, words, &placed.task);
        Some(html! { <span key={axis.index()}>{ (words.hardest)(axis_name(axis), &task) }</span> })
    });
    html! { <>{ for lines }</> }
}
