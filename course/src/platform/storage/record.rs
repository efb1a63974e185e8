//! One kept document: a snapshot of its text and a bounded log of the changes since.
//!
//! A change of one field in a large document then costs a small write, and two tabs can tell by the revision
//! which of them wrote last. Knows no web.

use super::StorageError;

/// How often a document has been written; zero when it never was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Revision(u32);

impl Revision {
    /// Nothing is kept.
    pub(crate) const NONE: Self = Self(0);

    /// The revision with this number.
    pub(crate) const fn new(number: u32) -> Self {
        Self(number)
    }

    /// Its number.
    pub(crate) const fn number(self) -> u32 {
        self.0
    }

    /// The revision after it.
    pub(crate) const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// A change of a text: bytes from `start` taken out, `inserted` put in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Splice {
    /// Byte offset.
    pub(crate) start: usize,
    /// Bytes taken out.
    pub(crate) removed: usize,
    /// What takes their place.
    pub(crate) inserted: String,
}

impl Splice {
    /// The one change that leads from `before` to `after`: what lies between their common beginning and end.
    pub(crate) fn between(before: &str, after: &str) -> Self {
        let start = common_start(before, after);
        let rest = (&before[start..], &after[start..]);
        let end = common_end(rest.0, rest.1);
        Self {
            start,
            removed: rest.0.len() - end,
            inserted: rest.1[..rest.1.len() - end].to_owned(),
        }
    }

    /// The text after the change; `None` when the change doesn't belong to the text.
    pub(crate) fn apply(&self, text: &str) -> Option<String> {
        let end = self.start.checked_add(self.removed)?;
        let (head, tail) = (text.get(..self.start)?, text.get(end..)?);
        Some([head, &self.inserted, tail].concat())
    }
}

fn common_start(a: &str, b: &str) -> usize {
    let equal = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    // Never in the middle of a character.
    (0..=equal)
        .rev()
        .find(|&at| a.is_char_boundary(at) && b.is_char_boundary(at))
        .unwrap_or(0)
}

fn common_end(a: &str, b: &str) -> usize {
    let pairs = a.bytes().rev().zip(b.bytes().rev());
    let equal = pairs.take_while(|(a, b)| a == b).count();
    let fits = |&length: &usize| {
        a.is_char_boundary(a.len() - length) && b.is_char_boundary(b.len() - length)
    };
    (0..=equal).rev().find(fits).unwrap_or(0)
}

/// A document as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    /// Revision of the snapshot.
    pub(crate) base: Revision,
    /// The text at that revision.
    pub(crate) snapshot: String,
    /// The changes since, one a revision, oldest first.
    pub(crate) log: Vec<Splice>,
}

impl Record {
    /// The latest revision.
    pub(crate) fn revision(&self) -> Revision {
        let changes = u32::try_from(self.log.len()).unwrap_or(u32::MAX);
        Revision(self.base.0.saturating_add(changes))
    }

    /// The text at the latest revision.
    ///
    /// # Errors
    /// [`StorageError::Damaged`] when a change doesn't belong to the text before it.
    pub(crate) fn text(&self) -> Result<String, StorageError> {
        let damaged = || StorageError::Damaged {
            raw: self.snapshot.clone(),
        };
        self.log
            .iter()
            .try_fold(self.snapshot.clone(), |text, splice| {
                splice.apply(&text).ok_or_else(damaged)
            })
    }
}

/// How a new text is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Write {
    /// As a new snapshot; the log begins again.
    Snapshot(String),
    /// As one more change in the log.
    Change(Splice),
}

/// A write and the revision it is meant to follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proposal {
    /// The revision the writer last saw.
    pub(crate) expected: Revision,
    /// What is written.
    pub(crate) write: Write,
}

impl Proposal {
    /// The revision the write leads to, if it follows the one that is kept.
    ///
    /// # Errors
    /// [`StorageError::Conflict`] when somebody else wrote in between.
    pub(crate) fn admitted_after(&self, stored: Revision) -> Result<Revision, StorageError> {
        if self.expected == stored {
            Ok(stored.next())
        } else {
            Err(StorageError::Conflict { stored })
        }
    }
}

