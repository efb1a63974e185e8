//! A link to a lesson, with its title and its length as the lesson itself says them.

use content::course::lesson_path;
use yew::prelude::*;

use crate::components::{Icon, IconName};
use crate::contexts::{use_language, use_messages};
use crate::library::{read_lesson, use_course_file};
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
    let home = &use_messages().home;
    let language = use_language();
    let file = use_course_file(&lesson_path(language, &props.id), read_lesson);
    let (Some(lesson), Some(route)) = (file.ready(), Route::lesson(&props.id)) else {
        return Html::default();
    };
    html! {
        <span class="lesson-link">
            <Icon name={IconName::Book} />
            <a href={route.href()}>{ lesson.title.clone() }</a>
            <span class="xs muted nums nowrap">{ (home.minutes)(lesson.minutes) }</span>
        </span>
    }
}
