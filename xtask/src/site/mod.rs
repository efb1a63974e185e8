//! Putting the finished site together from what Trunk built and what needs no building.

pub(crate) mod assemble;
pub(crate) mod sizes;
pub(crate) mod styles;

mod application;
mod files;
mod offline;
mod optimise;
mod page;

/// Whether the site keeps itself for use without a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Offline {
    /// With the service worker.
    Kept,
    /// Without, so that a change is seen at once while one works on the site.
    Left,
}
