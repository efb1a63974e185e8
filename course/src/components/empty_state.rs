//! What stands where nothing is yet: what will be here, and how to begin.

use yew::prelude::*;

/// Props of [`EmptyState`].
#[derive(Properties, PartialEq)]
pub struct EmptyStateProps {
    /// What is not here yet.
    pub title: AttrValue,
    /// How to begin; a button may follow the sentence.
    #[prop_or_default]
    pub children: Html,
}

/// What stands where nothing is yet.
#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    html! {
        <div class="empty">
            <b>{ props.title.clone() }</b>
            { props.children.clone() }
        </div>
    }
}
