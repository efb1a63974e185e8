//! Step 5 of the studio.

use yew::prelude::*;

use crate::contexts::use_messages;

/// Step 5 of the studio.
#[component]
pub(crate) fn PredictStep() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.predict.title }</h1> }
}
