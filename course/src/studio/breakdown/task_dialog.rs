//! The window of a task: what it is, where it goes, when it begins, its parts.

use content::messages::breakdown::BreakdownMessages;
use content::messages::model::ModelMessages;
use sim::case::Task;
use sim::plan::{Edit, Part, TaskPart};
use sim::units::{ClockTime, Minutes};
use yew::prelude::*;

use super::carry::{Place, place_of, start_of, starts};
use super::list::Destination;
use super::task_label::{full_name, short_name};
use crate::components::{Button, ButtonKind, Dialog, NumberStepper};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::use_studio;

/// Minutes by which the length of a part changes.
const STEP: i32 = 5;

/// Props of [`TaskDialog`].
#[derive(Properties, PartialEq)]
pub(super) struct TaskDialogProps {
    /// The task, while the window is open.
    pub(super) part: Option<TaskPart>,
    /// Moves the task.
    pub(super) send: Callback<(TaskPart, Place)>,
    /// Closes the window.
    pub(super) onclose: Callback<()>,
}

/// The window of a task.
#[component]
pub(super) fn TaskDialog(props: &TaskDialogProps) -> Html {
    let messages = use_messages();
    let words = &messages.breakdown;
    let studio = use_studio();
    let name = props
        .part
        .as_ref()
        .map(|part| full_name(&studio, words, part));
    let done = html! {
        <Button kind={ButtonKind::Primary} onclick={props.onclose.clone()}>{ words.done }</Button>
    };
    html! {
        <Dialog
            open={props.part.is_some()}
            id="task-dialog"
            title={name.map_or_else(String::new, |name| (words.task_title)(&name))}
            close_label={messages.shell.close}
            onclose={props.onclose.clone()}
            actions={done}
        >
            if let Some(part) = &props.part {
                <TaskForm part={part.clone()} send={props.send.clone()} onclose={props.onclose.clone()} />
            }
        </Dialog>
    }
}

/// Props of [`TaskForm`].
#[derive(Properties, PartialEq)]
struct TaskFormProps {
    part: TaskPart,
    send: Callback<(TaskPart, Place)>,
    onclose: Callback<()>,
}

/// What stands in the window.
#[component]
fn TaskForm(props: &TaskFormProps) -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.breakdown, &messages.model);
    let studio = use_studio();
    let part = &props.part;
    let Some(place) = studio.case().task(&part.task) else {
        return Html::default();
    };
    let task = place.task;
    let minutes = studio
        .plan()
        .minutes_of(studio.case(), part)
        .unwrap_or(task.minutes.course);
    let now = place_of(studio.plan(), part);
    let movable = !task.starred && !task.bound_to_shift;
    let note = studio
        .words()
        .tasks
        .get(&part.task)
        .map(|words| words.note.clone());
    let [shift, duty, hours, long] = words.task_rows;
    html! {
        <div class="stack">
            <dl class="kv">
                <dt>{ shift }</dt><dd>{ studio.words().shift(&place.shift.id).to_owned() }</dd>
                <dt>{ duty }</dt><dd>{ studio.words().duty(&place.duty.id).to_owned() }</dd>
                <dt>{ hours }</dt><dd class="nums">{ (model.span)(task.hour, task.until) }</dd>
                <dt>{ long }</dt>
                <dd>{ told_length(words, model, task, part, minutes) }</dd>
            </dl>
            if let Some(note) = note.filter(|note| !note.is_empty()) { <p class="small">{ note }</p> }
            if movable {
                <div class="field">
                    <span class="label" aria-hidden="true">{ words.goes_to }</span>
                    <Destination
                        part={part.clone()}
                        label={(words.destination)(&short_name(&studio, words, part))}
                        stays={(words.stays)(studio.words().shift(&place.shift.id))}
                        send={props.send.clone()}
                    />
                </div>
                if now != Place::Shift { <StartField part={part.clone()} /> }
                <SplitField part={part.clone()} onclose={props.onclose.clone()} />
            } else {
                <p class="small muted">{ if task.starred { words.after_asking } else { words.bound_short } }</p>
            }
        </div>
    }
}

