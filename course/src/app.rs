//! The application: contexts, router, frame.

use yew::prelude::*;
use yew_router::{HashRouter, Switch};

use crate::components::chart::PatternDefinitions;
use crate::components::{AnnouncerProvider, ToastProvider};
use crate::contexts::{Contexts, use_messages};
use crate::parts::PartPage;
use crate::route::Route;
use crate::shell::{Footer, Header, SiteNotices};

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

/// The frame round every page.
#[component]
fn Frame() -> Html {
    let shell = &use_messages().shell;
    html! {
        <ToastProvider label={shell.last_action} close_label={shell.close}>
            <PatternDefinitions />
            <Header />
            <SiteNotices />
            <Switch<Route> render={Callback::from(|route| html! { <PartPage {route} /> })} />
            <Footer />
        </ToastProvider>
    }
}
