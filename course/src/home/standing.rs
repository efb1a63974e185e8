//! How far the learner is in a lesson, looked at from outside it.

use std::rc::Rc;

use content::lesson::Lesson;
use content::work::LessonProgress;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::lesson::state::{Standing, standing};
use crate::platform::storage::{self, Key};

/// How far the learner is in this lesson; `None` until that is known, and for a lesson never opened.
#[hook]
pub(super) fn use_standing(lesson: Option<&Rc<Lesson>>) -> Option<Standing> {
    let progress = use_state(|| None::<(String, LessonProgress)>);
    let id = lesson.map(|lesson| lesson.id.clone());
    {
        let progress = progress.setter();
        use_effect_with(id.clone(), move |id| {
            if let Some(id) = id.clone() {
                spawn_local(async move {
                    let kept = storage::look::<LessonProgress>(&Key::lesson(&id)).await;
                    progress.set(kept.map(|kept| (id, kept)));
                });
            }
        });
    }
    match (lesson, &*progress) {
        (Some(lesson), Some((of, kept))) if *of == lesson.id => Some(standing(lesson, kept)),
        _ => None,
    }
}
