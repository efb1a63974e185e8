//! The way on from a lesson, and the way back.

use std::rc::Rc;

use content::course::Manifest;
use content::lesson::Lesson;
use yew::prelude::*;

use crate::components::{ButtonKind, IconName, LinkButton};
use crate::contexts::use_messages;
use crate::prose;
use crate::route::Route;

/// Props of [`Foot`].
#[derive(Properties, PartialEq)]
pub(super) struct FootProps {
    /// The lesson.
    pub(super) lesson: Rc<Lesson>,
    /// The course.
    pub(super) manifest: Rc<Manifest>,
}

/// The links at the end: back to the session, and on to where the lesson leads or to the next one.
#[component]
pub(super) fn Foot(props: &FootProps) -> Html {
    let messages = &use_messages().lesson;
    let lesson = &props.lesson;
    let session = Route::Session {
        session: u8::try_from(lesson.session).unwrap_or(u8::MAX),
    };
    let (_, next) = props.manifest.neighbours(&lesson.id);
    let on = match (&lesson.next, next.and_then(Route::lesson)) {
        (Some(next), _) => html! {
            <LinkButton
                kind={ButtonKind::Primary}
                href={format!("#{}", next.route)}
                icon_after={IconName::Arrow}
            >
                { prose::inlines(&next.content) }
            </LinkButton>
        },
        (None, Some(route)) => {
            let titled = props
                .manifest
                .sessions
                .iter()
                .flat_map(|session| &session.items);
            let mut titled =
                titled.filter(|item| item.lessons.iter().any(|id| Some(id.as_str()) == next));
            let title = titled
                .next()
                .map_or("", |item| item.title.get(lesson.language));
            html! {
                <LinkButton kind={ButtonKind::Primary} href={route.href()} icon_after={IconName::Arrow}>
                    { (messages.to_next)(title) }
                </LinkButton>
            }
        }
        (None, None) => Html::default(),
    };
    html! {
        <nav class="step-foot" aria-label={messages.foot}>
            <LinkButton kind={ButtonKind::Quiet} href={session.href()} icon={IconName::Back}>
                { (messages.to_session)(lesson.session) }
            </LinkButton>
            { on }
        </nav>
    }
}
