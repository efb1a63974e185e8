//! `manifest.json`: the sessions of the course and what belongs to each. It can be written by hand.

use crate::source::Both;
use serde::{Deserialize, Serialize};

/// Version of the manifest's format.
pub const MANIFEST_VERSION: u32 = 1;

/// The sessions, lessons and cases of a course.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Format version, [`MANIFEST_VERSION`].
    pub version: u32,
    /// The sessions in their order.
    pub sessions: Vec<Session>,
    /// The ids of the cases, which are the names of their folders.
    pub cases: Vec<String>,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Its number, from 1.
    pub number: u32,
    /// Its title.
    pub title: Both,
    /// What it is about, in a sentence or two.
    pub about: Both,
    /// Its items in their order.
    pub items: Vec<Item>,
    /// What is used again in a later session.
    pub carries: Vec<Carry>,
}

/// An item of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its number in the session, from 1.
    pub number: u32,
    /// Its title.
    pub title: Both,
    /// Its lessons, as paths below a language's folder without `.md`; empty while none is written.
    pub lessons: Vec<String>,
}

/// Work that a later session takes up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Carry {
    /// The later session's number.
    pub to: u32,
    /// What is carried, as a sentence.
    pub what: Both,
}

impl Manifest {
    /// The session with this number.
    #[must_use]
    pub fn session(&self, number: u32) -> Option<&Session> {
        self.sessions
            .iter()
            .find(|session| session.number == number)
    }

    /// Every lesson with its session, in the order of the course.
    pub fn lessons(&self) -> impl Iterator<Item = (&Session, &str)> {
        self.sessions.iter().flat_map(|session| {
            session
                .items
                .iter()
                .flat_map(move |item| item.lessons.iter().map(move |id| (session, id.as_str())))
        })
    }

    /// The lessons before and behind `lesson` in the order of the course.
    #[must_use]
    pub fn neighbours(&self, lesson: &str) -> (Option<&str>, Option<&str>) {
        let ids: Vec<&str> = self.lessons().map(|(_, id)| id).collect();
        let Some(place) = ids.iter().position(|id| *id == lesson) else {
            return (None, None);
        };
        let before = place
            .checked_sub(1)
            .and_then(|index| ids.get(index))
            .copied();
        (before, ids.get(place + 1).copied())
    }
}
