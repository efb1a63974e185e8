//! Step 2 of the studio.

use yew::prelude::*;

use crate::contexts::use_messages;

/// Step 2 of the studio.
#[component]
pub(crate) fn BreakdownStep() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.breakdown.title }</h1> }
}
