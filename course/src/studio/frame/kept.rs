//! What stands in the way of keeping the work, with what can be done about it.

use content::envelope::seal;
use content::work::StudioWork;
use yew::prelude::*;

use crate::components::{Button, NoticeKind, said_in_parts};
use crate::contexts::use_messages;
use crate::platform::files::{FileType, download};
use crate::platform::storage::{DocumentHandle, StorageError, notice};
use crate::studio::context::use_studio;

/// Props of [`KeptNotice`].
#[derive(Properties, PartialEq)]
pub(super) struct KeptNoticeProps {
    /// Where the work is kept.
    pub(super) document: DocumentHandle<StudioWork>,
}

/// Nothing while all is well; otherwise what happened, what is safe, and the ways on as buttons.
#[component]
pub(super) fn KeptNotice(props: &KeptNoticeProps) -> Html {
    let messages = use_messages();
    let studio = use_studio();
    let Some(trouble) = props.document.trouble() else {
        return Html::default();
    };
    let words = &messages.storage;
    let said = notice(&trouble, messages);
    let save_as_file = {
        let work = studio.work().clone();
        Callback::from(move |()| save(&work))
    };
    let retry = with(&props.document, DocumentHandle::retry);
    let take_theirs = with(&props.document, DocumentHandle::take_theirs);
    let unreadable = props.document.unreadable().map(|text| {
        let name = format!("{}.unreadable.json", studio.case().id);
        Callback::from(move |()| {
            let _refused = download(&name, FileType::Json, &text);
        })
    });
    let may_retry = matches!(trouble, StorageError::Full | StorageError::Failed { .. });
    let conflict = matches!(trouble, StorageError::Conflict { .. });
    let buttons = html! {
        <>
            <Button small=true onclick={save_as_file}>{ words.save_as_file }</Button>
            if may_retry { <Button small=true onclick={retry}>{ words.retry }</Button> }
            if conflict { <Button small=true onclick={take_theirs}>{ words.take_theirs }</Button> }
            if let Some(onclick) = unreadable {
                <Button small=true {onclick}>{ words.export_unreadable }</Button>
            }
        </>
    };
    said_in_parts(NoticeKind::Caution, 0, &said, Some(buttons))
}

fn with(
    document: &DocumentHandle<StudioWork>,
    act: fn(&DocumentHandle<StudioWork>),
) -> Callback<()> {
    let document = document.clone();
    Callback::from(move |()| act(&document))
}

/// Hands the work over as a file of its own.
fn save(work: &StudioWork) {
    if let Ok(text) = seal(work, &sim::run::ENGINE_VERSION.to_string()) {
        let _refused = download(
            &format!("{}.tsumugi.json", work.case),
            FileType::Json,
            &text,
        );
    }
}
