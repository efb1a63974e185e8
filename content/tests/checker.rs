//! The checker on small courses: sound ones are passed, and each fault is found with its line and its remedy.
//!
//! After a change that is meant, `UPDATE_EXPECTED=1 cargo test -p tsumugi-content --test checker` writes what is found
//! into `expected.txt`; look at it before keeping it.

use std::path::{Path, PathBuf};
use tsumugi_content::check;
use tsumugi_content::course::read_folder;
use tsumugi_content::messages::Language;

fn folders(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(kind);
    let mut folders: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert!(!folders.is_empty());
    folders
}

fn found(folder: &Path, language: Language) -> String {
    check::print(&check::course(&read_folder(folder).unwrap()).1, language)
}

#[test]
fn sound_courses_pass() {
    for folder in folders("valid") {
        assert_eq!(found(&folder, Language::En), "", "{}", folder.display());
    }
}

#[test]
fn every_fault_is_found_where_it_is() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    for folder in folders("invalid") {
        let file = folder.join("expected.txt");
        let found = found(&folder, Language::En);
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
        found(Path::new(env!("CARGO_MANIFEST_DIR")), Language::En),
        ""
    );
}

#[test]
fn every_fault_has_words_in_japanese() {
    for folder in folders("invalid") {
        let (english, japanese) = (found(&folder, Language::En), found(&folder, Language::Ja));
        assert_eq!(english.lines().count(), japanese.lines().count());
        assert!(japanese.lines().all(|line| !line.is_ascii()), "{japanese}");
    }
}
