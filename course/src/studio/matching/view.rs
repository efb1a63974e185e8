//! Step 4 of the studio.

use yew::prelude::*;

use crate::contexts::use_messages;

/// Step 4 of the studio.
#[component]
pub(crate) fn MatchingStep() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.matching.title }</h1> }
}
