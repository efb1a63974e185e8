//! The home page: the eight sessions as a road.

use yew::prelude::*;

use crate::contexts::use_messages;

/// The home page: the eight sessions as a road.
#[component]
pub(crate) fn HomePage() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.home.title }</h1> }
}
