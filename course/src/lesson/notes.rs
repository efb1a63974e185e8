//! The terms a section is the first to use: in the margin where there is room, behind a disclosure where there isn't.

use std::rc::Rc;

use content::glossary::{Glossary, Term};
use content::lesson::{Lesson, terms_of};
use content::messages::Language;
use yew::prelude::*;

use crate::contexts::{use_language, use_messages};
use crate::platform::browser::use_media;
use crate::prose::ROOM_BESIDE;
use crate::route::Route;

/// Props of [`Notes`].
#[derive(Properties, PartialEq)]
pub(super) struct NotesProps {
    /// The lesson.
    pub(super) lesson: Rc<Lesson>,
    /// The section's place in it.
    pub(super) index: usize,
    /// The terms.
    pub(super) glossary: Option<Rc<Glossary>>,
}

/// The terms a section is the first to use.
#[component]
pub(super) fn Notes(props: &NotesProps) -> Html {
    let messages = &use_messages().lesson;
    let language = use_language();
    let wide = use_media(ROOM_BESIDE);
    let terms: Vec<&Term> = match (props.lesson.sections.get(props.index), &props.glossary) {
        (Some(section), Some(glossary)) => terms_of(section)
            .into_iter()
            .filter_map(|id| glossary.get(id))
            .collect(),
        _ => Vec::new(),
    };
    if terms.is_empty() {
        return Html::default();
    }
    let heading = (messages.terms)(terms.len());
    let notes = html! {
        <dl class="margin-notes">{ for terms.iter().map(|term| note(term, language, messages.in_glossary)) }</dl>
    };
    if wide {
        return html! { <div class="margin-col" role="note" aria-label={heading}>{ notes }</div> };
    }
    html! {
        <div class="margin-col">
            <details class="more"><summary>{ heading }</summary>{ notes }</details>
        </div>
    }
}

fn note(term: &Term, language: Language, in_glossary: &'static str) -> Html {
    let reading = (language == Language::Ja && term.reading != term.japanese)
        .then(|| format!("（{}）", term.reading));
    let href = Route::Term {
        term: term.id.clone(),
    }
    .href();
    html! {
        <div key={term.id.clone()} class="margin-note">
            <dt><b>{ term.name(language).to_owned() }</b>{ reading }</dt>
            <dd>
                { term.meaning(language).to_owned() }
                { " " }<a {href}>{ in_glossary }<span class="vh">{ format!("：{}", term.name(language)) }</span></a>
            </dd>
        </div>
    }
}
