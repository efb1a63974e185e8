//! What the model is, what it rests on and what it doesn't know.

use yew::prelude::*;

use crate::contexts::use_messages;

/// What the model is, what it rests on and what it doesn't know.
#[component]
pub(crate) fn ModelPage() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.model.title }</h1> }
}
