//! The one file format that leaves and enters the site: `*.tsumugi.json`.
//!
//! An envelope says its version, what kind of thing it holds, the engine it was made with and a digest over the
//! canonical JSON of its body. Everything read here comes from outside and is not trusted: the size is checked
//! before anything else, the depth before a parser sees the text, unknown fields are refused and named, and the
//! digest and the rules of the body hold before a value is handed out.

mod error;
mod open;
mod scan;
mod seal;

pub use error::EnvelopeError;
pub use open::{open, open_as};
pub use scan::Place;
pub use seal::{SealError, seal};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::work::{Backup, InvalidWork, StudioWork};

/// The version of the envelope this site writes.
pub const VERSION: u32 = 1;

/// Bytes a file may have: 2 MiB.
pub const LARGEST_FILE: u64 = 2 * 1024 * 1024;

/// Levels of nesting a file may have.
pub const DEEPEST_NESTING: usize = 64;

/// The end of every file name.
pub const FILE_EXTENSION: &str = ".tsumugi.json";

/// What an envelope can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A learner's work on one case.
    Work,
    /// Everything one browser keeps for a learner.
    Backup,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Work, Self::Backup];

    /// The word in the file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Backup => "backup",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A type that travels in an envelope.
pub trait Payload: Serialize + DeserializeOwned {
    /// The kind that stands for this type.
    const KIND: Kind;

    /// That kind alone in a list, for [`EnvelopeError::WrongKind`].
    const WANTED: &'static [Kind] = &[Self::KIND];

    /// Checks what the types alone can't: references between parts of the body.
    ///
    /// # Errors
    /// [`InvalidWork`] names the part and the rule.
    fn check(&self) -> Result<(), InvalidWork>;
}

impl Payload for StudioWork {
    const KIND: Kind = Kind::Work;

    fn check(&self) -> Result<(), InvalidWork> {
        Self::check(self)
    }
}

impl Payload for Backup {
    const KIND: Kind = Kind::Backup;

    fn check(&self) -> Result<(), InvalidWork> {
        Self::check(self)
    }
}

/// What was in an opened file.
#[derive(Debug, Clone, PartialEq)]
pub enum Opened {
    /// A learner's work on one case.
    Work(Box<StudioWork>),
    /// Everything one browser kept.
    Backup(Box<Backup>),
}

/// The fields of an envelope, in the order they are written.
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Envelope<B> {
    version: u32,
    kind: String,
    engine: String,
    digest: String,
    body: B,
}

/// The JSON Schema of a file that holds a `B`.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema_of<B: Payload + schemars::JsonSchema>() -> schemars::Schema {
    schemars::schema_for!(Envelope<B>)
}
