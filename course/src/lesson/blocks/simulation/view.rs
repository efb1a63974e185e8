//! The simulation on the page. The worker computes; the same futures are used for every setting.

use std::rc::Rc;

use content::course::{case_path, example_path, read_case, read_example};
use content::example::{Example, Setting};
use content::lesson::{Control, Lever, Try};
use content::markdown::plain;
use content::messages::lesson::TryMessages;
use sim::case::Case;
use sim::random::Seed;
use yew::prelude::*;

use super::picture::Hundred;
use super::state::{FUTURES, MONTHS, SEED, Shown, first_settings, set, shown};
use crate::components::{
    Button, IconName, NoticeKind, SegmentOption, Segmented, Switch, said_in_parts, use_announcer,
};
use crate::contexts::use_messages;
use crate::lesson::blocks::frame::{Frame, asked, question_id, text};
use crate::lesson::state::{Answers, LessonAction, is_open};
use crate::library::use_course_file;
use crate::platform::simulation::{Answer, SimulationState, Task, notice, use_simulation};
use crate::route::Route;

/// Props of [`TryView`].
#[derive(Properties, PartialEq)]
pub(in crate::lesson::blocks) struct TryViewProps {
    /// The block's id.
    pub(in crate::lesson::blocks) id: AttrValue,
    /// The simulation.
    pub(in crate::lesson::blocks) attempt: Try,
    /// The section's answers.
    pub(in crate::lesson::blocks) answers: Answers,
    /// What the learner does.
    pub(in crate::lesson::blocks) act: Callback<LessonAction>,
}

/// A small simulation.
#[component]
pub(in crate::lesson::blocks) fn TryView(props: &TryViewProps) -> Html {
    let messages = &use_messages().lesson.attempt;
    let case = use_course_file(&case_path(&props.attempt.case), read_case);
    let example = use_course_file(&example_path(&props.attempt.case), read_example);
    let (question, more) = asked(&props.attempt.question);
    let inside = match (case.ready(), example.ready()) {
        (Some(case), Some(example)) => html! {
            <Running
                id={props.id.clone()}
                attempt={props.attempt.clone()}
                case={case.clone()}
                example={example.clone()}
                tried={is_open(&props.answers, &props.id)}
                act={props.act.clone()}
            />
        },
        (None, _) => case.absent(),
        (_, None) => example.absent(),
    };
    html! {
        <Frame id={props.id.clone()} icon={IconName::Try} kind={messages.kind} note={messages.note}>
            <p class="question" id={question_id(&props.id)}>{ question }</p>
            { more }
            { inside }
        </Frame>
    }
}

#[derive(Properties, PartialEq)]
struct RunningProps {
    id: AttrValue,
    attempt: Try,
    case: Rc<Case>,
    example: Rc<Example>,
    tried: bool,
    act: Callback<LessonAction>,
}

