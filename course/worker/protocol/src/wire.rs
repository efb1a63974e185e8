//! Messages as bytes. What the worker uses is never drawn into its loop, where it would be compiled for speed.

use crate::message::{FromWorker, ToWorker};

/// Bytes that are no message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// A request as bytes.
#[must_use]
pub fn write_request(request: &ToWorker) -> Vec<u8> {
    // Writing to memory fails only for lengths nobody knows beforehand, and no message has one.
    bincode::serialize(request).unwrap_or_default()
}

/// The request in some bytes.
///
/// # Errors
/// [`Unreadable`] when there is none.
#[inline(never)]
pub fn read_request(bytes: &[u8]) -> Result<ToWorker, Unreadable> {
    bincode::deserialize(bytes).map_err(|_| Unreadable)
}

/// A report as bytes.
#[must_use]
#[inline(never)]
pub fn write_report(report: &FromWorker) -> Vec<u8> {
    bincode::serialize(report).unwrap_or_default()
}

/// The report in some bytes.
///
/// # Errors
/// [`Unreadable`] when there is none.
pub fn read_report(bytes: &[u8]) -> Result<FromWorker, Unreadable> {
    bincode::deserialize(bytes).map_err(|_| Unreadable)
}
