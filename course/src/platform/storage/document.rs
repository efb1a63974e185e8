//! The hook by which a part of the site opens a document, changes it, and has it saved.

use std::rc::Rc;

use content::messages::Messages;
use content::messages::notice::Notice;
use content::work::Document;
use yew::prelude::*;

use super::keeper::Keeper;
use super::{Key, Saving, StorageError};
use crate::contexts::{SavedStatus, use_language, use_messages, use_report_saved};
use crate::platform::clock::TimeOfDay;

/// An open document, for one owner: whoever calls [`use_document`] hands it on by a context.
#[derive(Clone)]
pub(crate) struct DocumentHandle<T: Document> {
    keeper: Rc<Keeper<T>>,
    /// Rises with everything that happens to the document, so that views are drawn again.
    edition: u32,
}

impl<T: Document> PartialEq for DocumentHandle<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.keeper, &other.keeper) && self.edition == other.edition
    }
}

impl<T: Document> DocumentHandle<T> {
    /// The document; `None` until it has been read.
    pub(crate) fn value(&self) -> Option<Rc<T>> {
        self.keeper.value()
    }

    /// Changes the document as it is now (not as it was when the view was drawn) and plans its writing. Before the
    /// document was read there is nothing to change, and the call does nothing.
    pub(crate) fn change(&self, change: impl FnOnce(&T) -> T) {
        if let Some(value) = self.value() {
            self.keeper.changed(Rc::new(change(&value)));
        }
    }

    /// What stands in the way of keeping the document, or was found when it was read.
    pub(crate) fn trouble(&self) -> Option<StorageError> {
        self.keeper.trouble()
    }

    /// The text of a kept document nobody could read, to be offered as a file.
    pub(crate) fn unreadable(&self) -> Option<String> {
        self.keeper.unreadable()
    }

    /// Writes again what could not be written.
    pub(crate) fn retry(&self) {
        self.keeper.retry();
    }

    /// Gives up what is on screen for what is kept, as after another tab has written.
    pub(crate) fn take_theirs(&self) {
        self.keeper.read();
    }
}

/// Opens the document kept under `key`; `initial` makes it where nothing is kept yet.
///
/// The document is saved at most 300 ms after each change, and when the page is hidden. A key has one owner in a tab.
#[hook]
pub(crate) fn use_document<T: Document>(
    key: Key,
    initial: impl Fn() -> T + 'static,
) -> DocumentHandle<T> {
    let edition = use_state(|| 0_u32);
    let redraw = edition.setter();
    let keeper = use_memo(key.clone(), move |key| {
        let redraw = Callback::from(move |edition| redraw.set(edition));
        Keeper::open(key.clone(), Box::new(initial), redraw)
    });
    let keeper: Rc<Keeper<T>> = Rc::clone(&*keeper);
    use_effect_with(key, {
        let keeper = Rc::clone(&keeper);
        move |_key| {
            let listeners = keeper.listen();
            move || {
                drop(listeners);
                keeper.write();
            }
        }
    });
    let report = use_report_saved();
    let (language, messages) = (use_language(), use_messages());
    use_effect_with(
        (keeper.saving(), language),
        move |((saving, saved_at), _language)| {
            report.emit(status(saving, *saved_at, messages));
        },
    );
    DocumentHandle {
        keeper,
        edition: *edition,
    }
}

fn status(saving: &Saving, saved_at: Option<TimeOfDay>, messages: &Messages) -> SavedStatus {
    match (saving, saved_at) {
        (Saving::Pending, _) => SavedStatus::Saving,
        (Saving::Saved, Some(TimeOfDay { hour, minute })) => SavedStatus::Saved { hour, minute },
        (Saving::Untouched | Saving::Saved, _) => SavedStatus::Untouched,
        (Saving::Failed(error), _) => SavedStatus::Failed {
            said: by_hand(error, messages),
        },
    }
}

/// The same where there is no button that makes a file.
fn by_hand(error: &StorageError, messages: &Messages) -> Notice {
    let words = &messages.storage;
    let said = notice(error, messages);
    let remedy = match error {
        StorageError::Blocked => return said,
        StorageError::Unavailable => words.unavailable_by_hand,
        _ => words.by_hand,
    };
    Notice {
        remedy: remedy.to_owned(),
        ..said
    }
}

/// What happened, what is safe, what to do.
pub(crate) fn notice(error: &StorageError, messages: &Messages) -> Notice {
    let words = &messages.storage;
    match error {
        StorageError::Full => (words.full)(),
        StorageError::Blocked => (words.blocked)(),
        StorageError::Unavailable => (words.unavailable)(),
        StorageError::Newer { .. } => (words.newer)(),
        StorageError::Conflict { .. } => (words.conflict)(),
        StorageError::Damaged { .. } => (words.damaged)(),
        StorageError::Failed { .. } => (words.failed)(),
    }
}
