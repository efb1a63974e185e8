//! The questions of the prediction: how many, how sure, who, what behind it, why.

use std::rc::Rc;

use content::work::{Forecast, ForecastWeek, Prediction, Text};
use sim::Cause;
use sim::model::Parameters;
use sim::units::Percent;
use yew::prelude::*;

use super::curve::ForecastCurve;
use super::figure_field::FigureField;
use super::state::{Answer, band, is_drawn};
use crate::components::chart::{Pattern, PatternSwatch};
use crate::components::{Card, Choice, phrased};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::use_studio;
use crate::studio::matching::state::Weave;
use crate::studio::matching::verdict::open_axes;

/// Steps of the confidence slider, from not sure to sure.
const CONFIDENCE_STEPS: u8 = 4;

/// Props of every question.
#[derive(Properties, PartialEq)]
pub(super) struct QuestionProps {
    /// What is expected so far.
    pub(super) draft: Prediction,
    /// The curve that was expected of an earlier plan.
    #[prop_or_default]
    pub(super) earlier: Option<Forecast>,
    /// Called with every answer.
    pub(super) onanswer: Callback<Answer>,
}

/// All questions, in order.
#[component]
pub(super) fn Questions(props: &QuestionProps) -> Html {
    let words = &use_messages().predict;
    let (draft, onanswer) = (&props.draft, &props.onanswer);
    let ask = |number: u8, id: &'static str, question: &'static str, body: Html| {
        html! {
            <section class="ask" aria-labelledby={id}>
                <span class="n" aria-hidden="true">{ number }</span>
                <div class="stack">
                    <h2 {id} class="step-heading">{ phrased(question) }</h2>
                    { body }
                </div>
            </section>
        }
    };
    html! {
        <div class="asks">
            { ask(1, "ask-curve", words.curve.question, html! {
                <Curve draft={draft.clone()} earlier={props.earlier} onanswer={onanswer.clone()} />
            }) }
            { ask(2, "ask-who", words.asks.who, html! {
                <Who draft={draft.clone()} onanswer={onanswer.clone()} />
            }) }
            { ask(3, "ask-causes", words.asks.causes, html! {
                <Causes draft={draft.clone()} onanswer={onanswer.clone()} />
            }) }
        </div>
    }
}

/// The curve with its figures and how sure the learner is.
#[component]
fn Curve(props: &QuestionProps) -> Html {
    let words = &use_messages().predict.curve;
    let draft = &props.draft;
    let bands = band(draft.retention, draft.confidence);
    let onset = props
        .onanswer
        .reform(|(week, forecast): (ForecastWeek, Forecast)| Answer::Curve(week, forecast));
    let fields = ForecastWeek::ALL
        .into_iter()
        .zip(bands)
        .map(|(week, band)| {
            let onset = props
                .onanswer
                .reform(move |figure: Percent| Answer::Figure(week, figure));
            html! {
                <FigureField
                    key={week.weeks()}
                    id={format!("figure-{}", week.weeks())}
                    moment={(words.moment)(week)}
                    figure={draft.retention.at(week).get()}
                    {band}
                    {onset}
                />
            }
        });
    let step = confidence_step(draft.confidence);
    let oninput = props.onanswer.reform(|event: InputEvent| {
        let step = dom::value(&event).parse().unwrap_or(CONFIDENCE_STEPS / 2);
        Answer::Confidence(confidence_of(step))
    });
    html! {
        <>
            <p class="small muted">{ words.about }</p>
            <p class="small muted">{ words.how }</p>
            <Card>
                <ForecastCurve
                    forecast={draft.retention}
                    confidence={draft.confidence}
                    earlier={props.earlier}
                    onset={Some(onset)}
                />
                if !is_drawn(draft.retention) { <p class="small forecast-empty">{ words.not_drawn }</p> }
                <div class="three forecast-figures">{ for fields }</div>
                <div class="field forecast-confidence">
                    <div class="spread confidence-now">
                        <label class="label" for="confidence">{ words.confidence }</label>
                        <b class="small" aria-hidden="true">{ (words.confidence_word)(step) }</b>
                    </div>
                    <input
                        class="range"
                        id="confidence"
                        type="range"
                        min="0"
                        max={CONFIDENCE_STEPS.to_string()}
                        value={step.to_string()}
                        aria-valuetext={(words.confidence_word)(step)}
                        {oninput}
                    />
                    <div class="spread xs muted" aria-hidden="true">
                        <span>{ words.unsure }</span><span>{ words.sure }</span>
                    </div>
                </div>
            </Card>
        </>
    }
}

