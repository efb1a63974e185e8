//! The page of one session.

use std::rc::Rc;

use content::course::{MANIFEST, read_manifest};
use yew::prelude::*;

use crate::about::NotHere;
use crate::components::{Icon, IconName};
use crate::contexts::{use_language, use_messages};
use crate::home::items;
use crate::library::use_course_file;
use crate::route::Route;
use crate::shell::use_page_title;

/// Props of [`SessionPage`].
#[derive(Properties, PartialEq)]
pub(crate) struct SessionPageProps {
    /// 1 to 8.
    pub(crate) session: u8,
}

/// The page of one session: what it is about, its items, what it is tied to.
#[component]
pub(crate) fn SessionPage(props: &SessionPageProps) -> Html {
    let messages = use_messages();
    let home = &messages.home;
    let language = use_language();
    let file = use_course_file(MANIFEST, read_manifest);
    use_page_title((home.session)(props.session));
    let Some(manifest) = file.ready() else {
        return html! { <><h1>{ (home.session)(props.session) }</h1>{ file.absent() }</> };
    };
    let Some(session) = manifest.session(props.session.into()) else {
        return html! { <NotHere words={Rc::new((messages.states.no_session)(props.session))} /> };
    };
    let from = manifest.sessions.iter().flat_map(|other| {
        other
            .carries
            .iter()
            .filter(|carry| carry.to == session.number)
            .map(|carry| &carry.what)
    });
    let ties: Vec<Html> = session
        .carries
        .iter()
        .map(|carry| &carry.what)
        .chain(from)
        .map(|what| html! { <li><Icon name={IconName::Link} /><span>{ what.get(language).to_owned() }</span></li> })
        .collect();
    let neighbour = |number: Option<u8>, back: bool| {
        let number = number.filter(|number| manifest.session((*number).into()).is_some())?;
        let title = manifest
            .session(number.into())?
            .title
            .get(language)
            .to_owned();
        Some(html! {
            <a class="btn btn--quiet" href={Route::Session { session: number }.href()}>
                if back { <Icon name={IconName::Back} /> }
                { (home.session)(number) }{ "　" }{ title }
                if !back { <Icon name={IconName::Arrow} /> }
            </a>
        })
    };
    html! {
        <div class="page-column">
            <p class="crumb"><a href={Route::Home.href()}>{ home.title }</a></p>
            <p class="eyebrow">{ (home.session)(props.session) }</p>
            <h1>{ session.title.get(language).to_owned() }</h1>
            <p class="lede">{ session.about.get(language).to_owned() }</p>
            <section class="section-s" aria-labelledby="items-heading">
                <h2 id="items-heading">{ home.items }</h2>
                { items(session, language, home) }
            </section>
            if !ties.is_empty() {
                <section class="section-s" aria-labelledby="ties-heading">
                    <h2 id="ties-heading">{ home.carries }</h2>
                    <ul class="tie-list">{ for ties }</ul>
                </section>
            }
            <nav class="step-foot" aria-label={home.neighbours}>
                { neighbour(props.session.checked_sub(1), true).unwrap_or_else(|| html! { <span /> }) }
                { neighbour(props.session.checked_add(1), false).unwrap_or_default() }
            </nav>
        </div>
    }
}
