//! The C++ compiler that libFuzzer is built with.

use std::env;
use std::process::Command;

use anyhow::{Result, bail};

use super::debian;
use crate::process;

/// Finds the C++ compiler, or installs one where this account may.
///
/// # Errors
/// One sentence that says what to install, where this account may not.
pub(crate) fn cxx_compiler() -> Result<()> {
    if is_there() {
        return Ok(());
    }
    if !debian::can_install() {
        bail!(
            "Fuzzing needs a C++ compiler, called c++ or named in CXX: on Debian or Ubuntu, install it with `sudo apt-get install g++`."
        );
    }
    debian::install("A C++ compiler", "half a minute", ["g++"])?;
    if is_there() {
        Ok(())
    } else {
        bail!("The C++ compiler still can't be found after installing it.")
    }
}

fn is_there() -> bool {
    let name = env::var_os("CXX").unwrap_or_else(|| "c++".into());
    process::output(Command::new(name).arg("--version")).is_some()
}
