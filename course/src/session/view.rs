//! The page of one session.

use yew::prelude::*;

/// Props of [`SessionPage`].
#[derive(Properties, PartialEq)]
pub(crate) struct SessionPageProps {
    /// 1 to 8.
    pub(crate) session: u8,
}

/// The page of one session.
#[component]
pub(crate) fn SessionPage(props: &SessionPageProps) -> Html {
    html! { <h1>{ props.session }</h1> }
}
