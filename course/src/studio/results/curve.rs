//! The retention curve: result, band, prediction, and the people under it.

use std::rc::Rc;

use content::messages::Language;
use content::messages::results::CurveMessages;
use content::work::{ForecastWeek, Prediction};
use yew::prelude::*;

use super::figures::{CurvePoint, Figures};
use super::numbers::{round, tenth};
use super::ticks::{people_ticks, quarter_ticks};
use crate::components::chart::{
    Band, ChartFrame, Label, Line, LineKind, Marker, Plot, Scale, Shape, TimeAxis, ValueAxis,
};
use crate::components::{Card, Column, DataTable, Disclosure, Row};
use crate::contexts::{use_language, use_messages};

/// Props of [`RetentionCurve`].
#[derive(Properties, PartialEq)]
pub(super) struct RetentionCurveProps {
    /// The figures.
    pub(super) figures: Rc<Figures>,
    /// What was expected.
    pub(super) prediction: Option<Prediction>,
}

/// Sentence, curve, people at risk, numbers.
#[component]
pub(super) fn RetentionCurve(props: &RetentionCurveProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let words = &messages.results.curve;
    let figures = &props.figures;
    let at = |week| round(language, figures.in_work(week).unwrap_or_default());
    let last = figures.curve.last().copied();
    let alternative = (words.alternative)(
        &at(13),
        &at(26),
        &at(52),
        &round(language, last.map_or(0.0, |point| point.low)),
        &round(language, last.map_or(0.0, |point| point.high)),
    );
    let draw = {
        let (figures, prediction) = (figures.clone(), props.prediction.clone());
        Callback::from(move |plot| drawing(plot, &figures, prediction.as_ref(), words, language))
    };
    html! {
        <Card>
            <ChartFrame
                says={says(figures, words)}
                sub={words.sub}
                heading={2}
                {alternative}
                height={300.0}
                narrow_height={250.0}
                {draw}
            >
                <AtRiskTable figures={figures.clone()} />
                <p class="legend">
                    <span><LegendLine kind="thread" />{ words.result_legend }</span>
                    <span><LegendLine kind="thread thread--other" />{ words.here }</span>
                    if props.prediction.is_some() {
                        <span><LegendLine kind="stitch" />{ words.prediction }</span>
                    }
                    <span><LegendBand />{ (words.band_legend)(figures.placed) }</span>
                </p>
                <Disclosure summary={words.table}>
                    <NumbersTable figures={figures.clone()} />
                    <p class="small muted">{ (words.precision)(&tenth(language, figures.monte_carlo)) }</p>
                    <p class="small muted">{ words.clock }</p>
                </Disclosure>
            </ChartFrame>
        </Card>
    }
}

/// More leave in the first quarter of the year than in the other three together, or not.
fn says(figures: &Figures, words: &CurveMessages) -> &'static str {
    let (early, end) = (figures.in_work(13).unwrap_or(100.0), figures.at_the_end());
    if 100.0 - early >= early - end {
        words.says_early
    } else {
        words.says_even
    }
}

/// The scales of a drawing.
struct Scales {
    across: Scale,
    up: Scale,
    foot: f64,
}

impl Scales {
    fn of(plot: Plot, weeks: u16) -> Self {
        let right = if plot.is_wide() { 118.0 } else { 14.0 };
        let foot = plot.height - 30.0;
        Self {
            across: Scale::new((0.0, f64::from(weeks)), (40.0, plot.width - right)),
            up: Scale::new((0.0, 100.0), (foot, 12.0)),
            foot,
        }
    }

    fn places(&self, points: &[CurvePoint], value: fn(&CurvePoint) -> f64) -> Rc<Vec<(f64, f64)>> {
        let place = |point: &CurvePoint| {
            (
                self.across.place(f64::from(point.week)),
                self.up.place(value(point)),
            )
        };
        Rc::new(points.iter().map(place).collect())
    }
}

fn drawing(
    plot: Plot,
    figures: &Figures,
    prediction: Option<&Prediction>,
    words: &'static CurveMessages,
    language: Language,
) -> Html {
    let weeks = figures.curve.last().map_or(52, |point| point.week);
    let scales = Scales::of(plot, weeks);
    let (left, right) = scales.across.ends();
    let time = quarter_ticks(plot, weeks, words);
    let values = people_ticks(language);
    html! {
        <>
            <ValueAxis scale={scales.up} ticks={values} across={(left, right)} />
            <Band
                upper={scales.places(&figures.curve, |point| point.high)}
                lower={scales.places(&figures.curve, |point| point.low)}
                shape={Shape::Steps}
            />
            <Line places={scales.places(&figures.curve, |point| point.here)} kind={LineKind::Other} />
            if let Some(prediction) = prediction { { expected(prediction, &scales) } }
            <Line places={scales.places(&figures.curve, |point| point.in_work)} />
            { knots(figures, &scales, plot, language) }
            if plot.is_wide() { { names(figures, prediction, &scales, words, language) } }
            <TimeAxis scale={scales.across} ticks={time} at={scales.foot} />
        </>
    }
}

