//! The glossary page.

use std::rc::Rc;

use content::course::GLOSSARY;
use content::glossary::{Glossary, Term, read};
use content::messages::Language;
use content::problem::Problem;
use yew::prelude::*;

use super::search::{Group, groups};
use crate::components::{Button, ButtonKind, EmptyState, Icon, IconName, use_announcer};
use crate::contexts::{use_language, use_messages};
use crate::library::use_course_file;
use crate::platform::dom;
use crate::shell::use_page_title;

/// Props of [`GlossaryPage`].
#[derive(Properties, PartialEq)]
pub(crate) struct GlossaryPageProps {
    /// The term the address names, if any.
    #[prop_or_default]
    pub(crate) term: Option<AttrValue>,
}

/// The glossary page. All terms stay on the page, so that the browser's own search finds them too.
#[component]
pub(crate) fn GlossaryPage(props: &GlossaryPageProps) -> Html {
    let messages = &use_messages().glossary;
    let language = use_language();
    let query = use_state_eq(String::new);
    let file = use_course_file(GLOSSARY, read_glossary);
    use_page_title(messages.title);
    {
        let query = query.setter();
        use_effect_with(props.term.clone(), move |term| {
            if term.is_some() {
                query.set(String::new());
            }
        });
    }
    let all_here = file.ready().is_some() && query.is_empty();
    use_effect_with((props.term.clone(), all_here), |(term, all_here)| {
        if let (Some(term), true) = (term, all_here) {
            dom::move_to(&term_id(term));
        }
    });
    let announce = use_announcer();
    let search = {
        let (query, file) = (query.setter(), file.ready().cloned());
        Callback::from(move |text: String| {
            if let Some(glossary) = &file {
                let shown = groups(glossary, &text, language)
                    .iter()
                    .map(|group| group.terms.len())
                    .sum();
                announce.emit((messages.found)(shown, glossary.terms.len()).into());
            }
            query.set(text);
        })
    };
    html! {
        <div class="glossary">
            <h1>{ messages.title }</h1>
            <p class="lede">{ messages.lede }</p>
            <search class="search-box">
                <label class="label" for="glossary-search">{ messages.search }</label>
                <div class="search-field">
                    <Icon name={IconName::Search} />
                    <input
                        class="input"
                        id="glossary-search"
                        type="search"
                        autocomplete="off"
                        aria-describedby="glossary-hint"
                        value={(*query).clone()}
                        oninput={search.reform(|event: InputEvent| dom::value(&event))}
                    />
                </div>
                <p class="hint" id="glossary-hint">{ messages.search_hint }</p>
            </search>
            if let Some(glossary) = file.ready() {
                <Terms
                    glossary={glossary.clone()}
                    query={(*query).clone()}
                    current={props.term.clone()}
                    clear={search.reform(|()| String::new())}
                />
            } else {
                { file.absent() }
            }
        </div>
    }
}

fn read_glossary(file: &str, text: &str) -> (Option<Glossary>, Vec<Problem>) {
    let (glossary, problems) = read(file, text);
    (Some(glossary), problems)
}

#[derive(Properties, PartialEq)]
struct TermsProps {
    glossary: Rc<Glossary>,
    query: AttrValue,
    current: Option<AttrValue>,
    clear: Callback<()>,
}

/// The terms found, under their sounds or letters.
#[component]
fn Terms(props: &TermsProps) -> Html {
    let messages = &use_messages().glossary;
    let language = use_language();
    let found = groups(&props.glossary, &props.query, language);
    if found.is_empty() {
        return html! {
            <EmptyState title={(messages.nothing)(&props.query)}>
                <p>{ messages.nothing_remedy }</p>
                <Button small=true onclick={props.clear.clone()}>{ messages.clear }</Button>
            </EmptyState>
        };
    }
    let shown = found.iter().map(|group| group.terms.len()).sum();
    let jumps = found.iter().map(|group| {
        let id = group_id(group.head);
        html! {
            <li key={group.head.to_string()}>
                <Button
                    kind={ButtonKind::Quiet}
                    onclick={Callback::from(move |()| dom::move_to(&id))}
                >
                    { group.head }
                </Button>
            </li>
        }
    });
    html! {
        <>
            <nav aria-label={messages.groups}><ul class="letter-list">{ for jumps }</ul></nav>
            <p class="small muted nums">{ (messages.found)(shown, props.glossary.terms.len()) }</p>
            { for found.iter().map(|group| terms(group, language, props.current.as_deref(), messages.named_only)) }
        </>
    }
}

fn terms(
    group: &Group<'_>,
    language: Language,
    current: Option<&str>,
    named_only: &'static str,
) -> Html {
    let heading = group_id(group.head);
    html! {
        <section key={group.head.to_string()} class="term-group" aria-labelledby={heading.clone()}>
            <h2 id={heading} tabindex="-1">{ group.head }</h2>
            <dl class="term-list">
                { for group.terms.iter().map(|term| self::term(term, language, current, named_only)) }
            </dl>
        </section>
    }
}

fn term(term: &Term, language: Language, current: Option<&str>, named_only: &'static str) -> Html {
    let is_current = current == Some(term.id.as_str());
    let (other, other_language) = match language {
        Language::Ja => (&term.english, "en"),
        Language::En => (&term.japanese, "ja"),
    };
    html! {
        <div key={term.id.clone()} id={term_id(&term.id)} tabindex="-1" class={is_current.then_some("is-current")}>
            <dt>
                <b>{ term.name(language).to_owned() }</b>
                <span class="reading" lang="ja">{ term.reading.clone() }</span>
                <span class="other" lang={other_language}>{ other.clone() }</span>
            </dt>
            <dd>
                { term.meaning(language).to_owned() }
                if !term.explained { <p class="muted xs">{ named_only }</p> }
            </dd>
        </div>
    }
}

fn term_id(term: &str) -> String {
    format!("term-{term}")
}

fn group_id(head: char) -> String {
    format!("group-{}", u32::from(head))
}
