//! Keeps the address of the last place of work on this device.

use gloo::storage::{LocalStorage, Storage};

const KEY: &str = "tsumugi.place";

/// Keeps an address. A device that refuses to keep it merely offers no way back to it.
pub(crate) fn keep(path: &str) {
    let _refused = LocalStorage::set(KEY, path);
}

/// The address kept last.
pub(crate) fn kept() -> Option<String> {
    LocalStorage::get(KEY).ok()
}
