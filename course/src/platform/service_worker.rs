//! Offline use: registers the site's service worker, and says when a later version of the site waits.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
};
use yew::prelude::*;

use super::page;

/// A later version of the site that waits to be used.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Update {
    waiting: ServiceWorker,
}

impl Update {
    /// Uses it: the page is loaded anew as soon as the new version is in charge. Save everything first.
    pub(crate) fn apply(&self) {
        // A worker that is gone already leaves the update to the next visit.
        let _gone = self.waiting.post_message(&"use-now".into());
    }
}

/// Registers the service worker once the page is shown; the answer is a later version of the site when one waits.
///
/// Nothing happens where the browser has no service workers (plain http, `file://`) or the build has none.
#[hook]
pub(crate) fn use_service_worker() -> Option<Update> {
    let update = use_state(|| None);
    let setter = update.setter();
    use_effect_with((), move |()| {
        let listeners = Listeners::default();
        if let (Some(container), Some(address)) =
            (container(), page::meta("tsumugi-service-worker"))
        {
            reload_on_change(&container, &listeners);
            let kept = listeners.clone();
            let found = Callback::from(move |waiting| setter.set(Some(Update { waiting })));
            spawn_local(async move {
                let registered = JsFuture::from(container.register(&address)).await;
                if let Ok(registration) = registered {
                    watch(&container, &registration.unchecked_into(), &kept, &found);
                }
            });
        }
        move || listeners.borrow_mut().clear()
    });
    (*update).clone()
}

type Listeners = Rc<RefCell<Vec<EventListener>>>;

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window().navigator();
    let has = Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    has.then(|| navigator.service_worker())
}

/// A new version in charge needs a new page, but the first version ever doesn't.
fn reload_on_change(container: &ServiceWorkerContainer, listeners: &Listeners) {
    if container.controller().is_some() {
        let changed = EventListener::new(container, "controllerchange", |_| page::reload());
        listeners.borrow_mut().push(changed);
    }
}

fn watch(
    container: &ServiceWorkerContainer,
    registration: &ServiceWorkerRegistration,
    listeners: &Listeners,
    found: &Callback<ServiceWorker>,
) {
    if let (Some(waiting), Some(_)) = (registration.waiting(), container.controller()) {
        found.emit(waiting);
    }
    let arriving = EventListener::new(registration, "updatefound", {
        let (registration, container) = (registration.clone(), container.clone());
        let (listeners, found) = (listeners.clone(), found.clone());
        move |_| {
            let Some(worker) = registration.installing() else {
                return;
            };
            let installed = EventListener::new(&worker.clone(), "statechange", {
                let (container, found) = (container.clone(), found.clone());
                move |_| {
                    if worker.state() == ServiceWorkerState::Installed
                        && container.controller().is_some()
                    {
                        found.emit(worker.clone());
                    }
                }
            });
            listeners.borrow_mut().push(installed);
        }
    });
    listeners.borrow_mut().push(arriving);
}
