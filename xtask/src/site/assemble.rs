//! The finished site: Trunk's parts, the worker in a folder named by its hash, the start script, the course's files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{Offline, application, files, offline, optimise, page};
use crate::tools::Tools;
use crate::workspace;

const WORKER: &str = "tsumugi-worker";
const LOADER: &str = "worker_loader.js";
const COURSE: [&str; 8] = [
    "ja",
    "en",
    "cases",
    "figures",
    "data",
    "glossary.csv",
    "sources.json",
    "manifest.json",
];
const STATIC: [&str; 2] = ["icon.svg", "site.webmanifest"];

/// Puts the site together beside `dist/` and then puts it in its place.
///
/// # Errors
/// When a part is missing or can't be written; `dist/` is then as it was.
pub(crate) fn from_parts(
    parts: &Path,
    profile: &str,
    offline: Offline,
    tools: &Tools,
) -> Result<()> {
    let site = parts.with_file_name("new");
    files::empty(&site)?;
    let mut page = fs::read_to_string(parts.join("index.html")).context("reading Trunk's page")?;
    page = style(parts, &site, page)?;
    page = application::put(&site, &page, profile, tools)?;
    page = worker(parts, &site, page, tools)?;
    page = start_script(&site, page)?;
    let sources = workspace::root();
    for name in STATIC {
        files::copy(&sources.join("course/static").join(name), &site.join(name))?;
    }
    for name in COURSE {
        let from = sources.join("content").join(name);
        if from.exists() {
            files::copy(&from, &site.join("content").join(name))?;
        }
    }
    let kept = match offline {
        Offline::Kept => page::meta("tsumugi-service-worker", offline::SERVICE_WORKER),
        Offline::Left => String::new(),
    };
    page = page::with(&page, &page::meta("tsumugi-service-worker", ""), &kept)?;
    fs::write(site.join("index.html"), page)?;
    if offline == Offline::Kept {
        offline::write(&site)?;
    }
    put_in_place(&site, &workspace::dist())
}

/// The style sheet, under the name Trunk gave it.
fn style(parts: &Path, site: &Path, page: String) -> Result<String> {
    let address =
        page::attribute(&page, "href", ".css").context("Trunk's page has no style sheet")?;
    let name = address.trim_start_matches("./");
    files::copy(&parts.join(name), &site.join(name))?;
    Ok(page)
}

/// JavaScript that a crate brings along stands beside the script that imports it.
fn snippets(parts: &Path, script: &str, to: &Path) -> Result<()> {
    let code = fs::read_to_string(parts.join(script))?;
    for name in code
        .split("'./snippets/")
        .skip(1)
        .filter_map(|rest| rest.split('\'').next())
    {
        let name = format!("snippets/{name}");
        files::copy(&parts.join(&name), &to.join(&name))?;
    }
    Ok(())
}

/// The worker's files have no hash in their names and refer to each other, so their folder gets one.
fn worker(parts: &Path, site: &Path, page: String, tools: &Tools) -> Result<String> {
    let script = format!("{WORKER}.js");
    let wasm = format!("{WORKER}_bg.wasm");
    let code = [fs::read(parts.join(&script))?, fs::read(parts.join(&wasm))?];
    let folder = format!("worker/{}", files::hash(code.iter().map(Vec::as_slice)));
    let target = site.join(&folder);
    for name in [&script, &wasm] {
        files::copy(&parts.join(name), &target.join(name))?;
    }
    files::copy(
        &parts.join(format!("{WORKER}_loader.js")),
        &target.join(LOADER),
    )?;
    snippets(parts, &script, &target)?;
    optimise::wasm(tools, &target.join(&wasm), optimise::For::Speed)?;
    let address = format!("{folder}/{LOADER}");
    page::with(
        &page,
        &page::meta("tsumugi-worker", ""),
        &page::meta("tsumugi-worker", &address),
    )
}

fn start_script(site: &Path, page: String) -> Result<String> {
    let code = fs::read(workspace::root().join("course/static/boot.js"))?;
    let name = format!("boot-{}.js", files::hash([code.as_slice()]));
    fs::write(site.join(&name), code)?;
    page::with(&page, "src=\"./boot.js\"", &format!("src=\"./{name}\""))
}

fn put_in_place(site: &Path, dist: &Path) -> Result<()> {
    let old: PathBuf = site.with_file_name("old");
    if old.exists() {
        fs::remove_dir_all(&old)?;
    }
    if dist.exists() {
        fs::rename(dist, &old).context("moving the earlier dist/ out of the way")?;
    }
    fs::rename(site, dist).context("moving the new site to dist/")
}
