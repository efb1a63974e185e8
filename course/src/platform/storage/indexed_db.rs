//! Documents on the device, in IndexedDB: one transaction a call, over three small stores.
//!
//! `heads` has the latest revision of a key, `snapshots` the text at the beginning of its log with its revision, and
//! `changes` the log, under `[key, revision]`. The revision is compared inside the transaction that writes.

use std::cell::RefCell;

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest,
    IdbRequest, IdbTransaction, IdbTransactionMode,
};

use super::StorageError;
use super::backend::Backend;
use super::record::{Proposal, Record, Revision, Splice, Write};

const LAYOUT: u32 = 1;
const HEADS: &str = "heads";
const SNAPSHOTS: &str = "snapshots";
const CHANGES: &str = "changes";

/// A database of this device.
pub(crate) struct IndexedDb {
    name: String,
    database: RefCell<Option<IdbDatabase>>,
}

impl IndexedDb {
    /// Opens the database with this name, making it if there is none.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] where the browser keeps nothing, [`StorageError::Blocked`] and
    /// [`StorageError::Newer`] where another version of the site is in the way.
    pub(crate) async fn open(name: &str) -> Result<Self, StorageError> {
        let database = connect(name).await?;
        Ok(Self {
            name: name.to_owned(),
            database: RefCell::new(Some(database)),
        })
    }

    /// Deletes the database with this name and everything in it. Connections of other tabs give way.
    ///
    /// # Errors
    /// [`StorageError`] when the browser refuses.
    pub(crate) async fn delete(name: &str) -> Result<(), StorageError> {
        let factory = factory()?;
        let request = factory
            .delete_database(name)
            .map_err(|error| error_of(&error))?;
        answered(&request).await.map(drop)
    }

    async fn transaction(&self, mode: IdbTransactionMode) -> Result<IdbTransaction, StorageError> {
        let begin = |database: &IdbDatabase| {
            let stores = [HEADS, SNAPSHOTS, CHANGES].map(JsValue::from_str);
            database.transaction_with_str_sequence_and_mode(
                &Array::of3(&stores[0], &stores[1], &stores[2]),
                mode,
            )
        };
        if let Some(database) = &*self.database.borrow()
            && let Ok(transaction) = begin(database)
        {
            return Ok(transaction);
        }
        // The browser closes databases when it clears data, and we close ours for a later version of the site.
        let database = connect(&self.name).await?;
        let transaction = begin(&database).map_err(|error| error_of(&error))?;
        *self.database.borrow_mut() = Some(database);
        Ok(transaction)
    }
}

impl Backend for IndexedDb {
    async fn read(&self, key: &str) -> Result<Option<Record>, StorageError> {
        let transaction = self.transaction(IdbTransactionMode::Readonly).await?;
        let snapshot = get(&store(&transaction, SNAPSHOTS)?, &key.into()).await?;
        if snapshot.is_undefined() {
            return Ok(None);
        }
        let log = store(&transaction, CHANGES)?
            .get_all_with_key(&log_range(key)?)
            .map_err(|error| error_of(&error))?;
        let log: Array = answered(&log).await?.unchecked_into();
        Ok(Some(Record {
            base: Revision::new(number(&snapshot, "revision")),
            snapshot: text(&snapshot, "text"),
            log: log.iter().map(|change| splice_of(&change)).collect(),
        }))
    }

    async fn write(&self, key: &str, proposal: &Proposal) -> Result<Revision, StorageError> {
        let transaction = self.transaction(IdbTransactionMode::Readwrite).await?;
        let completed = completion(&transaction);
        let heads = store(&transaction, HEADS)?;
        let stored = get(&heads, &key.into()).await?;
        let stored = Revision::new(stored.as_f64().map_or(0, whole));
        let revision = match proposal.admitted_after(stored) {
            Ok(revision) => revision,
            Err(conflict) => {
                let _already_over = transaction.abort();
                return Err(conflict);
            }
        };
        put(&heads, &revision.number().into(), &key.into())?;
        match &proposal.write {
            Write::Snapshot(text) => {
                let value = object(&[
                    ("revision", revision.number().into()),
                    ("text", text.into()),
                ]);
                put(&store(&transaction, SNAPSHOTS)?, &value, &key.into())?;
                store(&transaction, CHANGES)?
                    .delete(&log_range(key)?)
                    .map_err(|error| error_of(&error))?;
            }
            Write::Change(splice) => {
                let value = object(&[
                    ("start", offset(splice.start)),
                    ("removed", offset(splice.removed)),
                    ("inserted", splice.inserted.as_str().into()),
                ]);
                let place = Array::of2(&key.into(), &revision.number().into());
                put(&store(&transaction, CHANGES)?, &value, &place)?;
            }
        }
        match JsFuture::from(completed).await {
            Ok(_) => Ok(revision),
            Err(_) => Err(transaction.error().map_or_else(
                || StorageError::from_exception("AbortError"),
                |error| exception(&error),
            )),
        }
    }