/// What a writer remembers of the document it last read or wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// Latest revision.
    pub(crate) revision: Revision,
    /// Text at that revision.
    text: String,
    changes: usize,
    change_bytes: usize,
}

impl Head {
    /// Changes a log may hold.
    pub(crate) const CHANGES_KEPT: usize = 64;

    /// The head of a kept document.
    ///
    /// # Errors
    /// [`StorageError::Damaged`] when its log can't be replayed.
    pub(crate) fn of(record: &Record) -> Result<Self, StorageError> {
        Ok(Self {
            revision: record.revision(),
            text: record.text()?,
            changes: record.log.len(),
            change_bytes: record.log.iter().map(|splice| splice.inserted.len()).sum(),
        })
    }

    /// The head of a document whose text is given up, so that the next write is a snapshot.
    pub(crate) fn abandoned(revision: Revision) -> Self {
        Self {
            revision,
            ..Self::default()
        }
    }

    /// Text at the latest revision.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// How `text` is to be written after this head.
    pub(crate) fn propose(&self, text: &str) -> Proposal {
        let splice = Splice::between(&self.text, text);
        let log_is_long = self.changes >= Self::CHANGES_KEPT
            || self.change_bytes + splice.inserted.len() > self.text.len();
        let write = if self.revision == Revision::NONE || self.text.is_empty() || log_is_long {
            Write::Snapshot(text.to_owned())
        } else {
            Write::Change(splice)
        };
        Proposal {
            expected: self.revision,
            write,
        }
    }

    /// The head after a proposal was written.
    pub(crate) fn after(&self, proposal: &Proposal, text: String, revision: Revision) -> Self {
        match &proposal.write {
            Write::Snapshot(_) => Self {
                revision,
                text,
                changes: 0,
                change_bytes: 0,
            },
            Write::Change(splice) => Self {
                revision,
                text,
                changes: self.changes + 1,
                change_bytes: self.change_bytes + splice.inserted.len(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_splice_leads_from_one_text_to_the_other() {
        let texts = [
            "",
            "a",
            "業務",
            "業務分解",
            "業界",
            "分解",
            "{\"a\":1}",
            "{\"a\":12,\"b\":[]}",
            "あいあい",
            "あい",
        ];
        for before in texts {
            for after in texts {
                let splice = Splice::between(before, after);
                assert_eq!(
                    splice.apply(before).as_deref(),
                    Some(after),
                    "{before} → {after}"
                );
            }
        }
    }

    #[test]
    fn a_splice_of_another_text_is_noticed() {
        let splice = Splice {
            start: 4,
            removed: 3,
            inserted: String::new(),
        };
        assert_eq!(splice.apply("short"), None);
        assert_eq!(
            Splice {
                start: 1,
                removed: 0,
                inserted: String::new()
            }
            .apply("業"),
            None
        );
    }

    #[test]
    fn a_write_after_somebody_elses_is_refused() {
        let proposal = Proposal {
            expected: Revision::new(3),
            write: Write::Snapshot(String::new()),
        };
        assert_eq!(
            proposal.admitted_after(Revision::new(3)),
            Ok(Revision::new(4))
        );
        let stored = Revision::new(4);
        assert_eq!(
            proposal.admitted_after(stored),
            Err(StorageError::Conflict { stored })
        );
    }

    #[test]
    fn the_log_is_bounded_by_number_and_by_size() {
        let long = "x".repeat(10_000);
        let mut head = Head::default();
        let mut snapshots = 0;
        for edit in 0..200 {
            let text = format!("{long}{edit}");
            let proposal = head.propose(&text);
            snapshots += usize::from(matches!(proposal.write, Write::Snapshot(_)));
            head = head.after(&proposal, text, head.revision.next());
            assert!(head.changes <= Head::CHANGES_KEPT);
        }
        assert_eq!(snapshots, 4);
        let replaced = head.propose(&"y".repeat(20_000));
        assert!(matches!(replaced.write, Write::Snapshot(_)));
    }
}
