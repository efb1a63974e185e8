//! Dragging with mouse, pen or finger.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::NodeRef;

/// Sends every further move of this pointer to the element it came down on, until it is let go.
pub(crate) fn hold(event: &PointerEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(target) = target {
        // A pointer that is gone already needs no holding.
        let _gone = target.set_pointer_capture(event.pointer_id());
    }
}

/// How far down the element behind `node` the pointer is: 0 at its top, 1 at its foot.
pub(crate) fn depth_within(node: &NodeRef, event: &PointerEvent) -> Option<f64> {
    let room = node.cast::<Element>()?.get_bounding_client_rect();
    (room.height() > 0.0).then(|| (f64::from(event.client_y()) - room.top()) / room.height())
}
