//! What runs under Node: the tests of the built site, and its measurements.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::tools::{Browsers, Npm};
use crate::{process, workspace};

/// Node in `tests/`, its packages installed, knowing the browsers and the site.
///
/// # Errors
/// When there is no Node or its packages can't be installed.
pub(crate) fn node(browsers: &Browsers) -> Result<Command> {
    let folder = workspace::root().join("tests");
    let npm = Npm::found().context("the browser tests need Node: install nodejs and npm")?;
    process::run(npm.command(&folder).arg("ci"))?;
    let mut node = Command::new("node");
    node.current_dir(&folder)
        .env("TSUMUGI_DIST", workspace::dist())
        .env("TSUMUGI_CHROMIUM", &browsers.chromium)
        .env("TSUMUGI_FIREFOX", &browsers.firefox);
    Ok(node)
}

/// Runs every `*.test.mjs` of `tests/browser` against the site in `dist/`.
///
/// # Errors
/// When a test fails, or there is none.
pub(crate) fn run(browsers: &Browsers) -> Result<()> {
    let mut tests = Vec::new();
    for entry in fs::read_dir(workspace::root().join("tests/browser"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            tests.push(format!("browser/{name}"));
        }
    }
    ensure!(
        !tests.is_empty(),
        "there are no browser tests in tests/browser"
    );
    tests.sort();
    // Two files at a time: a test waits more than it computes. Each file starts a browser, and two are enough for a small machine.
    process::run(
        node(browsers)?
            .args(["--test", "--test-concurrency=2"])
            .args(&tests),
    )
}
