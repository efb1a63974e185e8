//! The blocks of a lesson on the page: one file for each kind.

mod choices;
mod figure;
mod frame;
mod predict;
mod quiz;
mod reflect;
mod reveal;
mod simulation;
mod source;

use std::rc::Rc;

use content::lesson::{Block, BlockKind};
use content::source::Sources;
use yew::prelude::*;

use super::state::{Answers, LessonAction};

/// Props of [`BlockView`].
#[derive(Properties, PartialEq)]
pub(super) struct BlockViewProps {
    /// The block.
    pub(super) block: Block,
    /// The answers to the blocks of its section.
    pub(super) answers: Answers,
    /// The documents that are cited.
    pub(super) sources: Option<Rc<Sources>>,
    /// What the learner does.
    pub(super) act: Callback<LessonAction>,
}

/// A block of any kind.
#[component]
pub(super) fn BlockView(props: &BlockViewProps) -> Html {
    let id = AttrValue::from(props.block.id.clone());
    let (answers, act) = (props.answers.clone(), props.act.clone());
    match &props.block.kind {
        BlockKind::Quiz(quiz) => {
            html! { <quiz::QuizView {id} quiz={quiz.clone()} {answers} {act} /> }
        }
        BlockKind::Predict(predict) => {
            html! { <predict::PredictView {id} predict={predict.clone()} {answers} {act} /> }
        }
        BlockKind::Reveal(reveal) => {
            html! { <reveal::RevealView {id} reveal={reveal.clone()} {answers} {act} /> }
        }
        BlockKind::Reflect(prompt) => {
            html! { <reflect::ReflectView {id} prompt={prompt.clone()} {answers} {act} /> }
        }
        BlockKind::Figure(figure) => html! { <figure::FigureView {id} figure={figure.clone()} /> },
        BlockKind::Try(attempt) => {
            html! { <simulation::TryView {id} attempt={attempt.clone()} {answers} {act} /> }
        }
        BlockKind::Source(note) => {
            html! { <source::SourceLine note={note.clone()} sources={props.sources.clone()} /> }
        }
    }
}
