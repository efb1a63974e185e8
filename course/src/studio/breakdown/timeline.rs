//! The roster as lanes: a row for each shift, a column for each hour.

use std::collections::BTreeSet;

use sim::case::Origin;
use sim::id::ShiftId;
use yew::prelude::*;

use super::carry::Place;
use super::hands::{Hands, place_name, word_of_place};
use super::roster::{Cell, Hold, Item, Lane, PartOfDay};
use super::task_label::{length, short_name};
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

/// Props of [`Timeline`].
#[derive(Properties, PartialEq)]
pub(super) struct TimelineProps {
    /// The parts of the day.
    pub(super) parts: Vec<PartOfDay>,
    /// What tasks answer to.
    pub(super) hands: Hands,
}

/// The duty sheet in lanes.
#[component]
pub(super) fn Timeline(props: &TimelineProps) -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.breakdown, &messages.model);
    let unfolded = use_state(BTreeSet::<(usize, ShiftId)>::new);
    let toggle = {
        let unfolded = unfolded.clone();
        Callback::from(move |lane: (usize, ShiftId)| {
            let mut next = (*unfolded).clone();
            if !next.remove(&lane) {
                next.insert(lane);
            }
            unfolded.set(next);
        })
    };
    let over = props.hands.is_over(&Place::Shift);
    props
        .parts
        .iter()
        .enumerate()
        .map(|(number, part)| {
            let heading = if part.is_morning() { words.morning } else { words.afternoon };
            let columns = format!("--cols: repeat({}, minmax(0, 1fr))", part.hours.len());
            let lanes = part.lanes.iter().enumerate().map(|(place, lane)| {
                // On a phone the first shift of the morning is open, the others wait with a count.
                let first = number == 0 && place == 0;
                let toggled = unfolded.contains(&(number, lane.shift.clone()));
                let (toggle, key) = (toggle.clone(), (number, lane.shift.clone()));
                html! {
                    <LaneView
                        key={lane.shift.to_string()}
                        lane={lane.clone()}
                        part={number}
                        folded={first == toggled}
                        hands={props.hands.clone()}
                        ontoggle={Callback::from(move |()| toggle.emit(key.clone()))}
                    />
                }
            });
            html! {
                <section key={number} class="stack stack--s">
                    <h2 class="roster-heading">{ heading }</h2>
                    <div
                        class={classes!("roster", over.then_some("is-target"))}
                        data-drop={word_of_place(&Place::Shift)}
                        ~style={columns}
                    >
                        <div class="hours" aria-hidden="true">
                            { for part.hours.iter().map(|hour| html! { <span key={hour.get()}>{ (model.clock)(*hour) }</span> }) }
                        </div>
                        { for lanes }
                    </div>
                </section>
            }
        })
        .collect()
}

/// Props of [`LaneView`].
#[derive(Properties, PartialEq)]
struct LaneViewProps {
    lane: Lane,
    part: usize,
    folded: bool,
    hands: Hands,
    ontoggle: Callback<()>,
}

/// One shift.
#[component]
fn LaneView(props: &LaneViewProps) -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.breakdown, &messages.model);
    let studio = use_studio();
    let lane = &props.lane;
    let count = lane.items().count();
    let starred = lane
        .items()
        .filter(|item| item.hold == Hold::Starred)
        .count();
    let lifted = lane
        .items()
        .filter(|item| matches!(item.hold, Hold::Lifted(_)))
        .count();
    let id = format!("lane-{}-{}", props.part, lane.shift);
    let cells = lane.cells.iter().map(|cell: &Cell| {
        let class = classes!("cell", (!cell.on && cell.items.is_empty()).then_some("off"));
        html! {
            <div key={cell.hour.get()} {class} data-h={(model.clock)(cell.hour)}>
                { for cell.items.iter().map(|item| html! {
                    <TaskButton
                        key={format!("{}-{:?}", item.part.task, item.part.part)}
                        item={item.clone()}
                        hands={props.hands.clone()}
                    />
                }) }
            </div>
        }
    });
    html! {
        <div
            class={classes!("lane", props.folded.then_some("lane--fold"))}
            role="group"
            aria-labelledby={id.clone()}
        >
            <h3 id={id.clone()}>
                { studio.words().shift(&lane.shift).to_owned() }
                <small>{ (words.shift_hours)(lane.from, lane.to, lane.staff) }</small>
            </h3>
            <button
                type="button"
                class="fold-btn"
                aria-expanded={(!props.folded).to_string()}
                aria-describedby={id}
                onclick={props.ontoggle.reform(|_: MouseEvent| ())}
            >
                <span>{ if props.folded { (words.unfold)(count) } else { words.fold.to_owned() } }</span>
                <span class="muted xs">{ (words.folded)(starred, lifted) }</span>
            </button>
            <div class="cells">{ for cells }</div>
        </div>
    }
}

