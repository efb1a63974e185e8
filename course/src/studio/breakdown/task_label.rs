//! How a task is written: its name, its marks, its length.

use content::messages::breakdown::BreakdownMessages;
use content::messages::model::ModelMessages;
use sim::case::{MinutesRange, Origin};
use sim::plan::{Part, TaskPart};
use sim::units::Minutes;
use yew::prelude::*;

use crate::studio::context::Studio;

/// The name of a task or of a part of it, without its shift.
pub(super) fn short_name(studio: &Studio, messages: &BreakdownMessages, part: &TaskPart) -> String {
    let name = studio.words().task(&part.task);
    match part.part {
        Part::Whole => name.to_owned(),
        Part::First => (messages.first_part)(name),
        Part::Second => (messages.second_part)(name),
    }
}

/// The name of a task, with its shift where another shift has one of the same name.
pub(super) fn full_name(studio: &Studio, messages: &BreakdownMessages, part: &TaskPart) -> String {
    let name = short_name(studio, messages, part);
    match studio.names().shift_to_tell(&part.task) {
        Some(shift) => format!("{name} {}", studio.words().shift(shift)),
        None => name,
    }
}

/// The length of a task: as printed, as split, or a dash where the sheet is silent.
pub(super) fn length(
    messages: &BreakdownMessages,
    model: &ModelMessages,
    printed: Option<MinutesRange>,
    part: &TaskPart,
    minutes: Minutes,
    origin: Origin,
) -> Html {
    match (printed, part.part, origin) {
        (Some(range), Part::Whole, _) => html! {
            <span class="m">{ (messages.printed_range)(range.from.get(), range.to.get()) }</span>
        },
        (None, Part::Whole, Origin::Printed) => html! {
            <span class="m" title={(messages.course_minutes)(minutes)}>
                <span aria-hidden="true">{ "―" }</span><span class="vh">{ messages.not_printed }</span>
            </span>
        },
        (None, Part::Whole, Origin::Course) => html! {
            <span class="m">{ (messages.course_minutes)(minutes) }</span>
        },
        _ => html! { <span class="m">{ (model.minutes)(minutes) }</span> },
    }
}
