//! One person's story: choose who and which future, read what happened and why.

use std::rc::Rc;

use content::messages::Language;
use content::messages::story::Tone;
use sim::id::PersonId;
use sim::run::{Event, Outcome, Reasons};
use yew::prelude::*;

use super::choice::whom_to_tell;
use super::grouping::{GroupShare, gathered};
use crate::components::{Button, Card, CardKind, LinkButton, NoticeKind, said_in_parts};
use crate::contexts::{use_language, use_messages};
use crate::platform::dom;
use crate::platform::format::decimal;
use crate::platform::simulation::{
    Answer, SimulationState, Task, Telling, WhyThen, notice, use_simulation,
};
use crate::studio::context::use_studio;
use crate::studio::futures::seed;

/// Props of [`PersonStory`].
#[derive(Properties, PartialEq)]
pub(crate) struct PersonStoryProps {
    /// The result whose futures are told.
    pub(crate) outcome: Rc<Outcome>,
    /// Whom to begin with, if this future has something to tell of that person.
    pub(crate) person: PersonId,
}

/// One person in one future.
#[component]
pub(crate) fn PersonStory(props: &PersonStoryProps) -> Html {
    let messages = use_messages();
    let words = &messages.story;
    let studio = use_studio();
    let simulation = use_simulation();
    let chosen = use_state_eq(|| None::<PersonId>);
    let future = use_state_eq(|| props.outcome.typical_future);
    let telling = use_state_eq(|| None::<Rc<Telling>>);
    let tell = {
        let (simulation, studio) = (simulation.clone(), studio.clone());
        move |future| {
            simulation.start(Task::Replay {
                case: (**studio.case()).clone(),
                plan: (**studio.plan()).clone(),
                seed: seed(),
                future,
            });
        }
    };
    use_effect_with((*future, studio.plan_digest()), {
        let tell = tell.clone();
        move |(future, _)| tell(*future)
    });
    use_effect_with(simulation.state().clone(), {
        let (telling, chosen, foremost) = (telling.setter(), chosen.clone(), props.person.clone());
        move |state| {
            if let SimulationState::Done(answer) = state
                && let Answer::Telling(told) = &**answer
            {
                // Who is told stays the same from one future to the next.
                if chosen.is_none() {
                    chosen.set(Some(whom_to_tell(&told.stories, &foremost)));
                }
                telling.set(Some(Rc::new(told.clone())));
            }
        }
    });
    let choose = {
        let (chosen, outcome) = (chosen.setter(), props.outcome.clone());
        Callback::from(move |event: Change| {
            let wanted = dom::value(&event);
            if let Some(found) = outcome.people.iter().find(|one| one.id.as_str() == wanted) {
                chosen.set(Some(found.id.clone()));
            }
        })
    };
    let last = props.outcome.futures.saturating_sub(1);
    let set_future = {
        let future = future.setter();
        Callback::from(move |event: Change| {
            if let Ok(number) = dom::value(&event).trim().parse::<u32>() {
                future.set(number.clamp(1, last + 1) - 1);
            }
        })
    };
    let typical = {
        let (future, typical) = (future.setter(), props.outcome.typical_future);
        Callback::from(move |()| future.set(typical))
    };
    let failed = notice(simulation.state(), messages).map(|said| {
        let future = *future;
        let again = Callback::from(move |()| tell(future));
        let again = html! { <Button onclick={again}>{ messages.simulation.again }</Button> };
        said_in_parts(NoticeKind::Danger, 0, &said, Some(again))
    });
    let shown = telling.as_ref().filter(|told| told.future == *future);
    let person = (*chosen).clone().unwrap_or_else(|| props.person.clone());
    html! {
        <section class="stack" aria-labelledby="story-title">
            <div>
                <h2 id="story-title">{ words.title }</h2>
                <p class="small muted">{ words.about }</p>
            </div>
            <div class="cluster story-choice">
                <div class="field">
                    <label class="label" for="story-person">{ words.person }</label>
                    <select id="story-person" class="input" onchange={choose}>
                        { for props.outcome.people.iter().map(|one| html! {
                            <option key={one.id.to_string()} value={one.id.to_string()} selected={one.id == person}>
                                { studio.words().person(&one.id).to_owned() }
                            </option>
                        }) }
                    </select>
                </div>
                <div class="field">
                    <label class="label" for="story-future">{ words.future }</label>
                    <input
                        id="story-future"
                        class="input input--short"
                        type="number"
                        inputmode="numeric"
                        min="1"
                        max={number_of(last).to_string()}
                        value={number_of(*future).to_string()}
                        onchange={set_future}
                    />
                </div>
                <Button small=true onclick={typical}>{ words.typical }</Button>
            </div>
            if let Some(failed) = failed {
                { failed }
            } else if let Some(told) = shown {
                <Told telling={told.clone()} {person} />
            } else {
                <p class="muted" role="status">{ words.loading }</p>
            }
        </section>
    }
}

