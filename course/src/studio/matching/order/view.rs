//! The team's order as a list to move people in, each with what the order decides for them.

use content::messages::Messages;
use content::messages::team_order::TeamOrderMessages;
use sim::id::PersonId;
use sim::plan::{Edit, Priority};
use yew::prelude::*;

use super::state::{Standing, by_hand, moved, runs, short_weeks, standings};
use crate::components::{Button, ButtonKind, IconName, SegmentOption, Segmented, use_announcer};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::{Studio, use_studio};

/// Height of a band in its own units; its width is the weeks.
const BAND: usize = 10;

/// Whom the team turns to first; nothing while nobody is tied.
#[component]
pub(crate) fn TeamOrder() -> Html {
    let messages = use_messages();
    let words = &messages.team_order;
    let studio = use_studio();
    let announce = use_announcer();
    let (case, plan) = (studio.case(), studio.plan());
    let standings = standings(case, plan, &studio.review().load);
    // A person who was moved takes the focus and the word along, once the list stands in its new order.
    let carried = use_mut_ref(|| None::<(PersonId, bool)>);
    use_effect_with(plan.priority.clone(), {
        let (carried, studio, standings) = (carried.clone(), studio.clone(), standings.clone());
        move |_| {
            let Some((person, up)) = carried.take() else {
                return;
            };
            dom::focus(&button_id(&person, up));
            let place = standings.iter().position(|one| one.person == person);
            let said = place.map(|place| {
                let name = studio.words().person(&person);
                let now = (words.moved)(name, place + 1, standings.len());
                format!("{now} {}", decided(&studio, messages, &standings))
            });
            announce.emit(said.unwrap_or_default().into());
        }
    });
    if standings.is_empty() {
        return Html::default();
    }
    let onmove = {
        let studio = studio.clone();
        Callback::from(move |(person, up): (PersonId, bool)| {
            if let Some(priority) = moved(studio.case(), studio.plan(), &person, up) {
                carried.replace(Some((person, up)));
                studio.edit(Edit::SetPriority { priority });
            }
        })
    };
    html! {
        <section class="section-s stack team-order" aria-labelledby="order-title">
            <div>
                <h2 id="order-title" class="step-heading">{ words.title }</h2>
                <p class="small">{ words.about }</p>
            </div>
            { rule(&studio, messages) }
            <p class="measure"><strong>{ decided(&studio, messages, &standings) }</strong></p>
            <ol class="order-list" role="list" aria-label={words.list}>
                { for standings.iter().enumerate().map(|(place, standing)| {
                    row(&studio, words, standing, (place, standings.len()), &onmove)
                }) }
            </ol>
            if short_weeks(&studio.review().load) > 0 { <p class="hint measure">{ words.bands }</p> }
            <p class="hint measure">{ words.note }</p>
        </section>
    }
}

/// The choice between the rules and an order of one's own, which begins as the order in force.
fn rule(studio: &Studio, messages: &'static Messages) -> Html {
    let words = &messages.team_order;
    let ruled = [
        ("at-risk", Priority::AtRiskFirst),
        ("arrival", Priority::OrderOfArrival),
    ];
    let selected = match studio.plan().priority {
        Priority::AtRiskFirst => "at-risk",
        Priority::OrderOfArrival => "arrival",
        Priority::Listed { .. } => "by-hand",
    };
    let mut options: Vec<SegmentOption> = ruled
        .iter()
        .map(|(value, rule)| SegmentOption::new(*value, (messages.model.priority)(rule)))
        .collect();
    options.push(SegmentOption::new("by-hand", words.by_hand));
    let onselect = {
        let studio = studio.clone();
        Callback::from(move |value: AttrValue| {
            let rule = ruled.iter().find(|(known, _)| value == *known);
            let priority = match rule {
                Some((_, rule)) => rule.clone(),
                None => by_hand(studio.case(), &studio.plan().priority),
            };
            studio.edit(Edit::SetPriority { priority });
        })
    };
    html! {
        <Segmented legend={words.rule} name="team-order" {options} {selected} {onselect} />
    }
}

/// What the order decides, in one sentence.
fn decided(studio: &Studio, messages: &'static Messages, standings: &[Standing]) -> String {
    let words = &messages.team_order;
    let names: Vec<&str> = standings
        .iter()
        .filter(|standing| !standing.without.is_empty())
        .map(|standing| studio.words().person(&standing.person))
        .collect();
    match short_weeks(&studio.review().load) {
        0 => words.enough.to_owned(),
        weeks => (words.short)(weeks, &names),
    }
}

/// One person: place, name, what is decided for them, the weeks as a band, the ways up and down.
fn row(
    studio: &Studio,
    words: &TeamOrderMessages,
    standing: &Standing,
    (place, of): (usize, usize),
    onmove: &Callback<(PersonId, bool)>,
) -> Html {
    let person = &standing.person;
    let name = studio.words().person(person).to_owned();
    let weeks = match (standing.without.first(), standing.without.last()) {
        (Some(first), Some(last)) => (words.weeks_without)(standing.without.len(), *first, *last),
        _ if standing.has_check_ins => words.all_reached.to_owned(),
        _ => words.no_check_ins.to_owned(),
    };
    let load = &studio.review().load;
    let weeks_band = (short_weeks(load) > 0).then(|| band(load.weeks.len(), &standing.without));
    let button = |up: bool, icon, label: String, at_end: bool| {
        let person = person.clone();
        html! {
            <Button
                kind={ButtonKind::Quiet}
                small=true
                {icon}
                {label}
                id={button_id(&person, up)}
                disabled={at_end}
                onclick={onmove.reform(move |()| (person.clone(), up))}
            />
        }
    };
    html! {
        <li key={person.to_string()} class="order-row">
            <span class="order-place nums" aria-hidden="true">{ place + 1 }</span>
            <div class="order-person">
                <b>{ name.clone() }</b>
                if standing.at_risk { { " " }<span class="xs muted order-risk">{ words.at_risk }</span> }
                <p class="small">{ weeks }</p>
                if standing.late { <p class="small">{ words.late }</p> }
            </div>
            { weeks_band }
            <div class="order-moves">
                { button(true, IconName::Up, (words.earlier)(&name), place == 0) }
                { button(false, IconName::Down, (words.later)(&name), place + 1 == of) }
            </div>
        </li>
    }
}

/// The weeks from left to right, those without a check-in raised; the sentence beside it says the same.
fn band(weeks: usize, without: &[usize]) -> Html {
    html! {
        <svg
            class="order-band"
            viewBox={format!("0 0 {weeks} {BAND}")}
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <rect class="bar-ground" x="0" y="8" width={weeks.to_string()} height="2" />
            { for runs(without).into_iter().map(|(first, long)| html! {
                <rect
                    key={first}
                    class="order-without"
                    x={(first - 1).to_string()}
                    y="0"
                    width={long.to_string()}
                    height={BAND.to_string()}
                />
            }) }
        </svg>
    }
}

fn button_id(person: &PersonId, up: bool) -> String {
    let way = if up { "up" } else { "down" };
    format!("order-{way}-{person}")
}
