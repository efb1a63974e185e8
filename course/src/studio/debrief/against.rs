//! The prediction against the result, as two curves and the gaps between them.

use std::rc::Rc;

use content::messages::{Language, Messages};
use content::work::{ForecastWeek, Prediction};
use yew::prelude::*;

use super::curves::{Curve, scales, time_and_values};
use crate::components::Card;
use crate::components::chart::{ChartFrame, Label, LineKind, Plot, Scale};
use crate::contexts::{use_language, use_messages};
use crate::platform::format::whole;
use crate::studio::results::RunResult;

/// Props of [`Against`].
#[derive(Properties, PartialEq)]
pub(super) struct AgainstProps {
    /// The result.
    pub(super) result: Rc<RunResult>,
    /// What was expected.
    pub(super) prediction: Prediction,
}

/// One moment: expected and come out, in whole people of a hundred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moment {
    week: u16,
    expected: i32,
    came: i32,
}

impl Moment {
    const fn difference(self) -> i32 {
        self.came - self.expected
    }
}

fn moments(result: &RunResult, prediction: &Prediction) -> [Moment; 3] {
    ForecastWeek::ALL.map(|week| Moment {
        week: week.weeks(),
        expected: i32::from(prediction.retention.at(week).get()),
        came: result
            .figures
            .in_work(week.weeks())
            .unwrap_or_default()
            .round() as i32,
    })
}

/// The difference above the gap: to its right, where both curves have fallen, and at the end of the year to its left.
fn gap_label(
    plot: Plot,
    across: Scale,
    up: Scale,
    moment: Moment,
    words: fn(i32) -> String,
) -> Html {
    let higher = up.place(f64::from(moment.expected.max(moment.came)));
    let x = across.place(f64::from(moment.week));
    let (x, anchor) = match moment.week {
        52 if plot.is_wide() => (x - 8.0, "end"),
        52 => (x, "end"),
        _ => (x + 6.0, "start"),
    };
    html! {
        <Label key={moment.week} at={(x, higher - 12.0)} {anchor} class="t-b" text={words(moment.difference())} />
    }
}

/// Words at the ends of both curves, kept apart where they would touch.
fn names(across: Scale, up: Scale, last: Moment, messages: &Messages, language: Language) -> Html {
    let words = &messages.results.curve;
    let x = across.place(f64::from(last.week)) + 12.0;
    let (came, expected) = (
        up.place(f64::from(last.came)),
        up.place(f64::from(last.expected)),
    );
    let apart = ((18.0 - (came - expected).abs()) / 2.0).max(0.0);
    let apart = if expected <= came { apart } else { -apart };
    let named = |word: &str, people: i32| format!("{word} {}", whole(language, people.into()));
    html! {
        <>
            <Label at={(x, expected - apart + 4.0)} class="t-b" text={named(words.prediction, last.expected)} />
            <Label at={(x, came + apart + 4.0)} class="t-indigo" text={named(words.result, last.came)} />
        </>
    }
}

/// Sentence, both curves, the gaps.
#[component]
pub(super) fn Against(props: &AgainstProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let words = &messages.debrief;
    let moments = moments(&props.result, &props.prediction);
    let largest = moments
        .iter()
        .copied()
        .max_by_key(|moment| (moment.difference().abs(), std::cmp::Reverse(moment.week)));
    let says = largest.map_or_else(String::new, |moment| {
        (words.against)(moment.week * 3 / 13, moment.difference())
    });
    let pairs = moments.map(|moment| {
        (
            whole(language, moment.expected.into()),
            whole(language, moment.came.into()),
        )
    });
    let draw = {
        let result = props.result.clone();
        Callback::from(move |plot| {
            let (across, up, foot) = scales(plot, 52);
            let came: Vec<(f64, f64)> = result
                .figures
                .curve
                .iter()
                .map(|point| (f64::from(point.week), point.in_work))
                .collect();
            let mut expected = vec![(0.0, 100.0)];
            expected
                .extend(moments.map(|moment| (f64::from(moment.week), f64::from(moment.expected))));
            html! {
                <>
                    { time_and_values(plot, across, up, foot, &messages.results.curve, language) }
                    { for moments.into_iter().map(|moment| {
                        let x = across.place(f64::from(moment.week));
                        let from = up.place(f64::from(moment.expected));
                        let to = up.place(f64::from(moment.came));
                        html! { <path key={moment.week} class="gap-bar" d={format!("M{x:.1} {from:.1}V{to:.1}")} /> }
                    }) }
                    <Curve {across} {up} points={Rc::new(expected)} kind={LineKind::Prediction} />
                    <Curve {across} {up} points={Rc::new(came)} kind={LineKind::Result} />
                    { for moments.into_iter().map(|moment| gap_label(plot, across, up, moment, messages.debrief.difference)) }
                    if plot.is_wide() { { names(across, up, moments[2], messages, language) } }
                </>
            }
        })
    };
    html! {
        <Card>
            <ChartFrame
                {says}
                sub={words.against_sub}
                heading={2}
                alternative={(words.against_alternative)(pairs)}
                {draw}
            />
        </Card>
    }
}
