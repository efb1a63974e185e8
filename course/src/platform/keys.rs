//! Keys that work wherever the focus is.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

/// The two keys of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UndoKey {
    /// Ctrl+Z or ⌘Z.
    Undo,
    /// Ctrl+Shift+Z, ⌘⇧Z or Ctrl+Y.
    Redo,
}

/// Calls `heard` when one of the two is pressed, as long as the listener is kept. In a text field the keys stay with
/// the browser, which takes back what was typed there.
pub(crate) fn on_undo(heard: impl Fn(UndoKey) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(
        &window,
        "keydown",
        options,
        move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            if let Some(key) = meaning(event)
                && !is_text_field(event)
            {
                event.prevent_default();
                heard(key);
            }
        },
    ))
}

fn meaning(event: &KeyboardEvent) -> Option<UndoKey> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(UndoKey::Undo),
        ("z", true) | ("y", false) => Some(UndoKey::Redo),
        _ => None,
    }
}

fn is_text_field(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target() else {
        return false;
    };
    let typed = target.dyn_ref::<HtmlInputElement>().is_some_and(|input| {
        !matches!(
            input.type_().as_str(),
            "checkbox" | "radio" | "range" | "button"
        )
    });
    typed || target.dyn_ref::<HtmlTextAreaElement>().is_some()
}