    async fn keys(&self) -> Result<Vec<String>, StorageError> {
        let transaction = self.transaction(IdbTransactionMode::Readonly).await?;
        let request = store(&transaction, HEADS)?
            .get_all_keys()
            .map_err(|error| error_of(&error))?;
        let keys: Array = answered(&request).await?.unchecked_into();
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }
}

fn factory() -> Result<IdbFactory, StorageError> {
    web_sys::window()
        .and_then(|window| window.indexed_db().ok().flatten())
        .ok_or(StorageError::Unavailable)
}

async fn connect(name: &str) -> Result<IdbDatabase, StorageError> {
    let request = factory()?
        .open_with_u32(name, LAYOUT)
        .map_err(|error| error_of(&error))?;
    let on_upgrade = Closure::once({
        let request = request.clone();
        move |_event: JsValue| lay_out(&request)
    });
    request.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
    let opened = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        request.set_onblocked(Some(&reject));
    });
    if let Err(event) = JsFuture::from(opened).await {
        return Err(if text(&event, "type") == "blocked" {
            StorageError::Blocked
        } else {
            request_error(&request)
        });
    }
    let database: IdbDatabase = request
        .result()
        .map_err(|error| error_of(&error))?
        .unchecked_into();
    // A later version of the site in another tab may change the layout once this connection is closed.
    let close = Closure::<dyn Fn()>::new({
        let database = database.clone();
        move || database.close()
    });
    database.set_onversionchange(Some(close.into_js_value().unchecked_ref()));
    Ok(database)
}

fn lay_out(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result() else {
        return;
    };
    let database: IdbDatabase = database.unchecked_into();
    for name in [HEADS, SNAPSHOTS, CHANGES] {
        // A store that can't be made fails the opening, which reports it.
        let _store = database.create_object_store(name);
    }
}

fn completion(transaction: &IdbTransaction) -> Promise {
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    // An abort nobody waits for any more is no error of the page.
    let heard = Closure::once_into_js(|_: JsValue| {});
    let _same = Reflect::get(&promise, &"catch".into())
        .ok()
        .and_then(|catch| catch.dyn_into::<js_sys::Function>().ok())
        .map(|catch| catch.call1(&promise, &heard));
    promise
}

async fn answered(request: &IdbRequest) -> Result<JsValue, StorageError> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise)
        .await
        .map_err(|_| request_error(request))?;
    request.result().map_err(|error| error_of(&error))
}

async fn get(store: &IdbObjectStore, key: &JsValue) -> Result<JsValue, StorageError> {
    answered(&store.get(key).map_err(|error| error_of(&error))?).await
}

fn put(store: &IdbObjectStore, value: &JsValue, key: &JsValue) -> Result<(), StorageError> {
    store
        .put_with_key(value, key)
        .map(drop)
        .map_err(|error| error_of(&error))
}

fn store(transaction: &IdbTransaction, name: &str) -> Result<IdbObjectStore, StorageError> {
    transaction
        .object_store(name)
        .map_err(|error| error_of(&error))
}

/// Every place in the log of `key`: an array sorts after every number.
fn log_range(key: &str) -> Result<JsValue, StorageError> {
    let from = Array::of1(&key.into());
    let to = Array::of2(&key.into(), &Array::new());
    IdbKeyRange::bound(&from, &to)
        .map(JsValue::from)
        .map_err(|error| error_of(&error))
}

fn splice_of(change: &JsValue) -> Splice {
    let size = |name| usize::try_from(number(change, name)).unwrap_or(usize::MAX);
    Splice {
        start: size("start"),
        removed: size("removed"),
        inserted: text(change, "inserted"),
    }
}

fn offset(bytes: usize) -> JsValue {
    u32::try_from(bytes).unwrap_or(u32::MAX).into()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, and damage is noticed by the text"
)]
fn whole(number: f64) -> u32 {
    number as u32
}

fn number(value: &JsValue, name: &str) -> u32 {
    field(value, name).as_f64().map_or(0, whole)
}

fn text(value: &JsValue, name: &str) -> String {
    field(value, name).as_string().unwrap_or_default()
}

fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a property of a plain new object can't fail.
        let _set = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn request_error(request: &IdbRequest) -> StorageError {
    match request.error() {
        Ok(Some(error)) => exception(&error),
        _ => StorageError::from_exception("UnknownError"),
    }
}

fn exception(error: &DomException) -> StorageError {
    StorageError::from_exception(&error.name())
}

fn error_of(error: &JsValue) -> StorageError {
    StorageError::from_exception(&text(error, "name"))
}
