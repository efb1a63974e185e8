//! The people one by one.

use std::rc::Rc;

use content::messages::{Language, Messages};
use yew::prelude::*;

use super::figures::Figures;
use super::numbers::{round, tenth};
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
            2 | 4 | 5 => Column::figures(name),
            _ => Column::words(name),
        });
    let rows = figures.people.iter().map(|person| {
        let cause = person
            .main_cause
            .map_or(words.nobody_left, |cause| (messages.model.cause)(cause));
        let missed = if person.check_ins_due > 0.0 {
            let missed = tenth(language, person.check_ins_missed);
            (words.missed_of_due)(&missed, &tenth(language, person.check_ins_due))
        } else {
            words.none_due.to_owned()
        };
        let cells = vec![
            html! { { studio.words().person(&person.id).to_owned() } },
            html! { { studio.words().workplace_short(&person.workplace).to_owned() } },
            html! { { (words.people_of_futures)(&round(language, person.in_work)) } },
            html! { { cause } },
            html! { { (words.hours)(&round(language, person.paid_hours)) } },
            html! { { missed } },
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

#[cfg(test)]
mod tests {
    use super::super::figures::tests::outcome;
    use super::super::figures::{Figures, PersonFigures};

    #[test]
    fn the_check_ins_of_the_people_add_up_to_those_beside_retention() {
        let figures = Figures::of(&outcome());
        let sum = |of: fn(&PersonFigures) -> f64| figures.people.iter().map(of).sum::<f64>();
        let due = sum(|person| person.check_ins_due);
        let missed = sum(|person| person.check_ins_missed);
        assert!(due > 0.0 && (due - figures.beside.check_ins_due).abs() < 1e-9);
        assert!((missed - figures.beside.check_ins_missed).abs() < 1e-9);
    }
}
