//! The last moment: a tab that is closed in the middle of a write leaves its text where it can be left at once.
//!
//! A browser may drop a database transaction that has just begun when its page goes away. `localStorage` is written
//! before the call returns, so it holds the text until the next visit.

use gloo::storage::{LocalStorage, Storage};

use super::key::Key;
use super::record::Revision;
use super::session::Rescued;

fn place(database: &str, key: &Key) -> String {
    format!("{database}:rescued:{}", key.as_str())
}

/// Leaves a text for the next visit.
pub(super) fn leave(database: &str, key: &Key, rescued: &Rescued) {
    let value = (rescued.expected.number(), &rescued.text, &rescued.under_way);
    // With no room here either, the text is as safe as the write under way makes it.
    let _refused = LocalStorage::set(place(database, key), value);
}

/// Takes what an earlier visit left.
pub(super) fn take(database: &str, key: &Key) -> Option<Rescued> {
    let place = place(database, key);
    let (expected, text, under_way): (u32, String, Option<String>) =
        LocalStorage::get(&place).ok()?;
    LocalStorage::delete(&place);
    Some(Rescued {
        expected: Revision::new(expected),
        text,
        under_way,
    })
}

/// Forgets everything earlier visits left.
pub(super) fn forget(database: &str) {
    let beginning = format!("{database}:");
    let raw = LocalStorage::raw();
    let count = raw.length().unwrap_or_default();
    let places: Vec<String> = (0..count)
        .filter_map(|index| raw.key(index).ok().flatten())
        .filter(|place| place.starts_with(&beginning))
        .collect();
    for place in places {
        LocalStorage::delete(place);
    }
}
