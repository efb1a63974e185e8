//! The eight sessions along one thread.

use std::rc::Rc;

use content::course::{Manifest, Session};
use content::messages::Language;
use content::messages::home::HomeMessages;
use yew::prelude::*;

use super::LessonLink;
use super::thread::{Half, stitches, strand};
use crate::components::{Badge, BadgeKind, Disclosure, Icon, IconName, phrased};
use crate::contexts::{use_language, use_messages};
use crate::route::Route;

/// Props of [`Road`].
#[derive(Properties, PartialEq)]
pub(super) struct RoadProps {
    /// The sessions.
    pub(super) manifest: Rc<Manifest>,
}

/// The road: spun where there is something to read, stitched where the session stands as the seminar's programme.
#[component]
pub(super) fn Road(props: &RoadProps) -> Html {
    let home = &use_messages().home;
    let language = use_language();
    let count = props.manifest.sessions.len();
    html! {
        <ol class="road">
            { for props.manifest.sessions.iter().enumerate().map(|(index, session)| {
                let readable = is_readable(session);
                let previous = index.checked_sub(1).and_then(|before| props.manifest.sessions.get(before));
                let above = previous.map(|before| readable || is_readable(before));
                let next = props.manifest.sessions.get(index + 1);
                let below = (index + 1 < count).then(|| readable || next.is_some_and(is_readable));
                html! {
                    <li key={session.number} class={if readable { "here" } else { "todo" }}>
                        <div class="strand">
                            { thread(session.number, above, below) }
                            { ties(&props.manifest, session.number) }
                            <span class="node" aria-hidden="true">{ session.number }</span>
                        </div>
                        <div class="leg">{ leg(session, readable, language, home) }</div>
                    </li>
                }
            }) }
        </ol>
    }
}

/// Whether the site has something to read for a session.
fn is_readable(session: &Session) -> bool {
    session.items.iter().any(|item| !item.lessons.is_empty())
}

/// The thread beside one session: `Some(true)` is spun, `Some(false)` stitched, `None` not there.
fn thread(number: u32, above: Option<bool>, below: Option<bool>) -> Html {
    let half = |half: Half, spun: Option<bool>| match spun {
        None => Html::default(),
        Some(false) => html! { <path class="strand-stitch" d={stitches(number, half)} /> },
        Some(true) => html! {
            <>
                <path class="strand-back" d={strand(number, half, 0)} />
                <path class="strand-front" d={strand(number, half, 1)} />
            </>
        },
    };
    html! {
        <svg viewBox="0 0 88 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            { half(Half::Above, above) }
            { half(Half::Below, below) }
        </svg>
    }
}

/// Work carried from one session to a later one, as dotted lines beside the thread.
fn ties(manifest: &Manifest, number: u32) -> Html {
    let of = |path: &'static str| html! { <path class="strand-tie" d={path} /> };
    let pieces = manifest.sessions.iter().flat_map(|from| {
        from.carries.iter().filter_map(move |carry| {
            if number == from.number {
                Some("M44 50C20 62 10 72 10 100")
            } else if number == carry.to {
                Some("M10 0C10 28 20 38 44 50")
            } else {
                (from.number < number && number < carry.to).then_some("M10 0V100")
            }
        })
    });
    html! {
        <svg viewBox="0 0 88 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            { for pieces.map(of) }
        </svg>
    }
}

fn leg(session: &Session, readable: bool, language: Language, home: &'static HomeMessages) -> Html {
    let title = phrased(session.title.get(language));
    let number = u8::try_from(session.number).unwrap_or_default();
    let said = (home.session)(number);
    let carries = session.carries.iter().map(|carry| {
        html! {
            <p key={carry.to} class="carry"><Icon name={IconName::Link} />{ carry.what.get(language).to_owned() }</p>
        }
    });
    if readable {
        html! {
            <div class="card card--current">
                <div class="top">
                    <h3><span class="vh">{ said }{ " " }</span><a href={Route::Session { session: number }.href()}>{ title }</a></h3>
                    <Badge kind={BadgeKind::Solid}>{ home.readable }</Badge>
                </div>
                <p>{ session.about.get(language).to_owned() }</p>
                { items(session, language, home) }
                { for carries }
            </div>
        }
    } else {
        html! {
            <>
                <h3><span class="vh">{ said }{ " " }</span>{ title }</h3>
                <p>{ session.about.get(language).to_owned() }</p>
                { for carries }
                <Disclosure summary={home.items}>{ items(session, language, home) }</Disclosure>
            </>
        }
    }
}

/// The items of a session; what can be read is a link.
pub(crate) fn items(session: &Session, language: Language, home: &'static HomeMessages) -> Html {
    html! {
        <ol class="item-list">
            { for session.items.iter().map(|item| html! {
                <li key={item.number} class={(!item.lessons.is_empty()).then_some("is-here")}>
                    <span class="nums muted">{ (home.item)(u8::try_from(item.number).unwrap_or_default()) }</span>
                    <div>
                        <span>{ phrased(item.title.get(language)) }</span>
                        { for item.lessons.iter().map(|id| html! { <LessonLink key={id.clone()} id={id.clone()} /> }) }
                    </div>
                </li>
            }) }
        </ol>
    }
}
