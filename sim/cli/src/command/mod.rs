//! The subcommands, a file each.

mod band_table;
pub(crate) mod calibrate;
pub(crate) mod compare;
pub(crate) mod completions;
pub(crate) mod describe;
mod experiment;
pub(crate) mod manual;
pub(crate) mod matching;
pub(crate) mod run;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod sensitivity;
pub(crate) mod survival;
pub(crate) mod sweep;
pub(crate) mod verify;
