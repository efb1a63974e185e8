//! Why something was not kept or not found again.

use super::record::Revision;

/// Why something was not kept or not found again. Whatever was kept before is unchanged in every case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum StorageError {
    /// No room is left on the device.
    Full,
    /// Another tab with an earlier version of the site holds the storage.
    Blocked,
    /// The browser keeps nothing, as in some private windows.
    Unavailable,
    /// The storage, or this document in it, was made by a later version of the site.
    Newer {
        /// The document's text, where one document is meant.
        raw: Option<String>,
    },
    /// Another tab saved first.
    Conflict {
        /// The revision that is kept.
        stored: Revision,
    },
    /// A kept document can't be read; its text is kept apart.
    Damaged {
        /// The text as it was found.
        raw: String,
    },
    /// The browser's own reason, by the name of its exception.
    Failed {
        /// The exception's name, for logs.
        reason: String,
    },
}

impl StorageError {
    /// The error for the name of a browser's exception.
    pub(crate) fn from_exception(name: &str) -> Self {
        match name {
            "QuotaExceededError" => Self::Full,
            "VersionError" => Self::Newer { raw: None },
            "SecurityError" | "InvalidStateError" | "NotSupportedError" | "UnknownError" => {
                Self::Unavailable
            }
            other => Self::Failed {
                reason: other.chars().take(80).collect(),
            },
        }
    }
}
