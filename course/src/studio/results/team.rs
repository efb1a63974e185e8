//! The team's hours, week by week, against what it has.

use std::rc::Rc;

use content::messages::{Language, Messages};
use yew::prelude::*;

use super::figures::{Figures, TeamWeekMean};
use super::numbers::{round, tenth};
use super::ticks::quarter_ticks;
use crate::components::chart::{
    AxisTick, ChartFrame, Label, Plot, Scale, TimeAxis, ValueAxis, VerticalBars,
};
use crate::components::{Card, Column, DataTable, Disclosure, Row};
use crate::contexts::{use_language, use_messages};

/// Props of [`TeamLoadChart`].
#[derive(Properties, PartialEq)]
pub(super) struct TeamLoadChartProps {
    /// The figures.
    pub(super) figures: Rc<Figures>,
    /// How long a check-in at the workplace takes, in hours: what a missed one would have asked.
    pub(super) visit_hours: f64,
}

/// Sentence, bars, table.
#[component]
pub(super) fn TeamLoadChart(props: &TeamLoadChartProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let words = &messages.results.team;
    let figures = &props.figures;
    let says = match figures.weeks_short_of_hours() {
        Some((first, last)) => (words.says_short)(first, last),
        None => words.says_enough.to_owned(),
    };
    let most = figures
        .team
        .iter()
        .map(|week| week.used)
        .fold(0.0, f64::max);
    let hours = tenth(language, figures.team_hours);
    let missed = tenth(language, figures.beside.check_ins_missed);
    let draw = {
        let (figures, visit_hours) = (figures.clone(), props.visit_hours);
        Callback::from(move |plot| drawing(plot, &figures, visit_hours, messages, language))
    };
    html! {
        <Card>
            <ChartFrame
                {says}
                sub={(words.sub)(&hours)}
                heading={2}
                alternative={(words.alternative)(&tenth(language, most), &hours, &missed)}
                height={240.0}
                {draw}
            >
                if figures.beside.check_ins_missed >= 0.05 {
                    <p class="small"><strong>{ (words.missed)(&missed) }</strong></p>
                }
                <Disclosure summary={words.table}>{ table(figures, messages, language) }</Disclosure>
            </ChartFrame>
        </Card>
    }
}

/// What a week asked of the team: what was done, and with it what was missed, in hours of a visit's length.
fn asked(week: &TeamWeekMean, visit_hours: f64) -> f64 {
    week.used + week.missed * visit_hours
}

fn drawing(
    plot: Plot,
    figures: &Figures,
    visit_hours: f64,
    messages: &'static Messages,
    language: Language,
) -> Html {
    let words = &messages.results.team;
    let values: Vec<f64> = figures
        .team
        .iter()
        .map(|week| asked(week, visit_hours))
        .collect();
    let top = values.iter().copied().fold(figures.team_hours, f64::max) * 1.15;
    let foot = plot.height - 30.0;
    let across = Scale::new((0.0, values.len() as f64), (40.0, plot.width - 8.0));
    let up = Scale::new((0.0, top.max(1.0)), (foot, 16.0));
    let (left, end) = across.ends();
    let limit = up.place(figures.team_hours);
    let ticks = quarter_ticks(
        plot,
        u16::try_from(values.len()).unwrap_or(u16::MAX),
        &messages.results.curve,
    );
    let marks = up
        .round_values(4)
        .into_iter()
        .map(|value| AxisTick::new(value, round(language, value)))
        .collect::<Vec<_>>();
    let text = (words.limit)(&tenth(language, figures.team_hours));
    html! {
        <>
            <ValueAxis scale={up} ticks={marks} across={(left, end)} />
            <VerticalBars values={Rc::new(values)} {across} {up} limit={figures.team_hours} />
            <path class="limit" d={format!("M{left:.0} {limit:.1}H{end:.0}")} />
            <Label at={(end, limit - 7.0)} anchor="end" class="t-b" {text} />
            <TimeAxis scale={across} {ticks} at={foot} />
        </>
    }
}

fn table(figures: &Figures, messages: &'static Messages, language: Language) -> Html {
    let words = &messages.results.team;
    let columns = words.columns.into_iter().enumerate().map(|(index, name)| {
        if index == 0 {
            Column::words(name)
        } else {
            Column::figures(name)
        }
    });
    let rows = figures.team.chunks(4).zip(0_u16..).map(|(weeks, block)| {
        let first = 4 * block + 1;
        let last = first + u16::try_from(weeks.len()).unwrap_or(1) - 1;
        let used: f64 = weeks.iter().map(|week| week.used).sum();
        let missed: f64 = weeks.iter().map(|week| week.missed).sum();
        let owed = weeks.last().map_or(0.0, |week| week.owed);
        let hours = |figure| (messages.results.hours)(&tenth(language, figure));
        let cells = vec![
            html! { { format!("{first}–{last}") } },
            html! { { hours(used) } },
            html! { { hours(owed) } },
            html! { { tenth(language, missed) } },
        ];
        Row::new(first.to_string(), cells)
    });
    html! {
        <DataTable
            caption={(words.sub)(&tenth(language, figures.team_hours))}
            hide_caption=true
            compact=true
            columns={Rc::new(columns.collect::<Vec<_>>())}
            rows={Rc::new(rows.collect::<Vec<_>>())}
        />
    }
}
