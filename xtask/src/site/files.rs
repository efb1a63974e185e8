//! Files of a folder: their names, copies and hashes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// The names of every file below `folder`, with `/` between their parts, sorted.
///
/// # Errors
/// When the folder can't be read.
pub(crate) fn below(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    collect(folder, "", &mut names)?;
    names.sort();
    Ok(names)
}

fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

/// Copies a file, or a folder with all below it.
///
/// # Errors
/// When something can't be read or written.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        for name in below(from)? {
            copy(&from.join(&name), &to.join(&name))?;
        }
        return Ok(());
    }
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::copy(from, to)
        .with_context(|| format!("copying {} to {}", from.display(), to.display()))?;
    Ok(())
}

/// Makes `folder` an empty folder.
///
/// # Errors
/// When it can't be emptied or made.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))
}

/// A short hash over several pieces of content, enough to tell versions of a file apart.
pub(crate) fn hash<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut digest = Sha256::new();
    for piece in pieces {
        digest.update(piece);
    }
    digest
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_follows_the_content() {
        assert_eq!(hash([b"ab".as_slice()]), hash([b"a".as_slice(), b"b"]));
        assert_ne!(hash([b"ab".as_slice()]), hash([b"ba".as_slice()]));
        assert_eq!(hash([]).len(), 16);
    }
}
