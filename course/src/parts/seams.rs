//! Where the program is cut. Nothing else may name what lies behind a seam, or the build can't move it away.

use std::pin::Pin;

use content::envelope::seal;
use content::work::{LessonProgress, SettingsDocument};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::about::{AccessibilityPage, SourcesPage};
use crate::glossary::GlossaryPage;
use crate::home::RememberPlace;
use crate::lesson::state::{Standing, standing};
use crate::lesson::{LessonPage, read_lesson};
use crate::model_page::ModelPage;
use crate::platform::storage;
use crate::route::Route;
use crate::settings::SettingsPage;
use crate::studio::StudioPage;

/// A part could not be loaded. It is tried again when it is asked for again.
pub(super) type NotLoaded = SplitLoaderError;

/// Draws the page for an address of its part, and nothing for another.
pub(super) type Draw = fn(Route) -> Html;

/// Draws the pages of lessons.
///
/// # Errors
/// [`NotLoaded`].
#[wasm_split(lesson, fallible)]
pub(super) fn lessons() -> Result<Draw, NotLoaded> {
    Ok(|route| match route.clone() {
        Route::Lesson { session, lesson } => html! {
            <><RememberPlace {route} /><LessonPage {session} {lesson} /></>
        },
        _ => Html::default(),
    })
}

/// Draws the studio.
///
/// # Errors
/// [`NotLoaded`].
#[wasm_split(studio, fallible)]
pub(super) fn studio() -> Result<Draw, NotLoaded> {
    Ok(|route| match route.clone() {
        Route::Studio { case, step } => html! {
            <><RememberPlace {route} /><StudioPage {case} {step} /></>
        },
        _ => Html::default(),
    })
}

/// Draws what is looked up and what is set: glossary, model, sources, settings.
///
/// # Errors
/// [`NotLoaded`].
#[wasm_split(reference, fallible)]
pub(super) fn reference() -> Result<Draw, NotLoaded> {
    Ok(|route| match route {
        Route::Glossary => html! { <GlossaryPage /> },
        Route::Term { term } => html! { <GlossaryPage {term} /> },
        Route::Model => html! { <ModelPage /> },
        Route::Settings => html! { <SettingsPage /> },
        Route::Accessibility => html! { <AccessibilityPage /> },
        Route::Sources => html! { <SourcesPage /> },
        _ => Html::default(),
    })
}

/// How far a learner is in the lesson a file holds.
type StandingIn = fn(path: &str, text: &str, progress: &LessonProgress) -> Option<Standing>;

#[wasm_split(lesson, fallible)]
fn standing_in() -> Result<StandingIn, NotLoaded> {
    Ok(|path, text, progress| {
        let file = read_lesson(path, text).0?;
        Some(standing(&file.lesson, progress))
    })
}

/// How far a learner is in the lesson at `path`, whose file has this text; `None` where it can't be told.
pub(crate) async fn lesson_standing(
    path: &str,
    text: &str,
    progress: &LessonProgress,
) -> Option<Standing> {
    standing_in().await.ok()?(path, text, progress)
}

/// The text of a file to come.
type Copy = Pin<Box<dyn Future<Output = Option<String>>>>;

#[wasm_split(reference, fallible)]
fn sealed_copy() -> Result<Copy, NotLoaded> {
    Ok(Box::pin(async {
        let backup = storage::backup(SettingsDocument::default()).await.ok()?;
        seal(&backup, &sim::run::ENGINE_VERSION.to_string()).ok()
    }))
}

/// The text of a file with everything kept on the device; `None` where it can't be made.
pub(crate) fn whole_copy() -> Copy {
    Box::pin(async { sealed_copy().await.ok()?.await })
}
