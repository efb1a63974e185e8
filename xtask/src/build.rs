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
    stages.run("site", || site(&tools, For::Use, Offline::Kept))?;
    let sizes = stages.run("sizes", || sizes::measure(&workspace::dist()))?;
    println!("{}", sizes.table());
    println!("The site is in dist/.");
    Ok(())
}

/// What the site is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// People use it: small and fast.
    Use,
    /// Somebody changes it and waits for the result.
    Editing,
}

/// Builds the site into `dist/`.
///
/// # Errors
/// When a part doesn't compile or can't be written; `dist/` is then as it was.
pub(crate) fn site(tools: &Tools, purpose: For, offline: Offline) -> Result<()> {
    let root = workspace::root();
    // Trunk's page names the style sheet by this path.
    styles::write(
        &root.join("course/styles"),
        &root.join("target/site/tsumugi.css"),
    )?;
    let parts = root.join("target/site/parts");
    let mut trunk = tools.command("trunk")?;
    trunk.arg("build");
    let profile = match purpose {
        For::Use => "release",
        For::Editing => "debug",
    };
    if purpose == For::Use {
        trunk.arg("--release");
    }
    process::run(without_cargo_settings(&mut trunk))?;
    assemble::from_parts(&parts, profile, offline, tools)
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
