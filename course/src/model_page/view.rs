//! What the model is, what it rests on and what it doesn't know.

use yew::prelude::*;

use crate::about::ProsePage;
use crate::contexts::use_messages;

/// The page about the model.
#[component]
pub(crate) fn ModelPage() -> Html {
    let title = use_messages().shell.model;
    html! { <ProsePage file="model" {title} /> }
}