/// The prediction as stitches through its three figures.
fn expected(prediction: &Prediction, scales: &Scales) -> Html {
    let mut places = vec![(scales.across.place(0.0), scales.up.place(100.0))];
    places.extend(ForecastWeek::ALL.map(|week| {
        let people = f64::from(prediction.retention.at(week).get());
        (
            scales.across.place(f64::from(week.weeks())),
            scales.up.place(people),
        )
    }));
    html! { <Line places={Rc::new(places)} kind={LineKind::Prediction} /> }
}

/// The three moments of the prediction, each with its number; where there is room the last number stands beside the curve.
fn knots(figures: &Figures, scales: &Scales, plot: Plot, language: Language) -> Html {
    ForecastWeek::ALL
        .into_iter()
        .filter_map(|week| {
            let people = figures.in_work(week.weeks())?;
            let at = (
                scales.across.place(f64::from(week.weeks())),
                scales.up.place(people),
            );
            let under = (at.0, at.1 + 24.0);
            let anchor = if week == ForecastWeek::Week52 {
                "end"
            } else {
                "middle"
            };
            Some(html! {
                <g key={week.weeks()}>
                    <Marker {at} />
                    if !(plot.is_wide() && week == ForecastWeek::Week52) {
                        <Label at={under} {anchor} class="t-indigo" text={round(language, people)} />
                    }
                </g>
            })
        })
        .collect()
}

/// Words right at the ends of the curves, kept apart where they would touch.
fn names(
    figures: &Figures,
    prediction: Option<&Prediction>,
    scales: &Scales,
    words: &CurveMessages,
    language: Language,
) -> Html {
    let x = scales.across.ends().1 + 10.0;
    let result = scales.up.place(figures.at_the_end());
    let named = |word: &str, people: f64| format!("{word} {}", round(language, people));
    let expected = prediction.map(|prediction| {
        let people = f64::from(prediction.retention.at(ForecastWeek::Week52).get());
        let place = scales.up.place(people);
        let apart = if place <= result {
            result - 18.0
        } else {
            result + 18.0
        };
        let clear = (place - result).abs() < 18.0;
        (
            if clear { apart } else { place },
            named(words.prediction, people),
        )
    });
    html! {
        <>
            <Label at={(x, result + 4.0)} class="t-indigo" text={named(words.result, figures.at_the_end())} />
            if let Some((place, text)) = expected { <Label at={(x, place + 4.0)} class="t-b" {text} /> }
        </>
    }
}

/// Props of the tables under the curve.
#[derive(Properties, PartialEq)]
struct FiguresProps {
    figures: Rc<Figures>,
}

/// People under the curve at every quarter.
#[component]
fn AtRiskTable(props: &FiguresProps) -> Html {
    let words = &use_messages().results.curve;
    let language = use_language();
    let rows = &props.figures.at_risk;
    let heads = rows.iter().zip(words.quarters).map(|(row, name)| {
        html! { <th key={row.week} scope="col">{ name }</th> }
    });
    let lines = words.rows.into_iter().enumerate().map(|(index, name)| {
        let cells = rows.iter().map(|row| {
            let people = [row.here, row.moved_on, row.ended, row.declined][index];
            html! { <td key={row.week}>{ round(language, people) }</td> }
        });
        html! { <tr key={index}><th scope="row">{ name }</th>{ for cells }</tr> }
    });
    html! {
        <table class="at-risk">
            <caption class="vh">{ words.at_risk }</caption>
            <thead><tr><th scope="col">{ words.row_head }</th>{ for heads }</tr></thead>
            <tbody>{ for lines }</tbody>
        </table>
    }
}

/// Every number behind the drawing at each quarter.
#[component]
fn NumbersTable(props: &FiguresProps) -> Html {
    let words = &use_messages().results.curve;
    let language = use_language();
    let columns = words.columns.into_iter().enumerate().map(|(index, name)| {
        if index == 0 {
            Column::words(name)
        } else {
            Column::figures(name)
        }
    });
    let rows = props
        .figures
        .at_risk
        .iter()
        .zip(words.quarters)
        .filter_map(|(row, name)| {
            let point = props.figures.curve.get(usize::from(row.week))?;
            let between = |low: f64, high: f64| {
                (words.between)(&tenth(language, low), &tenth(language, high))
            };
            let interval = row
                .interval
                .map_or_else(|| "—".to_owned(), |(low, high)| between(low, high));
            let cells = vec![
                html! { { name } },
                html! { { tenth(language, point.in_work) } },
                html! { { tenth(language, point.here) } },
                html! { { between(point.low, point.high) } },
                html! { { interval } },
            ];
            Some(Row::new(row.week.to_string(), cells))
        });
    html! {
        <DataTable
            caption={words.sub}
            hide_caption=true
            compact=true
            columns={Rc::new(columns.collect::<Vec<_>>())}
            rows={Rc::new(rows.collect::<Vec<_>>())}
        />
    }
}

/// Props of [`LegendLine`].
#[derive(Properties, PartialEq)]
struct LegendLineProps {
    kind: &'static str,
}

#[component]
fn LegendLine(props: &LegendLineProps) -> Html {
    html! {
        <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true" focusable="false">
            <path class={props.kind} d="M1 8H27" />
        </svg>
    }
}

#[component]
fn LegendBand() -> Html {
    html! {
        <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true" focusable="false">
            <rect class="band" width="28" height="16" />
        </svg>
    }
}
