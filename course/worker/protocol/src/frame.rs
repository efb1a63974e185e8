//! What `gloo-worker` 0.6 puts round every message, as bincode.
//!
//! The worker's side is `gloo-worker`'s own. Its page side hides the browser's `Worker`: it can't hear that the worker
//! died, can't end it, and panics where the browser refuses to start it. So the page speaks the same frames itself.
//! The types below mirror `gloo_worker`'s private ones, variant by variant.

use serde::{Deserialize, Serialize};

/// The connection within a worker; a page has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line(u64);

impl Line {
    /// The only line of a page.
    pub const ONLY: Self = Self(0);
}

/// What goes to the worker.
#[derive(Debug, Serialize)]
pub enum ToWorker<'a> {
    /// A line is opened.
    Connected(Line),
    /// A request on a line, as bytes.
    Input(Line, &'a [u8]),
    /// A line is closed.
    Disconnected(Line),
    /// The worker may end.
    Destroy,
}

/// What comes from the worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromWorker {
    /// The worker is ready for messages; what is sent before is lost.
    Loaded,
    /// A report on a line, as bytes.
    Output(Line, Vec<u8>),
}

impl ToWorker<'_> {
    /// The frame as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // Writing to memory fails only for lengths nobody knows beforehand, and no frame has one.
        bincode::serialize(self).unwrap_or_default()
    }
}

impl FromWorker {
    /// The frame in some bytes; `None` when there is none.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bincode::deserialize(bytes).ok()
    }
}
