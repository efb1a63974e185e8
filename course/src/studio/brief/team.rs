//! The team and its hours.

use sim::case::SupportCosts;
use sim::units::{Minutes, MinutesPerWeek};
use yew::prelude::*;

use crate::components::{Card, Disclosure};
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

/// The team's hours, and what each kind of help takes of them.
#[component]
pub(super) fn TeamCard() -> Html {
    let messages = use_messages();
    let (brief, model) = (&messages.brief, &messages.model);
    let studio = use_studio();
    let (team, words) = (&studio.case().team, &studio.words().team);
    let people = studio.case().people.len();
    let weekly = team.weekly.get();
    let share = u32::try_from(people).map_or(weekly, |count| weekly / count.max(1));
    let preparation = weekly / 60 * u32::from(team.preparation.get());
    let costs = in_order(&team.costs).into_iter().zip(brief.cost_names);
    html! {
        <Card labelledby="brief-team">
            <h2 class="label" id="brief-team">{ brief.team }</h2>
            <p class="tight">
                <span class="figure-big nums">{ (model.per_week)(team.weekly) }</span>
                <br />
                <span class="small">{ brief.team_hours }</span>
            </p>
            <p class="small"><strong>{ words.name.clone() }</strong></p>
            <ul class="facts-list small">
                <li>{ (brief.per_person)(MinutesPerWeek::clamped(share), people) }</li>
                <li>{ (brief.preparation)(team.preparation.get(), preparation) }</li>
            </ul>
            <p class="small muted">{ words.about.clone() }</p>
            <Disclosure summary={brief.costs}>
                <dl class="kv nums">
                    { for costs.map(|(time, name)| html! {
                        <><dt>{ name }</dt><dd>{ (model.duration)(time) }</dd></>
                    }) }
                </dl>
            </Disclosure>
        </Card>
    }
}

/// What help takes, in the order of its names.
const fn in_order(costs: &SupportCosts) -> [Minutes; 8] {
    [
        costs.visit,
        costs.phone,
        costs.adjustment,
        costs.accommodation,
        costs.buddy,
        costs.accompanied_visit,
        costs.briefing,
        costs.sheet,
    ]
}
