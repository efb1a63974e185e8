//! What the learner wrote before the result, and what came out.

use std::rc::Rc;

use content::work::Prediction;
use sim::model::End;
use yew::prelude::*;

use crate::components::{Badge, BadgeKind};
use crate::contexts::{use_language, use_messages};
use crate::platform::format::whole;
use crate::studio::context::use_studio;
use crate::studio::results::RunResult;

/// Props of [`Written`].
#[derive(Properties, PartialEq)]
pub(super) struct WrittenProps {
    /// The result.
    pub(super) result: Rc<RunResult>,
    /// What was expected.
    pub(super) prediction: Prediction,
}

/// Who, which causes, why.
#[component]
pub(super) fn Written(props: &WrittenProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let studio = use_studio();
    let words = &messages.debrief;
    let figures = &props.result.figures;
    let prediction = &props.prediction;
    let name = |id| studio.words().person(id).to_owned();
    let lowest = figures
        .people
        .iter()
        .min_by(|one, other| one.in_work.total_cmp(&other.in_work));
    let badge = |as_expected: bool| {
        if as_expected {
            html! { <Badge kind={BadgeKind::Good}>{ words.as_expected }</Badge> }
        } else {
            html! { <Badge kind={BadgeKind::Caution}>{ words.otherwise }</Badge> }
        }
    };
    let who = prediction.most_at_risk.as_ref().map(|id| {
        let right = lowest.is_some_and(|lowest| lowest.id == *id);
        html! { <>{ name(id) }{ " " }{ badge(right) }</> }
    });
    let most = figures.ends.iter().find(|share| share.end != End::MovedOn);
    let cause = most.and_then(|share| share.end.cause());
    let named: Vec<&str> = prediction
        .causes
        .iter()
        .map(|cause| (messages.model.cause)(*cause))
        .collect();
    html! {
        <section aria-labelledby="written-title">
            <h2 id="written-title">{ words.written }</h2>
            <dl class="kv written">
                <dt>{ words.at_risk }</dt>
                <dd>
                    <p>{ who.unwrap_or_else(|| html! { { words.nobody_named } }) }</p>
                    if let Some(lowest) = lowest {
                        <p class="small muted">
                            { (words.lowest)(&name(&lowest.id), &whole(language, lowest.in_work.round() as i64)) }
                        </p>
                    }
                </dd>
                <dt>{ words.causes }</dt>
                <dd>
                    <p>
                        if named.is_empty() {
                            { "—" }
                        } else {
                            { named.join(words.list_mark) }{ " " }
                            { badge(cause.is_some_and(|cause| prediction.causes.contains(&cause))) }
                        }
                    </p>
                    if let Some(cause) = cause {
                        <p class="small muted">{ (words.most_frequent)((messages.model.cause)(cause)) }</p>
                    }
                </dd>
                if !prediction.why.as_str().trim().is_empty() {
                    <dt>{ words.why }</dt>
                    <dd class="own-words">{ prediction.why.as_str().to_owned() }</dd>
                }
            </dl>
        </section>
    }
}
