//! The workplaces one by one: what they gain in time and what they give. The team's own hours stand apart.

use std::rc::Rc;

use content::messages::{Language, Messages};
use sim::id::WorkplaceId;
use sim::run::Outcome;
use yew::prelude::*;

use super::numbers::round;
use super::one_by_one::OneByOne;
use crate::components::{Column, Row};
use crate::studio::context::Studio;

/// Hours of one workplace in a future, as means.
#[derive(Clone, Debug, PartialEq)]
struct WorkplaceHours {
    /// The workplace.
    id: WorkplaceId,
    /// People matched to it.
    people: usize,
    /// Carved tasks done for it.
    useful: f64,
    /// Freed for its staff who carry ★ tasks.
    released: f64,
    /// Spent by its staff on teaching, as buddies and on check-ins of their own.
    given: f64,
    /// The part of it that their own check-ins take.
    check_ins: f64,
}

fn workplace_hours(outcome: &Outcome) -> Vec<WorkplaceHours> {
    let futures = f64::from(outcome.futures.max(1));
    let hours = |minutes: i64| minutes as f64 / 60.0 / futures;
    outcome
        .workplaces
        .iter()
        .map(|place| WorkplaceHours {
            id: place.id.clone(),
            people: outcome
                .people
                .iter()
                .filter(|person| person.workplace == place.id)
                .count(),
            useful: hours(place.useful_minutes),
            released: hours(place.released_minutes),
            given: hours(place.instruction_minutes),
            check_ins: place.check_in_minutes as f64 / 60.0 / futures,
        })
        .collect()
}

/// The workplaces one by one.
pub(super) fn workplaces_table(
    outcome: &Outcome,
    messages: &Messages,
    language: Language,
    studio: &Studio,
) -> Html {
    let words = &messages.results;
    let columns =
        words
            .workplaces_columns
            .into_iter()
            .enumerate()
            .map(|(index, name)| match index {
                0 => Column::words(name),
                _ => Column::figures(name),
            });
    let rows = workplace_hours(outcome).into_iter().map(|place| {
        let hours = |figure| (words.hours)(&round(language, figure));
        let cells = vec![
            html! { { studio.words().workplace_short(&place.id).to_owned() } },
            html! { { (words.people)(&round(language, place.people as f64)) } },
            html! { { hours(place.useful) } },
            html! { { hours(place.released) } },
            html! { { hours(place.given) } },
            html! { { hours(place.check_ins) } },
        ];
        Row::new(place.id.to_string(), cells)
    });
    html! {
        <OneByOne
            title={words.workplaces_title}
            about={AttrValue::from(words.workplaces_about)}
            columns={Rc::new(columns.collect::<Vec<_>>())}
            rows={Rc::new(rows.collect::<Vec<_>>())}
        />
    }
}

#[cfg(test)]
mod tests {
    use super::super::figures::Figures;
    use super::super::figures::tests::outcome;
    use super::workplace_hours;

    #[test]
    fn the_workplaces_add_up_to_what_stands_beside_retention() {
        let outcome = outcome();
        let beside = Figures::of(&outcome).beside;
        let places = workplace_hours(&outcome);
        let sum = |of: fn(&super::WorkplaceHours) -> f64| places.iter().map(of).sum::<f64>();
        assert!((sum(|place| place.useful) - beside.useful_hours).abs() < 1e-9);
        assert!((sum(|place| place.released) - beside.released_hours).abs() < 1e-9);
        assert!((sum(|place| place.given) - beside.instruction_hours).abs() < 1e-9);
        assert_eq!(
            places.iter().map(|place| place.people).sum::<usize>(),
            outcome.placed()
        );
    }
}
