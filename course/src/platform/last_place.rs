//! Keeps the address of the last place of work on this device.

use gloo::storage::{LocalStorage, Storage};

use super::page;

/// Sites under other paths of the same host keep theirs apart; deleting the work deletes it too.
fn key() -> String {
    format!("tsumugi:{}:place", page::scope_path())
}

/// Keeps an address. A device that refuses to keep it merely offers no way back to it.
pub(crate) fn keep(path: &str) {
    let _refused = LocalStorage::set(key(), path);
}

/// The address kept last.
pub(crate) fn kept() -> Option<String> {
    LocalStorage::get(key()).ok()
}
