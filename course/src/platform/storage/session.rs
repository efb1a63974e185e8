//! One document while it is open in a tab: what is on screen, what is kept, and what stands between them.
//!
//! A plain state machine that knows no web and no clock; [`super::document`] drives it.

use std::rc::Rc;

use content::work::Document;
use serde::Deserialize;

use super::StorageError;
use super::record::{Head, Proposal, Record, Revision};

/// A text that could not be written any more when its tab was closed, and what it was to follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rescued {
    /// The revision its tab last saw.
    pub(crate) expected: Revision,
    /// The text.
    pub(crate) text: String,
    /// An earlier text whose write was under way: it may have come through after all, as the revision after `expected`.
    pub(crate) under_way: Option<String>,
}

/// What the header says about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Saving {
    /// Nothing was changed since it was opened.
    Untouched,
    /// A change waits or is being written.
    Pending,
    /// Everything is kept.
    Saved,
    /// The last change isn't kept.
    Failed(StorageError),
}

/// An open document.
#[derive(Debug)]
pub(crate) struct Session<T> {
    value: Option<Rc<T>>,
    head: Head,
    unsaved: bool,
    /// The text whose write is under way.
    writing: Option<String>,
    changed_since_opened: bool,
    trouble: Option<StorageError>,
    unreadable: Option<String>,
}

impl<T> Default for Session<T> {
    fn default() -> Self {
        Self {
            value: None,
            head: Head::default(),
            unsaved: false,
            writing: None,
            changed_since_opened: false,
            trouble: None,
            unreadable: None,
        }
    }
}

impl<T: Document> Session<T> {
    /// What is on screen; `None` until the document was read.
    pub(crate) fn value(&self) -> Option<&Rc<T>> {
        self.value.as_ref()
    }

    /// What stands in the way of keeping the document, or was found when it was read.
    pub(crate) fn trouble(&self) -> Option<&StorageError> {
        self.trouble.as_ref()
    }

    /// The text of a kept document nobody could read.
    pub(crate) fn unreadable(&self) -> Option<&str> {
        self.unreadable.as_deref()
    }

    /// What the header says.
    pub(crate) fn saving(&self) -> Saving {
        match &self.trouble {
            Some(StorageError::Damaged { .. }) | None if self.unsaved || self.writing.is_some() => {
                Saving::Pending
            }
            Some(StorageError::Damaged { .. }) | None if self.changed_since_opened => Saving::Saved,
            Some(StorageError::Damaged { .. }) | None => Saving::Untouched,
            Some(trouble) => Saving::Failed(trouble.clone()),
        }
    }

    /// Takes in what was found under the document's key.
    ///
    /// A damaged text is reported and not written over before it was set aside ([`Self::set_aside`]); a text from a later version is
    /// never written over.
    pub(crate) fn opened(
        &mut self,
        found: Result<Option<Record>, StorageError>,
        rescued: Option<Rescued>,
        initial: impl FnOnce() -> T,
    ) {
        *self = Self::default();
        match found.and_then(|record| record.as_ref().map(interpret).transpose()) {
            Ok(None) => {}
            Ok(Some((value, head))) => {
                self.value = Some(Rc::new(value));
                self.head = head;
            }
            Err(trouble) => {
                if let StorageError::Damaged { raw } | StorageError::Newer { raw: Some(raw) } =
                    &trouble
                {
                    self.unreadable = Some(raw.clone());
                }
                self.trouble = Some(trouble);
            }
        }
        if let Some(rescued) = rescued {
            self.take_rescued(&rescued);
        }
        if self.value.is_none() {
            self.value = Some(Rc::new(initial()));
        }
    }

    /// Notes that a damaged text was kept elsewhere, at this revision of the document, so that its place may be written.
    pub(crate) fn set_aside(&mut self, revision: Revision) {
        self.head = Head::abandoned(revision);
    }

