//! The prediction against the result, as two curves and the gaps between them.

use std::rc::Rc;

use content::work::{ForecastWeek, Prediction};
use yew::prelude::*;

use super::curves::{Curve, scales, time_and_values};
use crate::components::Card;
use crate::components::chart::{ChartFrame, Label, LineKind};
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
                    { time_and_values(plot, across, up, foot, &messages.results.curve.quarters, language) }
                    { for moments.into_iter().map(|moment| {
                        let x = across.place(f64::from(moment.week));
                        let from = up.place(f64::from(moment.expected));
                        let to = up.place(f64::from(moment.came));
                        html! {
                            <g key={moment.week}>
                                <path class="gap-bar" d={format!("M{x:.1} {from:.1}V{to:.1}")} />
                                <Label
                                    at={(x - 8.0, from.min(to) - 6.0)}
                                    anchor="end"
                                    class="t-b"
                                    text={(messages.debrief.difference)(moment.difference())}
                                />
                            </g>
                        }
                    }) }
                    <Curve {across} {up} points={Rc::new(expected)} kind={LineKind::Prediction} />
                    <Curve {across} {up} points={Rc::new(came)} kind={LineKind::Result} />
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
