//! The document and heading a claim rests on.

use std::rc::Rc;

use content::lesson::SourceNote;
use content::markdown::Node;
use content::source::Sources;
use yew::prelude::*;

use crate::components::{Icon, IconName};
use crate::contexts::{use_language, use_messages};
use crate::prose;
use crate::route::Route;

/// Props of [`SourceLine`].
#[derive(Properties, PartialEq)]
pub(super) struct SourceLineProps {
    /// What is cited.
    pub(super) note: SourceNote,
    /// The documents, once they are here.
    pub(super) sources: Option<Rc<Sources>>,
}

/// A line with the source's short name, which leads to its full citation, and the place in it.
#[component]
pub(super) fn SourceLine(props: &SourceLineProps) -> Html {
    let language = use_language();
    let messages = &use_messages().lesson.blocks;
    let source = props
        .sources
        .as_ref()
        .and_then(|sources| sources.sources.get(&props.note.source));
    let name = source.map_or(props.note.source.as_str(), |source| {
        source.short.get(language)
    });
    let place = props.note.place.iter().map(|node| match node {
        Node::Paragraph(content) => prose::inlines(content),
        other => prose::blocks(std::slice::from_ref(other)),
    });
    html! {
        <p class="source-line">
            <Icon name={IconName::File} />
            <span>
                { messages.source }
                <a href={Route::Sources.href()}>{ name.to_owned() }</a>
                { "　" }{ for place }
            </span>
        </p>
    }
}
