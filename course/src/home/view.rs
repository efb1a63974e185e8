//! The home page.

use content::course::{MANIFEST, Manifest, lesson_path, read_manifest};
use content::lesson::read_head;
use yew::prelude::*;

use super::place;
use super::road::Road;
use super::standing::use_standing;
use super::studio_card::StudioCard;
use crate::components::{ButtonKind, Card, CardKind, IconName, LinkButton, ProgressBar, phrased};
use crate::contexts::{use_language, use_messages};
use crate::library::use_course_file;
use crate::route::Route;
use crate::shell::use_page_title;
use crate::studio::Step;

/// The home page.
#[component]
pub(crate) fn HomePage() -> Html {
    let home = &use_messages().home;
    use_page_title(home.title);
    let file = use_course_file(MANIFEST, read_manifest);
    let lessons = file
        .ready()
        .map(|manifest| lessons(manifest))
        .unwrap_or_default();
    html! {
        <>
            <div class="with-aside home-head">
                <div>
                    <p class="eyebrow">{ home.eyebrow }</p>
                    <h1 class="display">
                        { for home.headline.iter().map(|phrase| html! { <span key={*phrase} class="phrase">{ *phrase }</span> }) }
                    </h1>
                    <p class="lede">{ home.lede }</p>
                </div>
                <GoOn {lessons} />
            </div>
            <div class="with-aside section-s">
                <section class="road-section" aria-labelledby="road-heading">
                    <h2 id="road-heading">{ home.road }</h2>
                    <p class="small muted">{ home.road_note }</p>
                    if let Some(manifest) = file.ready() { <Road manifest={manifest.clone()} /> } else { { file.absent() } }
                </section>
                <StudioCard />
            </div>
        </>
    }
}

/// Every lesson there is to read, in the order of the course.
fn lessons(manifest: &Manifest) -> Vec<String> {
    manifest.lessons().map(|(_, id)| id.to_owned()).collect()
}

#[derive(Properties, PartialEq)]
struct GoOnProps {
    /// Every lesson there is to read, in the order of the course.
    lessons: Vec<String>,
}

/// The card with the one way on: back to where one was, or to the first reading.
#[component]
fn GoOn(props: &GoOnProps) -> Html {
    match place::last() {
        Some(Route::Lesson { session, lesson })
            if props
                .lessons
                .contains(&format!("session-{session}/{lesson}")) =>
        {
            html! { <LessonCard id={format!("session-{session}/{lesson}")} again=true /> }
        }
        Some(Route::Studio { case, step }) if Step::from_slug(&step).is_some() => {
            html! { <StepCard {case} step={Step::from_slug(&step).unwrap_or(Step::Brief)} /> }
        }
        _ => match props.lessons.first() {
            Some(id) => html! { <LessonCard id={id.clone()} again=false /> },
            None => Html::default(),
        },
    }
}

#[derive(Properties, PartialEq)]
struct LessonCardProps {
    id: AttrValue,
    again: bool,
}

/// The way to a lesson.
#[component]
fn LessonCard(props: &LessonCardProps) -> Html {
    let messages = use_messages();
    let home = &messages.home;
    let language = use_language();
    let path = lesson_path(language, &props.id);
    let file = use_course_file(&path, read_head);
    let standing = use_standing(&props.id, file.ready().map(|_| path));
    let (Some(lesson), Some(route)) = (file.ready(), Route::lesson(&props.id)) else {
        return Html::default();
    };
    let place = (home.place)(
        u8::try_from(lesson.session).unwrap_or_default(),
        u8::try_from(lesson.item).unwrap_or_default(),
    );
    let length = match standing {
        Some(standing) if props.again && standing.done == standing.total => {
            messages.lesson.finished.to_owned()
        }
        Some(standing) if props.again => {
            (messages.lesson.progress)(standing.done, standing.total, standing.minutes)
        }
        _ if props.again => (home.minutes)(lesson.minutes),
        _ => (home.begin)(lesson.minutes),
    };
    let (heading, button) = match props.again {
        true => (home.continue_title, home.continue_here),
        false => (home.begin_title, home.begin_here),
    };
    html! {
        <Card kind={CardKind::Current} labelledby="go-on" class="go-on">
            <h2 id="go-on" class="eyebrow">{ heading }</h2>
            <p class="go-on-title">{ phrased(&lesson.title) }</p>
            if let Some(standing) = standing.filter(|_| props.again) {
                <ProgressBar
                    label={home.continue_title}
                    value={u32::try_from(standing.done).unwrap_or_default()}
                    whole={u32::try_from(standing.total).unwrap_or_default()}
                />
            }
            <p class="xs muted nums">{ place }{ "　" }{ length }</p>
            <LinkButton kind={ButtonKind::Primary} full=true href={route.href()} icon_after={IconName::Arrow}>
                { button }
            </LinkButton>
        </Card>
    }
}

#[derive(Properties, PartialEq)]
struct StepCardProps {
    case: AttrValue,
    step: Step,
}

/// The way back to a step of the studio.
#[component]
fn StepCard(props: &StepCardProps) -> Html {
    let messages = use_messages();
    let home = &messages.home;
    html! {
        <Card kind={CardKind::Current} labelledby="go-on" class="go-on">
            <h2 id="go-on" class="eyebrow">{ home.continue_title }</h2>
            <p class="go-on-title">{ phrased(home.studio_case) }</p>
            <p class="xs muted">{ messages.shell.studio }{ "　" }{ props.step.title(messages) }</p>
            <LinkButton
                kind={ButtonKind::Primary}
                full=true
                href={Route::studio(&props.case, props.step).href()}
                icon_after={IconName::Arrow}
            >
                { home.continue_here }
            </LinkButton>
        </Card>
    }
}
