//! How far the learner is in a lesson, looked at from outside it.

use content::work::LessonProgress;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::lesson::state::Standing;
use crate::library;
use crate::parts::lesson_standing;
use crate::platform::storage::{self, Key};

/// How far the learner is in the lesson with this id; `None` until its file at `path` is here and that is known, and for
/// a lesson never opened.
#[hook]
pub(super) fn use_standing(id: &AttrValue, path: Option<String>) -> Option<Standing> {
    let known = use_state(|| None::<(String, Standing)>);
    {
        let known = known.setter();
        use_effect_with((id.clone(), path.clone()), move |(id, path)| {
            if let Some(path) = path.clone() {
                let id = id.clone();
                spawn_local(async move {
                    known.set(look(&id, &path).await.map(|standing| (path, standing)));
                });
            }
        });
    }
    known
        .as_ref()
        .filter(|(of, _)| Some(of) == path.as_ref())
        .map(|(_, standing)| *standing)
}

async fn look(id: &str, path: &str) -> Option<Standing> {
    let progress = storage::look::<LessonProgress>(&Key::lesson(id)).await?;
    let text = library::kept(path)?;
    lesson_standing(path, &text, &progress).await
}
