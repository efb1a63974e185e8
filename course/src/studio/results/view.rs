//! Step 6 of the studio: run the plan and see what comes of it.

use std::rc::Rc;

use content::messages::Language;
use content::work::{ForecastWeek, Prediction};
use sim::plan::{Finding, Severity};
use yew::prelude::*;

use super::beside::beside_retention;
use super::curve::RetentionCurve;
use super::ends::Ends;
use super::export::csv;
use super::figures::Figures;
use super::flow::StageFlow;
use super::numbers::round;
use super::other_shape::OtherShape;
use super::people::people_table;
use super::session::{RunHandle, RunResult, use_run};
use super::standing::{Agreement, Standing};
use super::team::TeamLoadChart;
use super::workplaces::workplaces_table;
use crate::components::{
    Button, ButtonKind, IconName, LinkButton, Notice, NoticeKind, ProgressBar, said_in_parts,
    use_announcer,
};
use crate::contexts::{use_language, use_messages};
use crate::platform::files::{FileType, download};
use crate::platform::format::whole;
use crate::studio::Step;
use crate::studio::context::use_studio;
use crate::studio::frame::FindingsList;
use crate::studio::futures::FUTURES;
use crate::studio::progress::is_done;
use crate::studio::story::PersonStory;

/// Step 6 of the studio.
#[component]
pub(crate) fn ResultsStep() -> Html {
    let run = use_run(true);
    let messages = use_messages();
    let announce = use_announcer();
    let language = use_language();
    let told = run
        .result
        .clone()
        .filter(|_| run.standing == Standing::Ready);
    use_effect_with(told.map(|result| result.digest), {
        let (run, announce) = (run.clone(), announce.clone());
        move |told| {
            if let (Some(_), Some(result)) = (told, &run.result) {
                announce.emit(headline(&result.figures, messages, language).into());
            }
        }
    });
    let runs = matches!(run.standing, Standing::Waiting | Standing::Running { .. });
    use_effect_with(runs, {
        let announce = announce.clone();
        move |runs| {
            if *runs {
                announce.emit(messages.results.running.into());
            }
        }
    });
    html! {
        <>
            { state(&run) }
            if let Some(result) = &run.result {
                <Result result={result.clone()} current={run.is_current()} agreement={run.agreement} />
            }
        </>
    }
}

/// The headline as one sentence.
fn headline(
    figures: &Figures,
    messages: &content::messages::Messages,
    language: Language,
) -> String {
    let words = &messages.results;
    let people = round(language, figures.at_the_end());
    format!("{}{people}{}", words.headline_before, words.headline_after)
}

