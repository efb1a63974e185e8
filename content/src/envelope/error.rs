//! Why a file was not opened.

use super::Kind;
use super::scan::Place;

/// Why a file was not opened. Nothing of it has been kept, and nothing else has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// More bytes than any file of this site has.
    #[error("{bytes} bytes, at most {limit} are read")]
    TooLarge {
        /// Bytes found.
        bytes: u64,
        /// Bytes allowed.
        limit: u64,
    },
    /// Nested deeper than any file of this site.
    #[error("nested deeper than {limit} levels at {}:{}", place.line, place.column)]
    TooDeep {
        /// Levels allowed.
        limit: usize,
        /// Where the first bracket too many stands.
        place: Place,
    },
    /// Not JSON, or cut off.
    #[error("not JSON at {}:{}", place.line, place.column)]
    NotJson {
        /// Where reading stopped.
        place: Place,
    },
    /// JSON, but not from this site.
    #[error("JSON without the version and kind of a Tsumugi file")]
    Foreign,
    /// Written by a newer site.
    #[error("version {found}, this site knows up to {known}")]
    Newer {
        /// Version of the file.
        found: u32,
        /// Newest version read here.
        known: u32,
    },
    /// A Tsumugi file that holds something else than what is wanted.
    #[error("kind {found:?}, wanted {wanted:?}")]
    WrongKind {
        /// The kind the file names; cut after 60 characters.
        found: String,
        /// What can be opened here.
        wanted: &'static [Kind],
    },
    /// A field this version doesn't have.
    #[error("unknown field {path}")]
    UnknownField {
        /// Where it stands, such as `body.prediction.colour`.
        path: String,
        /// Its line and column.
        place: Place,
    },
    /// A value that breaks a rule.
    #[error("invalid value at {path}: {reason}")]
    Invalid {
        /// Where it stands.
        path: String,
        /// The rule, for logs.
        reason: String,
    },
    /// The body isn't the one the file was closed with.
    #[error("the digest says {written}, the body has {found}")]
    DigestMismatch {
        /// Digest in the file; cut after 80 characters.
        written: String,
        /// Digest of the body.
        found: String,
    },
}
