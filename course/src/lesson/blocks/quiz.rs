//! A quiz: choose, hand in, and read what is said about the choice. The other choices stay closed until asked for.

use std::collections::BTreeSet;

use content::lesson::Quiz;
use content::markdown::plain_of_nodes;
use content::messages::lesson::QuizMessages;
use yew::prelude::*;

use super::choices::{ChoiceRow, Choices, Judged};
use super::frame::{Frame, asked, text};
use crate::components::{Button, ButtonKind, Icon, IconName, use_announcer};
use crate::contexts::use_messages;
use crate::lesson::state::{Answers, LessonAction, choice};
use crate::prose;

/// Props of [`QuizView`].
#[derive(Properties, PartialEq)]
pub(super) struct QuizViewProps {
    /// The block's id.
    pub(super) id: AttrValue,
    /// The quiz.
    pub(super) quiz: Quiz,
    /// The section's answers.
    pub(super) answers: Answers,
    /// What the learner does.
    pub(super) act: Callback<LessonAction>,
}

/// A quiz.
#[component]
pub(super) fn QuizView(props: &QuizViewProps) -> Html {
    let messages = &use_messages().lesson.quiz;
    let announce = use_announcer();
    let others = use_state_eq(|| false);
    let empty = use_state_eq(|| false);
    let quiz = &props.quiz;
    let several = quiz.is_several();
    let nothing = BTreeSet::new();
    let (chosen, handed_in) = choice(&props.answers, &props.id).unwrap_or((&nothing, false));
    let right = is_right(quiz, chosen);
    let judged = |place: u8| {
        let is_chosen = chosen.contains(&place);
        match quiz.choices.get(usize::from(place)) {
            Some(choice) if handed_in && is_chosen && choice.right => Judged::Right,
            Some(_) if handed_in && is_chosen => Judged::Wrong,
            Some(_) if handed_in && *others => Judged::Told,
            _ => Judged::Open,
        }
    };
    let rows = quiz.choices.iter().zip(0_u8..).map(|(choice, place)| {
        let judged = judged(place);
        ChoiceRow {
            words: prose::inlines(&choice.content),
            picked: chosen.contains(&place),
            judged,
            said: (judged != Judged::Open).then(|| {
                html! { <>{ verdict(judged, choice.right, several, messages) }{ text(&choice.feedback) }</> }
            }),
        }
    });
    let onpick = {
        let (act, block, empty) = (props.act.clone(), props.id.to_string(), empty.setter());
        Callback::from(move |position| {
            empty.set(false);
            act.emit(LessonAction::Choose {
                block: block.clone(),
                position,
                several,
            });
        })
    };
    let hand_in = {
        let (act, block, empty) = (props.act.clone(), props.id.to_string(), empty.setter());
        let nothing_chosen = chosen.is_empty();
        let sentence = if nothing_chosen {
            messages.choose_first.to_owned()
        } else {
            spoken(quiz, chosen, messages)
        };
        Callback::from(move |()| {
            empty.set(nothing_chosen);
            act.emit(LessonAction::HandIn {
                block: block.clone(),
            });
            announce.emit(sentence.clone().into());
        })
    };
    let reopen = {
        let (act, block, others) = (props.act.clone(), props.id.to_string(), others.setter());
        Callback::from(move |()| {
            others.set(false);
            act.emit(LessonAction::Reopen {
                block: block.clone(),
            });
        })
    };
    let (question, more) = asked(&quiz.question);
    html! {
        <Frame id={props.id.clone()} icon={IconName::Quiz} kind={messages.kind} note={if several { messages.several } else { messages.note }}>
            <Choices
                id={props.id.clone()}
                {question}
                {more}
                {several}
                rows={rows.collect::<Vec<_>>()}
                {onpick}
            />
            if handed_in && several {
                <p class={classes!("overall", if right { "is-right" } else { "is-wrong" })}>
                    { verdict(if right { Judged::Right } else { Judged::Wrong }, right, false, messages) }
                    if !right { { partly(quiz, chosen, messages) } }
                </p>
            }
            if *empty { <p class="field-error">{ messages.choose_first }</p> }
            <div class="cluster">
                if !handed_in {
                    <Button kind={ButtonKind::Primary} onclick={hand_in}>{ messages.answer }</Button>
                } else if !right {
                    <Button kind={ButtonKind::Primary} onclick={reopen}>{ messages.again }</Button>
                }
                if handed_in && quiz.choices.len() > chosen.len() {
                    <Button
                        kind={ButtonKind::Quiet}
                        expanded={*others}
                        onclick={let others = others.clone(); Callback::from(move |()| others.set(!*others))}
                    >
                        { if *others { messages.hide_others } else { messages.show_others } }
                    </Button>
                }
            </div>
        </Frame>
    }
}

fn is_right(quiz: &Quiz, chosen: &BTreeSet<u8>) -> bool {
    let chosen: Vec<usize> = chosen.iter().map(|place| usize::from(*place)).collect();
    quiz.is_right(&chosen)
}

/// The word over what is said: on a single answer whether it is right, among several whether the choice belongs to it.
fn verdict(judged: Judged, belongs: bool, several: bool, messages: &QuizMessages) -> Html {
    let (icon, word) = match (judged, several) {
        (Judged::Open, _) => return Html::default(),
        (Judged::Right, false) => (IconName::Check, messages.right),
        (Judged::Wrong, false) => (IconName::Stop, messages.wrong),
        _ if belongs => (IconName::Check, messages.belongs),
        _ => (IconName::Stop, messages.does_not_belong),
    };
    html! { <span class="verdict"><Icon name={icon} />{ word }</span> }
}

fn partly(quiz: &Quiz, chosen: &BTreeSet<u8>, messages: &QuizMessages) -> String {
    let places = || quiz.choices.iter().zip(0_u8..);
    let right = places()
        .filter(|(choice, place)| choice.right && chosen.contains(place))
        .count();
    let missing = places()
        .filter(|(choice, place)| choice.right && !chosen.contains(place))
        .count();
    (messages.partly)(right, chosen.len().saturating_sub(right), missing)
}

/// What is read out when the answer is handed in.
fn spoken(quiz: &Quiz, chosen: &BTreeSet<u8>, messages: &QuizMessages) -> String {
    let right = is_right(quiz, chosen);
    let word = if right {
        messages.right
    } else {
        messages.wrong
    };
    if quiz.is_several() {
        let more = if right {
            String::new()
        } else {
            partly(quiz, chosen, messages)
        };
        return format!("{word} {more}");
    }
    let place = chosen
        .first()
        .map_or(usize::MAX, |place| usize::from(*place));
    let feedback = quiz
        .choices
        .get(place)
        .map(|choice| plain_of_nodes(&choice.feedback))
        .unwrap_or_default();
    format!("{word} {feedback}")
}
