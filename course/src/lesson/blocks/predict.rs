//! A prediction: the learner commits to it, then sees what was found.

use std::collections::BTreeSet;

use content::lesson::Predict;
use content::markdown::plain_of_nodes;
use yew::prelude::*;

use super::choices::{ChoiceRow, Choices, Judged};
use super::frame::{Frame, asked, text};
use super::reflect::Writing;
use crate::components::{Button, ButtonKind, Icon, IconName, use_announcer};
use crate::contexts::use_messages;
use crate::lesson::state::{Answers, LessonAction, choice, committed, is_open, written};
use crate::prose;

/// Props of [`PredictView`].
#[derive(Properties, PartialEq)]
pub(super) struct PredictViewProps {
    /// The block's id.
    pub(super) id: AttrValue,
    /// The prediction.
    pub(super) predict: Predict,
    /// The section's answers.
    pub(super) answers: Answers,
    /// What the learner does.
    pub(super) act: Callback<LessonAction>,
}

/// A prediction.
#[component]
pub(super) fn PredictView(props: &PredictViewProps) -> Html {
    let messages = &use_messages().lesson.blocks;
    let announce = use_announcer();
    let empty = use_state_eq(|| false);
    let predict = &props.predict;
    let in_words = predict.guesses.is_empty();
    let nothing = BTreeSet::new();
    let (chosen, handed_in) = choice(&props.answers, &props.id).unwrap_or((&nothing, false));
    let text_written = written(&props.answers, &props.id);
    let settled = if in_words {
        is_open(&props.answers, &committed(&props.id))
    } else {
        handed_in
    };
    let (question, more) = asked(&predict.question);
    let commit = {
        let (act, id, empty) = (props.act.clone(), props.id.clone(), empty.setter());
        let missing = if in_words {
            text_written.trim().is_empty()
        } else {
            chosen.is_empty()
        };
        let found = plain_of_nodes(&predict.found);
        Callback::from(move |()| {
            empty.set(missing);
            if missing {
                announce.emit(messages.predict_first.into());
                return;
            }
            act.emit(if in_words {
                LessonAction::Open {
                    block: committed(&id),
                }
            } else {
                LessonAction::HandIn {
                    block: id.to_string(),
                }
            });
            announce.emit(format!("{} {found}", messages.found).into());
        })
    };
    let control = if in_words {
        html! {
            <Writing id={props.id.clone()} prompt={question} {more} text={text_written.to_owned()} settled={settled} act={props.act.clone()} />
        }
    } else {
        let rows = predict.guesses.iter().zip(0_u8..).map(|(guess, place)| {
            let picked = chosen.contains(&place);
            ChoiceRow {
                words: prose::inlines(&guess.content),
                picked,
                judged: if settled && guess.found {
                    Judged::Right
                } else {
                    Judged::Open
                },
                said: (settled && (picked || guess.found)).then(|| {
                    html! {
                        <span class="verdict">
                            if guess.found { <Icon name={IconName::Check} />{ messages.nearest } }
                            if picked { <Icon name={IconName::Pen} />{ messages.predicted } }
                        </span>
                    }
                }),
            }
        });
        let (act, block, unset) = (props.act.clone(), props.id.to_string(), empty.setter());
        let onpick = Callback::from(move |position| {
            unset.set(false);
            act.emit(LessonAction::Choose {
                block: block.clone(),
                position,
                several: false,
            });
        });
        html! {
            <Choices
                id={props.id.clone()}
                {question}
                {more}
                several=false
                {settled}
                rows={rows.collect::<Vec<_>>()}
                {onpick}
            />
        }
    };
    html! {
        <Frame id={props.id.clone()} icon={IconName::Flag} kind={messages.predict} note={messages.predict_note}>
            { control }
            if *empty && !settled { <p class="field-error">{ messages.predict_first }</p> }
            if settled {
                <div class="found"><b>{ messages.found }</b>{ text(&predict.found) }</div>
            } else {
                <div class="cluster">
                    <Button kind={ButtonKind::Primary} onclick={commit}>{ messages.commit }</Button>
                </div>
            }
        </Frame>
    }
}
