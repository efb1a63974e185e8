//! The ways out and in: a file with the work, a file taken over, paper.

use std::rc::Rc;

use content::envelope::{EnvelopeError, FILE_EXTENSION, LARGEST_FILE, open_as, seal};
use content::messages::Messages;
use content::messages::notice::Notice as Said;
use content::work::StudioWork;
use sim::run::ENGINE_VERSION;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::components::{
    Button, Card, CardKind, FileButton, IconName, Notice, NoticeKind, said_in_parts, use_announcer,
};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::platform::files::{ChosenFile, FileType, NotRead, download};
use crate::studio::context::use_studio;
use crate::studio::state::StudioAction;

/// What came of the last file.
#[derive(Clone, PartialEq)]
enum File {
    /// It holds work on this case, which may be taken over.
    Readable(Rc<StudioWork>),
    /// Work on this case was taken over, or a file was made.
    Done(AttrValue),
    /// It was refused.
    Refused(Rc<Said>),
}

/// Export, import, print.
#[component]
pub(super) fn HandOut() -> Html {
    let messages = use_messages();
    let words = &messages.debrief;
    let studio = use_studio();
    let announce = use_announcer();
    let file = use_state_eq(|| None::<File>);
    let export = {
        let (work, file) = (studio.work().clone(), file.setter());
        Callback::from(move |()| file.set(Some(exported(&work, messages))))
    };
    let choose = {
        let (file, case) = (file.setter(), studio.case().id.clone());
        Callback::from(move |event: Event| {
            let Some(chosen) = ChosenFile::of(&event) else {
                return;
            };
            let (file, case) = (file.clone(), case.clone());
            spawn_local(async move {
                let read = match read(&chosen, messages).await {
                    Ok(work) if work.case == case => File::Readable(Rc::new(work)),
                    Ok(work) => {
                        File::Refused(Rc::new((messages.debrief.other_case)(work.case.as_str())))
                    }
                    Err(said) => File::Refused(Rc::new(said)),
                };
                file.set(Some(read));
            });
        })
    };
    let take_over = {
        let (file, studio) = (file.clone(), studio.clone());
        Callback::from(move |()| {
            if let Some(File::Readable(work)) = &*file {
                studio.dispatch(StudioAction::Load(work.clone()));
                announce.emit(words.taken_over.into());
                file.set(Some(File::Done(words.taken_over.into())));
            }
        })
    };
    let keep = {
        let file = file.setter();
        Callback::from(move |()| file.set(None))
    };
    html! {
        <Card kind={CardKind::Sunk} labelledby="hand-out-title" class="stack hand-out">
            <h2 id="hand-out-title">{ words.hand_out }</h2>
            <p class="small" id="hand-out-about">{ words.hand_out_about }</p>
            <Button icon={IconName::Download} full=true onclick={export}>{ words.export }</Button>
            <FileButton accept=".json" describedby="hand-out-about" full=true onchange={choose}>
                { words.import }
            </FileButton>
            <Button full=true onclick={Callback::from(|()| dom::print())}>{ words.print }</Button>
            <div role="status">
                { told(file.as_ref(), words, &take_over, &keep) }
            </div>
        </Card>
    }
}

fn told(
    file: Option<&File>,
    words: &content::messages::debrief::DebriefMessages,
    take_over: &Callback<()>,
    keep: &Callback<()>,
) -> Html {
    match file {
        None => Html::default(),
        Some(File::Done(title)) => {
            html! { <Notice kind={NoticeKind::Good} title={title.clone()} /> }
        }
        Some(File::Refused(said)) => said_in_parts(NoticeKind::Danger, 0, said, None),
        Some(File::Readable(_)) => {
            let buttons = html! {
                <>
                    <Button small=true onclick={take_over.clone()}>{ words.take_over }</Button>
                    <Button small=true onclick={keep.clone()}>{ words.keep_mine }</Button>
                </>
            };
            let said = (words.import_replaces)();
            said_in_parts(NoticeKind::Caution, 0, &said, Some(buttons))
        }
    }
}

/// Hands the work over as a file.
fn exported(work: &StudioWork, messages: &Messages) -> File {
    let words = &messages.files;
    let name = format!(
        "{}{FILE_EXTENSION}",
        (words.work_file_name)(work.case.as_str())
    );
    match seal(work, &ENGINE_VERSION.to_string()) {
        Ok(text) => match download(&name, FileType::Json, &text) {
            Ok(()) => File::Done((words.exported)(&name).into()),
            Err(_) => File::Refused(Rc::new((words.unreadable)())),
        },
        Err(error) => File::Refused(Rc::new((words.not_sealed)(&error))),
    }
}

async fn read(file: &ChosenFile, messages: &Messages) -> Result<StudioWork, Said> {
    let words = &messages.files;
    let bytes = file.read(LARGEST_FILE).await.map_err(|error| match error {
        NotRead::TooLarge { bytes, limit } => {
            (words.refused)(&EnvelopeError::TooLarge { bytes, limit })
        }
        NotRead::Unreadable => (words.unreadable)(),
    })?;
    open_as::<StudioWork>(&bytes).map_err(|error| (words.refused)(&error))
}
