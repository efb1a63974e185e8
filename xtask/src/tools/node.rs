//! npm, where the machine has it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

const PROGRAM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The oldest Node that the packages of `tests` run on.
const OLDEST: u32 = 20;

/// Whether this machine's Node can drive browsers.
///
/// # Errors
/// One sentence that says which Node to install.
pub(super) fn drives_browsers() -> Result<()> {
    let said = process::output(Command::new("node").arg("--version"));
    new_enough(said.as_deref().unwrap_or_default())
}

/// Holds what `node --version` said to the oldest that will do.
fn new_enough(said: &str) -> Result<()> {
    let major = said
        .strip_prefix('v')
        .and_then(|version| version.split('.').next())
        .and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST => Ok(()),
        Some(_) => bail!(
            "The browser tests need Node {OLDEST} or later, and this machine has {said}: install a later one, as \
             https://nodejs.org/en/download says. Debian has one from version 13 on; that of Debian 12 is too old."
        ),
        None => bail!("Node does not tell its version: `node --version` said `{said}`."),
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_that_is_too_old_is_told_what_to_install() {
        for fits in ["v20.0.0", "v24.11.1"] {
            assert!(new_enough(fits).is_ok(), "{fits}");
        }
        let told = |said| new_enough(said).map_err(|error| error.to_string());
        assert!(
            told("v18.20.4").is_err_and(|told| told.contains("Node 20 or later")
                && told.contains("has v18.20.4")
                && told.contains("nodejs.org"))
        );
        assert!(told("").is_err_and(|told| told.contains("does not tell its version")));
    }
}
