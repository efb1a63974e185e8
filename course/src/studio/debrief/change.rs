//! One change on the same random futures: choose it, compare, see the difference and who it came from.

use std::rc::Rc;

use content::messages::{Language, Messages};
use sim::Plan;
use sim::experiment::{Variation, variations};
use sim::run::{Comparison, MeanInterval, Outcome};
use yew::prelude::*;

use super::curves::{Curve, scales, time_and_values};
use super::people::WhoItCameFrom;
use super::tried::{Tried, TriedChanges};
use crate::components::chart::{ChartFrame, Label, LineKind};
use crate::components::{
    Button, ButtonKind, Card, NoticeKind, ProgressBar, said_in_parts, use_announcer,
};
use crate::contexts::{use_language, use_messages};
use crate::platform::dom;
use crate::platform::format::{decimal, whole};
use crate::platform::simulation::{Answer, SimulationState, Task, notice, use_simulation};
use crate::studio::context::use_studio;
use crate::studio::futures::{FUTURES, seed};
use crate::studio::results::RunResult;

/// Props of [`ChangeOneThing`].
#[derive(Properties, PartialEq)]
pub(super) struct ChangeOneThingProps {
    /// The result of the present plan.
    pub(super) result: Rc<RunResult>,
}

/// A change that was compared.
#[derive(Clone, PartialEq)]
struct Compared {
    variation: Variation,
    comparison: Rc<Comparison>,
}

/// The difference at the last compared week, as shares.
fn difference(comparison: &Comparison) -> Option<MeanInterval> {
    comparison.in_work.last().map(|paired| paired.share())
}

/// Hours the team spent in a future of a year.
fn team_hours(outcome: &Outcome) -> f64 {
    let minutes: f64 = outcome
        .team
        .weeks
        .iter()
        .map(|week| week.used_minutes as f64)
        .sum();
    minutes / 60.0 / f64::from(outcome.futures.max(1))
}

/// Hours the workplaces spent on teaching, buddies and their own check-ins in a future of a year.
fn workplace_hours(outcome: &Outcome) -> f64 {
    let places = outcome.workplaces.iter();
    let minutes: i64 = places.map(|place| place.instruction_minutes).sum();
    minutes as f64 / 60.0 / f64::from(outcome.futures.max(1))
}

