//! About the site: what it is made from, and where what one enters goes.

use std::rc::Rc;

use content::course::{SOURCES, read_sources};
use yew::prelude::*;

use super::ProsePage;
use crate::contexts::{use_language, use_messages};
use crate::library::use_course_file;

/// About the site, with every source of the course.
#[component]
pub(crate) fn SourcesPage() -> Html {
    let shell = &use_messages().shell;
    let language = use_language();
    let file = use_course_file(SOURCES, read_sources);
    let list = file.ready().map(Rc::clone).map(|sources| {
        html! {
            <ul class="source-list">
                { for sources.sources.iter().map(|(id, source)| html! {
                    <li key={id.clone()}>
                        <b>{ source.short.get(language).to_owned() }</b>
                        <span>{ source.citation.get(language).to_owned() }</span>
                    </li>
                }) }
            </ul>
        }
    });
    html! {
        <ProsePage file="about" title={shell.sources}>
            <section aria-labelledby="source-list">
                <h2 id="source-list">{ shell.sources_list }</h2>
                { list.unwrap_or_else(|| file.absent()) }
            </section>
        </ProsePage>
    }
}
