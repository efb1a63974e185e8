//! Writing in one's own words, saved as it is written.

use content::markdown::Node;
use content::work::Text;
use yew::prelude::*;

use super::frame::{Frame, asked, question_id};
use crate::components::IconName;
use crate::contexts::use_messages;
use crate::lesson::state::{Answers, LessonAction, written};
use crate::platform::dom;

/// Props of [`ReflectView`].
#[derive(Properties, PartialEq)]
pub(super) struct ReflectViewProps {
    /// The block's id.
    pub(super) id: AttrValue,
    /// What to write on.
    pub(super) prompt: Vec<Node>,
    /// The section's answers.
    pub(super) answers: Answers,
    /// What the learner does.
    pub(super) act: Callback<LessonAction>,
}

/// A reflection.
#[component]
pub(super) fn ReflectView(props: &ReflectViewProps) -> Html {
    let messages = &use_messages().lesson.blocks;
    let (prompt, more) = asked(&props.prompt);
    html! {
        <Frame id={props.id.clone()} icon={IconName::Pen} kind={messages.reflect} note={messages.reflect_note}>
            <Writing
                id={props.id.clone()}
                {prompt}
                {more}
                text={written(&props.answers, &props.id).to_owned()}
                act={props.act.clone()}
            />
        </Frame>
    }
}

/// Props of [`Writing`].
#[derive(Properties, PartialEq)]
pub(super) struct WritingProps {
    /// The block's id.
    pub(super) id: AttrValue,
    /// What to write on: the field's label.
    pub(super) prompt: Html,
    /// More about it.
    pub(super) more: Html,
    /// What is written.
    pub(super) text: AttrValue,
    /// Whether nothing can be changed any more.
    #[prop_or_default]
    pub(super) settled: bool,
    /// What the learner does.
    pub(super) act: Callback<LessonAction>,
}

/// A field to write in, with how much is written.
#[component]
pub(super) fn Writing(props: &WritingProps) -> Html {
    let messages = &use_messages().lesson.blocks;
    let (field, hint) = (format!("{}-words", props.id), format!("{}-count", props.id));
    let oninput = {
        let (act, block) = (props.act.clone(), props.id.to_string());
        Callback::from(move |event: InputEvent| {
            act.emit(LessonAction::Write {
                block: block.clone(),
                text: dom::value(&event),
            });
        })
    };
    let count = props.text.chars().count();
    html! {
        <div class="field">
            <label for={field.clone()} id={question_id(&props.id)}>{ props.prompt.clone() }</label>
            { props.more.clone() }
            <textarea
                class="input"
                id={field}
                rows="5"
                maxlength={Text::LIMIT.to_string()}
                aria-describedby={hint.clone()}
                readonly={props.settled}
                value={props.text.clone()}
                {oninput}
            />
            <p class="hint nums" id={hint}>
                { if count < Text::LIMIT { (messages.written)(count) } else { (messages.full)(Text::LIMIT) } }
            </p>
        </div>
    }
}