/// The choice, the comparison, and the list of what was tried.
#[component]
pub(super) fn ChangeOneThing(props: &ChangeOneThingProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let studio = use_studio();
    let announce = use_announcer();
    let words = &messages.debrief;
    let simulation = use_simulation();
    let offered = use_memo(props.result.plan, |_| {
        variations(studio.case(), studio.plan())
    });
    let chosen = use_state_eq(|| {
        let last = studio.work().variant.as_ref();
        let known = offered.iter().find(|(_, plan)| Some(plan) == last);
        known.map(|(variation, _)| *variation)
    });
    let running = use_state_eq(|| None::<Variation>);
    let queue = use_state_eq(Vec::<Variation>::new);
    let shown = use_state_eq(|| None::<Compared>);
    let tried = use_state_eq(|| Rc::new(Vec::<Tried>::new()));
    let start = {
        let (simulation, running, offered) =
            (simulation.clone(), running.setter(), offered.clone());
        let (case, first, studio) = (studio.case().clone(), studio.plan().clone(), studio.clone());
        let said_start = announce.clone();
        Callback::from(move |variation: Variation| {
            if let Some(second) = plan_of(&offered, variation) {
                running.set(Some(variation));
                said_start.emit(words.comparing.into());
                studio.set_variant(Some(second.clone()));
                simulation.start(Task::Compare {
                    case: (*case).clone(),
                    first: (*first).clone(),
                    second,
                    seed: seed(),
                    futures: FUTURES,
                });
            }
        })
    };
    use_effect_with(simulation.state().clone(), {
        let (running, shown, tried) = (running.clone(), shown.clone(), tried.clone());
        let (queue, simulation, start) = (queue.clone(), simulation.clone(), start.clone());
        move |state| {
            let (SimulationState::Done(answer), Some(variation)) = (state, *running) else {
                return;
            };
            let Answer::Comparison(comparison) = &**answer else {
                return;
            };
            let comparison = Rc::new((**comparison).clone());
            if let Some(interval) = difference(&comparison) {
                let people = (100.0 * interval.mean).round() as i32;
                let change = (words.variation)(variation);
                announce.emit((words.said)(change, &(words.outcome)(people)).into());
                let mut all = (**tried).clone();
                all.retain(|before| before.variation != variation);
                all.push(Tried {
                    variation,
                    interval,
                    team_hours: team_hours(&comparison.second),
                });
                all.sort_by(|one, other| other.interval.mean.total_cmp(&one.interval.mean));
                tried.set(Rc::new(all));
            }
            shown.set(Some(Compared {
                variation,
                comparison,
            }));
            running.set(None);
            simulation.put_away();
            let mut waiting = (*queue).clone();
            if let Some(next) = waiting.pop() {
                queue.set(waiting);
                start.emit(next);
            }
        }
    });
    let choose = {
        let (chosen, offered) = (chosen.setter(), offered.clone());
        Callback::from(move |event: Event| {
            let index = dom::value(&event).parse::<usize>().ok();
            chosen.set(
                index
                    .and_then(|index| offered.get(index))
                    .map(|(variation, _)| *variation),
            );
        })
    };
    let compare = {
        let (start, chosen, queue) = (start.clone(), *chosen, queue.setter());
        Callback::from(move |()| {
            if let Some(variation) = chosen {
                queue.set(Vec::new());
                start.emit(variation);
            }
        })
    };
    let try_all = {
        let (start, queue, offered) = (start.clone(), queue.setter(), offered.clone());
        Callback::from(move |()| {
            let mut waiting: Vec<Variation> = offered
                .iter()
                .rev()
                .map(|(variation, _)| *variation)
                .collect();
            if let Some(first) = waiting.pop() {
                queue.set(waiting);
                start.emit(first);
            }
        })
    };
    let stop = {
        let (queue, running, simulation) = (queue.setter(), running.setter(), simulation.clone());
        Callback::from(move |()| {
            queue.set(Vec::new());
            running.set(None);
            simulation.cancel();
        })
    };
    let busy = matches!(simulation.state(), SimulationState::Running { .. });
    let progress = match simulation.state() {
        SimulationState::Running { done, total } => {
            (*done, if *total == 0 { FUTURES } else { *total })
        }
        _ => (0, FUTURES),
    };
    let failed = notice(simulation.state(), messages).map(|said| {
        let (start, running) = (start.clone(), *running);
        let again = Callback::from(move |()| {
            if let Some(variation) = running {
                start.emit(variation);
            }
        });
        let again = html! { <Button onclick={again}>{ messages.simulation.again }</Button> };
        said_in_parts(NoticeKind::Danger, 0, &said, Some(again))
    });
    html! {
        <section class="stack change" aria-labelledby="change-title">
            <div>
                <h2 id="change-title">{ words.change }</h2>
                <p class="small muted">{ (words.change_about)(&whole(language, FUTURES.into())) }</p>
            </div>
            <div class="cluster change-choice">
                <label class="label" for="change-choice">{ words.choose }</label>
                <select id="change-choice" class="input" onchange={choose}>
                    <option value="" selected={chosen.is_none()}>{ words.choose_none }</option>
                    { for offered.iter().enumerate().map(|(index, (variation, _))| html! {
                        <option key={index} value={index.to_string()} selected={*chosen == Some(*variation)}>
                            { (words.variation)(*variation) }
                        </option>
                    }) }
                </select>
                <Button kind={ButtonKind::Plain} disabled={chosen.is_none() || busy} onclick={compare}>
                    { words.compare }
                </Button>
                <Button kind={ButtonKind::Quiet} disabled={busy} onclick={try_all}>{ words.try_all }</Button>
            </div>
            if let Some(failed) = failed {
                { failed }
            } else if busy {
                <div class="run-progress">
                    <ProgressBar label={words.comparing} value={progress.0} whole={progress.1} />
                    <p class="small">
                        { words.comparing }
                        if !queue.is_empty() { { " " }{ (words.left_to_try)(queue.len()) } }
                    </p>
                    <Button small=true onclick={stop}>{ words.stop }</Button>
                </div>
            }
            if let Some(shown) = &*shown {
                <Difference
                    variation={shown.variation}
                    comparison={shown.comparison.clone()}
                />
            }
            <TriedChanges tried={(*tried).clone()} />
        </section>
    }
}

