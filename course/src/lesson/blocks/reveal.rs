//! Think first, then open.

use content::lesson::Reveal;
use yew::prelude::*;

use super::frame::{Frame, question_id, text};
use crate::components::{Button, IconName};
use crate::contexts::use_messages;
use crate::lesson::state::{Answers, LessonAction, is_open};

/// Props of [`RevealView`].
#[derive(Properties, PartialEq)]
pub(super) struct RevealViewProps {
    /// The block's id.
    pub(super) id: AttrValue,
    /// The question and its answer.
    pub(super) reveal: Reveal,
    /// The section's answers.
    pub(super) answers: Answers,
    /// What the learner does.
    pub(super) act: Callback<LessonAction>,
}

/// Think first, then open.
#[component]
pub(super) fn RevealView(props: &RevealViewProps) -> Html {
    let messages = &use_messages().lesson.blocks;
    let open = is_open(&props.answers, &props.id);
    let answer = format!("{}-answer", props.id);
    let toggle = {
        let (act, block) = (props.act.clone(), props.id.to_string());
        Callback::from(move |()| {
            let block = block.clone();
            act.emit(if open {
                LessonAction::Reopen { block }
            } else {
                LessonAction::Open { block }
            });
        })
    };
    html! {
        <Frame id={props.id.clone()} icon={IconName::Note} kind={messages.reveal} note={messages.reveal_note}>
            <div class="question" id={question_id(&props.id)}>{ text(&props.reveal.question) }</div>
            <div class="cluster">
                <Button expanded={open} controls={answer.clone()} onclick={toggle}>
                    { if open { messages.close } else { messages.open } }
                </Button>
            </div>
            <div id={answer} class="found" hidden={!open}>
                if open { { text(&props.reveal.answer) } }
            </div>
        </Frame>
    }
}
