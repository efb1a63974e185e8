//! Everything that is kept, to be taken away in a file.

use content::work::{
    Backup, Document, LessonProgress, SettingsDocument, StudioWork, UnreadableDocument,
};

use super::backend::{AnyBackend, Backend};
use super::indexed_db::IndexedDb;
use super::key::{Kept, Key};
use super::record::{Proposal, Record, Revision, Write};
use super::session::read_text;
use super::{StorageError, rescue, storage};

/// Everything kept on this device as one value; what can't be read goes in as text.
///
/// # Errors
/// [`StorageError`] when the storage itself can't be read.
pub(crate) async fn backup(settings: SettingsDocument) -> Result<Backup, StorageError> {
    let place = storage().place().await;
    let mut backup = Backup {
        version: Backup::VERSION,
        settings,
        lessons: Vec::new(),
        works: Vec::new(),
        unreadable: Vec::new(),
    };
    for (key, text) in texts(&place.backend).await? {
        let unreadable = match Kept::of(&key) {
            Kept::Work => take(&mut backup.works, &text, StudioWork::check).is_none(),
            Kept::Lesson => take(&mut backup.lessons, &text, LessonProgress::check).is_none(),
            Kept::Unreadable | Kept::Unknown => true,
        };
        if unreadable {
            backup.unreadable.push(UnreadableDocument { key, text });
        }
    }
    backup.works.sort_by(|a, b| a.case.cmp(&b.case));
    backup.lessons.sort_by(|a, b| a.lesson.cmp(&b.lesson));
    Ok(backup)
}

/// The texts kept under every key, in the order of the keys. Works without anything else of the application.
///
/// # Errors
/// [`StorageError`] when the storage can't be read.
pub(crate) async fn raw_copy() -> Result<Vec<(String, String)>, StorageError> {
    texts(&storage().place().await.backend).await
}

async fn texts(backend: &AnyBackend) -> Result<Vec<(String, String)>, StorageError> {
    let mut texts = Vec::new();
    for key in backend.keys().await? {
        if let Some(record) = backend.read(&key).await? {
            let text = match record.text() {
                Err(StorageError::Damaged { raw }) => raw,
                text => text?,
            };
            texts.push((key, text));
        }
    }
    Ok(texts)
}

/// Adds the document in `text`, if it is one that keeps its rules.
fn take<T: Document, E>(
    list: &mut Vec<T>,
    text: &str,
    check: fn(&T) -> Result<(), E>,
) -> Option<()> {
    let value = read_text::<T>(text).ok()?;
    check(&value).ok()?;
    list.push(value);
    Some(())
}

/// The document kept under `key` as it was last written, to be looked at by those who don't own it.
pub(crate) async fn look<T: Document>(key: &Key) -> Option<T> {
    let record = storage()
        .place()
        .await
        .backend
        .read(key.as_str())
        .await
        .ok()??;
    read_text(&record.text().ok()?).ok()
}

/// Puts the documents of a backup in the place of those kept under the same names, and leaves all others alone. Load the page
/// anew afterwards: what is open doesn't follow.
///
/// # Errors
/// [`StorageError`] at the first document that could not be written; those before it are in place.
pub(crate) async fn put_back(backup: &Backup) -> Result<(), StorageError> {
    let place = storage().place().await;
    for work in &backup.works {
        put(&place.backend, &Key::work(&work.case), work).await?;
    }
    for lesson in &backup.lessons {
        put(&place.backend, &Key::lesson(&lesson.lesson), lesson).await?;
    }
    Ok(())
}

/// Deletes everything a learner did from this device. Load the page anew afterwards: what is open is not told.
///
/// # Errors
/// [`StorageError`] when the browser refuses; then nothing has been deleted.
pub(crate) async fn erase() -> Result<(), StorageError> {
    let name = storage().name.clone();
    IndexedDb::delete(&name).await?;
    rescue::forget(&name);
    Ok(())
}

async fn put<T: Document>(backend: &AnyBackend, key: &Key, value: &T) -> Result<(), StorageError> {
    let text = serde_json::to_string(value).map_err(|error| StorageError::Failed {
        reason: error.to_string(),
    })?;
    let kept = backend.read(key.as_str()).await?;
    let expected = kept.as_ref().map_or(Revision::NONE, Record::revision);
    let revision = backend
        .write(
            key.as_str(),
            &Proposal {
                expected,
                write: Write::Snapshot(text),
            },
        )
        .await?;
    storage().announcements.tell(key.as_str(), revision);
    Ok(())
}
