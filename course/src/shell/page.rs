//! What happens when another page has opened: its name in the browser's tab, the focus, a word for screen readers.

use yew::prelude::*;
use yew_router::hooks::use_location;

use crate::components::use_announcer;
use crate::contexts::use_messages;
use crate::platform::dom;

/// Id of the main part, where the skip link leads and the focus goes on a new page.
pub(crate) const MAIN: &str = "main";

/// Gives the page its name. On a page newly opened the window goes to its top and the focus to the main part, except
/// on the first page of a visit, where the browser has put them already.
#[hook]
pub(crate) fn use_page_title(title: impl Into<AttrValue>) {
    let title = title.into();
    let shell = &use_messages().shell;
    let announce = use_announcer();
    let path = use_location().map(|location| location.path().to_owned());
    use_effect_with((shell.page_title)(&title), |full| dom::set_title(full));
    let opened = (shell.opened)(&title);
    use_effect_with(path, move |_| {
        if VISITED.with(|visited| visited.replace(true)) {
            dom::scroll_to_top();
            dom::focus(MAIN);
            announce.emit(opened.into());
        }
    });
}

thread_local! {
    /// Whether a page has been opened before in this visit.
    static VISITED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}
