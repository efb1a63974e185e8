//! The part of the settings page about the work kept on this device: take a copy, put one back, delete everything.

use std::rc::Rc;

use content::envelope::{FILE_EXTENSION, LARGEST_FILE, Opened, open, seal};
use content::messages::Messages;
use content::messages::notice::Notice as Words;
use content::work::{Backup, SettingsDocument};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::state::Settings;
use crate::components::{
    Button, ButtonKind, Card, Dialog, FileButton, IconName, Notice, NoticeKind, said_in_parts,
};
use crate::contexts::{use_messages, use_settings};
use crate::platform::files::{ChosenFile, FileType, NotRead, download};
use crate::platform::{page, storage};

/// What came of the last thing asked for.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// It was done.
    Done(String),
    /// It wasn't: what happened, what is safe, what to do.
    Refused(Rc<Words>),
}

/// What is asked before something can't be taken back.
#[derive(Clone, PartialEq)]
enum Question {
    /// Whether this copy may take the place of what is here.
    Replace(Rc<Backup>),
    /// Whether everything may be deleted.
    Erase,
}

/// The work kept on this device, as a card.
#[component]
pub(super) fn Copies() -> Html {
    let messages = use_messages();
    let (settings, files) = (&messages.settings, &messages.files);
    let chosen = use_settings();
    let outcome = use_state_eq(|| None::<Outcome>);
    let question = use_state_eq(|| None::<Question>);

    let export = {
        let outcome = outcome.setter();
        Callback::from(move |()| {
            let (outcome, chosen) = (outcome.clone(), chosen.clone());
            spawn_local(async move { outcome.set(Some(exported(&chosen, messages).await)) });
        })
    };
    let choose = {
        let (outcome, question) = (outcome.setter(), question.setter());
        Callback::from(move |event: Event| {
            let Some(file) = ChosenFile::of(&event) else {
                return;
            };
            let (outcome, question) = (outcome.clone(), question.clone());
            spawn_local(async move {
                match read(&file, messages).await {
                    Ok(backup) => question.set(Some(Question::Replace(Rc::new(backup)))),
                    Err(words) => outcome.set(Some(Outcome::Refused(Rc::new(words)))),
                }
            });
        })
    };
    let answer = {
        let (outcome, asked, question) = (outcome.setter(), (*question).clone(), question.setter());
        Callback::from(move |()| {
            let (outcome, asked) = (outcome.clone(), asked.clone());
            question.set(None);
            spawn_local(async move {
                if let Some(refused) = done(asked, messages).await {
                    outcome.set(Some(refused));
                }
            });
        })
    };
    let cancel = {
        let question = question.setter();
        Callback::from(move |()| question.set(None))
    };
    let erase = {
        let question = question.setter();
        Callback::from(move |()| question.set(Some(Question::Erase)))
    };
    html! {
        <>
            <Card labelledby="copies-heading" class="stack">
                <h2 id="copies-heading">{ settings.work }</h2>
                <p class="small">{ settings.work_explained }</p>
                <div class="cluster">
                    <Button icon={IconName::Download} onclick={export}>{ files.export_all }</Button>
                </div>
                <h3>{ files.import }</h3>
                <p class="small" id="import-hint">{ settings.import_explained }</p>
                <FileButton accept=".json" describedby="import-hint" onchange={choose}>{ files.choose }</FileButton>
                <div role="status">{ outcome.as_ref().map(said) }</div>
                <h3>{ settings.erase }</h3>
                <p class="small">{ settings.erase_explained }</p>
                <Button kind={ButtonKind::Quiet} onclick={erase}>{ settings.erase_all }</Button>
            </Card>
            <QuestionDialog question={(*question).clone()} onyes={answer} onno={cancel} />
        </>
    }
}

fn said(outcome: &Outcome) -> Html {
    match outcome {
        Outcome::Done(words) => html! { <Notice kind={NoticeKind::Good} title={words.clone()} /> },
        Outcome::Refused(words) => said_in_parts(NoticeKind::Danger, 0, words, None),
    }
}

#[derive(Properties, PartialEq)]
struct QuestionDialogProps {
    question: Option<Question>,
    onyes: Callback<()>,
    onno: Callback<()>,
}

/// Asks before something can't be taken back.
#[component]
fn QuestionDialog(props: &QuestionDialogProps) -> Html {
    let messages = use_messages();
    let settings = &messages.settings;
    let (title, warning, yes) = match props.question {
        Some(Question::Erase) => (
            settings.erase_question,
            settings.erase_warning,
            settings.erase_now,
        ),
        _ => (
            settings.import_question,
            settings.import_explained,
            settings.import_now,
        ),
    };
    let actions = html! {
        <>
            <Button onclick={props.onno.clone()}>{ settings.cancel }</Button>
            <Button kind={ButtonKind::Primary} onclick={props.onyes.clone()}>{ yes }</Button>
        </>
    };
    html! {
        <Dialog
            id="copies-question"
            open={props.question.is_some()}
            {title}
            close_label={messages.shell.close}
            onclose={props.onno.clone()}
            {actions}
        >
            <p>{ warning }</p>
        </Dialog>
    }
}

/// Hands everything kept on this device over as a file.
async fn exported(settings: &Settings, messages: &Messages) -> Outcome {
    let backup = match storage::backup(SettingsDocument::from(settings)).await {
        Ok(backup) => backup,
        Err(error) => return Outcome::Refused(Rc::new(storage::notice(&error, messages))),
    };
    let name = format!("{}{FILE_EXTENSION}", messages.files.backup_file_name);
    match seal(&backup, &sim::run::ENGINE_VERSION.to_string()) {
        Ok(text) if download(&name, FileType::Json, &text).is_ok() => {
            Outcome::Done((messages.files.exported)(&name))
        }
        Ok(_) => Outcome::Refused(Rc::new((messages.storage.failed)())),
        Err(error) => Outcome::Refused(Rc::new((messages.files.not_sealed)(&error))),
    }
}

/// Reads a chosen file; the work on one case counts as a copy that holds it alone.
async fn read(file: &ChosenFile, messages: &Messages) -> Result<Backup, Words> {
    let bytes = file
        .read(LARGEST_FILE)
        .await
        .map_err(|not_read| match not_read {
            NotRead::TooLarge { bytes, limit } => {
                (messages.files.refused)(&content::envelope::EnvelopeError::TooLarge {
                    bytes,
                    limit,
                })
            }
            NotRead::Unreadable => (messages.files.unreadable)(),
        })?;
    match open(&bytes).map_err(|error| (messages.files.refused)(&error))? {
        Opened::Backup(backup) => Ok(*backup),
        Opened::Work(work) => Ok(Backup {
            version: Backup::VERSION,
            settings: SettingsDocument::default(),
            lessons: Vec::new(),
            works: vec![*work],
            unreadable: Vec::new(),
        }),
    }
}

/// Does what was asked and loads the page anew, or says why it couldn't be done.
async fn done(asked: Option<Question>, messages: &Messages) -> Option<Outcome> {
    let result = match asked? {
        Question::Replace(backup) => storage::put_back(&backup).await,
        Question::Erase => storage::erase().await,
    };
    match result {
        Ok(()) => {
            page::reload();
            None
        }
        Err(error) => Some(Outcome::Refused(Rc::new(storage::notice(&error, messages)))),
    }
}
