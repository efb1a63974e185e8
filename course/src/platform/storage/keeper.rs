//! Drives one open document: reads it, writes it a moment after each change, listens to other tabs.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use content::work::Document;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::backend::Backend;
use super::key::Key;
use super::record::{Proposal, Record, Revision, Write};
use super::session::{Saving, Session};
use super::{Place, StorageError, rescue, storage};
use crate::platform::clock::{self, TimeOfDay};

/// Milliseconds between a change and its write; changes in between go with it.
const WRITE_AFTER: u32 = 250;

/// What drives one open document.
pub(super) struct Keeper<T> {
    key: Key,
    initial: Box<dyn Fn() -> T>,
    session: RefCell<Session<T>>,
    impediment: RefCell<Option<StorageError>>,
    saved_at: Cell<Option<TimeOfDay>>,
    timer: RefCell<Option<Timeout>>,
    edition: Cell<u32>,
    redraw: Callback<u32>,
}

impl<T: Document> Keeper<T> {
    /// Begins to read the document under `key`. `redraw` is called with a rising number whenever something has happened to it.
    pub(super) fn open(key: Key, initial: Box<dyn Fn() -> T>, redraw: Callback<u32>) -> Rc<Self> {
        let keeper = Rc::new(Self {
            key,
            initial,
            session: RefCell::default(),
            impediment: RefCell::default(),
            saved_at: Cell::default(),
            timer: RefCell::default(),
            edition: Cell::default(),
            redraw,
        });
        keeper.read();
        keeper
    }

    /// What is on screen.
    pub(super) fn value(&self) -> Option<Rc<T>> {
        self.session.borrow().value().cloned()
    }

    /// What stands in the way of keeping the document.
    pub(super) fn trouble(&self) -> Option<StorageError> {
        let trouble = self.session.borrow().trouble().cloned();
        trouble.or_else(|| self.impediment.borrow().clone())
    }

    /// The text of a kept document nobody could read.
    pub(super) fn unreadable(&self) -> Option<String> {
        self.session.borrow().unreadable().map(str::to_owned)
    }

    /// What the header says, and when the document was written last.
    pub(super) fn saving(&self) -> (Saving, Option<TimeOfDay>) {
        let saving = match &*self.impediment.borrow() {
            Some(impediment) => Saving::Failed(impediment.clone()),
            None => self.session.borrow().saving(),
        };
        (saving, self.saved_at.get())
    }

    /// Takes a changed value and plans its writing.
    pub(super) fn changed(self: &Rc<Self>, value: Rc<T>) {
        let plan = self.session.borrow_mut().changed(value);
        if plan && self.timer.borrow().is_none() {
            let keeper = Rc::clone(self);
            *self.timer.borrow_mut() = Some(Timeout::new(WRITE_AFTER, move || keeper.write()));
        }
        self.happened();
    }

    /// Tries again what failed for a reason that may have passed.
    pub(super) fn retry(self: &Rc<Self>) {
        if self.session.borrow_mut().retry() {
            self.write();
        }
        self.happened();
    }

    /// Reads what is kept, giving up what is on screen.
    pub(super) fn read(self: &Rc<Self>) {
        let keeper = Rc::clone(self);
        spawn_local(async move {
            let storage = storage();
            let place = storage.place().await;
            let found = place.backend.read(keeper.key.as_str()).await;
            let revision = found.iter().flatten().map(Record::revision).next();
            let rescued = rescue::take(&storage.name, &keeper.key);
            keeper
                .session
                .borrow_mut()
                .opened(found, rescued, &keeper.initial);
            keeper.impediment.borrow_mut().clone_from(&place.impediment);
            keeper.set_aside(&place, revision).await;
            keeper.happened();
            keeper.write();
        });
    }

    /// Keeps a damaged text under a name of its own before anything is written in its place.
    async fn set_aside(&self, place: &Place, revision: Option<Revision>) {
        let raw = match self.session.borrow().trouble() {
            Some(StorageError::Damaged { raw }) => raw.clone(),
            _ => return,
        };
        let revision = revision.unwrap_or(Revision::NONE);
        let apart = Key::unreadable(&self.key, revision.number());
        let proposal = Proposal {
            expected: Revision::NONE,
            write: Write::Snapshot(raw),
        };
        match place.backend.write(apart.as_str(), &proposal).await {
            // A conflict means that an earlier visit has set it aside already.
            Ok(_) | Err(StorageError::Conflict { .. }) => {
                self.session.borrow_mut().set_aside(revision);
            }
            Err(_) => {}
        }
    }

    /// Writes at once what waits to be written.
    pub(super) fn write(self: &Rc<Self>) {
        self.timer.borrow_mut().take();
        let Some((proposal, text)) = self.session.borrow_mut().begin_write() else {
            return;
        };
        let keeper = Rc::clone(self);
        spawn_local(async move {
            let storage = storage();
            let place = storage.place().await;
            let result = place.backend.write(keeper.key.as_str(), &proposal).await;
            if let Ok(revision) = result {
                storage.announcements.tell(keeper.key.as_str(), revision);
                keeper.saved_at.set(Some(clock::time_of_day()));
            }
            let written = result.is_ok();
            keeper
                .session
                .borrow_mut()
                .finish_write(&proposal, text, result);
            keeper.happened();
            if written {
                keeper.write();
            }
        });
    }

    /// Listens to the page going away and to other tabs, as long as the answer is kept.
    pub(super) fn listen(self: &Rc<Self>) -> Vec<EventListener> {
        let mut listeners = Vec::new();
        let keeper = Rc::clone(self);
        listeners.push(EventListener::new(&window(), "pagehide", move |_| {
            keeper.leave()
        }));
        let keeper = Rc::clone(self);
        listeners.push(EventListener::new(
            &document(),
            "visibilitychange",
            move |_| {
                if document().hidden() {
                    keeper.leave();
                }
            },
        ));
        let keeper = Rc::clone(self);
        let heard = move |revision| {
            if keeper.session.borrow_mut().announced(revision) {
                keeper.happened();
            }
        };
        listeners.extend(storage().announcements.listen(self.key.as_str(), heard));
        listeners
    }

    /// Writes, and leaves a copy of what a page that goes away may not finish writing.
    fn leave(self: &Rc<Self>) {
        self.write();
        if let Some(at_stake) = self.session.borrow().at_stake() {
            rescue::leave(&storage().name, &self.key, &at_stake);
        }
    }

    fn happened(&self) {
        let edition = self.edition.get().wrapping_add(1);
        self.edition.set(edition);
        self.redraw.emit(edition);
    }
}
