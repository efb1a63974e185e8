//! The lesson page.

use yew::prelude::*;

use crate::contexts::use_messages;

/// Props of [`LessonPage`].
#[derive(Properties, PartialEq)]
pub(crate) struct LessonPageProps {
    /// The session it belongs to, 1 to 8.
    pub(crate) session: u8,
    /// The lesson's permanent id, as it stands in the address.
    pub(crate) lesson: AttrValue,
}

/// The lesson page.
#[component]
pub(crate) fn LessonPage(props: &LessonPageProps) -> Html {
    let messages = use_messages();
    html! { <h1 data-session={props.session.to_string()} data-lesson={props.lesson.clone()}>{ messages.lesson.title }</h1> }
}
