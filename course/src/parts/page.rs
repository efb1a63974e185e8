//! The page for an address, which may be in a part that is still on its way.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::seams::{self, Draw, NotLoaded};
use crate::about::NotFoundPage;
use crate::components::{Button, NoticeKind, said_in_parts};
use crate::contexts::use_messages;
use crate::home::HomePage;
use crate::library::Waiting;
use crate::route::Route;
use crate::session::SessionPage;
use crate::shell::MAIN;

/// A part that draws pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Lessons,
    Studio,
    Reference,
}

impl Part {
    /// The part a page is in; `None` for what is always there.
    const fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Lesson { .. } => Some(Self::Lessons),
            Route::Studio { .. } => Some(Self::Studio),
            Route::Glossary
            | Route::Term { .. }
            | Route::Model
            | Route::Settings
            | Route::Accessibility
            | Route::Sources => Some(Self::Reference),
            Route::Home | Route::Session { .. } | Route::NotFound => None,
        }
    }

    async fn load(self) -> Result<Draw, NotLoaded> {
        match self {
            Self::Lessons => seams::lessons().await,
            Self::Studio => seams::studio().await,
            Self::Reference => seams::reference().await,
        }
    }
}

/// Props of [`PartPage`].
#[derive(Properties, PartialEq)]
pub(crate) struct PartPageProps {
    /// The page's address.
    pub(crate) route: Route,
}

/// The page for an address, once its part is here. Until then a quiet word; where the part can't be had, what to do.
#[component]
pub(crate) fn PartPage(props: &PartPageProps) -> Html {
    let part = Part::of(&props.route);
    let arrived = use_state(|| None::<(Part, Result<Draw, NotLoaded>)>);
    let attempt = use_state(|| 0_u32);
    {
        let arrived = arrived.setter();
        use_effect_with((part, *attempt), move |(part, _)| {
            if let Some(part) = *part {
                spawn_local(async move { arrived.set(Some((part, part.load().await))) });
            }
        });
    }
    let again = {
        let (arrived, attempt) = (arrived.clone(), attempt.clone());
        Callback::from(move |()| {
            arrived.set(None);
            attempt.set(*attempt + 1);
        })
    };
    let route = props.route.clone();
    let Some(part) = part else {
        return in_main(at_hand(route));
    };
    match &*arrived {
        // The studio brings its own bar, and with it its own `main`.
        Some((Part::Studio, Ok(draw))) if part == Part::Studio => draw(route),
        Some((of, Ok(draw))) if *of == part => in_main(draw(route)),
        Some((of, Err(_))) if *of == part => in_main(html! { <Missing {again} /> }),
        _ => in_main(html! { <Waiting /> }),
    }
}

/// A page that needs no part.
fn at_hand(route: Route) -> Html {
    match route {
        Route::Home => html! { <HomePage /> },
        Route::Session { session } => html! { <SessionPage {session} /> },
        _ => html! { <NotFoundPage /> },
    }
}

fn in_main(content: Html) -> Html {
    html! { <main id={MAIN} class="wrap" tabindex="-1">{ content }</main> }
}

#[derive(Properties, PartialEq)]
struct MissingProps {
    again: Callback<()>,
}

/// What happened to the part, what is safe, what to do.
#[component]
fn Missing(props: &MissingProps) -> Html {
    let states = &use_messages().states;
    let again = html! { <Button onclick={props.again.clone()}>{ states.again }</Button> };
    let said = (states.missing_part)();
    said_in_parts(NoticeKind::Danger, 2, &said, Some(again))
}
