//! From bytes nobody vouches for to a checked value, or a reason.

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::scan::{self, Place};
use super::{
    DEEPEST_NESTING, Envelope, EnvelopeError, Kind, LARGEST_FILE, Opened, Payload, VERSION,
};

/// Opens a file of any kind.
///
/// # Errors
/// [`EnvelopeError`] says why the file was refused.
pub fn open(bytes: &[u8]) -> Result<Opened, EnvelopeError> {
    let text = bounded_text(bytes)?;
    match kind_of(text, &Kind::ALL)? {
        Kind::Work => Ok(Opened::Work(Box::new(body_of(text)?))),
        Kind::Backup => Ok(Opened::Backup(Box::new(body_of(text)?))),
    }
}

/// Opens a file that has to be of one kind.
///
/// # Errors
/// [`EnvelopeError`] says why the file was refused.
pub fn open_as<B: Payload>(bytes: &[u8]) -> Result<B, EnvelopeError> {
    let text = bounded_text(bytes)?;
    kind_of(text, B::WANTED)?;
    body_of(text)
}

fn bounded_text(bytes: &[u8]) -> Result<&str, EnvelopeError> {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > LARGEST_FILE {
        return Err(EnvelopeError::TooLarge {
            bytes: length,
            limit: LARGEST_FILE,
        });
    }
    // Some editors put a byte order mark before the text.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| EnvelopeError::NotJson {
        place: Place::of_offset(bytes, error.valid_up_to()),
    })?;
    if let Some(offset) = scan::too_deep_at(bytes, DEEPEST_NESTING) {
        let place = Place::of_offset(bytes, offset);
        return Err(EnvelopeError::TooDeep {
            limit: DEEPEST_NESTING,
            place,
        });
    }
    Ok(text)
}

/// Only what decides how to go on; everything else is passed over.
#[derive(Deserialize)]
struct Label {
    version: u32,
    kind: String,
}

fn kind_of(text: &str, wanted: &'static [Kind]) -> Result<Kind, EnvelopeError> {
    // Two passes, so that text that isn't JSON is told from JSON of somebody else.
    if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
        let offset = offset_of(text, &error);
        return Err(EnvelopeError::NotJson {
            place: Place::of_offset(text.as_bytes(), offset),
        });
    }
    let label = serde_json::from_str::<Label>(text).map_err(|_| EnvelopeError::Foreign)?;
    if label.version > VERSION {
        return Err(EnvelopeError::Newer {
            found: label.version,
            known: VERSION,
        });
    }
    if label.version == 0 {
        return Err(EnvelopeError::Foreign);
    }
    match Kind::from_word(&label.kind) {
        Some(kind) if wanted.contains(&kind) => Ok(kind),
        _ => Err(EnvelopeError::WrongKind {
            found: label.kind.chars().take(60).collect(),
            wanted,
        }),
    }
}

fn body_of<B: Payload>(text: &str) -> Result<B, EnvelopeError> {
    let envelope: Envelope<B> = read(text)?;
    let found =
        super::seal::digest_text(&envelope.body).map_err(|error| EnvelopeError::Invalid {
            path: "body".to_owned(),
            reason: error.to_string(),
        })?;
    if envelope.digest != found {
        let written = envelope.digest.chars().take(80).collect();
        return Err(EnvelopeError::DigestMismatch { written, found });
    }
    envelope
        .body
        .check()
        .map_err(|invalid| EnvelopeError::Invalid {
            path: format!("body.{}", invalid.part),
            reason: invalid.rule.to_string(),
        })?;
    Ok(envelope.body)
}

/// Reads a value; a failure says which field it belongs to.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, EnvelopeError> {
    serde_json::from_str(text).map_err(|error| {
        let offset = offset_of(text, &error);
        let reason = error.to_string();
        if reason.starts_with("unknown field `") {
            return EnvelopeError::UnknownField {
                path: scan::path_at(text.as_bytes(), offset),
                place: Place::of_offset(text.as_bytes(), offset),
            };
        }
        if let Some(name) = between(&reason, "missing field `", "`") {
            let path = format!("{}.{name}", scan::path_at(text.as_bytes(), offset));
            return EnvelopeError::Invalid { path, reason };
        }
        // The closing bracket of an object is already behind the reader when the object turns out wrong.
        let path = scan::path_at(text.as_bytes(), offset.saturating_sub(1));
        EnvelopeError::Invalid {
            path,
            reason: reason.chars().take(200).collect(),
        }
    })
}

/// The byte offset of a parser's complaint; it counts columns in bytes, from 1.
fn offset_of(text: &str, error: &serde_json::Error) -> usize {
    let line_start: usize = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    (line_start + error.column()).min(text.len())
}

/// What stands between two words at the beginning of a text.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.strip_prefix(before)?.split(after).next()
}
