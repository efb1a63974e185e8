//! The application: contexts, router, frame, and the page for each address.

use content::messages::shell::ShellMessages;
use yew::prelude::*;
use yew_router::{HashRouter, Switch};

use crate::about::{NotFoundPage, ProsePage, SourcesPage};
use crate::components::chart::PatternDefinitions;
use crate::components::{AnnouncerProvider, ToastProvider};
use crate::contexts::{Contexts, use_messages};
use crate::glossary::GlossaryPage;
use crate::home::{HomePage, RememberPlace};
use crate::lesson::LessonPage;
use crate::model_page::ModelPage;
use crate::route::Route;
use crate::session::SessionPage;
use crate::settings::SettingsPage;
use crate::shell::{Footer, Header, SiteNotices};
use crate::studio::StudioPage;

/// The whole application.
#[component]
pub(crate) fn App() -> Html {
    html! {
        <HashRouter>
            <Contexts>
                <AnnouncerProvider>
                    <Frame />
                </AnnouncerProvider>
            </Contexts>
        </HashRouter>
    }
}

/// The frame round every page. The studio brings its own bar, so pages bring their own `main`.
#[component]
fn Frame() -> Html {
    let shell = &use_messages().shell;
    html! {
        <ToastProvider label={shell.last_action} close_label={shell.close}>
            <PatternDefinitions />
            <Header />
            <SiteNotices />
            <Switch<Route> render={Callback::from(|route| page(shell, route))} />
            <Footer />
        </ToastProvider>
    }
}

/// The page for an address.
fn page(shell: &ShellMessages, route: Route) -> Html {
    let title = shell.accessibility;
    let content = match route.clone() {
        Route::Studio { case, step } => {
            return html! { <><RememberPlace {route} /><StudioPage {case} {step} /></> };
        }
        Route::Home => html! { <HomePage /> },
        Route::Session { session } => html! { <SessionPage {session} /> },
        Route::Lesson { session, lesson } => html! {
            <><RememberPlace {route} /><LessonPage {session} {lesson} /></>
        },
        Route::Glossary => html! { <GlossaryPage /> },
        Route::Term { term } => html! { <GlossaryPage {term} /> },
        Route::Model => html! { <ModelPage /> },
        Route::Settings => html! { <SettingsPage /> },
        Route::Accessibility => html! { <ProsePage file="accessibility" {title} /> },
        Route::Sources => html! { <SourcesPage /> },
        Route::NotFound => html! { <NotFoundPage /> },
    };
    html! { <main id="main" class="wrap" tabindex="-1">{ content }</main> }
}
