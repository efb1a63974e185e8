//! The description of the model after the ODD protocol (Grimm et al. 2020). Its prose is written by hand in a template for each
//! language; numbers, tables and figures come from the engine, so that they can't drift.

mod calibration_tables;
mod chart;
mod figures;
mod measurements;
mod parameter_tables;
mod template;
mod words;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use content::messages::Language;

use self::measurements::Measurements;
use self::words::Words;
use crate::workspace;

/// `cargo xtask odd`: writes description and figures in both languages.
pub(crate) fn write() -> Result<()> {
    fs::create_dir_all(folder().join("figures"))?;
    for (name, text) in current()? {
        fs::write(folder().join(&name), text).with_context(|| format!("writing {name}"))?;
    }
    println!("The description of the model is in docs/model/.");
    Ok(())
}

/// Compares the written description with the engine.
///
/// # Errors
/// Names every file that the engine would write otherwise now.
pub(crate) fn check() -> Result<()> {
    let current = current()?;
    let is_stale = |(name, text): &&(String, String)| {
        fs::read_to_string(folder().join(name)).ok().as_ref() != Some(text)
    };
    let stale: Vec<&str> = current
        .iter()
        .filter(is_stale)
        .map(|(name, _)| name.as_str())
        .collect();
    if !stale.is_empty() {
        bail!(
            "{} in docs/model/ no longer tell the engine: `cargo xtask odd` writes them anew",
            stale.join(", ")
        );
    }
    println!("The description of the model fits the engine.");
    Ok(())
}

fn folder() -> PathBuf {
    workspace::root().join("docs/model")
}

/// Every file by its name in the folder.
fn current() -> Result<Vec<(String, String)>> {
    let measured = Measurements::new()?;
    let mut files = Vec::new();
    for language in Language::ALL {
        let words = Words::of(language)?;
        let code = language.code();
        let name = format!("odd.{code}.template.md");
        let template =
            fs::read_to_string(folder().join(&name)).with_context(|| format!("reading {name}"))?;
        let mut regions = parameter_tables::all(&measured, &words)?;
        regions.extend(calibration_tables::all(&measured, &words)?);
        let text = template::fill(&template, &regions, |name| measured.value(name))
            .with_context(|| format!("filling {name}"))?;
        files.push((format!("odd.{code}.md"), text));
        for (figure, drawing) in figures::all(&measured, &words)? {
            files.push((format!("figures/{figure}.{code}.svg"), drawing));
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests;