/// The controls and what comes of them.
#[component]
fn Running(props: &RunningProps) -> Html {
    let all = use_messages();
    let messages = &all.lesson.attempt;
    let announce = use_announcer();
    let simulation = use_simulation();
    let settings = use_state_eq(|| first_settings(&props.attempt));
    let first = use_state_eq(|| None::<Shown>);
    let newest = use_state_eq(|| None::<Shown>);
    let run = {
        let (simulation, case, example) = (
            simulation.clone(),
            props.case.clone(),
            props.example.clone(),
        );
        move |settings: &[Setting]| {
            let plan = example.plan(&case).ok();
            if let (Some(plan), Ok(seed)) = (plan, Seed::new(SEED)) {
                let plan = example.with(&plan, settings);
                simulation.start(Task::Run {
                    case: (*case).clone(),
                    plan,
                    seed,
                    futures: FUTURES,
                });
            }
        }
    };
    use_effect_with((*settings).clone(), {
        let run = run.clone();
        move |settings| run(settings)
    });
    use_effect_with(simulation.state().clone(), {
        let (first, newest) = (first.clone(), newest.setter());
        move |state| {
            let SimulationState::Done(answer) = state else {
                return;
            };
            let Answer::Outcome { outcome, .. } = &**answer else {
                return;
            };
            let Some(found) = shown(outcome) else { return };
            newest.set(Some(found));
            match *first {
                None => first.set(Some(found)),
                Some(first) => announce.emit(sentence(messages, found, Some(first)).into()),
            }
        }
    });
    let onset = {
        let (settings, act, block) = (settings.clone(), props.act.clone(), props.id.to_string());
        let tried = props.tried;
        Callback::from(move |(place, value): (usize, u32)| {
            settings.set(set(&settings, place, value));
            if !tried {
                act.emit(LessonAction::Open {
                    block: block.clone(),
                });
            }
        })
    };
    let controls = props
        .attempt
        .controls
        .iter()
        .zip(&*settings)
        .enumerate()
        .map(|(place, (control, setting))| {
            self::control(
                control,
                &format!("{}-{place}", props.id),
                setting.value,
                onset.reform(move |value| (place, value)),
                messages,
            )
        });
    let changed = *settings != first_settings(&props.attempt);
    let failed = notice(simulation.state(), all).map(|said| {
        let settings = (*settings).clone();
        let again = Callback::from(move |()| run(&settings));
        let again = html! { <Button onclick={again}>{ all.simulation.again }</Button> };
        said_in_parts(NoticeKind::Danger, 0, &said, Some(again))
    });
    html! {
        <div class="try">
            <div class="try-controls">{ for controls }</div>
            if let Some(failed) = failed {
                { failed }
            } else if let Some(found) = *newest {
                <Result {found} compared={(*first).filter(|_| changed)} />
            } else {
                <p class="waiting">{ messages.running }</p>
            }
            if props.tried && !props.attempt.debrief.is_empty() {
                <details class="more">
                    <summary>{ messages.notice }</summary>
                    <div class="found">{ text(&props.attempt.debrief) }</div>
                </details>
            }
        </div>
    }
}

/// A control: values beside each other, or a switch.
fn control(
    control: &Control,
    name: &str,
    value: u32,
    onset: Callback<u32>,
    messages: &'static TryMessages,
) -> Html {
    let label = AttrValue::from(plain(&control.label));
    if control.values.is_empty() {
        let onchange = onset.reform(u32::from);
        return html! { <Switch key={name.to_owned()} {label} checked={value > 0} {onchange} /> };
    }
    let word = if control.lever == Lever::CheckIns {
        messages.check_ins
    } else {
        messages.minutes
    };
    let mut values = control.values.clone();
    values.sort_unstable();
    let options: Vec<SegmentOption> = values
        .iter()
        .map(|value| SegmentOption::new(value.to_string(), word(*value)))
        .collect();
    let onselect = onset.reform(|chosen: AttrValue| chosen.parse().unwrap_or_default());
    html! {
        <Segmented
            key={name.to_owned()}
            legend={label}
            name={name.to_owned()}
            {options}
            selected={value.to_string()}
            {onselect}
        />
    }
}

fn sentence(messages: &TryMessages, found: Shown, compared: Option<Shown>) -> String {
    let staying = (messages.staying)(MONTHS, found.mean);
    let change = compared.map(|first| (messages.change)(difference(found.mean, first.mean)));
    format!("{staying} {}", change.unwrap_or_default())
}

fn difference(now: u32, first: u32) -> i32 {
    i32::try_from(i64::from(now) - i64::from(first)).unwrap_or(0)
}

#[derive(Properties, PartialEq)]
struct ResultProps {
    found: Shown,
    compared: Option<Shown>,
}

/// The sentence, the picture, the numbers.
#[component]
fn Result(props: &ResultProps) -> Html {
    let messages = &use_messages().lesson.attempt;
    let found = props.found;
    html! {
        <div class="try-result">
            <p class="try-sentence">{ (messages.staying)(MONTHS, found.mean) }</p>
            if let Some(first) = props.compared {
                <p class="small"><b>{ (messages.change)(difference(found.mean, first.mean)) }</b></p>
            }
            <Hundred shown={found} label={(messages.picture)(found.mean, found.least, found.most)} />
            <p class="small muted">{ (messages.range)(found.least, found.most) }</p>
            <dl class="try-figures">
                <dt>{ messages.work_done }</dt>
                <dd class="nums">{ (messages.hours_a_year)(found.hours) }</dd>
            </dl>
            <p class="xs muted">
                { (messages.computed)(found.people, FUTURES, SEED) }{ " " }
                { messages.disclaimer }{ " " }<a href={Route::Model.href()}>{ messages.model }</a>
            </p>
        </div>
    }
}
