//! How wide an element is, now and whenever that changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry, js_sys};
use yew::prelude::*;

/// The inner width of the element behind `node` in whole pixels; `None` until it is on the page.
#[hook]
pub(crate) fn use_width(node: &NodeRef) -> Option<f64> {
    let width = use_state_eq(|| None::<f64>);
    let setter = width.setter();
    use_effect_with(node.clone(), move |node| {
        let watch = node
            .cast::<Element>()
            .and_then(|element| Watch::start(&element, setter));
        move || drop(watch)
    });
    *width
}

/// How much larger text is than the sixteen pixels that widths are thought in: by the settings of the site and of the browser.
pub(crate) fn text_scale() -> f64 {
    const USUAL: f64 = 16.0;
    let root = gloo::utils::document().document_element();
    root.and_then(|root| {
        gloo::utils::window()
            .get_computed_style(&root)
            .ok()
            .flatten()
    })
    .and_then(|style| style.get_property_value("font-size").ok())
    .and_then(|size| size.trim_end_matches("px").parse::<f64>().ok())
    .map_or(1.0, |size| size / USUAL)
}

/// An observer that stops when it is dropped.
struct Watch {
    observer: ResizeObserver,
    _report: Closure<dyn FnMut(js_sys::Array)>,
}

impl Watch {
    fn start(element: &Element, width: UseStateSetter<Option<f64>>) -> Option<Self> {
        let report = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let newest = entries
                .iter()
                .last()
                .and_then(|entry| entry.dyn_into::<ResizeObserverEntry>().ok());
            if let Some(entry) = newest {
                let room = entry.content_rect().width().floor();
                // A frame that isn't shown has no width; what was drawn stays until it is shown again.
                if room > 0.0 {
                    width.set(Some(room));
                }
            }
        });
        let observer = ResizeObserver::new(report.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _report: report,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
