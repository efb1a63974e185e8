//! Step 2 of the studio.

use yew::prelude::*;

use crate::contexts::use_messages;
use crate::studio::context::use_studio;
use crate::studio::frame::{FindingsList, RefusalNotice};

/// Step 2 of the studio.
#[component]
pub(crate) fn BreakdownStep() -> Html {
    let messages = use_messages();
    let studio = use_studio();
    html! {
        <>
            <h1>{ messages.breakdown.title }</h1>
            <RefusalNotice />
            <FindingsList findings={studio.review().findings.clone()} />
        </>
    }
}
