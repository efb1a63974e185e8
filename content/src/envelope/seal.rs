//! From a value to the text of a file.

use serde::Serialize;
use sim::digest::{DigestError, digest_of};

use super::{Envelope, LARGEST_FILE, Payload, VERSION};

/// Why a value could not be made into a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// A value that no JSON can hold.
    #[error("no digest: {0}")]
    Digest(#[from] DigestError),
    /// A value that refused to be written.
    #[error("not written: {0}")]
    NotWritten(String),
    /// A file this site would not open again.
    #[error("{bytes} bytes, at most {limit} are read again")]
    TooLarge {
        /// Bytes it would have.
        bytes: u64,
        /// Bytes allowed.
        limit: u64,
    },
}

/// The text of a file that holds `body`, indented so that a person can read it, with a line end at its end.
///
/// # Errors
/// [`SealError`] when the value has no JSON or the file would be larger than is read again.
pub fn seal<B: Payload>(body: &B, engine: &str) -> Result<String, SealError> {
    let envelope = Envelope {
        version: VERSION,
        kind: B::KIND.word().to_owned(),
        engine: engine.to_owned(),
        digest: digest_text(body)?,
        body,
    };
    let mut text = serde_json::to_string_pretty(&envelope)
        .map_err(|error| SealError::NotWritten(error.to_string()))?;
    text.push('\n');
    let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
    if bytes > LARGEST_FILE {
        return Err(SealError::TooLarge {
            bytes,
            limit: LARGEST_FILE,
        });
    }
    Ok(text)
}

pub(super) fn digest_text<B: Serialize>(body: &B) -> Result<String, DigestError> {
    Ok(digest_of(body)?.to_hex())
}
