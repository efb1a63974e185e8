//! Python with the packages of `tests/peers`, where the machine has a Python to begin with.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{announced, folder};
use crate::{process, workspace};

const PROGRAM: &str = if cfg!(windows) { "python" } else { "python3" };
/// What the packages ask for, and what makes an environment.
const FITS: &str = "import ensurepip, sys, venv; assert sys.version_info >= (3, 11)";

/// Python in an environment of its own in the per-user cache.
pub(crate) struct Python {
    program: PathBuf,
}

impl Python {
    /// Python with the packages in their pinned versions; `None` if this machine has no Python that fits.
    ///
    /// # Errors
    /// When the environment can't be made.
    pub(crate) fn ensure() -> Result<Option<Self>> {
        if process::output(Command::new(PROGRAM).args(["-c", FITS])).is_none() {
            return Ok(None);
        }
        let requirements = workspace::root().join("tests/peers/requirements.txt");
        let wanted = fs::read_to_string(&requirements)
            .with_context(|| format!("reading {}", requirements.display()))?;
        let root = folder("python", &version(&wanted))?;
        // Written last, so that an environment left half made is made again.
        let whole = root.join("whole");
        let program = root.join(if cfg!(windows) {
            "Scripts/python.exe"
        } else {
            "bin/python"
        });
        if !whole.exists() {
            announced("Python's packages for the peers", "a minute", || {
                install(&root, &program, &requirements)?;
                Ok(fs::write(&whole, wanted)?)
            })?;
        }
        Ok(Some(Self { program }))
    }

    /// Python in `tests/peers`, ready for a script.
    pub(crate) fn command(&self) -> Command {
        let mut python = Command::new(&self.program);
        python.current_dir(workspace::root().join("tests/peers"));
        python
    }
}

fn install(root: &Path, program: &Path, requirements: &Path) -> Result<()> {
    process::run(
        Command::new(PROGRAM)
            .args(["-m", "venv", "--clear"])
            .arg(root),
    )?;
    process::run(
        Command::new(program)
            .args(["-m", "pip", "install", "--quiet", "--requirement"])
            .arg(requirements),
    )
}

/// The pinned packages as one version: `numpy-1.2.3-scipy-4.5.6`.
fn version(requirements: &str) -> String {
    let packages: Vec<String> = requirements
        .lines()
        .map(|line| line.trim().replace("==", "-"))
        .filter(|line| !line.is_empty())
        .collect();
    packages.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_and_their_versions_make_the_version() {
        assert_eq!(
            version("numpy==1.2.3\n\nscipy==4.5.6\n"),
            "numpy-1.2.3-scipy-4.5.6"
        );
    }
}
