//! The application: contexts, router, and the page for each address.

use yew::prelude::*;
use yew_router::{HashRouter, Switch};

use crate::about::{AccessibilityPage, NotFoundPage, SourcesPage};
use crate::contexts::Contexts;
use crate::glossary::GlossaryPage;
use crate::home::HomePage;
use crate::lesson::LessonPage;
use crate::model_page::ModelPage;
use crate::route::Route;
use crate::session::SessionPage;
use crate::settings::SettingsPage;
use crate::studio::StudioPage;

/// The whole application.
#[component]
pub(crate) fn App() -> Html {
    html! {
        <HashRouter>
            <Contexts>
                <main id="main" class="wrap" tabindex="-1">
                    <Switch<Route> render={Callback::from(page)} />
                </main>
            </Contexts>
        </HashRouter>
    }
}

/// The page for an address.
fn page(route: Route) -> Html {
    match route {
        Route::Home => html! { <HomePage /> },
        Route::Session { session } => html! { <SessionPage {session} /> },
        Route::Lesson { session, lesson } => html! { <LessonPage {session} {lesson} /> },
        Route::Studio { case, step } => html! { <StudioPage {case} {step} /> },
        Route::Glossary => html! { <GlossaryPage /> },
        Route::Model => html! { <ModelPage /> },
        Route::Settings => html! { <SettingsPage /> },
        Route::Accessibility => html! { <AccessibilityPage /> },
        Route::Sources => html! { <SourcesPage /> },
        Route::NotFound => html! { <NotFoundPage /> },
    }
}