fn confidence_step(confidence: Percent) -> u8 {
    (confidence.get() + 12) / 25
}

fn confidence_of(step: u8) -> Percent {
    Percent::clamped(step.min(CONFIDENCE_STEPS) * 25)
}

/// Who is most at risk, among those who work.
#[component]
fn Who(props: &QuestionProps) -> Html {
    let messages = use_messages();
    let words = &messages.predict.asks;
    let studio = use_studio();
    let weave = use_memo(
        (studio.case().clone(), studio.plan().clone()),
        |(case, plan)| {
            let parameters = Rc::new(Parameters::for_case(case).ok()?);
            Some(Weave::of(case.clone(), plan.clone(), parameters))
        },
    );
    let names = studio.names();
    let onselect = {
        let (onanswer, studio) = (props.onanswer.clone(), studio.clone());
        Callback::from(move |value: AttrValue| {
            let tied = &studio.plan().matches;
            let person = tied.iter().find(|tied| tied.person.as_str() == &*value);
            onanswer.emit(Answer::MostAtRisk(person.map(|tied| tied.person.clone())));
        })
    };
    let people = studio.plan().matches.iter().map(|tied| {
        let open: Vec<String> = weave
            .as_ref()
            .as_ref()
            .and_then(|weave| weave.fit(weave.crossing(&tied.person, &tied.programme)?))
            .map(open_axes)
            .unwrap_or_default()
            .into_iter()
            .map(|(axis, mark)| {
                (messages.matching.weave.gap)((messages.model.axis)(axis), mark.levels())
            })
            .collect();
        let open = if open.is_empty() {
            vec![messages.matching.weave.no_gap.to_owned()]
        } else {
            open
        };
        html! {
            <Choice
                key={tied.person.to_string()}
                name="most-at-risk"
                value={tied.person.to_string()}
                checked={props.draft.most_at_risk.as_ref() == Some(&tied.person)}
                onselect={onselect.clone()}
            >
                <b>{ studio.words().person(&tied.person) }</b>
                <small>{ (words.person)(names.programme(&tied.programme), &open) }</small>
            </Choice>
        }
    });
    html! {
        <div class="pick" role="radiogroup" aria-labelledby="ask-who">
            { for people }
            <Choice
                name="most-at-risk"
                value=""
                checked={props.draft.most_at_risk.is_none()}
                onselect={onselect.clone()}
            >
                <b>{ words.nobody }</b>
                <small>{ words.nobody_about }</small>
            </Choice>
        </div>
    }
}

/// For which causes people will leave, and why the learner thinks so.
#[component]
fn Causes(props: &QuestionProps) -> Html {
    let messages = use_messages();
    let words = &messages.predict.asks;
    let causes = Cause::ALL.into_iter().map(|cause| {
        let onchange = props
            .onanswer
            .reform(move |event: Event| Answer::Cause(cause, dom::checked(&event)));
        html! {
            <label key={cause.index()} class="choice choice--cause">
                <input type="checkbox" checked={props.draft.causes.contains(&cause)} {onchange} />
                <PatternSwatch pattern={pattern(cause)} />
                <span>{ (messages.model.cause)(cause) }</span>
            </label>
        }
    });
    let oninput = props
        .onanswer
        .reform(|event: InputEvent| Answer::Why(Text::shortened(&dom::value(&event))));
    html! {
        <>
            <p class="small muted">{ words.causes_about }</p>
            <div class="pick" role="group" aria-labelledby="ask-causes">{ for causes }</div>
            <div class="field">
                <label for="why">{ words.why }</label>
                <textarea
                    class="input"
                    id="why"
                    rows="4"
                    maxlength={Text::LIMIT.to_string()}
                    aria-describedby="why-about"
                    value={props.draft.why.as_str().to_owned()}
                    {oninput}
                />
                <p class="hint" id="why-about">{ words.why_about }</p>
            </div>
        </>
    }
}

/// The pattern of a cause.
pub(super) const fn pattern(cause: Cause) -> Pattern {
    match cause {
        Cause::Mismatch => Pattern::Mismatch,
        Cause::Relations => Pattern::Relations,
        Cause::Health => Pattern::Health,
        Cause::Life => Pattern::Life,
        Cause::Employer => Pattern::Employer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_steps_of_confidence_come_back_as_they_went() {
        for step in 0..=CONFIDENCE_STEPS {
            assert_eq!(confidence_step(confidence_of(step)), step);
        }
        assert_eq!(confidence_step(Percent::clamped(60)), 2);
    }
}
