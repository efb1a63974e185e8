//! Every JSON file of the course and of its tests, held against the schema an editor would use for it. Serde reads these
//! files too, so a schema that asks for more or less than the types do is found here.

mod limits;

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::ensure;
use jsonschema::Validator;
use serde_json::{Value, json};
use sim::Edit;

use super::*;

/// Folders with JSON files that are as they should be, with the schemas themselves and the npm packages beside them.
const FOLDERS: [&str; 5] = [
    "content/cases",
    "content/fixtures/valid",
    "content/fixtures/envelope",
    "sim/tests/plans",
    "tests/browser/fixtures",
];
const FILES: [&str; 2] = ["content/manifest.json", "content/sources.json"];

/// What the tests keep besides: a plan as the edits that make it.
const EDITS: &str = "edits";

/// The schema of a file by its name.
fn schema_name(path: &Path) -> Option<&'static str> {
    let name = path.file_name()?.to_str()?;
    Some(match name {
        "case.json" => "case.schema.json",
        "ja.json" | "en.json" => "case-words.schema.json",
        "example.json" => "example.schema.json",
        "manifest.json" => "manifest.schema.json",
        "sources.json" => "sources.schema.json",
        _ if name.ends_with("backup.tsumugi.json") => "backup-file.schema.json",
        _ if name.ends_with(".tsumugi.json") => "work-file.schema.json",
        _ if path.parent()?.ends_with("sim/tests/plans") => EDITS,
        _ => return None,
    })
}

fn schema(name: &str) -> Result<Value> {
    if name == EDITS {
        return Ok(schema_for!(Vec<Edit>).to_value());
    }
    let all = current()?;
    let (_, text) = all
        .iter()
        .find(|(known, _)| *known == name)
        .with_context(|| format!("no schema {name}"))?;
    Ok(serde_json::from_str(text)?)
}

fn validator(name: &str) -> Result<Validator> {
    jsonschema::validator_for(&schema(name)?).with_context(|| format!("{name} is no schema"))
}

fn read(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

/// Every file named above, with its schema's name.
fn documents() -> Result<Vec<(PathBuf, &'static str)>> {
    let root = workspace::root();
    let mut paths: Vec<PathBuf> = FILES.iter().map(|file| root.join(file)).collect();
    for folder in FOLDERS {
        add_below(&root.join(folder), &mut paths)?;
    }
    paths
        .into_iter()
        .map(|path| {
            let name = schema_name(&path)
                .with_context(|| format!("no schema for {}: name one", path.display()))?;
            Ok((path, name))
        })
        .collect()
}

fn add_below(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            add_below(&path, paths)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            paths.push(path);
        }
    }
    Ok(())
}

/// Where and why a value doesn't fit.
fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    let faults = validator.iter_errors(value);
    faults
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}

/// Documents that are kept within a copy of everything, by their place in it.
fn within_the_backup() -> Result<[(Value, &'static str); 2]> {
    let path = "content/fixtures/envelope/v1-backup.tsumugi.json";
    let backup = read(&workspace::root().join(path))?;
    let body = &backup["body"];
    Ok([
        (body["settings"].clone(), "settings.schema.json"),
        (body["lessons"][0].clone(), "lesson-progress.schema.json"),
    ])
}

#[test]
fn every_file_fits_its_schema() -> Result<()> {
    let mut used = BTreeSet::from([EDITS]);
    for (path, name) in documents()? {
        let found = faults(&validator(name)?, &read(&path)?);
        ensure!(
            found.is_empty(),
            "{}, {name}: {}",
            path.display(),
            found.join("\n")
        );
        used.insert(name);
    }
    for (value, name) in within_the_backup()? {
        let found = faults(&validator(name)?, &value);
        ensure!(found.is_empty(), "{name}: {}", found.join("\n"));
        used.insert(name);
    }
    for (name, _) in current()? {
        ensure!(used.contains(name), "no file is held against {name}");
    }
    Ok(())
}

#[test]
fn a_wrong_file_fits_no_schema() -> Result<()> {
    for (path, name) in documents()? {
        let (validator, sound) = (validator(name)?, read(&path)?);
        for (fault, wrong) in broken(&sound) {
            ensure!(
                !validator.is_valid(&wrong),
                "{}, {name}: {fault} goes unseen",
                path.display()
            );
        }
    }
    for (sound, name) in within_the_backup()? {
        let validator = validator(name)?;
        for (fault, wrong) in broken(&sound) {
            ensure!(!validator.is_valid(&wrong), "{name}: {fault} goes unseen");
        }
    }
    Ok(())
}

/// The document with one fault at a time.
fn broken(sound: &Value) -> Vec<(String, Value)> {
    let mut all = vec![("another kind of value".to_owned(), json!("text"))];
    if let Value::Array(items) = sound {
        let mut more = items.clone();
        more.push(json!({ "NoSuchEdit": {} }));
        all.push(("an unknown edit".to_owned(), more.into()));
    }
    if let Value::Object(fields) = sound {
        let mut more = fields.clone();
        more.insert("no-such-field".to_owned(), json!(1));
        all.push(("an unknown field".to_owned(), more.into()));
        for name in fields.keys() {
            let mut other = fields.clone();
            other.insert(name.clone(), json!({ "no-such-field": true }));
            all.push((format!("another shape of `{name}`"), other.into()));
        }
        let mut less = fields.clone();
        less.remove("version");
        all.push(("no version".to_owned(), less.into()));
    }
    all
}
