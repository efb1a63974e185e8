//! What the page and the simulation worker say to each other, and the worker's jobs without the worker.
//!
//! A package of its own because of its size: the worker is compiled for speed, and what reads and writes messages
//! would then be many times as large as it is here, for nothing.

pub mod frame;
pub mod job;
pub mod message;
mod wire;

pub use wire::{Unreadable, read_report, read_request, write_report, write_request};
