//! The lesson as it is read: the list of sections, the aims, the sections, the way on.

use std::rc::Rc;

use content::course::Manifest;
use content::glossary::Glossary;
use content::lesson::Lesson;
use content::messages::problem::advice;
use content::problem::Problem;
use content::source::Sources;
use content::work::LessonProgress;
use yew::prelude::*;

use super::foot::Foot;
use super::section::SectionView;
use super::state::{LessonAction, answers_of, is_done, standing};
use crate::components::{
    Button, ButtonKind, Disclosure, Icon, IconName, Progress, ProgressBar, RailSection,
    SectionRail, phrased,
};
use crate::contexts::{use_language, use_messages};
use crate::platform::dom;
use crate::platform::reading::use_reading;
use crate::prose;
use crate::route::Route;

/// The id of the aims in the page.
const AIMS: &str = "aims";

/// Props of [`LessonBody`].
#[derive(Properties, PartialEq)]
pub(super) struct LessonBodyProps {
    pub(super) lesson: Rc<Lesson>,
    pub(super) manifest: Rc<Manifest>,
    pub(super) glossary: Option<Rc<Glossary>>,
    pub(super) sources: Option<Rc<Sources>>,
    pub(super) problems: Vec<Problem>,
    pub(super) progress: Rc<LessonProgress>,
    pub(super) act: Callback<LessonAction>,
}

