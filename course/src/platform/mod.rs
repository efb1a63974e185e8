//! The only place that touches the web: storage, files, workers, the page itself.

pub(crate) mod dom;
pub(crate) mod recovery;
pub(crate) mod settings;
pub(crate) mod size;
pub(crate) mod timer;
