//! Notices about the site itself: no connection, a newer version, work that couldn't be saved.

use yew::prelude::*;
use yew_router::hooks::use_route;

use crate::components::{Button, ButtonKind, IconName, Notice, NoticeKind, said_in_parts};
use crate::contexts::{SavedStatus, use_messages, use_saved_status};
use crate::platform::browser::use_online;
use crate::platform::update::{self, use_update_ready};
use crate::route::Route;

/// Notices about the site itself, above the page; nothing where there is nothing to say.
#[component]
pub(crate) fn SiteNotices() -> Html {
    let shell = &use_messages().shell;
    let online = use_online();
    let update_ready = use_update_ready();
    let postponed = use_state_eq(|| false);
    let saved = use_saved_status();
    let postpone = {
        let postponed = postponed.setter();
        Callback::from(move |()| postponed.set(true))
    };
    // The studio shows a notice with buttons over its step; here it is only said.
    let route = use_route::<Route>();
    let in_studio = matches!(route, Some(Route::Studio { .. }));
    let not_saved = match &*saved {
        SavedStatus::Failed { said } if in_studio => {
            Some(html! { <p class="vh">{ said.happened.clone() }</p> })
        }
        SavedStatus::Failed { said } => Some(said_in_parts(NoticeKind::Danger, 0, said, None)),
        _ => None,
    };
    let offer_update = update_ready && !*postponed;
    let anything = !online || offer_update || not_saved.is_some();
    html! {
        <div class="wrap site-notices" role="status">
            if anything {
                { not_saved.unwrap_or_default() }
                if !online {
                    <Notice icon={IconName::Offline} title={shell.offline_title}><p>{ shell.offline }</p></Notice>
                }
                if offer_update {
                    <Notice title={shell.update_title}>
                        <p>{ shell.update }</p>
                        <div class="cluster actions">
                            <Button small=true onclick={Callback::from(|()| update::accept())}>{ shell.update_now }</Button>
                            <Button small=true kind={ButtonKind::Quiet} onclick={postpone}>{ shell.update_later }</Button>
                        </div>
                    </Notice>
                }
            }
        </div>
    }
}
