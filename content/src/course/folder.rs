//! The course as a folder on disk, for the checker and for tests. The site is handed texts instead.

use super::{GLOSSARY, InMemory, MANIFEST, SOURCES};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The parts of `content/` that belong to the course; the rest is the crate that reads them.
const PARTS: [&str; 7] = [MANIFEST, SOURCES, GLOSSARY, "ja", "en", "cases", "figures"];

/// Reads every text of the course that lies in `folder`. A file that isn't UTF-8 is left out, as if it weren't there.
///
/// # Errors
/// Whatever reading a folder or a file fails with, but not that a part of the course is missing.
pub fn read_folder(folder: &Path) -> io::Result<InMemory> {
    let mut texts = BTreeMap::new();
    for part in PARTS {
        let path = folder.join(part);
        if path.is_dir() {
            read_below(&path, part, &mut texts)?;
        } else if path.is_file() {
            read_file(&path, part, &mut texts)?;
        }
    }
    Ok(InMemory(texts))
}

fn read_below(folder: &Path, name: &str, texts: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_below(&entry.path(), &name, texts)?;
        } else {
            read_file(&entry.path(), &name, texts)?;
        }
    }
    Ok(())
}

fn read_file(path: &Path, name: &str, texts: &mut BTreeMap<String, String>) -> io::Result<()> {
    if let Ok(text) = String::from_utf8(fs::read(path)?) {
        texts.insert(name.to_owned(), text);
    }
    Ok(())
}
