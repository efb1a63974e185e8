//! The only place that touches the web: storage, files, workers, the page itself.

pub(crate) mod browser;
pub(crate) mod clock;
pub(crate) mod dom;
pub(crate) mod fetch;
pub(crate) mod files;
pub(crate) mod format;
pub(crate) mod keys;
pub(crate) mod last_place;
pub(crate) mod page;
pub(crate) mod pointer;
pub(crate) mod reading;
pub(crate) mod recovery;
pub(crate) mod settings;
pub(crate) mod simulation;
pub(crate) mod size;
pub(crate) mod storage;
pub(crate) mod timer;
pub(crate) mod update;
