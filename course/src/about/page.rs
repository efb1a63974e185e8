//! A page of prose from the course's files, in the chosen language.

use std::rc::Rc;

use content::page;
use yew::prelude::*;

use super::contents::{Contents, sections};
use crate::components::phrased;
use crate::contexts::{use_language, use_messages};
use crate::library::use_course_file;
use crate::platform::browser::use_media;
use crate::prose::{Prose, ROOM_BESIDE};
use crate::shell::use_page_title;

/// From so many sections on a page has contents.
const MANY: usize = 6;

/// Props of [`ProsePage`].
#[derive(Properties, PartialEq)]
pub(crate) struct ProsePageProps {
    /// The file's name in the language's folder, without `.md`.
    pub(crate) file: AttrValue,
    /// What the page is called until it is here.
    pub(crate) title: AttrValue,
    /// Stands below the text.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A page of prose.
#[component]
pub(crate) fn ProsePage(props: &ProsePageProps) -> Html {
    let language = use_language();
    let file = use_course_file(
        &format!("{}/{}.md", language.code(), props.file),
        page::read,
    );
    let wide = use_media(ROOM_BESIDE);
    use_page_title(props.title.clone());
    let Some(page) = file.ready() else {
        return html! { <><h1>{ props.title.clone() }</h1>{ file.absent() }</> };
    };
    let sections = sections(&page.nodes);
    let contents = if sections.len() < MANY {
        Html::default()
    } else {
        html! { <Contents {sections} beside={wide} /> }
    };
    let (before, inside) = if wide {
        (contents, Html::default())
    } else {
        (Html::default(), contents)
    };
    html! {
        <div class="prose-page">
            { before }
            <article class="page-column">
                <h1>{ phrased(&page.title) }</h1>
                { inside }
                <Prose nodes={Rc::new(page.nodes.clone())} />
                { props.children.clone() }
            </article>
        </div>
    }
}

/// The accessibility statement.
#[component]
pub(crate) fn AccessibilityPage() -> Html {
    let title = use_messages().shell.accessibility;
    html! { <ProsePage file="accessibility" {title} /> }
}
