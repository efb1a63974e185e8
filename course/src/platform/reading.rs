//! Where in a long text the reader is: which part is on screen, and which ends have been on it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::Element;
use yew::prelude::*;

/// Where the reader is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ReadingPlace {
    /// The part that is being read.
    pub(crate) current: Option<String>,
    /// Parts whose end is on screen.
    pub(crate) reached: Vec<String>,
}

/// Follows the reader through the parts with these values of `data-section`. Gives the part that is being read, and
/// calls `onmove` whenever the place is another one.
#[hook]
pub(crate) fn use_reading(
    parts: Rc<Vec<String>>,
    onmove: impl Fn(ReadingPlace) + 'static,
) -> Option<String> {
    let current = use_state_eq(|| None::<String>);
    let newest = use_mut_ref(|| None::<Box<dyn Fn(ReadingPlace)>>);
    newest.replace(Some(Box::new(onmove)));
    let setter = current.setter();
    use_effect_with(parts, move |parts| {
        let last = Rc::new(RefCell::new(ReadingPlace::default()));
        let look = {
            let parts = parts.clone();
            move || {
                let place = place(&parts);
                if *last.borrow() != place {
                    last.replace(place.clone());
                    setter.set(place.current.clone());
                    if let Some(onmove) = &*newest.borrow() {
                        onmove(place);
                    }
                }
            }
        };
        look();
        let listeners = ["scroll", "resize"].map(|change| {
            let look = look.clone();
            EventListener::new(&gloo::utils::window(), change, move |_| look())
        });
        move || drop(listeners)
    });
    (*current).clone()
}

/// Where the reader is now: in the last part that begins above the upper third of the window.
fn place(parts: &[String]) -> ReadingPlace {
    let height = gloo::utils::window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or(0.0);
    let mut place = ReadingPlace::default();
    for part in parts {
        let Some(element) = element(part) else {
            continue;
        };
        let frame = element.get_bounding_client_rect();
        if frame.top() < height / 3.0 {
            place.current = Some(part.clone());
        }
        if frame.bottom() > 0.0 && frame.bottom() <= height {
            place.reached.push(part.clone());
        }
    }
    place
}

fn element(part: &str) -> Option<Element> {
    // Ids of parts are lower-case letters, digits and hyphens; anything else could not stand in a selector.
    let sound = part
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let selector = format!("[data-section=\"{part}\"]");
    sound
        .then(|| {
            gloo::utils::document()
                .query_selector(&selector)
                .ok()
                .flatten()
        })
        .flatten()
}
