//! A frame round what belongs together.

use yew::prelude::*;

/// How a card lies on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardKind {
    /// On the page.
    #[default]
    Plain,
    /// Above it.
    Lifted,
    /// Sunk into it: beside the matter.
    Sunk,
    /// Lifted and with an indigo edge: where to go now.
    Current,
}

/// Props of [`Card`].
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// How it lies on the page.
    #[prop_or_default]
    pub kind: CardKind,
    /// Less room at the edges.
    #[prop_or_default]
    pub tight: bool,
    /// Extra classes, for arranging what is inside.
    #[prop_or_default]
    pub class: Classes,
    /// Id of its heading; makes it a region of its own.
    #[prop_or_default]
    pub labelledby: Option<AttrValue>,
    /// What is inside.
    pub children: Html,
}

/// A frame round what belongs together.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let kind = match props.kind {
        CardKind::Plain => None,
        CardKind::Lifted => Some("card--lift"),
        CardKind::Sunk => Some("card--sunk"),
        CardKind::Current => Some("card--current"),
    };
    let class = classes!(
        "card",
        kind,
        props.tight.then_some("card--tight"),
        props.class.clone()
    );
    match &props.labelledby {
        Some(heading) => html! {
            <section {class} aria-labelledby={heading.clone()}>{ props.children.clone() }</section>
        },
        None => html! { <div {class}>{ props.children.clone() }</div> },
    }
}
