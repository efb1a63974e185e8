//! Small services of the page: what a control holds, where the focus goes, windows over the page.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement,
};
use yew::NodeRef;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// What the text field, choice or slider that sent `event` holds now; empty for anything else.
pub(crate) fn value(event: &Event) -> String {
    let Some(target) = event.target() else {
        return String::new();
    };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        area.value()
    } else if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        select.value()
    } else {
        String::new()
    }
}

/// Whether the checkbox or radio that sent `event` is on now.
pub(crate) fn checked(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.checked())
}

/// Puts the focus on the element with this id, if there is one.
pub(crate) fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _not_focusable = element.focus();
    }
}

/// Brings the element with this id to the top of the window and puts the focus on it, as a link within a page would
/// if addresses didn't belong to the router. The element needs a `tabindex`.
pub(crate) fn move_to(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
        let _not_focusable = element.focus();
    }
}

/// Puts the window back to its top, as on a page newly opened.
pub(crate) fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The name of the page in the browser's tab and history.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Opens or closes the dialog behind `node` as a window over the page.
pub(crate) fn set_modal_open(node: &NodeRef, open: bool) {
    let Some(dialog) = node.cast::<HtmlDialogElement>() else {
        return;
    };
    if open && !dialog.open() {
        let _not_on_the_page = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}

/// Prints the page.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _refused = window.print();
    }
}

/// The page's root element.
pub(crate) fn root() -> Option<Element> {
    document()?.document_element()
}

/// What the place under a point of the window accepts: the `data-drop` of the nearest element that has one.
pub(crate) fn drop_target(x: i32, y: i32) -> Option<String> {
    // Coordinates of a window fit a float exactly.
    let (x, y) = (f64::from(x) as f32, f64::from(y) as f32);
    document()?
        .element_from_point(x, y)?
        .closest("[data-drop]")
        .ok()??
        .get_attribute("data-drop")
}

/// Puts the element behind `node` at a point of the window; it is drawn from its own origin.
pub(crate) fn place_at(node: &NodeRef, x: i32, y: i32) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let place = format!("{x}px {y}px");
        let _refused = element.style().set_property("translate", &place);
    }
}
