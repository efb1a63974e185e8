//! `cargo xtask build`: the finished site in `dist/`, and what it weighs.

use std::process::Command;

use anyhow::Result;

use crate::site::{Offline, assemble, sizes, styles};
use crate::stages::Stages;
use crate::tools::{Tools, cargo};
use crate::{process, workspace};

/// Builds the site, prints its sizes and the time of each stage.
pub(crate) fn command() -> Result<()> {
    let mut stages = Stages::default();
    let done = whole(&mut stages);
    print!("{}", stages.table());
    done
}

fn whole(stages: &mut Stages) -> Result<()> {
    let tools = stages.run("tools", Tools::ensure)?;
    stages.run("site", || site(&tools, Offline::Kept))?;
    let sizes = stages.run("sizes", || sizes::measure(&workspace::dist()))?;
    println!("{}", sizes.table());
    println!("The site is in dist/.");
    Ok(())
}

/// Builds the site into `dist/`.
///
/// # Errors
/// When a part doesn't compile or can't be written; `dist/` is then as it was.
pub(crate) fn site(tools: &Tools, offline: Offline) -> Result<()> {
    let parts = workspace::target().join("site/parts");
    styles::write(
        &workspace::root().join("course/styles"),
        &workspace::root().join("target/site/tsumugi.css"),
    )?;
    let mut trunk = tools.command("trunk")?;
    trunk.args(["build", "--release", "--dist"]).arg(&parts);
    process::run(without_cargo_settings(&mut trunk))?;
    assemble::from_parts(&parts, offline, tools)
}

/// A tool that calls cargo itself must see the settings a person's own shell has, not those cargo gave to us: a change
/// of them would build every crate again.
fn without_cargo_settings(command: &mut Command) -> &mut Command {
    for (name, _) in std::env::vars_os() {
        let own = name.to_string_lossy();
        if own.starts_with("CARGO_PKG_") || own.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    // Trunk reads this one as a truth value and refuses the usual `1`.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command.env("CARGO", cargo().get_program())
}
