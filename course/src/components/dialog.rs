//! A window over the page for one question.

use yew::prelude::*;

use super::{IconButton, IconName};
use crate::platform::dom;

/// Props of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Whether it is open.
    pub open: bool,
    /// Permanent id, unlike any other on the page.
    pub id: AttrValue,
    /// The question.
    pub title: AttrValue,
    /// The name of the button that closes it.
    pub close_label: AttrValue,
    /// Extra classes, such as `dialog--menu`.
    #[prop_or_default]
    pub class: Classes,
    /// Called when it is closed in whatever way: the button, Escape.
    pub onclose: Callback<()>,
    /// What there is to read or fill in.
    pub children: Html,
    /// The buttons that answer, the main one last.
    #[prop_or_default]
    pub actions: Option<Html>,
}

/// A modal window. The browser keeps the focus inside and gives it back when it closes.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    use_effect_with((props.open, node.clone()), |(open, node)| {
        dom::set_modal_open(node, *open)
    });
    let heading = format!("{}-title", props.id);
    html! {
        <dialog
            ref={node}
            id={props.id.clone()}
            class={classes!("dialog", props.class.clone())}
            aria-labelledby={heading.clone()}
            onclose={props.onclose.reform(|_: Event| ())}
        >
            if props.open {
                <div class="dialog-head">
                    <h2 id={heading}>{ props.title.clone() }</h2>
                    <IconButton icon={IconName::Close} label={props.close_label.clone()} onclick={props.onclose.clone()} />
                </div>
                <div class="dialog-body">{ props.children.clone() }</div>
                if let Some(actions) = &props.actions {
                    <div class="dialog-foot">{ actions.clone() }</div>
                }
            }
        </dialog>
    }
}
