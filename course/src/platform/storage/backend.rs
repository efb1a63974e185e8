//! The seam between the rules of storage and where things are kept, and a keeper that only remembers.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::StorageError;
use super::indexed_db::IndexedDb;
use super::record::{Proposal, Record, Revision, Write};

/// Something that keeps documents by key. Every call is one transaction: it happens whole or not at all.
pub(crate) trait Backend {
    /// What is kept under `key`.
    async fn read(&self, key: &str) -> Result<Option<Record>, StorageError>;

    /// Writes if the proposal follows what is kept, and says the new revision.
    async fn write(&self, key: &str, proposal: &Proposal) -> Result<Revision, StorageError>;

    /// The keys of everything kept, in order.
    async fn keys(&self) -> Result<Vec<String>, StorageError>;
}

/// Keeps documents until the page is closed.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    records: RefCell<BTreeMap<String, Record>>,
}

impl Backend for Memory {
    async fn read(&self, key: &str) -> Result<Option<Record>, StorageError> {
        Ok(self.records.borrow().get(key).cloned())
    }

    async fn write(&self, key: &str, proposal: &Proposal) -> Result<Revision, StorageError> {
        let mut records = self.records.borrow_mut();
        let stored = records.get(key).map_or(Revision::NONE, Record::revision);
        let revision = proposal.admitted_after(stored)?;
        match (&proposal.write, records.get_mut(key)) {
            (Write::Change(splice), Some(record)) => record.log.push(splice.clone()),
            (Write::Change(_), None) => return Err(StorageError::Conflict { stored }),
            (Write::Snapshot(text), _) => {
                let record = Record {
                    base: revision,
                    snapshot: text.clone(),
                    log: Vec::new(),
                };
                records.insert(key.to_owned(), record);
            }
        }
        Ok(revision)
    }

    async fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.records.borrow().keys().cloned().collect())
    }
}

/// Where the site keeps things: on the device, or only in the open tab.
pub(crate) enum AnyBackend {
    /// On the device.
    Device(IndexedDb),
    /// In the open tab, because the browser keeps nothing.
    Tab(Memory),
}

impl Backend for AnyBackend {
    async fn read(&self, key: &str) -> Result<Option<Record>, StorageError> {
        match self {
            Self::Device(device) => device.read(key).await,
            Self::Tab(tab) => tab.read(key).await,
        }
    }

    async fn write(&self, key: &str, proposal: &Proposal) -> Result<Revision, StorageError> {
        match self {
            Self::Device(device) => device.write(key, proposal).await,
            Self::Tab(tab) => tab.write(key, proposal).await,
        }
    }

    async fn keys(&self) -> Result<Vec<String>, StorageError> {
        match self {
            Self::Device(device) => device.keys().await,
            Self::Tab(tab) => tab.keys().await,
        }
    }
}
