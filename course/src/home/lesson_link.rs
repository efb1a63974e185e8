//! A link to a lesson, with its title and its length as the lesson itself says them.

use content::course::lesson_path;
use content::lesson::read_head;
use yew::prelude::*;

use super::standing::use_standing;
use crate::components::{Badge, Icon, IconName, phrased};
use crate::contexts::{use_language, use_messages};
use crate::library::use_course_file;
use crate::route::Route;

/// Props of [`LessonLink`].
#[derive(Properties, PartialEq)]
pub(crate) struct LessonLinkProps {
    /// The lesson's id in the manifest, such as `session-6/work-breakdown`.
    pub(crate) id: AttrValue,
}

/// A lesson as a line of a list: sign, title, length. Says nothing until the lesson's title is known.
#[component]
pub(crate) fn LessonLink(props: &LessonLinkProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let path = lesson_path(language, &props.id);
    let file = use_course_file(&path, read_head);
    let standing = use_standing(&props.id, file.ready().map(|_| path));
    let finished = standing.is_some_and(|standing| standing.done == standing.total);
    let (Some(lesson), Some(route)) = (file.ready(), Route::lesson(&props.id)) else {
        return Html::default();
    };
    html! {
        <span class="lesson-link">
            <Icon name={IconName::Book} />
            <a href={route.href()}>{ phrased(&lesson.title) }</a>
            if finished {
                <Badge icon={IconName::Check}>{ messages.lesson.finished }</Badge>
            } else {
                <span class="xs muted nums nowrap">{ (messages.home.minutes)(lesson.minutes) }</span>
            }
        </span>
    }
}
