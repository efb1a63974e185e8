//! The roster as a table: every task with a choice of where it goes.

use sim::plan::TaskPart;
use yew::prelude::*;

use super::carry::{Place, place_of, places};
use super::hands::{Hands, place_name, place_of_word, word_of_place};
use super::roster::{Hold, Item, Lane, PartOfDay};
use super::task_label::{full_name, length, short_name};
use crate::components::{IconButton, IconName};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::use_studio;

/// Props of [`TaskTable`].
#[derive(Properties, PartialEq)]
pub(super) struct TaskTableProps {
    /// The parts of the day.
    pub(super) parts: Vec<PartOfDay>,
    /// What tasks answer to.
    pub(super) hands: Hands,
    /// Opens the window of a task.
    pub(super) onopen: Callback<TaskPart>,
}

/// The duty sheet as a table, shift by shift.
#[component]
pub(super) fn TaskTable(props: &TaskTableProps) -> Html {
    let words = &use_messages().breakdown;
    let studio = use_studio();
    let shifts: Vec<_> = studio
        .case()
        .workplaces
        .first()
        .map(|workplace| {
            workplace
                .shifts
                .iter()
                .map(|shift| shift.id.clone())
                .collect()
        })
        .unwrap_or_default();
    let groups = shifts.into_iter().map(|shift| {
        let lanes = props.parts.iter().flat_map(|part| &part.lanes);
        let rows = lanes
            .filter(|lane| lane.shift == shift)
            .flat_map(|lane: &Lane| &lane.cells)
            .flat_map(|cell| cell.items.iter().map(move |item| (cell.hour, item)));
        html! {
            <tbody key={shift.to_string()}>
                <tr><th scope="rowgroup" colspan="6" class="rowgroup">{ studio.words().shift(&shift).to_owned() }</th></tr>
                { for rows.map(|(hour, item)| html! {
                    <TaskRow
                        key={format!("{}-{:?}", item.part.task, item.part.part)}
                        hour={clock(hour)}
                        item={item.clone()}
                        shift={studio.words().shift(&shift).to_owned()}
                        hands={props.hands.clone()}
                        onopen={props.onopen.clone()}
                    />
                }) }
            </tbody>
        }
    });
    html! {
        <div class="table-wrap" role="region" aria-label={words.table_caption} tabindex="0">
            <table class="table table--cards table--plain task-table">
                <caption class="vh">{ words.table_caption }</caption>
                <thead>
                    <tr>
                        { for words.columns.iter().map(|column| html! { <th scope="col">{ *column }</th> }) }
                        <th scope="col"><span class="vh">{ words.details }</span></th>
                    </tr>
                </thead>
                { for groups }
            </table>
        </div>
    }
}

/// The clock reads the same in every language of the course.
fn clock(time: sim::units::ClockTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// Props of [`TaskRow`].
#[derive(Properties, PartialEq)]
struct TaskRowProps {
    hour: AttrValue,
    item: Item,
    shift: AttrValue,
    hands: Hands,
    onopen: Callback<TaskPart>,
}

/// One task.
#[component]
fn TaskRow(props: &TaskRowProps) -> Html {
    let messages = use_messages();
    let words = &messages.breakdown;
    let studio = use_studio();
    let item = &props.item;
    let name = short_name(&studio, words, &item.part);
    let spoken = full_name(&studio, words, &item.part);
    let lifted = matches!(item.hold, Hold::Lifted(_));
    let destination = match item.hold {
        Hold::Starred => html! { <span class="muted xs">{ words.after_asking }</span> },
        Hold::Bound => html! { <span class="muted xs">{ words.bound_short }</span> },
        Hold::Free | Hold::Lifted(_) => html! {
            <Destination
                part={item.part.clone()}
                label={(words.destination)(&spoken)}
                stays={(words.stays)(&props.shift)}
                send={props.hands.send.clone()}
            />
        },
    };
    let mark = match item.hold {
        Hold::Starred => "★ ",
        _ if item.ask_first => "？ ",
        _ => "",
    };
    let part = item.part.clone();
    html! {
        <tr class={lifted.then_some("is-on")}>
            <td class="nums" data-label={words.columns[0]}>{ props.hour.clone() }</td>
            <td data-label={words.columns[1]}><span>{ studio.words().duty(&item.duty).to_owned() }</span></td>
            <th scope="row">{ mark }{ name }</th>
            <td class="num" data-label={words.columns[3]}>
                { length(words, &messages.model, item.printed, &item.part, item.minutes, item.origin) }
            </td>
            <td data-label={words.columns[4]}>{ destination }</td>
            <td>
                <IconButton
                    icon={IconName::Pen}
                    label={(words.open_task)(&spoken)}
                    onclick={props.onopen.reform(move |()| part.clone())}
                />
            </td>
        </tr>
    }
}

/// Props of [`Destination`].
#[derive(Properties, PartialEq)]
pub(super) struct DestinationProps {
    /// The task or part.
    pub(super) part: TaskPart,
    /// The name of the choice.
    pub(super) label: AttrValue,
    /// The words for staying where it is.
    pub(super) stays: AttrValue,
    /// Moves the task.
    pub(super) send: Callback<(TaskPart, Place)>,
}

/// The choice of where a task goes.
#[component]
pub(super) fn Destination(props: &DestinationProps) -> Html {
    let words = &use_messages().breakdown;
    let studio = use_studio();
    let now = place_of(studio.plan(), &props.part);
    let mut all = places(studio.case(), studio.plan());
    all.sort_by_key(|place| *place != Place::Shift);
    let onchange = {
        let part = props.part.clone();
        let send = props.send.clone();
        Callback::from(move |event: Event| {
            if let Some(place) = place_of_word(&dom::value(&event)) {
                send.emit((part.clone(), place));
            }
        })
    };
    html! {
        <select class="input" aria-label={props.label.clone()} {onchange}>
            { for all.into_iter().map(|place| {
                let name = match place {
                    Place::Shift => props.stays.to_string(),
                    ref other => place_name(&studio, words, Some(other)),
                };
                let value = word_of_place(&place);
                html! { <option key={value.clone()} {value} selected={place == now}>{ name }</option> }
            }) }
        </select>
    }
}
