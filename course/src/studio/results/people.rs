//! The people one by one.

use std::rc::Rc;

use content::messages::{Language, Messages};
use yew::prelude::*;

use super::figures::Figures;
use super::numbers::round;
use super::one_by_one::OneByOne;
use crate::components::{Column, Row};
use crate::studio::context::Studio;

/// The people one by one.
pub(super) fn people_table(
    figures: &Figures,
    messages: &Messages,
    language: Language,
    studio: &Studio,
) -> Html {
    let words = &messages.results;
    let columns = words
        .people_columns
        .into_iter()
        .enumerate()
        .map(|(index, name)| match index {
            2 | 4 => Column::figures(name),
            _ => Column::words(name),
        });
    let rows = figures.people.iter().map(|person| {
        let cause = person
            .main_cause
            .map_or(words.nobody_left, |cause| (messages.model.cause)(cause));
        let cells = vec![
            html! { { studio.words().person(&person.id).to_owned() } },
            html! { { studio.words().workplace_short(&person.workplace).to_owned() } },
            html! { { (words.people_of_futures)(&round(language, person.in_work)) } },
            html! { { cause } },
            html! { { (words.hours)(&round(language, person.paid_hours)) } },
        ];
        Row::new(person.id.to_string(), cells)
    });
    html! {
        <OneByOne
            title={words.people_title}
            columns={Rc::new(columns.collect::<Vec<_>>())}
            rows={Rc::new(rows.collect::<Vec<_>>())}
        />
    }
}
