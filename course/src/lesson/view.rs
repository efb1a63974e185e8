//! The lesson page: waits for its files and for what is kept of the learner's answers.

use std::rc::Rc;

use content::course::{
    GLOSSARY, MANIFEST, Manifest, SOURCES, lesson_path, read_manifest, read_sources,
};
use content::lesson::{Lesson, link_terms};
use content::work::LessonProgress;
use yew::prelude::*;

use super::body::LessonBody;
use super::file::{lesson_id, read_glossary, read_lesson};
use super::state::{LessonAction, reduce};
use crate::about::NotHere;
use crate::contexts::{use_language, use_messages};
use crate::library::{Waiting, use_course_file};
use crate::platform::storage::{Key, use_document};
use crate::shell::use_page_title;

/// Props of [`LessonPage`].
#[derive(Properties, PartialEq)]
pub(crate) struct LessonPageProps {
    /// The session it belongs to, 1 to 8.
    pub(crate) session: u8,
    /// The lesson's name in the address.
    pub(crate) lesson: AttrValue,
}

/// The lesson page.
#[component]
pub(crate) fn LessonPage(props: &LessonPageProps) -> Html {
    let messages = use_messages();
    let manifest = use_course_file(MANIFEST, read_manifest);
    let id = lesson_id(props.session, &props.lesson);
    match manifest.ready() {
        None => manifest.absent(),
        Some(manifest) if manifest.lessons().any(|(_, known)| known == id) => {
            let key = id.clone();
            html! { <KnownLesson {key} {id} manifest={manifest.clone()} /> }
        }
        Some(_) => {
            html! { <NotHere words={Rc::new((messages.states.no_lesson)(&props.lesson))} /> }
        }
    }
}

#[derive(Properties, PartialEq)]
struct KnownLessonProps {
    id: AttrValue,
    manifest: Rc<Manifest>,
}

/// A lesson that the course has.
#[component]
fn KnownLesson(props: &KnownLessonProps) -> Html {
    let language = use_language();
    let messages = &use_messages().lesson;
    let file = use_course_file(&lesson_path(language, &props.id), read_lesson);
    let glossary = use_course_file(GLOSSARY, read_glossary);
    let sources = use_course_file(SOURCES, read_sources);
    let document = {
        let id = props.id.clone();
        use_document(Key::lesson(&props.id), move || {
            LessonProgress::new(id.to_string())
        })
    };
    let title = file.ready().map_or(messages.title.into(), |file| {
        AttrValue::from(file.lesson.title.clone())
    });
    use_page_title(&title);
    let lesson = use_memo(
        (file.ready().cloned(), glossary.ready().cloned()),
        |(file, glossary)| {
            let mut lesson = file.as_ref()?.lesson.clone();
            if let Some(glossary) = glossary {
                link_terms(&mut lesson, glossary);
            }
            Some(Rc::new(lesson))
        },
    );
    let lesson: Option<Rc<Lesson>> = (*lesson).clone();
    let act = {
        let document = document.clone();
        use_callback(
            (lesson.clone(), document),
            |action: LessonAction, (lesson, document)| {
                if let Some(lesson) = lesson {
                    document.change(|progress| reduce(lesson, progress, action));
                }
            },
        )
    };
    match (lesson, document.value()) {
        (Some(lesson), Some(progress)) => html! {
            <LessonBody
                key={language.code()}
                {lesson}
                manifest={props.manifest.clone()}
                glossary={glossary.ready().cloned()}
                sources={sources.ready().cloned()}
                problems={file.ready().map(|file| file.problems.clone()).unwrap_or_default()}
                {progress}
                {act}
            />
        },
        (Some(_), None) => html! { <Waiting /> },
        (None, _) => file.absent(),
    }
}
