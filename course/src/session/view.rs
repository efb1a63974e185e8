//! The page of one session.

use std::rc::Rc;

use content::course::{MANIFEST, read_manifest};
use yew::prelude::*;

use crate::about::NotHere;
use crate::components::{Icon, IconName, phrased};
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
    let to = session
        .carries
        .iter()
        .map(|carry| (carry.to, home.carried_to, carry));
    let from = manifest.sessions.iter().flat_map(|other| {
        let here = other
            .carries
            .iter()
            .filter(|carry| carry.to == session.number);
        here.map(|carry| (other.number, home.carried_from, carry))
    });
    let ties: Vec<Html> = to
        .chain(from)
        .filter_map(|(other, said, carry)| Some((u8::try_from(other).ok()?, said, carry)))
        .map(|(other, said, carry)| {
            html! {
                <li>
                    <Icon name={IconName::Link} />
                    <div>
                        <a class="small" href={Route::Session { session: other }.href()}>{ said(other) }</a>
                        <p>{ carry.what.get(language).to_owned() }</p>
                    </div>
                </li>
            }
        })
        .collect();
    let neighbour = |number: Option<u8>, back: bool| {
        let number = number.filter(|number| manifest.session((*number).into()).is_some())?;
        let title = phrased(manifest.session(number.into())?.title.get(language));
        Some(html! {
            <a class="neighbour" href={Route::Session { session: number }.href()}>
                if back { <Icon name={IconName::Back} /> }
                <span>
                    <span class="xs">{ (home.session)(number) }{ " " }</span>
                    <b>{ title }</b>
                </span>
                if !back { <Icon name={IconName::Arrow} /> }
            </a>
        })
    };
    html! {
        <div class="page-column">
            <p class="crumb"><a href={Route::Home.href()}>{ home.title }</a></p>
            <p class="eyebrow">{ (home.session)(props.session) }</p>
            <h1>{ phrased(session.title.get(language)) }</h1>
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
            <nav class="neighbours" aria-label={home.neighbours}>
                { neighbour(props.session.checked_sub(1), true).unwrap_or_else(|| html! { <span /> }) }
                { neighbour(props.session.checked_add(1), false).unwrap_or_default() }
            </nav>
        </div>
    }
}
