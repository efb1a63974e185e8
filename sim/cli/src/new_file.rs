//! A file that is there whole or not at all: whoever stops the command finds what was there before.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Where files on their way are written. Whoever makes, moves or removes one holds this, so that no part escapes [`remove_all`].
static ON_THEIR_WAY: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn on_their_way() -> MutexGuard<'static, Vec<PathBuf>> {
    ON_THEIR_WAY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes every file that is on its way. While what it returns is held, none is begun or finished.
pub(crate) fn remove_all() -> MutexGuard<'static, Vec<PathBuf>> {
    let mut parts = on_their_way();
    for part in parts.drain(..) {
        // Nothing more can be done about a part that stays.
        let _ = fs::remove_file(part);
    }
    parts
}

/// A file on its way: written beside its place, and moved there by [`finish`](Self::finish). Dropped before, it leaves nothing.
pub(crate) struct NewFile {
    writer: BufWriter<File>,
    /// Where it is written and where it will stand; nothing for what can't be moved into place, such as a pipe or a terminal.
    way: Option<(PathBuf, PathBuf)>,
}

impl NewFile {
    /// Begins a file that will stand at `path`, or take the place of the one there.
    pub(crate) fn begin(path: &Path) -> io::Result<Self> {
        // Where a link leads, so that the link stays.
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let there = match fs::metadata(&place) {
            Ok(there) => Some(there),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if let Some(there) = &there {
            // What may not be written is not replaced either.
            let file = OpenOptions::new().write(true).open(&place)?;
            if !there.is_file() {
                let writer = BufWriter::new(file);
                return Ok(Self { writer, way: None });
            }
        }
        let name = place.file_name().ok_or(ErrorKind::IsADirectory)?;
        let beside = place.with_file_name(format!(
            ".{}.{}.part",
            name.to_string_lossy(),
            std::process::id()
        ));
        let mut parts = on_their_way();
        let file = File::create(&beside)?;
        parts.push(beside.clone());
        drop(parts);
        let begun = Self {
            writer: BufWriter::new(file),
            way: Some((beside.clone(), place)),
        };
        if let Some(there) = there {
            fs::set_permissions(beside, there.permissions())?;
        }
        Ok(begun)
    }

    /// Puts it into its place.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.writer.flush()?;
        if let Some((beside, place)) = &self.way {
            let mut parts = on_their_way();
            fs::rename(beside, place)?;
            parts.retain(|part| part != beside);
            drop(parts);
            self.way = None;
        }
        Ok(())
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if let Some((beside, _)) = &self.way {
            let mut parts = on_their_way();
            // Nothing more can be done about a part that stays.
            let _ = fs::remove_file(beside);
            parts.retain(|part| part != beside);
        }
    }
}
