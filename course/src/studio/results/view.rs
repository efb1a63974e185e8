//! Step 6 of the studio.

use yew::prelude::*;

use crate::contexts::use_messages;

/// Step 6 of the studio.
#[component]
pub(crate) fn ResultsStep() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.results.title }</h1> }
}
