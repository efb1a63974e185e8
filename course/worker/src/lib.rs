//! The simulation worker: thin over the engine, and what it and the page say to each other.
//!
//! The page hands over a job with everything it needs and gets summaries back; nothing here knows a word a person reads.

pub mod frame;
pub mod job;
pub mod protocol;
