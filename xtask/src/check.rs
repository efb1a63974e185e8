//! `cargo xtask check`: everything that can be said about the sources without running the site.

use std::process::Command;

use anyhow::{Result, bail};
use content::check;
use content::course::read_folder;
use content::messages::Language;

use crate::stages::Stages;
use crate::tools::{self, WASM, cargo};
use crate::{odd, process, schemas, tidy, workspace};

/// Runs every check and prints the time of each.
pub(crate) fn command() -> Result<()> {
    let mut stages = Stages::default();
    let done = all(&mut stages);
    print!("{}", stages.table());
    done
}

/// Every check, the quick ones first.
///
/// # Errors
/// At the first stage that finds something.
pub(crate) fn all(stages: &mut Stages) -> Result<()> {
    stages.run("format", || run(&["fmt", "--all", "--check"]))?;
    stages.run("tidy", || tidy::check(&workspace::root()))?;
    stages.run("content", course)?;
    stages.run("schemas", schemas::check)?;
    stages.run("model description", odd::check)?;
    stages.run("lints", || {
        run(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ])
    })?;
    stages.run("lints for the web", || {
        tools::wasm_target()?;
        let web = [
            "clippy",
            "--target",
            WASM,
            "-p",
            "tsumugi-course",
            "-p",
            "tsumugi-worker",
            "-p",
            "tsumugi-digests",
            "--",
            "-D",
            "warnings",
        ];
        run(&web)
    })?;
    stages.run("documentation", || {
        let mut doc = cargo();
        doc.args([
            "doc",
            "--workspace",
            "--no-deps",
            "--document-private-items",
        ]);
        process::run(doc.env("RUSTDOCFLAGS", "-D warnings"))
    })
}

fn run(arguments: &[&str]) -> Result<()> {
    let mut command: Command = cargo();
    process::run(command.args(arguments))
}

/// Reads the course as the site would and holds it against every rule.
fn course() -> Result<()> {
    let files = read_folder(&workspace::root().join("content"))?;
    let (_, problems) = check::course(&files);
    if problems.is_empty() {
        println!("The course keeps every rule.");
        return Ok(());
    }
    print!("{}", check::print(&problems, Language::En));
    bail!("the course has {} problems", problems.len())
}
