//! The JSON Schemas of the course's files, made from the Rust types and kept beside the files for editors to use.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use content::case_words::CaseWords;
use content::course::Manifest;
use content::envelope::schema_of;
use content::example::Example;
use content::source::Sources;
use content::work::{Backup, LessonProgress, SettingsDocument, StudioWork};
use schemars::{Schema, schema_for};

use crate::workspace;

/// `cargo xtask schemas`: writes every schema.
pub(crate) fn write() -> Result<()> {
    let folder = folder();
    fs::create_dir_all(&folder)?;
    for (name, text) in current()? {
        fs::write(folder.join(name), text).with_context(|| format!("writing {name}"))?;
    }
    println!("The schemas are in content/schemas/.");
    Ok(())
}

/// Compares the schemas with the types.
///
/// # Errors
/// Names every schema that no longer fits its type, and any that has no type.
pub(crate) fn check() -> Result<()> {
    let current = current()?;
    let mut stale: Vec<&str> = Vec::new();
    for (name, text) in &current {
        if fs::read_to_string(folder().join(name)).ok().as_deref() != Some(text) {
            stale.push(name);
        }
    }
    if !stale.is_empty() {
        bail!(
            "{} no longer fit the types: `cargo xtask schemas` writes them anew",
            stale.join(", ")
        );
    }
    println!("{} schemas fit their types.", current.len());
    Ok(())
}

fn folder() -> PathBuf {
    workspace::root().join("content/schemas")
}

fn current() -> Result<Vec<(&'static str, String)>> {
    let schemas: [(&str, Schema); 9] = [
        ("case.schema.json", schema_for!(sim::case::Case)),
        ("case-words.schema.json", schema_for!(CaseWords)),
        ("example.schema.json", schema_for!(Example)),
        ("manifest.schema.json", schema_for!(Manifest)),
        ("sources.schema.json", schema_for!(Sources)),
        ("work-file.schema.json", schema_of::<StudioWork>()),
        ("backup-file.schema.json", schema_of::<Backup>()),
        ("lesson-progress.schema.json", schema_for!(LessonProgress)),
        ("settings.schema.json", schema_for!(SettingsDocument)),
    ];
    schemas
        .into_iter()
        .map(|(name, schema)| Ok((name, serde_json::to_string_pretty(&schema)? + "\n")))
        .collect()
}

#[cfg(test)]
mod tests;
