//! Something to open for those who want more.

use yew::prelude::*;

/// Props of [`Disclosure`].
#[derive(Properties, PartialEq)]
pub struct DisclosureProps {
    /// What will be seen.
    pub summary: AttrValue,
    /// Whether it is open at first.
    #[prop_or_default]
    pub open: bool,
    /// What is inside.
    pub children: Html,
}

/// A native disclosure: keyboard, find in page and print work by themselves.
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    html! {
        <details class="more" open={props.open}>
            <summary>{ props.summary.clone() }</summary>
            { props.children.clone() }
        </details>
    }
}
