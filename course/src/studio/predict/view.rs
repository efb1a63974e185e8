//! Step 5 of the studio.

use content::work::{ForecastWeek, Prediction};
use sim::plan::{Finding, Severity};
use yew::prelude::*;
use yew_router::prelude::*;

use super::aside::Beside;
use super::committed::CommittedPrediction;
use super::questions::Questions;
use super::state::{Answer, Outlook, answered, is_drawn, others_followed};
use crate::components::{
    Button, ButtonKind, Card, CardKind, Disclosure, EmptyState, IconName, LinkButton, Notice,
    NoticeKind, phrased, use_announcer,
};
use crate::contexts::use_messages;
use crate::route::Route;
use crate::studio::Step;
use crate::studio::context::use_studio;
use crate::studio::frame::FindingsList;
use crate::studio::futures::FUTURES;

/// Step 5 of the studio.
#[component]
pub(crate) fn PredictStep() -> Html {
    let words = &use_messages().predict;
    let studio = use_studio();
    let case = studio.case().id.as_str();
    if studio.plan().matches.is_empty() {
        return html! {
            <>
                <h1>{ phrased(words.heading) }</h1>
                <EmptyState title={words.commit.nobody_title}>
                    <p>{ words.commit.nobody_about }</p>
                    <LinkButton href={Step::Match.href(case)}>{ words.commit.to_matching }</LinkButton>
                </EmptyState>
            </>
        };
    }
    let (is_open, main) = match Outlook::of(studio.work(), studio.plan_digest()) {
        Outlook::Committed(prediction) => (false, html! { <Done {prediction} /> }),
        Outlook::Open { draft, earlier } => (true, html! { <Draft {draft} {earlier} /> }),
    };
    html! {
        <>
            <h1>{ phrased(words.heading) }</h1>
            if is_open { <p class="lede">{ words.lede }</p> }
            <div class="with-aside with-aside--narrow section-s">
                { main }
                <Beside />
            </div>
        </>
    }
}

/// Props of [`Done`].
#[derive(Properties, PartialEq)]
struct DoneProps {
    prediction: Prediction,
}

/// The prediction for this plan is made.
#[component]
fn Done(props: &DoneProps) -> Html {
    let words = &use_messages().predict.commit;
    let studio = use_studio();
    let results = Step::Results.href(studio.case().id.as_str());
    html! {
        <div class="stack">
            <Notice kind={NoticeKind::Good} icon={Some(IconName::Seal)} title={words.done_title} heading={2}>
                <p>{ words.done_about }</p>
                <div class="cluster actions">
                    <LinkButton href={results} icon_after={IconName::Arrow}>{ words.to_results }</LinkButton>
                </div>
            </Notice>
            <h2 class="step-heading">{ words.yours }</h2>
            <CommittedPrediction prediction={props.prediction.clone()} />
        </div>
    }
}

/// Props of [`Draft`].
#[derive(Properties, PartialEq)]
struct DraftProps {
    draft: Prediction,
    earlier: Option<Prediction>,
}

/// The prediction for this plan is being made.
#[component]
fn Draft(props: &DraftProps) -> Html {
    let words = &use_messages().predict;
    let studio = use_studio();
    let announce = use_announcer();
    let onanswer = {
        let (studio, draft) = (studio.clone(), props.draft.clone());
        Callback::from(move |answer: Answer| {
            let moved = moved(&answer);
            let next = answered(draft.clone(), answer, studio.plan());
            if moved.is_some_and(|week| others_followed(draft.retention, next.retention, week)) {
                announce.emit(words.curve.followed.into());
            }
            if next != draft {
                studio.predict(Some(next));
            }
        })
    };
    html! {
        <div class="stack">
            if let Some(earlier) = &props.earlier {
                <Notice title={words.commit.changed_title} heading={2}>
                    <p>{ words.commit.changed_about }</p>
                    <Disclosure summary={words.commit.earlier}>
                        <CommittedPrediction prediction={earlier.clone()} />
                    </Disclosure>
                </Notice>
            }
            <Questions
                draft={props.draft.clone()}
                earlier={props.earlier.as_ref().map(|earlier| earlier.retention)}
                {onanswer}
            />
            <Commit draft={props.draft.clone()} />
        </div>
    }
}

/// The moment an answer moved.
const fn moved(answer: &Answer) -> Option<ForecastWeek> {
    match answer {
        Answer::Figure(week, _) | Answer::Curve(week, _) => Some(*week),
        _ => None,
    }
}

/// Props of [`Commit`].
#[derive(Properties, PartialEq)]
struct CommitProps {
    draft: Prediction,
}

/// Committing: said before, not asked after.
#[component]
fn Commit(props: &CommitProps) -> Html {
    let words = &use_messages().predict.commit;
    let studio = use_studio();
    let navigator = use_navigator();
    let can_run = studio.review().can_run();
    let obstacle = if !can_run {
        Some(words.cannot_run)
    } else if is_drawn(props.draft.retention) {
        None
    } else {
        Some(words.not_drawn)
    };
    let onclick = {
        let (studio, draft) = (studio.clone(), props.draft.clone());
        Callback::from(move |()| {
            let Some(plan) = studio.plan_digest() else {
                return;
            };
            studio.predict(Some(Prediction {
                committed_for: Some(plan),
                ..draft.clone()
            }));
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Studio {
                    case: studio.case().id.to_string(),
                    step: Step::Results.slug().to_owned(),
                });
            }
        })
    };
    let blocking: Vec<Finding> = studio
        .review()
        .findings
        .iter()
        .filter(|finding| finding.severity() == Severity::Blocking)
        .cloned()
        .collect();
    html! {
        <Card kind={CardKind::Sunk} class="seal" labelledby="seal-title">
            <h2 id="seal-title" class="aside-heading">{ words.title }</h2>
            <p class="small">{ words.about }</p>
            <div class="cluster">
                <Button
                    kind={ButtonKind::Primary}
                    icon={IconName::Seal}
                    disabled={obstacle.is_some()}
                    describedby="seal-then"
                    {onclick}
                >
                    { words.button }
                </Button>
                <span class="small muted" id="seal-then">
                    { obstacle.map_or_else(|| (words.then)(FUTURES), str::to_owned) }
                </span>
            </div>
            if !can_run { <FindingsList findings={blocking} /> }
        </Card>
    }
}