/// What stands above a result, or in place of one.
fn state(run: &RunHandle) -> Html {
    match run.standing {
        Standing::Ready => Html::default(),
        Standing::CannotRun => html! { <Blocked /> },
        Standing::NotPredicted => html! { <Closed earlier={run.result.is_some()} /> },
        Standing::Waiting => html! { <Running run={run.clone()} done={0} total={0} /> },
        Standing::Running { done, total } => html! { <Running run={run.clone()} {done} {total} /> },
        Standing::Cancelled | Standing::Failed => html! { <Stopped run={run.clone()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct ClosedProps {
    earlier: bool,
}

/// No prediction for this plan, no result.
#[component]
fn Closed(props: &ClosedProps) -> Html {
    let words = &use_messages().results;
    let studio = use_studio();
    let to_predict = Step::Predict.href(studio.case().id.as_str());
    let to_predict = html! { <LinkButton href={to_predict}>{ words.to_predict }</LinkButton> };
    html! {
        <>
            if !props.earlier { <h1>{ words.title }</h1> }
            { said_in_parts(NoticeKind::Info, 0, &(words.closed)(), Some(to_predict)) }
        </>
    }
}

/// What has to be mended before the plan can run.
#[component]
fn Blocked() -> Html {
    let messages = use_messages();
    let words = &messages.results;
    let studio = use_studio();
    let blocking: Vec<Finding> = studio
        .review()
        .findings
        .iter()
        .filter(|finding| finding.severity() == Severity::Blocking)
        .cloned()
        .collect();
    let to_match = (!is_done(studio.state(), Step::Match)).then(|| {
        let href = Step::Match.href(studio.case().id.as_str());
        let label = (messages.case_bar.onward)(Step::Match.title(messages));
        html! { <LinkButton {href}>{ label }</LinkButton> }
    });
    html! {
        <div class="stack">
            <h1>{ words.title }</h1>
            { said_in_parts(NoticeKind::Caution, 0, &(words.cannot_run)(), to_match) }
            <FindingsList findings={blocking} heading={2} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RunningProps {
    run: RunHandle,
    done: u32,
    total: u32,
}

/// How far the run is, and the way to give it up.
#[component]
fn Running(props: &RunningProps) -> Html {
    let words = &use_messages().results;
    let language = use_language();
    let total = if props.total == 0 {
        FUTURES
    } else {
        props.total
    };
    let cancel = {
        let run = props.run.clone();
        Callback::from(move |()| run.cancel())
    };
    let progress = (words.progress)(
        &whole(language, props.done.into()),
        &whole(language, total.into()),
    );
    html! {
        <section class="card run-progress" aria-labelledby="running-title">
            if props.run.result.is_none() {
                <h1 id="running-title">{ words.running }</h1>
            } else {
                <h2 id="running-title">{ words.running }</h2>
            }
            <ProgressBar label={words.running} value={props.done} whole={total} tall=true />
            <p class="nums small">{ progress }</p>
            <Button onclick={cancel}>{ words.cancel }</Button>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct StoppedProps {
    run: RunHandle,
}

/// Given up or failed: what is safe, and the way to run again.
#[component]
fn Stopped(props: &StoppedProps) -> Html {
    let messages = use_messages();
    let words = &messages.results;
    let (kind, said) = match &props.run.failure {
        Some(failure) => (NoticeKind::Danger, failure.clone()),
        None => (NoticeKind::Info, (words.cancelled)()),
    };
    let again = {
        let run = props.run.clone();
        Callback::from(move |()| run.start())
    };
    let again = html! { <Button onclick={again}>{ messages.simulation.again }</Button> };
    html! {
        <>
            if props.run.result.is_none() { <h1>{ words.title }</h1> }
            { said_in_parts(kind, 0, &said, Some(again)) }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ResultProps {
    result: Rc<RunResult>,
    current: bool,
    agreement: Agreement,
}

/// The whole result.
#[component]
fn Result(props: &ResultProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let studio = use_studio();
    let words = &messages.results;
    let figures = &props.result.figures;
    let prediction = studio.work().prediction_for(&props.result.plan).cloned();
    let visit_hours = studio.case().team.costs.visit.hours();
    let class = (!props.current).then_some("is-earlier");
    html! {
        <div class={classes!("results", class)}>
            if !props.current {
                <Notice kind={NoticeKind::Caution} title={words.earlier_plan}>
                    <p>{ words.earlier_plan_about }</p>
                </Notice>
            }
            <Head result={props.result.clone()} prediction={prediction.clone()} />
            <p class="disclose">
                <crate::components::Icon name={IconName::Info} />
                <span>{ words.disclosure }</span>
                <LinkButton href="#/model" small=true>{ words.about_model }</LinkButton>
            </p>
            <div class="results-grid">
                <RetentionCurve figures={figures.clone()} {prediction} />
                <Ends figures={figures.clone()} />
                <StageFlow figures={figures.clone()} />
                <TeamLoadChart figures={figures.clone()} {visit_hours} />
            </div>
            if props.current {
                <OtherShape key={props.result.digest.to_hex()} figures={figures.clone()} />
            }
            { beside_retention(figures, words, language) }
            { workplaces_table(&props.result.outcome, messages, language, &studio) }
            { people_table(figures, messages, language, &studio) }
            if let (true, Some(person)) = (props.current, figures.most_at_risk()) {
                <PersonStory key={props.result.digest.to_hex()} outcome={props.result.outcome.clone()} {person} />
            }
            <MadeBy result={props.result.clone()} agreement={props.agreement} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct HeadProps {
    result: Rc<RunResult>,
    prediction: Option<Prediction>,
}

/// The result in one sentence, for this group, and against the prediction.
#[component]
fn Head(props: &HeadProps) -> Html {
    let words = &use_messages().results;
    let language = use_language();
    let figures = &props.result.figures;
    let (low, high) = figures.range_of_people;
    let futures = whole(language, props.result.outcome.futures.into());
    let against = props.prediction.as_ref().map(|prediction| {
        let predicted = prediction.retention.at(ForecastWeek::Week52).get();
        let difference = figures.at_the_end().round() as i32 - i32::from(predicted);
        (words.against_prediction)(&whole(language, predicted.into()), difference)
    });
    let export = {
        let figures = figures.clone();
        Callback::from(move |()| {
            let _refused = download(
                "tsumugi-result.csv",
                FileType::Csv,
                &csv(&figures, &words.csv_columns),
            );
        })
    };
    html! {
        <div class="headline">
            <div>
                <p class="eyebrow">{ (words.eyebrow)(&futures) }</p>
                <h1>
                    { words.headline_before }
                    <em>{ round(language, figures.at_the_end()) }</em>
                    { words.headline_after }
                </h1>
                <p class="lede">
                    { (words.group)(figures.placed, low, high) }
                    if let Some(against) = against { <br />{ against } }
                </p>
            </div>
            <Button kind={ButtonKind::Plain} icon={IconName::Download} onclick={export}>{ words.export }</Button>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct MadeByProps {
    result: Rc<RunResult>,
    agreement: Agreement,
}

/// What it takes to make the same result again, and whether it was the same before.
#[component]
fn MadeBy(props: &MadeByProps) -> Html {
    let words = &use_messages().results;
    let language = use_language();
    let outcome = &props.result.outcome;
    let made_by = (words.made_by)(
        &outcome.seed.get().to_string(),
        &whole(language, outcome.futures.into()),
        outcome.engine,
        &props.result.digest.to_string(),
    );
    let agreement = match props.agreement {
        Agreement::First => Html::default(),
        Agreement::Same => html! { { words.same_as_before } },
        Agreement::OtherEngine => html! { { words.other_engine } },
        Agreement::Different => said_in_parts(NoticeKind::Danger, 0, &(words.differs)(), None),
    };
    html! {
        <footer class="small muted made-by" data-digest={props.result.digest.to_hex()}>
            <p class="nums">{ made_by }</p>
            <div>{ agreement }</div>
        </footer>
    }
}
