//! A small simulation: a few controls, one question.

use content::lesson::Try;
use yew::prelude::*;

use super::frame::{Frame, asked};
use crate::components::IconName;
use crate::contexts::use_messages;
use crate::lesson::state::{Answers, LessonAction};

/// Props of [`TryView`].
#[derive(Properties, PartialEq)]
pub(super) struct TryViewProps {
    /// The block's id.
    pub(super) id: AttrValue,
    /// The simulation.
    pub(super) attempt: Try,
    /// The section's answers.
    pub(super) answers: Answers,
    /// What the learner does.
    pub(super) act: Callback<LessonAction>,
}

/// A small simulation.
#[component]
pub(super) fn TryView(props: &TryViewProps) -> Html {
    let messages = &use_messages().lesson.attempt;
    let (question, more) = asked(&props.attempt.question);
    html! {
        <Frame id={props.id.clone()} icon={IconName::Try} kind={messages.kind} note={messages.note}>
            <p class="question">{ question }</p>
            { more }
        </Frame>
    }
}