fn plan_of(offered: &[(Variation, Plan)], variation: Variation) -> Option<Plan> {
    offered
        .iter()
        .find(|(known, _)| *known == variation)
        .map(|(_, plan)| plan.clone())
}

#[derive(Properties, PartialEq)]
struct DifferenceProps {
    variation: Variation,
    comparison: Rc<Comparison>,
}

/// Both curves with the field between them, the figures, and who it came from.
#[component]
fn Difference(props: &DifferenceProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let words = &messages.debrief;
    let comparison = &props.comparison;
    let interval = difference(comparison);
    let mean = interval.map_or(0.0, |interval| interval.mean);
    let signed = |share: f64| decimal(language, 100.0 * share, 1);
    let people = |outcome: &Outcome| {
        let share = outcome
            .share_in_work(usize::from(outcome.horizon.get()))
            .unwrap_or_default();
        whole(language, (100.0 * share).round() as i64)
    };
    let hours = |outcome: &Outcome| whole(language, team_hours(outcome).round() as i64);
    let asked = |outcome: &Outcome| whole(language, workplace_hours(outcome).round() as i64);
    let draw = {
        let comparison = comparison.clone();
        Callback::from(move |plot| curves(plot, &comparison, language, messages))
    };
    let change = (words.variation)(props.variation);
    html! {
        <div class="debrief-pair">
            <Card>
                <ChartFrame
                    says={(words.outcome)((100.0 * mean).round() as i32)}
                    sub={(words.plan_changed)(change)}
                    heading={3}
                    alternative={(words.curves_alternative)(&people(&comparison.first), &people(&comparison.second))}
                    {draw}
                >
                    if let Some(interval) = interval {
                        <p class="small">
                            { (words.interval)(&signed(interval.mean), &signed(interval.low), &signed(interval.high)) }
                        </p>
                    }
                    <p class="small">{ (words.hours)(&hours(&comparison.first), &hours(&comparison.second)) }</p>
                    <p class="small">
                        { (words.workplace_hours)(&asked(&comparison.first), &asked(&comparison.second)) }
                    </p>
                </ChartFrame>
            </Card>
            <WhoItCameFrom comparison={comparison.clone()} />
        </div>
    }
}

fn points(outcome: &Outcome) -> Vec<(f64, f64)> {
    (0..=outcome.horizon.get())
        .map(|week| {
            let share = outcome.share_in_work(usize::from(week)).unwrap_or_default();
            (f64::from(week), 100.0 * share)
        })
        .collect()
}

fn curves(
    plot: crate::components::chart::Plot,
    comparison: &Comparison,
    language: Language,
    messages: &Messages,
) -> Html {
    let words = &messages.debrief;
    let weeks = comparison.first.horizon.get();
    let (across, up, foot) = scales(plot, weeks);
    let (before, after) = (points(&comparison.first), points(&comparison.second));
    let ends = (before.last().copied(), after.last().copied());
    let label = |point: Option<(f64, f64)>, class: &'static str, name: &str, lift: f64| {
        point.map(|(week, people)| {
            let text = format!("{name} {}", whole(language, people.round() as i64));
            html! { <Label at={(across.place(week) + 8.0, up.place(people) + lift)} {class} {text} /> }
        })
    };
    let apart = match ends {
        (Some((_, before)), Some((_, after))) if after >= before => (14.0, -4.0),
        _ => (-4.0, 14.0),
    };
    html! {
        <>
            { time_and_values(plot, across, up, foot, &messages.results.curve, language) }
            <Curve {across} {up} points={Rc::new(before)} kind={LineKind::Other} />
            <Curve {across} {up} points={Rc::new(after)} kind={LineKind::Result} />
            if plot.is_wide() {
                { label(ends.0, "t-ink", words.who_columns[1], apart.0) }
                { label(ends.1, "t-indigo", words.who_columns[2], apart.1) }
            }
        </>
    }
}
