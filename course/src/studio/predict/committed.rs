//! A prediction that was committed, to be read.

use content::work::{ForecastWeek, Prediction};
use yew::prelude::*;

use super::curve::ForecastCurve;
use super::questions::pattern;
use super::state::band;
use crate::components::Card;
use crate::components::chart::PatternSwatch;
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

/// Props of [`CommittedPrediction`].
#[derive(Properties, PartialEq)]
pub(super) struct CommittedPredictionProps {
    /// What was expected.
    pub(super) prediction: Prediction,
}

/// What was expected, with nothing left to change.
#[component]
pub(super) fn CommittedPrediction(props: &CommittedPredictionProps) -> Html {
    let messages = use_messages();
    let (words, asks, commit) = (
        &messages.predict.curve,
        &messages.predict.asks,
        &messages.predict.commit,
    );
    let studio = use_studio();
    let prediction = &props.prediction;
    let bands = band(prediction.retention, prediction.confidence);
    let figures = ForecastWeek::ALL
        .into_iter()
        .zip(bands)
        .map(|(week, (low, high))| {
            let figure = prediction.retention.at(week).get();
            html! {
                <>
                    <dt key={format!("t{}", week.weeks())}>{ (words.moment)(week) }</dt>
                    <dd key={format!("d{}", week.weeks())} class="nums">
                        { (words.figure)(figure) }
                        <span class="muted small">{ " " }{ (words.range)(low, high) }</span>
                    </dd>
                </>
            }
        });
    let causes = prediction.causes.iter().map(|cause| {
        html! {
            <span key={cause.index()} class="cause-name">
                <PatternSwatch pattern={pattern(*cause)} />{ (messages.model.cause)(*cause) }
            </span>
        }
    });
    let who = prediction
        .most_at_risk
        .as_ref()
        .map_or(asks.nobody, |person| studio.words().person(person));
    html! {
        <Card>
            <ForecastCurve forecast={prediction.retention} confidence={prediction.confidence} />
            <dl class="kv forecast-answers">
                { for figures }
                <dt>{ asks.who }</dt>
                <dd>{ who }</dd>
                <dt>{ asks.causes }</dt>
                <dd>
                    if prediction.causes.is_empty() { <span class="muted">{ commit.no_answer }</span> }
                    <span class="cluster">{ for causes }</span>
                </dd>
                <dt>{ asks.why }</dt>
                <dd class="written">
                    if prediction.why.is_blank() {
                        <span class="muted">{ commit.no_answer }</span>
                    } else {
                        { prediction.why.as_str() }
                    }
                </dd>
            </dl>
        </Card>
    }
}
