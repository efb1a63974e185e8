//! The settings page.

use yew::prelude::*;

use crate::contexts::use_messages;

/// The settings page.
#[component]
pub(crate) fn SettingsPage() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.settings.title }</h1> }
}
