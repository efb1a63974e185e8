//! What stands beside retention, so that it never stands alone, and the people one by one.

use std::rc::Rc;

use content::messages::results::ResultsMessages;
use content::messages::{Language, Messages};
use yew::prelude::*;

use super::figures::Figures;
use super::numbers::{round, tenth};
use crate::components::{Card, CardKind, Column, DataTable, Row};
use crate::studio::context::Studio;

/// Hours, pay, value and the team's effort in one list.
pub(super) fn beside_retention(
    figures: &Figures,
    words: &ResultsMessages,
    language: Language,
) -> Html {
    let names = &words.beside_names;
    let beside = figures.beside;
    let hours = |figure| (words.hours)(&round(language, figure));
    let weeks = beside.weeks_to_last_stage.map_or_else(
        || "—".to_owned(),
        |weeks| (words.weeks)(&tenth(language, weeks)),
    );
    let people = |figure| (words.people)(&round(language, figure));
    // Money is an amount of the course's own times a share: more digits would only look exact.
    let yen =
        |figure: f64, step: f64| (words.yen)(&round(language, (figure / step).round() * step));
    let times = |figure| (words.times)(&tenth(language, figure));
    let missed = (words.missed_of_due)(
        &round(language, beside.check_ins_missed),
        &round(language, beside.check_ins_due),
    );
    let lines = [
        (names.paid_hours, hours(beside.paid_hours)),
        (names.pay, yen(beside.pay_yen, 1_000.0)),
        (names.reached_last_stage, people(beside.reached_last_stage)),
        (names.weeks_to_last_stage, weeks),
        (names.useful, hours(beside.useful_hours)),
        (names.released, hours(beside.released_hours)),
        (names.instruction, hours(beside.instruction_hours)),
        (names.team, hours(beside.team_hours)),
        (names.missed, missed),
        (names.adjustments, times(beside.adjustments)),
        (names.steps_back, times(beside.steps_back)),
        (names.support_cost, yen(beside.support_yen, 100.0)),
        (names.declined, people(beside.declined)),
    ];
    html! {
        <Card kind={CardKind::Sunk}>
            <h2 class="says">{ words.beside }</h2>
            <p class="small">{ words.beside_about }</p>
            <dl class="kv nums beside">
                { for lines.into_iter().map(|(name, figure)| html! {
                    <div key={name}><dt>{ name }</dt><dd>{ figure }</dd></div>
                }) }
            </dl>
        </Card>
    }
}

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
        <section class="stack">
            <h2>{ words.people_title }</h2>
            <DataTable
                caption={words.people_title}
                hide_caption=true
                columns={Rc::new(columns.collect::<Vec<_>>())}
                rows={Rc::new(rows.collect::<Vec<_>>())}
            />
        </section>
    }
}