/// Props of [`TaskButton`].
#[derive(Properties, PartialEq)]
struct TaskButtonProps {
    item: Item,
    hands: Hands,
}

/// A task on the sheet. A press moves it to the chosen job, or back; a ★ task answers with a sentence.
#[component]
fn TaskButton(props: &TaskButtonProps) -> Html {
    let messages = use_messages();
    let words = &messages.breakdown;
    let studio = use_studio();
    let (item, hands) = (&props.item, &props.hands);
    let name = short_name(&studio, words, &item.part);
    let kind = match item.hold {
        Hold::Free => None,
        Hold::Starred => Some("star"),
        Hold::Bound => Some("bound"),
        Hold::Lifted(_) => Some("ghost"),
    };
    let goes = match item.hold {
        Hold::Lifted(_) => Place::Shift,
        _ => hands.target.clone(),
    };
    let title = match &item.hold {
        Hold::Lifted(_) => (words.put_back)(&name),
        Hold::Free => (words.lift)(&name, &place_name(&studio, words, Some(&goes))),
        Hold::Starred | Hold::Bound => studio
            .words()
            .tasks
            .get(&item.part.task)
            .map_or_else(String::new, |task| task.note.clone()),
    };
    let onclick = {
        let (send, was_drag, part) = (
            hands.send.clone(),
            hands.was_drag.clone(),
            item.part.clone(),
        );
        Callback::from(move |_: MouseEvent| {
            if !was_drag.emit(()) {
                send.emit((part.clone(), goes.clone()));
            }
        })
    };
    let (part, grabbed) = (item.part.clone(), item.part.clone());
    let class = classes!(
        "task",
        kind,
        (item.origin == Origin::Course).then_some("by-course"),
        hands.carries(&item.part).then_some("is-carried"),
    );
    let gone = match &item.hold {
        Hold::Lifted(job) => {
            let job = studio.words().job(studio.case(), studio.plan(), job);
            html! { <span class="to">{ (words.gone_to)(job) }</span> }
        }
        _ => length(
            words,
            &messages.model,
            item.printed,
            &item.part,
            item.minutes,
            item.origin,
        ),
    };
    html! {
        <button
            type="button"
            {class}
            {title}
            ~style={format!("--min: {}", item.minutes.get())}
            {onclick}
            onkeydown={hands.key.reform(move |event: KeyboardEvent| (part.clone(), event))}
            onkeyup={Callback::from(keep_space)}
            onpointerdown={hands.grab.reform(move |event: PointerEvent| (grabbed.clone(), event))}
        >
            <span>{ marks(&item.hold, item.ask_first, words) }{ name }</span>
            { gone }
        </button>
    }
}

/// The signs before a task's name, with their words for screen readers.
fn marks(
    hold: &Hold,
    ask_first: bool,
    words: &'static content::messages::breakdown::BreakdownMessages,
) -> Html {
    let sign = |sign: &'static str, spoken: &'static str| {
        html! { <><span class="s" aria-hidden="true">{ sign }</span><span class="vh">{ spoken }</span></> }
    };
    match hold {
        Hold::Starred => sign("★", words.starred),
        Hold::Bound => html! { <span class="vh">{ words.bound }</span> },
        _ if ask_first => sign("？", words.ask_first),
        _ => Html::default(),
    }
}

/// Space takes a task up on the way down; on the way up it must not press as well.
pub(super) fn keep_space(event: KeyboardEvent) {
    if event.key() == " " {
        event.prevent_default();
    }
}
