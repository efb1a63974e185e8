//! Who is on which stage, week by week.

use std::fmt::Write as _;
use std::rc::Rc;

use content::messages::{Language, Messages};
use sim::StageKind;
use yew::prelude::*;

use super::figures::{Figures, FlowWeek};
use super::numbers::round;
use super::ticks::{people_ticks, quarter_ticks};
use crate::components::chart::{ChartFrame, Label, Plot, Scale, TimeAxis, ValueAxis};
use crate::components::{Card, Column, DataTable, Disclosure, Row};
use crate::contexts::{use_language, use_messages};

/// The week the sentence speaks of: half a year.
const HALF_YEAR: usize = 26;

/// Stages from the bottom of the drawing to its top.
const STACK: [(StageKind, &str); 3] = [
    (StageKind::FlexibleJob, "stage-area stage-area--4"),
    (StageKind::ShortHours, "stage-area stage-area--3"),
    (StageKind::Trial, "stage-area stage-area--2"),
];

fn people(week: &FlowWeek, stage: StageKind) -> f64 {
    match stage {
        StageKind::Trial => week.trial,
        StageKind::ShortHours => week.short_hours,
        StageKind::FlexibleJob => week.flexible_job,
        StageKind::CommunityPlace | StageKind::Visit => 0.0,
    }
}

/// Props of [`StageFlow`].
#[derive(Properties, PartialEq)]
pub(super) struct StageFlowProps {
    /// The figures.
    pub(super) figures: Rc<Figures>,
}

/// Sentence, areas, table.
#[component]
pub(super) fn StageFlow(props: &StageFlowProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let words = &messages.results.flow;
    let figures = &props.figures;
    let half = figures.flow.get(HALF_YEAR - 1).copied();
    let at = |stage| round(language, half.map_or(0.0, |week| people(&week, stage)));
    let working = half.map_or(0.0, |week| week.short_hours + week.flexible_job);
    let draw = {
        let figures = figures.clone();
        Callback::from(move |plot| drawing(plot, &figures, messages, language))
    };
    html! {
        <Card>
            <ChartFrame
                says={(words.says)(&round(language, working))}
                sub={words.sub}
                heading={2}
                alternative={(words.alternative)(
                    &at(StageKind::Trial), &at(StageKind::ShortHours), &at(StageKind::FlexibleJob),
                )}
                height={240.0}
                {draw}
            >
                <p class="legend">
                    { for STACK.into_iter().rev().map(|(stage, class)| html! {
                        <span key={class}>
                            <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true" focusable="false">
                                <rect {class} width="28" height="16" />
                            </svg>
                            { (messages.model.stage)(stage) }
                        </span>
                    }) }
                </p>
                <Disclosure summary={words.table}>{ table(figures, messages, language) }</Disclosure>
            </ChartFrame>
        </Card>
    }
}

fn drawing(plot: Plot, figures: &Figures, messages: &'static Messages, language: Language) -> Html {
    let weeks = figures.flow.len();
    let foot = plot.height - 30.0;
    let right = if plot.is_wide() { 130.0 } else { 14.0 };
    let across = Scale::new((0.0, weeks as f64), (40.0, plot.width - right));
    let up = Scale::new((0.0, 100.0), (foot, 12.0));
    let mut floor = vec![0.0; weeks];
    let mut areas = Vec::new();
    let mut labels = Vec::new();
    for (stage, class) in STACK {
        let top: Vec<f64> = floor
            .iter()
            .zip(&figures.flow)
            .map(|(below, week)| below + people(week, stage))
            .collect();
        areas.push(html! { <path key={class} {class} d={area(&floor, &top, across, up)} /> });
        let (low, high) = (floor.last().copied(), top.last().copied());
        if let (Some(low), Some(high)) = (low, high)
            && high - low >= 6.0
        {
            labels.push((
                up.place((low + high) / 2.0),
                (messages.model.stage_short)(stage),
            ));
        }
        floor = top;
    }
    let gone = floor.last().copied().unwrap_or(100.0);
    if gone <= 92.0 {
        labels.push((up.place((gone + 100.0) / 2.0), messages.results.flow.gone));
    }
    let x = across.ends().1 + 8.0;
    let (left, end) = across.ends();
    let ticks = quarter_ticks(
        plot,
        u16::try_from(weeks).unwrap_or(u16::MAX),
        &messages.results.curve,
    );
    html! {
        <>
            <ValueAxis scale={up} ticks={people_ticks(language)} across={(left, end)} />
            { for areas }
            if plot.is_wide() {
                { for labels.into_iter().map(|(y, text)| html! { <Label key={text} at={(x, y + 4.0)} {text} /> }) }
            }
            <TimeAxis scale={across} {ticks} at={foot} />
        </>
    }
}

/// The area between two edges, one value a week; each week is a step of its own.
fn area(floor: &[f64], top: &[f64], across: Scale, up: Scale) -> String {
    let mut path = String::new();
    for (index, height) in top.iter().enumerate() {
        let (from, to) = (across.place(index as f64), across.place((index + 1) as f64));
        let start = if index == 0 { 'M' } else { 'L' };
        let y = up.place(*height);
        let _infallible = write!(path, "{start}{from:.1} {y:.1}H{to:.1}");
    }
    for (index, height) in floor.iter().enumerate().rev() {
        let (from, to) = (across.place(index as f64), across.place((index + 1) as f64));
        let _infallible = write!(path, "L{to:.1} {:.1}H{from:.1}", up.place(*height));
    }
    path.push('Z');
    path
}

fn table(figures: &Figures, messages: &'static Messages, language: Language) -> Html {
    let words = &messages.results.flow;
    let mut columns = vec![Column::words(words.week)];
    columns.extend(
        STACK
            .into_iter()
            .rev()
            .map(|(stage, _)| Column::figures((messages.model.stage)(stage))),
    );
    let rows = figures
        .flow
        .iter()
        .zip(1_u16..)
        .filter(|(_, week)| week % 4 == 0)
        .map(|(flow, week)| {
            let mut cells = vec![html! { { week } }];
            cells.extend(
                STACK
                    .into_iter()
                    .rev()
                    .map(|(stage, _)| html! { { round(language, people(flow, stage)) } }),
            );
            Row::new(week.to_string(), cells)
        });
    html! {
        <DataTable
            caption={words.sub}
            hide_caption=true
            compact=true
            columns={Rc::new(columns)}
            rows={Rc::new(rows.collect::<Vec<_>>())}
        />
    }
}
