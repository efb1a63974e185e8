//! The glossary page: all terms of the course.

use yew::prelude::*;

use crate::contexts::use_messages;

/// The glossary page: all terms of the course.
#[component]
pub(crate) fn GlossaryPage() -> Html {
    let messages = use_messages();
    html! { <h1>{ messages.glossary.title }</h1> }
}
