//! Whether a newer version of the site waits, as the start script tells it.

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::Event;
use yew::prelude::*;

use super::dom;

/// Said by the start script when a newer version has been fetched whole.
const READY: &str = "tsumugi:update-ready";
/// Said to the start script when the person agrees.
const ACCEPTED: &str = "tsumugi:update-accepted";

fn waits() -> bool {
    dom::root()
        .and_then(|root| root.get_attribute("data-update"))
        .is_some_and(|update| update == "ready")
}

/// Whether a newer version of the site is ready to be taken.
#[hook]
pub(crate) fn use_update_ready() -> bool {
    let ready = use_state_eq(waits);
    let setter = ready.setter();
    use_effect_with((), move |()| {
        setter.set(waits());
        let listener = EventListener::new(&window(), READY, move |_| setter.set(true));
        move || drop(listener)
    });
    *ready
}

/// Takes the newer version; the page loads again by itself.
pub(crate) fn accept() {
    if let Ok(event) = Event::new(ACCEPTED) {
        let _heard = window().dispatch_event(&event);
    }
}
