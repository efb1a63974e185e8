//! Tells what became of an edit: a toast for what was done, a notice for what was refused, both read out once.

use sim::plan::Edit;
use yew::prelude::*;

use crate::components::{Notice, NoticeKind, ToastMessage, use_announcer, use_toast};
use crate::contexts::use_messages;
use crate::platform::keys::{self, UndoKey};
use crate::studio::context::{Studio, use_studio};
use crate::studio::state::Feedback;

/// Shows and announces what became of the last edit.
#[hook]
pub(super) fn use_feedback(studio: &Studio) {
    let messages = use_messages();
    let announce = use_announcer();
    let toast = use_toast();
    let told = (studio.state().attempts(), studio.feedback().cloned());
    let studio = studio.clone();
    use_effect_with(told, move |(_, feedback)| {
        let Some(feedback) = feedback else {
            toast.emit(None);
            return;
        };
        let (words, names) = (&messages.findings, studio.names());
        match &**feedback {
            Feedback::Done(edit) if is_small(edit) => toast.emit(None),
            Feedback::Done(edit) => {
                let undo = studio.clone();
                let undo = Callback::from(move |()| undo.undo());
                toast.emit(Some(ToastMessage {
                    text: (words.done)(edit, &names).into(),
                    undo: Some((messages.case_bar.undo.into(), undo)),
                }));
            }
            Feedback::Undone(edit) => {
                let redo = studio.clone();
                let redo = Callback::from(move |()| redo.redo());
                toast.emit(Some(ToastMessage {
                    text: (words.undone)(edit, &names).into(),
                    undo: Some((messages.case_bar.redo.into(), redo)),
                }));
            }
            Feedback::Redone(edit) => {
                let undo = studio.clone();
                let undo = Callback::from(move |()| undo.undo());
                toast.emit(Some(ToastMessage {
                    text: (words.redone)(edit, &names).into(),
                    undo: Some((messages.case_bar.undo.into(), undo)),
                }));
            }
            Feedback::Refused { refusal, .. } => {
                toast.emit(None);
                let said = (words.refusal)(refusal, &names);
                announce.emit(format!("{}{}", said.title, said.text).into());
            }
        }
    });
}

/// Whether an edit is one of many small ones whose effect stands right where the hand is.
const fn is_small(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::WriteSheet { .. }
            | Edit::RenameJob { .. }
            | Edit::SetStart { .. }
            | Edit::SetStage { .. }
            | Edit::SetPlaces { .. }
            | Edit::SetBriefed { .. }
            | Edit::SetPriority { .. }
            | Edit::SetSupport { .. }
    )
}

/// Ctrl+Z and Ctrl+Shift+Z while the studio is open.
#[hook]
pub(super) fn use_undo_keys(studio: &Studio) {
    let studio = studio.clone();
    use_effect_with(studio, |studio| {
        let studio = studio.clone();
        let listener = keys::on_undo(move |key| match key {
            UndoKey::Undo => studio.undo(),
            UndoKey::Redo => studio.redo(),
        });
        move || drop(listener)
    });
}

/// Props of [`RefusalNotice`].
#[derive(Properties, PartialEq)]
pub(crate) struct RefusalNoticeProps {
    /// The level of its heading.
    #[prop_or(3)]
    pub(crate) heading: u8,
}

/// The last edit that was not done, until the next one is. It takes no focus and does not vanish by itself.
#[component]
pub(crate) fn RefusalNotice(props: &RefusalNoticeProps) -> Html {
    let messages = use_messages();
    let studio = use_studio();
    let Some(Feedback::Refused { refusal, .. }) = studio.feedback().map(|told| &**told) else {
        return Html::default();
    };
    let said = (messages.findings.refusal)(refusal, &studio.names());
    html! {
        <Notice kind={NoticeKind::Info} title={said.title} heading={props.heading}>
            <p>{ said.text }</p>
        </Notice>
    }
}
