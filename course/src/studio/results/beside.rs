//! What stands beside retention, so that it never stands alone.

use content::messages::Language;
use content::messages::results::ResultsMessages;
use yew::prelude::*;

use super::figures::Figures;
use super::numbers::{round, tenth};
use crate::components::{Card, CardKind};

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
