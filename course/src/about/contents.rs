//! The sections of a long page of prose, each a way into it.

use content::markdown::{Node, plain};
use yew::prelude::*;

use crate::components::Disclosure;
use crate::contexts::use_messages;
use crate::platform::dom;

/// A section that can be gone to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Section {
    /// Id of its heading.
    id: AttrValue,
    /// What it is called.
    title: AttrValue,
}

/// The sections of a text, without what is below them.
pub(super) fn sections(nodes: &[Node]) -> Vec<Section> {
    let headings = nodes.iter().filter_map(|node| match node {
        Node::Heading {
            level: 2,
            id: Some(id),
            content,
            ..
        } => Some(Section {
            id: id.clone().into(),
            title: plain(content).into(),
        }),
        _ => None,
    });
    headings.collect()
}

/// Props of [`Contents`].
#[derive(Properties, PartialEq)]
pub(super) struct ContentsProps {
    /// The sections, in order.
    pub(super) sections: Vec<Section>,
    /// Whether it stands beside the text, always open.
    pub(super) beside: bool,
}

/// The sections as a list. Like a rail it moves within the page and leaves the address alone.
#[component]
pub(super) fn Contents(props: &ContentsProps) -> Html {
    let name = use_messages().shell.contents;
    let sections = props.sections.iter().map(|section| {
        let id = section.id.clone();
        let onclick = Callback::from(move |_: MouseEvent| dom::move_to(&id));
        html! {
            <li key={section.id.to_string()}>
                <button type="button" {onclick}>{ section.title.clone() }</button>
            </li>
        }
    });
    let list = html! { <ol class="contents-list">{ for sections }</ol> };
    html! {
        <nav class={classes!("contents", props.beside.then_some("sticky"))} aria-label={name}>
            if props.beside {
                <p class="label" aria-hidden="true">{ name }</p>
                { list }
            } else {
                <Disclosure summary={name}>{ list }</Disclosure>
            }
        </nav>
    }
}
