//! What a learner did, kept on the device: one document a key, saved as it changes.
//!
//! The rules ([`record`], [`session`]) know no web and are tested without one. Where the browser keeps nothing, the site
//! works on in memory and says so.

mod announcement;
mod backend;
mod copies;
mod document;
mod error;
mod indexed_db;
mod keeper;
mod key;
mod record;
mod rescue;
mod session;
#[cfg(test)]
mod session_tests;

use std::cell::RefCell;
use std::rc::Rc;

use announcement::Announcements;
use backend::{AnyBackend, Memory};
pub(crate) use copies::{backup, erase, look, put_back, raw_copy};
pub(crate) use document::{DocumentHandle, notice, use_document};
pub(crate) use error::StorageError;
use indexed_db::IndexedDb;
pub(crate) use key::Key;
pub(crate) use session::Saving;

use super::page;

thread_local! {
    static STORAGE: Rc<Storage> = Rc::new(Storage::of_this_site());
}

/// The storage of this site.
fn storage() -> Rc<Storage> {
    STORAGE.with(Rc::clone)
}

/// Where this site keeps things. Sites under other paths of the same host keep theirs apart.
struct Storage {
    name: String,
    announcements: Announcements,
    place: RefCell<Option<Place>>,
}

/// A place that was found to keep things, and why it isn't the device, if it isn't.
#[derive(Clone)]
struct Place {
    backend: Rc<AnyBackend>,
    impediment: Option<StorageError>,
}

impl Storage {
    fn of_this_site() -> Self {
        let name = format!("tsumugi:{}", page::scope_path());
        Self {
            announcements: Announcements::join(&name),
            name,
            place: RefCell::default(),
        }
    }

    /// The place where things are kept: the device, or this tab where the device can't.
    async fn place(&self) -> Place {
        if let Some(place) = &*self.place.borrow() {
            return place.clone();
        }
        let found = match IndexedDb::open(&self.name).await {
            Ok(device) => Place {
                backend: Rc::new(AnyBackend::Device(device)),
                impediment: None,
            },
            Err(impediment) => Place {
                backend: Rc::new(AnyBackend::Tab(Memory::default())),
                impediment: Some(impediment),
            },
        };
        // Two documents may have asked at the same time; the first answer holds for both.
        self.place.borrow_mut().get_or_insert(found).clone()
    }
}
