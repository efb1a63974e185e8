//! A section of a lesson: its text and blocks, and in the margin the terms it is the first to use.

use std::rc::Rc;

use content::glossary::Glossary;
use content::lesson::{Block, Lesson, Part};
use content::markdown::Node;
use content::source::Sources;
use yew::prelude::*;

use super::blocks::BlockView;
use super::notes::Notes;
use super::state::{Answers, LessonAction};
use crate::prose;

/// Props of [`SectionView`].
#[derive(Properties, PartialEq)]
pub(super) struct SectionViewProps {
    /// The lesson.
    pub(super) lesson: Rc<Lesson>,
    /// The section's place in it.
    pub(super) index: usize,
    /// The answers to its blocks.
    pub(super) answers: Answers,
    /// The terms.
    pub(super) glossary: Option<Rc<Glossary>>,
    /// The documents that are cited.
    pub(super) sources: Option<Rc<Sources>>,
    /// What the learner does.
    pub(super) act: Callback<LessonAction>,
}

/// A section. It is drawn anew only when one of its own answers changes.
#[component]
pub(super) fn SectionView(props: &SectionViewProps) -> Html {
    let Some(section) = props.lesson.sections.get(props.index) else {
        return Html::default();
    };
    let parts = runs(&section.parts).into_iter().enumerate().map(|(index, run)| match run {
        Run::Prose(nodes) => html! { <div key={index} class="prose">{ for nodes.into_iter().map(prose_of) }</div> },
        Run::Block(block) => html! {
            <BlockView
                key={block.id.clone()}
                block={block.clone()}
                answers={props.answers.clone()}
                sources={props.sources.clone()}
                act={props.act.clone()}
            />
        },
    });
    let titled = !section.title.is_empty();
    html! {
        <section
            class="lesson-section"
            data-section={section.id.clone()}
        >
            <div class="lesson-text">
                if titled {
                    <h2 id={section.id.clone()} tabindex="-1">{ prose::headline(&section.title) }</h2>
                }
                { for parts }
            </div>
            <Notes lesson={props.lesson.clone()} index={props.index} glossary={props.glossary.clone()} />
        </section>
    }
}

/// Text that stands together, or a block.
enum Run<'a> {
    Prose(Vec<&'a Node>),
    Block(&'a Block),
}

/// Joins pieces of text that follow each other.
fn runs(parts: &[Part]) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    for part in parts {
        match (part, runs.last_mut()) {
            (Part::Prose(node), Some(Run::Prose(nodes))) => nodes.push(node),
            (Part::Prose(node), _) => runs.push(Run::Prose(vec![node])),
            (Part::Block(block), _) => runs.push(Run::Block(block)),
        }
    }
    runs
}

fn prose_of(node: &Node) -> Html {
    prose::blocks(std::slice::from_ref(node))
}