    /// Takes a changed value onto the screen. Says whether a write is to be planned.
    pub(crate) fn changed(&mut self, value: Rc<T>) -> bool {
        if self.value.as_deref() == Some(&*value) {
            return false;
        }
        self.value = Some(value);
        self.unsaved = true;
        self.changed_since_opened = true;
        !self.is_frozen()
    }

    /// Whether closing the tab now would lose something.
    pub(crate) fn at_stake(&self) -> Option<Rescued> {
        if !self.unsaved && self.writing.is_none() || self.is_frozen() {
            return None;
        }
        Some(Rescued {
            expected: self.head.revision,
            text: self.text()?,
            under_way: self.writing.clone(),
        })
    }

    /// The next write, unless nothing waits, one is under way, or writing has been stopped.
    pub(crate) fn begin_write(&mut self) -> Option<(Proposal, String)> {
        if !self.unsaved || self.writing.is_some() || self.is_frozen() {
            return None;
        }
        let text = self.text()?;
        self.unsaved = false;
        self.writing = Some(text.clone());
        Some((self.head.propose(&text), text))
    }

    /// Takes in what became of a write.
    pub(crate) fn finish_write(
        &mut self,
        proposal: &Proposal,
        text: String,
        result: Result<Revision, StorageError>,
    ) {
        self.writing = None;
        match result {
            Ok(revision) => {
                self.head = self.head.after(proposal, text, revision);
                if !matches!(self.trouble, Some(StorageError::Conflict { .. })) {
                    self.trouble = None;
                }
            }
            Err(trouble) => {
                self.unsaved = true;
                self.trouble = Some(trouble);
            }
        }
    }

    /// Takes in that another tab has written this document. Says whether that was news.
    pub(crate) fn announced(&mut self, revision: Revision) -> bool {
        let news = self.value.is_some() && revision > self.head.revision && self.writing.is_none();
        if news && !matches!(self.trouble, Some(StorageError::Newer { .. })) {
            self.trouble = Some(StorageError::Conflict { stored: revision });
        }
        news
    }

    /// Lets writing be tried again after a reason that may have passed. Says whether a write is to be planned.
    pub(crate) fn retry(&mut self) -> bool {
        if self.is_frozen() {
            return false;
        }
        self.trouble = None;
        self.unsaved
    }

    /// Nothing may be written: it would go over what another tab or a later version has kept, or over a text that isn't safe yet.
    fn is_frozen(&self) -> bool {
        match &self.trouble {
            Some(StorageError::Conflict { .. } | StorageError::Newer { .. }) => true,
            Some(StorageError::Damaged { .. }) => self.head.revision == Revision::NONE,
            _ => false,
        }
    }

    fn text(&self) -> Option<String> {
        serde_json::to_string(self.value.as_deref()?).ok()
    }

    fn take_rescued(&mut self, rescued: &Rescued) {
        let came_through = self.head.revision == rescued.expected.next()
            && rescued.under_way.as_deref() == Some(self.head.text());
        let follows = rescued.expected == self.head.revision || came_through;
        if !follows || self.trouble.is_some() || rescued.text == self.head.text() {
            return;
        }
        if let Ok(value) = read_text::<T>(&rescued.text) {
            self.value = Some(Rc::new(value));
            self.unsaved = true;
            self.changed_since_opened = true;
        }
    }
}

/// The value and the head of a kept document.
fn interpret<T: Document>(record: &Record) -> Result<(T, Head), StorageError> {
    let head = Head::of(record)?;
    Ok((read_text(head.text())?, head))
}

/// The value a text stands for.
pub(crate) fn read_text<T: Document>(text: &str) -> Result<T, StorageError> {
    #[derive(Deserialize)]
    struct Label {
        version: u32,
    }
    let damaged = |_| StorageError::Damaged {
        raw: text.to_owned(),
    };
    let label: Label = serde_json::from_str(text).map_err(damaged)?;
    if label.version > T::VERSION {
        return Err(StorageError::Newer {
            raw: Some(text.to_owned()),
        });
    }
    serde_json::from_str(text).map_err(damaged)
}
