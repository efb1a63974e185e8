//! The repository's own files: what the targets begin from.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sim::{Case, Edit, Plan};

/// Inputs to begin with.
pub(crate) type Seeds = Vec<Vec<u8>>;

/// The bytes of one file.
pub(crate) fn file(path: &str) -> Vec<u8> {
    fs::read(place(path)).expect("a file of the repository")
}

/// The bytes of every file below a folder whose name ends so.
pub(crate) fn files(folder: &str, end: &str) -> Seeds {
    let mut paths = Vec::new();
    collect(&place(folder), &mut paths);
    paths.sort();
    let ends_so = |path: &PathBuf| path.to_string_lossy().ends_with(end);
    let found: Seeds = paths
        .into_iter()
        .filter(ends_so)
        .map(|path| fs::read(path).expect("a file of the repository"))
        .collect();
    assert!(!found.is_empty(), "no {end} below {folder}");
    found
}

fn place(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let path = entry.expect("an entry of a folder").path();
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

/// The case of the care home.
pub(crate) fn care_home() -> Case {
    serde_json::from_slice(&file("content/cases/care-home/case.json")).expect("the case")
}

/// A plan for the care home, from the edits in a file of the engine's tests.
pub(crate) fn plan(case: &Case, name: &str) -> Plan {
    let edits = file(&format!("sim/tests/plans/{name}.json"));
    let edits: Vec<Edit> = serde_json::from_slice(&edits).expect("edits");
    edits.iter().fold(Plan::new(), |plan, edit| {
        sim::plan::apply(case, &plan, edit).expect("an edit the case allows")
    })
}

/// JSON without its blanks, so that more of an input says something.
pub(crate) fn compact(json: &[u8]) -> Vec<u8> {
    match serde_json::from_slice::<serde_json::Value>(json) {
        Ok(value) => value.to_string().into_bytes(),
        Err(_) => json.to_vec(),
    }
}

/// The words of some texts, each once, as a dictionary for libFuzzer.
pub(crate) fn words(texts: &[Vec<u8>]) -> String {
    let mut words = BTreeSet::new();
    for text in texts
        .iter()
        .filter_map(|text| std::str::from_utf8(text).ok())
    {
        let parts = text.split(|character: char| {
            !(character.is_ascii_alphanumeric() || "-_:+#[]{}<>".contains(character))
        });
        words.extend(parts.filter(|word| (2..=40).contains(&word.len())));
    }
    words
        .into_iter()
        .map(|word| format!("\"{word}\"\n"))
        .collect()
}
