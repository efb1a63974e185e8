//! The checker on small courses: sound ones are passed, and each fault is found with its line and its remedy.
//!
//! After a change that is meant, `UPDATE_EXPECTED=1 cargo test -p tsumugi-content --test checker` writes what is found
//! into `expected.txt`; look at it before keeping it.

use std::io;
use std::path::{Path, PathBuf};
use tsumugi_content::check;
use tsumugi_content::course::read_folder;
use tsumugi_content::messages::Language;

fn folders(kind: &str) -> io::Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(kind);
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    assert!(!folders.is_empty());
    Ok(folders)
}

fn found(folder: &Path, language: Language) -> io::Result<String> {
    Ok(check::print(
        &check::course(&read_folder(folder)?).1,
        language,
    ))
}

#[test]
fn sound_courses_pass() {
    for folder in folders("valid").unwrap() {
        assert_eq!(
            found(&folder, Language::En).unwrap(),
            "",
            "{}",
            folder.display()
        );
    }
}

#[test]
fn every_fault_is_found_where_it_is() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    for folder in folders("invalid").unwrap() {
        let file = folder.join("expected.txt");
        let found = found(&folder, Language::En).unwrap();
        if update {
            std::fs::write(&file, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(found, expected, "{}", folder.display());
        assert!(!found.is_empty());
    }
}

#[test]
fn the_course_itself_is_sound() {
    assert_eq!(
        found(Path::new(env!("CARGO_MANIFEST_DIR")), Language::En).unwrap(),
        ""
    );
}

#[test]
fn every_fault_has_words_in_japanese() {
    for folder in folders("invalid").unwrap() {
        let (english, japanese) = (
            found(&folder, Language::En).unwrap(),
            found(&folder, Language::Ja).unwrap(),
        );
        assert_eq!(english.lines().count(), japanese.lines().count());
        assert!(japanese.lines().all(|line| !line.is_ascii()), "{japanese}");
    }
}
