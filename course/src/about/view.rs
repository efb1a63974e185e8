//! Pages about the site itself.

use yew::prelude::*;

use crate::contexts::use_messages;

/// The accessibility statement.
#[component]
pub(crate) fn AccessibilityPage() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.shell.title }</h1> }
}

/// What the course is made from.
#[component]
pub(crate) fn SourcesPage() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.shell.title }</h1> }
}

/// An address nothing lives at.
#[component]
pub(crate) fn NotFoundPage() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.states.title }</h1> }
}
