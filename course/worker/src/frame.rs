//! What `gloo-worker` 0.6 puts round every message, as bincode.
//!
//! The worker's side is `gloo-worker`'s own. Its page side hides the browser's `Worker`: it can't hear that the worker
//! died, can't end it, and panics where the browser refuses to start it. So the page speaks the same frames itself.
//! The types below mirror `gloo_worker`'s private ones, variant by variant.

use serde::{Deserialize, Serialize};

use crate::protocol;

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
    /// A message on a line.
    Input(Line, &'a protocol::ToWorker),
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
    /// A message on a line.
    Output(Line, protocol::FromWorker),
}
