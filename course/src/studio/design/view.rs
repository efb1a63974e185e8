//! Step 3 of the studio.

use yew::prelude::*;

use crate::contexts::use_messages;

/// Step 3 of the studio.
#[component]
pub(crate) fn DesignStep() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.design.title }</h1> }
}
