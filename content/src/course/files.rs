//! Where texts come from: a folder, a web server, the page itself. This crate is handed texts and opens nothing.

use std::collections::BTreeMap;

/// Texts by their path below `content/`.
pub trait Files {
    /// The text at `path`; `None` where there is no such file or it isn't UTF-8.
    fn text(&self, path: &str) -> Option<String>;

    /// Every path there is, or an empty list where that isn't known.
    fn paths(&self) -> Vec<String>;
}

/// Texts that were fetched beforehand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InMemory(pub BTreeMap<String, String>);

impl Files for InMemory {
    fn text(&self, path: &str) -> Option<String> {
        self.0.get(path).cloned()
    }

    fn paths(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }
}