/// The length of a task in words: as printed, as split, or that nothing is printed and what is reckoned with.
fn told_length(
    words: &BreakdownMessages,
    model: &ModelMessages,
    task: &Task,
    part: &TaskPart,
    minutes: Minutes,
) -> String {
    match (part.part, task.minutes.printed) {
        (Part::Whole, Some(range)) => (words.printed_range)(range.from.get(), range.to.get()),
        (Part::Whole, None) => (words.reckoned)(minutes),
        _ => (model.minutes)(minutes),
    }
}

/// Props of [`StartField`].
#[derive(Properties, PartialEq)]
struct StartFieldProps {
    part: TaskPart,
}

/// The choice of a start, within the hours of the task.
#[component]
fn StartField(props: &StartFieldProps) -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.breakdown, &messages.model);
    let studio = use_studio();
    let (case, plan) = (studio.case(), studio.plan());
    let now = start_of(plan, &props.part);
    let all = starts(case, plan, &props.part);
    let window = case
        .task(&props.part.task)
        .map_or_else(String::new, |place| {
            (words.window)(place.task.hour, place.task.until)
        });
    let onchange = {
        let (studio, part) = (studio.clone(), props.part.clone());
        Callback::from(move |event: Event| {
            let Ok(minutes) = dom::value(&event).parse() else {
                return;
            };
            let start = ClockTime::clamped(minutes);
            studio.edit(Edit::SetStart {
                task: part.clone(),
                start,
            });
        })
    };
    html! {
        <div class="field">
            <label for="task-start">{ words.starts_at }</label>
            <select class="input input--time" id="task-start" aria-describedby="task-window" {onchange}>
                { for all.into_iter().map(|start| html! {
                    <option key={start.get()} value={start.get().to_string()} selected={Some(start) == now}>
                        { (model.clock)(start) }
                    </option>
                }) }
            </select>
            <p class="hint" id="task-window">{ window }</p>
        </div>
    }
}

/// Props of [`SplitField`].
#[derive(Properties, PartialEq)]
struct SplitFieldProps {
    part: TaskPart,
    onclose: Callback<()>,
}

/// Splitting a whole task, or joining one that is split.
#[component]
fn SplitField(props: &SplitFieldProps) -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.breakdown, &messages.model);
    let studio = use_studio();
    let task = props.part.task.clone();
    let shortest = studio.case().limits.shortest_part;
    let whole = studio
        .case()
        .task(&task)
        .map_or(Minutes::LOWEST, |place| place.task.minutes.course);
    let lowest = i32::try_from(shortest.get()).unwrap_or(STEP);
    let highest = i32::try_from(whole.get()).unwrap_or(0) - lowest;
    let first = use_state(|| (highest / 2 / STEP * STEP).max(lowest));
    if props.part.part != Part::Whole {
        let (studio, close) = (studio.clone(), props.onclose.clone());
        let onclick = Callback::from(move |()| {
            studio.edit(Edit::Join { task: task.clone() });
            close.emit(());
        });
        return html! { <div><Button {onclick}>{ words.join }</Button></div> };
    }
    if highest < lowest {
        return html! { <p class="small muted">{ (words.too_short)(shortest) }</p> };
    }
    let length = Minutes::clamped(u32::try_from(*first).unwrap_or(0));
    let rest = Minutes::clamped(whole.get().saturating_sub(length.get()));
    let split = {
        let (studio, close) = (studio.clone(), props.onclose.clone());
        Callback::from(move |()| {
            studio.edit(Edit::Split {
                task: task.clone(),
                first: length,
            });
            close.emit(());
        })
    };
    let set = first.setter();
    html! {
        <div class="field" role="group" aria-labelledby="split-label">
            <span class="label" id="split-label">{ words.split }</span>
            <p class="hint">{ words.split_hint }</p>
            <div class="cluster">
                <NumberStepper
                    labelledby="split-label"
                    value={*first}
                    {lowest}
                    {highest}
                    step={STEP}
                    shown={(model.minutes)(length)}
                    less={words.less}
                    more={words.more}
                    onchange={Callback::from(move |value| set.set(value))}
                />
                <Button onclick={split}>{ words.do_split }</Button>
            </div>
            <p class="small nums">{ (words.first_length)(length, rest) }</p>
        </div>
    }
}