/// The change of a control; `Event` is what happened in a story.
type Change = yew::events::Event;

/// Futures are counted from 1 where people read them.
fn number_of(future: u32) -> i32 {
    i32::try_from(future).unwrap_or(i32::MAX - 1) + 1
}

#[derive(Properties, PartialEq)]
struct ToldProps {
    telling: Rc<Telling>,
    person: PersonId,
}

/// What happened to one person, and why.
#[component]
fn Told(props: &ToldProps) -> Html {
    let words = &use_messages().story;
    let studio = use_studio();
    let name = studio.words().person(&props.person).to_owned();
    let story = props
        .telling
        .stories
        .iter()
        .find(|story| story.person == props.person);
    let why = props
        .telling
        .why
        .iter()
        .find(|why| why.person == props.person);
    html! {
        <div class="story-pair">
            <div>
                <h3>{ (words.heading)(&name) }</h3>
                if let Some(story) = story {
                    <ol class="events">{ for story.events.iter().enumerate().map(|(at, event)| told_event(at, event, words)) }</ol>
                }
            </div>
            if let Some(why) = why {
                <Why why={why.clone()} />
            }
        </div>
    }
}

fn told_event(at: usize, event: &Event, words: &content::messages::story::StoryMessages) -> Html {
    let class = match (words.tone)(event.what) {
        Tone::Hard => Some("hard"),
        Tone::Lift => Some("lift"),
        Tone::Plain => None,
    };
    html! {
        <li key={at} {class}>
            <span class="when">{ (words.when)(event.week) }</span>
            <div>{ (words.happening)(event.what) }</div>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct WhyProps {
    why: WhyThen,
}

/// The shares of the sum behind the last week's risk: of the cause somebody left for, or else of the largest one.
#[component]
fn Why(props: &WhyProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let words = &messages.story;
    let why = &props.why;
    let Some(reasons) = spoken_of(why) else {
        return Html::default();
    };
    let (plan, rest) = gathered(reasons);
    let cause = (messages.model.cause)(reasons.cause);
    let title = match why.left_for {
        Some(_) => (words.why_left)(why.week, cause),
        None => (words.why_stayed)(why.week, cause),
    };
    let risk = decimal(language, 100.0 * reasons.predictor.exp(), 2);
    html! {
        <Card kind={CardKind::Sunk} class="stack">
            <h3>{ title }</h3>
            <p class="small">{ words.why_about }</p>
            <ul class="share-list nums">{ for plan.iter().map(|share| line(share, messages, language)) }</ul>
            <p class="label">{ words.not_of_the_plan }</p>
            <ul class="share-list nums">{ for rest.iter().map(|share| line(share, messages, language)) }</ul>
            <p class="small">{ (words.sum)(&decimal(language, reasons.predictor, 2), &risk) }</p>
            <p class="small muted">{ messages.results.disclosure }</p>
            <LinkButton href="#/model" small=true>{ messages.results.about_model }</LinkButton>
        </Card>
    }
}

/// The reasons to show: of the cause somebody left for, or else of the largest hazard.
fn spoken_of(why: &WhyThen) -> Option<&Reasons> {
    match why.left_for {
        Some(cause) => why.reasons.iter().find(|reasons| reasons.cause == cause),
        None => why
            .reasons
            .iter()
            .max_by(|one, other| one.predictor.total_cmp(&other.predictor)),
    }
}

/// One share as a bar to the right (drives away) or to the left (keeps), with its factor.
fn line(
    share: &GroupShare,
    messages: &'static content::messages::Messages,
    language: Language,
) -> Html {
    let words = &messages.story;
    let name = (words.group)(share.group);
    let width = (share.value.abs() / 1.5).min(1.0) * 50.0;
    let start = if share.value < 0.0 {
        50.0 - width
    } else {
        50.0
    };
    let class = if share.value < 0.0 {
        "share-keeps"
    } else {
        "share-drives"
    };
    // A factor written as one says of neither side.
    let side = match share.value {
        value if value.abs() < 0.005 => "",
        value if value < 0.0 => words.keeps,
        _ => words.drives,
    };
    html! {
        <li key={format!("{:?}", share.group)} class="share-line">
            <span>{ name }</span>
            <svg width="100%" height="14" aria-hidden="true" focusable="false">
                <rect class="bar-ground" x="50%" y="0" width="1" height="14" />
                <rect {class} x={format!("{start:.1}%")} y="2" width={format!("{width:.1}%")} height="10" />
            </svg>
            <strong>{ (words.factor)(&decimal(language, share.factor(), share.digits())) }</strong>
            <span class="xs muted">{ side }</span>
        </li>
    }
}
