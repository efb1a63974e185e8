//! A figure: the sentence it shows, the picture or table, and the same in words.

use content::course::figure_path;
use content::lesson::Figure;
use content::markdown::plain;
use yew::prelude::*;

use super::frame::text;
use crate::components::Disclosure;
use crate::contexts::use_messages;
use crate::prose;

/// Props of [`FigureView`].
#[derive(Properties, PartialEq)]
pub(super) struct FigureViewProps {
    /// The block's id.
    pub(super) id: AttrValue,
    /// The figure.
    pub(super) figure: Figure,
}

/// A figure. Its description is on the page for everybody, closed at first.
#[component]
pub(super) fn FigureView(props: &FigureViewProps) -> Html {
    let messages = &use_messages().lesson.blocks;
    let figure = &props.figure;
    let description = format!("{}-description", props.id);
    html! {
        <figure class="lesson-figure" id={format!("block-{}", props.id)}>
            <figcaption>{ prose::headline(&figure.caption) }</figcaption>
            if let Some(picture) = &figure.picture {
                <img
                    src={format!("content/{}", figure_path(picture))}
                    alt={plain(&figure.caption)}
                    aria-details={description.clone()}
                />
            }
            { text(&figure.content) }
            if !figure.description.is_empty() {
                <div id={description}>
                    <Disclosure summary={messages.describe}>{ text(&figure.description) }</Disclosure>
                </div>
            }
        </figure>
    }
}