/// A lesson, read and worked.
#[component]
pub(super) fn LessonBody(props: &LessonBodyProps) -> Html {
    let (lesson, progress) = (&props.lesson, &props.progress);
    let ids = use_memo(lesson.clone(), |lesson| {
        lesson
            .sections
            .iter()
            .map(|section| section.id.clone())
            .collect::<Vec<_>>()
    });
    let resume = use_state(|| progress.last_section.clone());
    let here = use_reading(ids, {
        let (act, progress) = (props.act.clone(), progress.clone());
        move |place| {
            for section in place
                .reached
                .iter()
                .filter(|id| !progress.sections_seen.contains(*id))
            {
                act.emit(LessonAction::Reach {
                    section: section.clone(),
                });
            }
            if place.current.is_some() && place.current != progress.last_section {
                act.emit(LessonAction::At {
                    section: place.current.unwrap_or_default(),
                });
            }
        }
    });
    let sections = lesson.sections.iter().enumerate().map(|(index, section)| {
        html! {
            <SectionView
                key={section.id.clone()}
                lesson={lesson.clone()}
                {index}
                answers={answers_of(section, progress)}
                glossary={props.glossary.clone()}
                sources={props.sources.clone()}
                act={props.act.clone()}
            />
        }
    });
    html! {
        <div class="lesson-grid">
            <Rail lesson={lesson.clone()} progress={progress.clone()} here={here.map(AttrValue::from)} />
            <article class="lesson-body">
                <Crumb lesson={lesson.clone()} manifest={props.manifest.clone()} />
                <h1>{ phrased(&lesson.title) }</h1>
                <Resume lesson={lesson.clone()} section={(*resume).clone().map(AttrValue::from)} />
                <Aims lesson={lesson.clone()} />
                { for sections }
                <Foot lesson={lesson.clone()} manifest={props.manifest.clone()} />
                <Mending problems={props.problems.clone()} />
            </article>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RailProps {
    lesson: Rc<Lesson>,
    progress: Rc<LessonProgress>,
    here: Option<AttrValue>,
}

/// The sections beside the text, and how far one is.
#[component]
fn Rail(props: &RailProps) -> Html {
    let messages = &use_messages().lesson;
    let standing = standing(&props.lesson, &props.progress);
    let aims = RailSection {
        id: AIMS.into(),
        label: messages.aims_short.into(),
        progress: Progress::Done,
    };
    let titled = props
        .lesson
        .sections
        .iter()
        .filter(|section| !section.title.is_empty());
    let sections = titled.map(|section| RailSection {
        id: section.id.clone().into(),
        label: content::markdown::plain(&section.title).into(),
        progress: if props.here.as_deref() == Some(section.id.as_str()) {
            Progress::Here
        } else if is_done(section, &props.progress) {
            Progress::Done
        } else {
            Progress::Ahead
        },
    });
    let words = if standing.done == standing.total {
        messages.finished.to_owned()
    } else {
        (messages.progress)(standing.done, standing.total, standing.minutes)
    };
    html! {
        <SectionRail label={messages.rail} sections={std::iter::once(aims).chain(sections).collect::<Vec<_>>()}>
            <ProgressBar value={count(standing.done)} whole={count(standing.total)} label={words.clone()} />
            <p class="xs muted nums">{ words }</p>
        </SectionRail>
    }
}

fn count(sections: usize) -> u32 {
    u32::try_from(sections).unwrap_or(u32::MAX)
}

#[derive(Properties, PartialEq)]
struct CrumbProps {
    lesson: Rc<Lesson>,
    manifest: Rc<Manifest>,
}

/// The way back: course, session, item.
#[component]
fn Crumb(props: &CrumbProps) -> Html {
    let messages = &use_messages().lesson;
    let language = use_language();
    let number = props.lesson.session;
    let title = props
        .manifest
        .session(number)
        .map_or("", |session| session.title.get(language));
    let session = Route::Session {
        session: u8::try_from(number).unwrap_or(u8::MAX),
    };
    html! {
        <nav class="crumb" aria-label={messages.crumb}>
            <a href={Route::Home.href()}>{ messages.course }</a>
            <span><a href={session.href()}>{ (messages.session)(number, title) }</a></span>
            <span>{ (messages.item)(props.lesson.item) }</span>
        </nav>
    }
}

#[derive(Properties, PartialEq)]
struct ResumeProps {
    lesson: Rc<Lesson>,
    section: Option<AttrValue>,
}

/// Offers to go on where the learner was when the lesson was opened, unless that was the beginning.
#[component]
fn Resume(props: &ResumeProps) -> Html {
    let messages = &use_messages().lesson;
    let gone = use_state(|| false);
    let place = props
        .lesson
        .sections
        .iter()
        .position(|section| props.section.as_deref() == Some(&section.id));
    let Some(section) = place
        .filter(|place| *place > 1 && !*gone)
        .and_then(|place| props.lesson.sections.get(place))
    else {
        return Html::default();
    };
    let id = section.id.clone();
    let onclick = Callback::from(move |()| {
        gone.set(true);
        dom::move_to(&id);
    });
    html! {
        <div class="resume">
            <p>{ (messages.resume)(&content::markdown::plain(&section.title)) }</p>
            <Button kind={ButtonKind::Quiet} icon_after={IconName::Arrow} {onclick}>{ messages.resume_button }</Button>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AimsProps {
    lesson: Rc<Lesson>,
}

/// What the learner will be able to do.
#[component]
fn Aims(props: &AimsProps) -> Html {
    let messages = &use_messages().lesson;
    let aims = props.lesson.aims.iter().enumerate().map(|(index, aim)| {
        html! { <li key={index}><Icon name={IconName::Check} /><span>{ prose::inlines(aim) }</span></li> }
    });
    html! {
        <section class="card card--sunk lesson-aims" aria-labelledby={AIMS}>
            <h2 id={AIMS} tabindex="-1">{ (messages.aims)(props.lesson.minutes) }</h2>
            <ul class="aims">{ for aims }</ul>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct MendingProps {
    problems: Vec<Problem>,
}

/// What the lesson's file gets wrong, for who edits it on the server.
#[component]
fn Mending(props: &MendingProps) -> Html {
    let language = use_language();
    let messages = &use_messages().lesson;
    if props.problems.is_empty() {
        return Html::default();
    }
    let problems = props.problems.iter().enumerate().map(|(index, problem)| {
        let advice = advice(&problem.rule, language);
        html! { <li key={index}><code>{ problem.to_string() }</code><br />{ advice.what }{ " — " }{ advice.remedy }</li> }
    });
    html! {
        <Disclosure summary={(messages.problems)(props.problems.len())}>
            <ul class="small">{ for problems }</ul>
        </Disclosure>
    }
}
