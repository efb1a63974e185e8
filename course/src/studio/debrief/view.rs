//! Step 7 of the studio.

use yew::prelude::*;

use crate::contexts::use_messages;

/// Step 7 of the studio.
#[component]
pub(crate) fn DebriefStep() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.debrief.title }</h1> }
}
