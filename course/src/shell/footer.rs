//! The footer: what happens to what is entered, and the pages about the site itself.

use yew::prelude::*;

use crate::contexts::use_messages;
use crate::platform::dom;
use crate::route::Route;

/// The footer of every page.
#[component]
pub(crate) fn Footer() -> Html {
    let shell = &use_messages().shell;
    html! {
        <footer class="site-footer">
            <div class="wrap">
                <p>{ shell.promise }</p>
                <nav aria-label={shell.footer_navigation}>
                    <a href={Route::Model.href()}>{ shell.model }</a>
                    <a href={Route::Sources.href()}>{ shell.sources }</a>
                    <a href={Route::Accessibility.href()}>{ shell.accessibility }</a>
                    <button type="button" onclick={Callback::from(|_: MouseEvent| dom::print())}>{ shell.print }</button>
                </nav>
            </div>
        </footer>
    }
}
