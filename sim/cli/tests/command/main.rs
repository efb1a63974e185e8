//! The real binary, asked as a person or a script would.

#![expect(clippy::unwrap_used, reason = "what can't be read fails its test")]

mod asking;
mod documents;
mod experiments;
#[cfg(unix)]
mod interrupted;
mod jobs;
mod refusals;
mod robust;
mod running;
mod speaking;
mod survival;
mod tables;
mod verifying;
