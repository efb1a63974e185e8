//! What is said where an address leads nowhere.

use content::messages::notice::Notice as Words;
use yew::prelude::*;

use crate::components::{ButtonKind, LinkButton, NoticeKind, said_in_parts};
use crate::contexts::use_messages;
use crate::route::Route;
use crate::shell::use_page_title;

/// An address nothing lives at.
#[component]
pub(crate) fn NotFoundPage() -> Html {
    let messages = use_messages();
    let states = &messages.states;
    use_page_title(states.not_found_title);
    html! {
        <div class="lost">
            <LooseThread />
            <h1>{ states.not_found_title }</h1>
            <p class="lede">{ states.not_found }</p>
            <div class="cluster">
                <LinkButton href={Route::Home.href()} kind={ButtonKind::Primary}>{ states.to_home }</LinkButton>
                <LinkButton href={Route::studio_start().href()}>{ messages.shell.studio }</LinkButton>
                <LinkButton href={Route::Glossary.href()}>{ messages.shell.glossary }</LinkButton>
            </div>
        </div>
    }
}

/// Props of [`NotHere`].
#[derive(Properties, PartialEq)]
pub(crate) struct NotHereProps {
    /// What happened, what is safe, what to do.
    pub(crate) words: std::rc::Rc<Words>,
    /// A way on, besides the one to the start of the course.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// An address that names something the course doesn't have, such as a lesson or a case.
#[component]
pub(crate) fn NotHere(props: &NotHereProps) -> Html {
    let states = &use_messages().states;
    use_page_title(states.not_found_title);
    html! {
        <div class="lost">
            <LooseThread />
            <h1>{ states.not_found_title }</h1>
            { said_in_parts(NoticeKind::Caution, 0, &props.words, None) }
            <div class="cluster">
                { props.children.clone() }
                <LinkButton href={Route::Home.href()}>{ states.to_home }</LinkButton>
            </div>
        </div>
    }
}

/// A thread that comes loose: the one picture of these pages.
#[component]
fn LooseThread() -> Html {
    html! {
        <svg class="loose-thread" viewBox="0 0 320 90" aria-hidden="true" focusable="false">
            <path class="thread" d="M4 44C40 20 66 68 104 44S150 24 172 42c16 14 2 34-14 26-18-10-2-44 34-40" />
            <path class="thread thread--other" d="M196 29c36 6 60 34 120 10" />
        </svg>
    }
}
