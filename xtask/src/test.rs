//! `cargo xtask test`: the checks, the tests of every crate, the site, its size, and the site in real browsers.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::site::{Offline, sizes};
use crate::stages::Stages;
use crate::tools::{Browsers, Npm, Tools, cargo};
use crate::{build, check, process, workspace};

/// Runs everything, cheapest first, and prints the time of each stage.
pub(crate) fn command() -> Result<()> {
    let mut stages = Stages::default();
    let done = all(&mut stages);
    print!("{}", stages.table());
    done
}

fn all(stages: &mut Stages) -> Result<()> {
    let tools = stages.run("tools", Tools::ensure)?;
    let browsers = stages.run("browsers", Browsers::ensure)?;
    check::all(stages)?;
    stages.run("tests of the crates", || {
        process::run(cargo().args(["test", "--workspace"]))
    })?;
    stages.run("site", || {
        build::site(&tools, build::For::Use, Offline::Kept)
    })?;
    stages.run("size", || {
        let sizes = sizes::measure(&workspace::dist())?;
        println!("{}", sizes.table());
        sizes.within_budget()
    })?;
    stages.run("tests in the browsers", || in_browsers(&browsers))
}

/// Every `*.test.mjs` below `tests/`, against the site in `dist/`.
fn in_browsers(browsers: &Browsers) -> Result<()> {
    let folder = workspace::root().join("tests");
    let npm = Npm::found().context("the browser tests need Node: install nodejs and npm")?;
    process::run(npm.command(&folder).arg("ci"))?;
    let mut tests = Vec::new();
    for entry in fs::read_dir(folder.join("browser"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            tests.push(format!("browser/{name}"));
        }
    }
    tests.sort();
    if tests.is_empty() {
        bail!("there are no browser tests in tests/browser");
    }
    let mut node = std::process::Command::new("node");
    node.current_dir(&folder)
        .args(["--test", "--test-concurrency=1"])
        .args(&tests);
    node.env("TSUMUGI_DIST", workspace::dist());
    node.env("CHROMIUM", &browsers.chromium)
        .env("FIREFOX", &browsers.firefox);
    process::run(&mut node)
}
