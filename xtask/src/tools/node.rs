//! npm, where the machine has it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

const PROGRAM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// npm, with Node beside it.
pub(crate) struct Npm;

impl Npm {
    /// npm, if this machine has it and Node.
    pub(crate) fn found() -> Option<Self> {
        process::output(Command::new("node").arg("--version"))?;
        process::output(Command::new(PROGRAM).arg("--version"))?;
        Some(Self)
    }

    /// npm in `folder`, saying only what matters.
    pub(crate) fn command(&self, folder: &Path) -> Command {
        let mut npm = Command::new(PROGRAM);
        npm.current_dir(folder)
            .args(["--no-fund", "--no-audit", "--loglevel=error"]);
        npm
    }

    /// Puts one package into `root`, whole or not at all.
    pub(crate) fn install_into(&self, root: &Path, package: &str) -> Result<()> {
        let partial = root.with_extension(format!("partial-{}", std::process::id()));
        fs::create_dir_all(&partial)?;
        process::run(self.command(&partial).args([
            "install",
            "--no-save",
            "--prefix",
            ".",
            package,
        ]))?;
        if root.exists() {
            fs::remove_dir_all(root)?;
        }
        fs::rename(&partial, root).with_context(|| format!("moving {package} into the cache"))
    }
}
