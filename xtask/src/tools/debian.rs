//! Packages of Debian, where this account may install them.

use std::process::Command;

use anyhow::Result;

use super::{announced, on_path};
use crate::process;

/// Whether this account can install packages of Debian without asking.
pub(super) fn can_install() -> bool {
    let is_root = process::output(Command::new("id").arg("-u")).as_deref() == Some("0");
    is_root && on_path(&["apt-get"]).is_some()
}

/// Installs packages, and says which.
///
/// # Errors
/// When apt-get does not succeed.
pub(super) fn install(
    what: &str,
    usual: &str,
    packages: impl IntoIterator<Item = &'static str>,
) -> Result<()> {
    let packages: Vec<&str> = packages.into_iter().collect();
    let what = format!("{what} ({})", packages.join(", "));
    announced(&what, usual, || {
        process::run(Command::new("apt-get").args(["update", "--quiet=2"]))?;
        let mut install = Command::new("apt-get");
        install
            .args(["install", "--yes", "--quiet=2", "--no-install-recommends"])
            .args(packages);
        process::run(install.env("DEBIAN_FRONTEND", "noninteractive"))
    })
}
