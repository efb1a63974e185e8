//! The service worker of the finished site, with its version and the files it keeps.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{files, page};
use crate::workspace;

/// The service worker's name in the site.
pub(crate) const SERVICE_WORKER: &str = "service-worker.js";

/// Writes the service worker for everything that is in `site` now.
///
/// # Errors
/// When a file can't be read or written.
pub(crate) fn write(site: &Path) -> Result<()> {
    let template = fs::read_to_string(workspace::root().join("course/static").join(SERVICE_WORKER))
        .context("reading the service worker")?;
    let names = files::below(site)?;
    let mut contents = Vec::new();
    for name in &names {
        contents.push(name.clone().into_bytes());
        contents.push(fs::read(site.join(name))?);
    }
    let version = files::hash(contents.iter().map(Vec::as_slice));
    fs::write(
        site.join(SERVICE_WORKER),
        filled(&template, &version, &names)?,
    )?;
    Ok(())
}

/// `template` with its version and its two lists: the program, whose page is kept under the site's own address, and the
/// course.
fn filled(template: &str, version: &str, names: &[String]) -> Result<String> {
    let (course, program): (Vec<&str>, Vec<&str>) = names
        .iter()
        .map(|name| {
            if name == "index.html" {
                "./"
            } else {
                name.as_str()
            }
        })
        .partition(|name| name.starts_with("content/"));
    let script = page::with(template, "\"@version@\"", &serde_json::to_string(version)?)?;
    let script = page::with(
        &script,
        "[\"@program@\"]",
        &serde_json::to_string(&program)?,
    )?;
    page::with(&script, "[\"@course@\"]", &serde_json::to_string(&course)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn program_and_course_are_told_apart() -> Result<()> {
        let template = r#"v="@version@" p=["@program@"] c=["@course@"]"#;
        let names = ["content/ja/a.md", "index.html", "worker/1/w.js"].map(str::to_owned);
        assert_eq!(
            filled(template, "7f", &names)?,
            r#"v="7f" p=["./","worker/1/w.js"] c=["content/ja/a.md"]"#
        );
        Ok(())
    }
}
