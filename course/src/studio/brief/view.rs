//! Step 1 of the studio.

use yew::prelude::*;

use crate::contexts::use_messages;

/// Step 1 of the studio.
#[component]
pub(crate) fn BriefStep() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.brief.title }</h1> }
}
