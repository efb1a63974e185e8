//! What the browser and the device say about themselves, now and whenever it changes.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

/// Whether the device believes it has a network.
#[hook]
pub(crate) fn use_online() -> bool {
    let online = use_state_eq(|| window().navigator().on_line());
    let setter = online.setter();
    use_effect_with((), move |()| {
        let listeners = ["online", "offline"].map(|change| {
            let setter = setter.clone();
            EventListener::new(&window(), change, move |_| {
                setter.set(window().navigator().on_line())
            })
        });
        move || drop(listeners)
    });
    *online
}

/// Whether a media query holds, kept up to date.
#[hook]
pub(crate) fn use_media(query: &'static str) -> bool {
    let holds = use_state_eq(|| matches(query));
    let setter = holds.setter();
    use_effect_with(query, move |query| {
        let query = *query;
        setter.set(matches(query));
        let listener =
            window().match_media(query).ok().flatten().map(|list| {
                EventListener::new(&list, "change", move |_| setter.set(matches(query)))
            });
        move || drop(listener)
    });
    *holds
}

fn matches(query: &str) -> bool {
    window()
        .match_media(query)
        .ok()
        .flatten()
        .is_some_and(|list| list.matches())
}
