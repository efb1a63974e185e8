//! The header: brand, places, whether the work is saved, settings; a menu where the window is narrow.

use yew::prelude::*;
use yew_router::hooks::use_route;

use super::page::MAIN;
use crate::components::{Dialog, Icon, IconButton, IconName};
use crate::contexts::{SavedStatus, use_messages, use_saved_status};
use crate::platform::dom;
use crate::route::Route;

/// A place in the header.
struct Place {
    href: String,
    label: &'static str,
    icon: IconName,
    current: bool,
}

#[hook]
fn use_places() -> Vec<Place> {
    let shell = &use_messages().shell;
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    let place = |to: Route, label, icon, current| Place {
        href: to.href(),
        label,
        icon,
        current,
    };
    vec![
        place(
            Route::Home,
            shell.course,
            IconName::Book,
            matches!(
                route,
                Route::Home | Route::Session { .. } | Route::Lesson { .. }
            ),
        ),
        place(
            Route::studio_start(),
            shell.studio,
            IconName::Lanes,
            matches!(route, Route::Studio { .. }),
        ),
        place(
            Route::Glossary,
            shell.glossary,
            IconName::Search,
            matches!(route, Route::Glossary | Route::Term { .. }),
        ),
        place(
            Route::Model,
            shell.model,
            IconName::Info,
            route == Route::Model,
        ),
    ]
}

/// The header of every page.
#[component]
pub(crate) fn Header() -> Html {
    let shell = &use_messages().shell;
    let places = use_places();
    let menu_open = use_state_eq(|| false);
    let route = use_route::<Route>();
    {
        let menu_open = menu_open.setter();
        use_effect_with(route.clone(), move |_| menu_open.set(false));
    }
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        dom::move_to(MAIN);
    });
    let set_menu = |open: bool| {
        let menu_open = menu_open.setter();
        Callback::from(move |()| menu_open.set(open))
    };
    // Closed before the page changes, so that the focus it gives back doesn't leave the new page.
    let leave = set_menu(false).reform(|_: MouseEvent| ());
    let in_settings = route == Some(Route::Settings);
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ shell.skip }</a>
            <header class="site-header">
                <div class="wrap">
                    <a class="brand" href={Route::Home.href()}><Mark /><span lang="ja">{ shell.title }</span></a>
                    <nav class="site-nav" aria-label={shell.navigation}>
                        { for places.iter().map(|place| html! {
                            <a key={place.label} href={place.href.clone()} aria-current={place.current.then_some("page")}>
                                { place.label }
                            </a>
                        }) }
                    </nav>
                    <div class="header-tools">
                        <Saved />
                        <a
                            class="icon-btn"
                            href={Route::Settings.href()}
                            aria-label={shell.settings}
                            aria-current={in_settings.then_some("page")}
                            title={shell.settings}
                        >
                            <Icon name={IconName::Gear} />
                        </a>
                        <IconButton
                            class="menu-button"
                            icon={IconName::Menu}
                            label={shell.menu}
                            expanded={*menu_open}
                            onclick={set_menu(true)}
                        />
                    </div>
                </div>
            </header>
            <Dialog
                id="site-menu"
                class="dialog--menu"
                open={*menu_open}
                title={shell.menu}
                close_label={shell.close}
                onclose={set_menu(false)}
            >
                <nav aria-label={shell.navigation}>
                    <ul class="menu-list">
                        { for places.iter().map(|place| html! {
                            <li key={place.label}>
                                <a
                                    href={place.href.clone()}
                                    aria-current={place.current.then_some("page")}
                                    onclick={leave.clone()}
                                >
                                    <Icon name={place.icon} />{ place.label }
                                </a>
                            </li>
                        }) }
                        <li key="settings">
                            <a
                                href={Route::Settings.href()}
                                aria-current={in_settings.then_some("page")}
                                onclick={leave}
                            >
                                <Icon name={IconName::Gear} />{ shell.settings }
                            </a>
                        </li>
                    </ul>
                </nav>
            </Dialog>
        </>
    }
}

/// The mark: threads across, one thread through them.
#[component]
fn Mark() -> Html {
    html! {
        <svg viewBox="0 0 34 34" aria-hidden="true" focusable="false">
            <path class="mark-weft" d="M4 9h7.500M20.500 9H30M4 17h26M4 25h7.500M20.500 25H30" />
            <path class="mark-warp" d="M16 3c0 3.500.5 8.500.5 10.200M17 20.800c.3 2.500.8 6 .8 10.200" />
        </svg>
    }
}

/// Whether the work is saved, in a sign and in words.
#[component]
fn Saved() -> Html {
    let shell = &use_messages().shell;
    let status = use_saved_status();
    let (icon, words, class) = match &*status {
        SavedStatus::Untouched => return Html::default(),
        SavedStatus::Saving => (IconName::Clock, shell.saving.to_owned(), None),
        SavedStatus::Saved { hour, minute } => (
            IconName::Check,
            (shell.saved)(*hour, *minute),
            Some("is-good"),
        ),
        SavedStatus::Failed { .. } => (
            IconName::Alert,
            shell.not_saved.to_owned(),
            Some("is-danger"),
        ),
    };
    html! {
        <span class={classes!("saved", class)} title={words.clone()}>
            <Icon name={icon} />
            <span class="saved-text">{ words }</span>
        </span>
    }
}
