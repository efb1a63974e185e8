//! Beside the questions: the plan in a few figures, retention found elsewhere, and that being wrong is fine.

use std::rc::Rc;

use sim::units::MinutesPerWeek;
use yew::prelude::*;

use super::base_rates::BASE_RATES;
use super::summary::PlanSummary;
use crate::components::{ButtonKind, Card, Column, DataTable, Disclosure, LinkButton, Notice, Row};
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

/// The aside of the step.
#[component]
pub(super) fn Beside() -> Html {
    let words = &use_messages().predict.beside;
    html! {
        <aside class="stack" aria-label={words.title}>
            <PlanCard />
            <BaseRates />
            <Notice title={words.wrong_title} heading={2}><p>{ words.wrong_about }</p></Notice>
        </aside>
    }
}

#[component]
fn PlanCard() -> Html {
    let messages = use_messages();
    let words = &messages.predict.beside;
    let studio = use_studio();
    let case = studio.case();
    let plan = PlanSummary::of(case, studio.plan(), studio.review());
    let stages: Vec<&str> = plan
        .stages
        .iter()
        .map(|kind| (messages.model.stage_short)(*kind))
        .collect();
    let per_week = |time: MinutesPerWeek| (messages.model.per_week)(time);
    let rows = [
        (
            words.people,
            (words.people_value)(plan.working, plan.without),
        ),
        (words.stages, (messages.model.list)(&stages)),
        (
            words.check_ins,
            (words.check_ins_value)(plan.busiest.0, plan.busiest.1),
        ),
        (
            words.accommodations,
            (words.accommodations_value)(plan.accommodations, plan.accommodated),
        ),
        (words.buddies, (words.people_count)(plan.buddies)),
        (words.sheets, (words.sheets_value)(plan.empty_fields)),
        (
            words.team,
            (words.team_value)(&per_week(case.team.weekly), &per_week(plan.busiest_hours)),
        ),
    ];
    html! {
        <Card tight=true labelledby="beside-plan">
            <h2 id="beside-plan" class="aside-heading">{ words.plan }</h2>
            <dl class="kv">
                { for rows.into_iter().map(|(name, value)| html! {
                    <><dt key={format!("t-{name}")}>{ name }</dt><dd key={format!("d-{name}")}>{ value }</dd></>
                }) }
            </dl>
        </Card>
    }
}

#[component]
fn BaseRates() -> Html {
    let messages = use_messages();
    let (words, curve) = (&messages.predict.beside, &messages.predict.curve);
    let studio = use_studio();
    let baseline = studio.case().baseline;
    let columns = Rc::new(vec![
        Column::words(words.group),
        Column::figures((curve.moment)(content::work::ForecastWeek::Week13)),
        Column::figures((curve.moment)(content::work::ForecastWeek::Week52)),
    ]);
    let rows = BASE_RATES
        .into_iter()
        .map(|rate| Row {
            id: (words.group_name)(rate.group).into(),
            cells: vec![
                html! { { (words.group_name)(rate.group) } },
                html! { { (words.percent)(rate.week_13) } },
                html! { { (words.percent)(rate.week_52) } },
            ],
            current: rate.group == baseline,
        })
        .collect::<Vec<_>>();
    html! {
        <Card tight=true>
            <Disclosure summary={words.rates}>
                <div class="stack stack--s base-rates">
                    <p class="small">{ words.rates_about }</p>
                    <DataTable caption={words.rates} hide_caption=true compact=true {columns} rows={Rc::new(rows)} />
                    <p class="small">{ words.rates_population }</p>
                    <p class="small">{ (words.rates_case)((words.group_name)(baseline)) }</p>
                    <p class="xs muted">{ words.rates_source }</p>
                    <LinkButton href="#/model" kind={ButtonKind::Quiet} small=true>{ words.to_model }</LinkButton>
                </div>
            </Disclosure>
        </Card>
    }
}
