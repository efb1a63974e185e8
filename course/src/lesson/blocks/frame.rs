//! The frame every exercise stands in: what kind it is, and a word about it.

use content::markdown::{Node, plain_of_nodes};
use yew::prelude::*;

use crate::components::{Icon, IconName};
use crate::prose;

/// Props of [`Frame`].
#[derive(Properties, PartialEq)]
pub(super) struct FrameProps {
    /// The block's id.
    pub(super) id: AttrValue,
    /// The sign of its kind.
    pub(super) icon: IconName,
    /// Its kind.
    pub(super) kind: &'static str,
    /// What to know about it.
    pub(super) note: &'static str,
    /// What is inside.
    pub(super) children: Html,
}

/// The frame of an exercise.
#[component]
pub(super) fn Frame(props: &FrameProps) -> Html {
    let heading = format!("{}-kind", props.id);
    html! {
        // A group and not a region: a lesson has too many of these for a list of landmarks.
        <div class="block" role="group" id={format!("block-{}", props.id)} aria-labelledby={format!("{heading} {}", question_id(&props.id))}>
            <div class="block-head">
                <h3 class="kind" id={heading}><Icon name={props.icon} />{ props.kind }</h3>
                <span class="muted xs">{ props.note }</span>
            </div>
            <div class="block-body">{ props.children.clone() }</div>
        </div>
    }
}

/// The id of a block's question, which names the block together with its kind.
pub(super) fn question_id(block: &str) -> String {
    format!("{block}-question")
}

/// A question's first paragraph, which names the controls, and what follows it.
pub(super) fn asked(question: &[Node]) -> (Html, Html) {
    match question.split_first() {
        Some((Node::Paragraph(content), rest)) => (prose::headline(content), text(rest)),
        _ => (plain_of_nodes(question).into(), text(question)),
    }
}

/// Text inside a block; nothing where there is none.
pub(super) fn text(nodes: &[Node]) -> Html {
    if nodes.is_empty() {
        return Html::default();
    }
    html! { <div class="prose">{ prose::blocks(nodes) }</div> }
}
