//! The C++ compiler that libFuzzer is built with.

use std::env;
use std::ffi::{OsStr, OsString};
use std::process::Command;

use anyhow::{Result, bail};

use super::debian;
use crate::process;

/// What it is called where nothing else is said.
const USUAL: &str = "c++";

/// Finds the C++ compiler, or installs one where this account may.
///
/// # Errors
/// One sentence that says what to install, where this account may not, or that `CXX` names nothing that runs.
pub(crate) fn cxx_compiler() -> Result<()> {
    let named = env::var_os("CXX");
    let path = env::var_os("PATH").unwrap_or_default();
    ensure(
        named.as_deref(),
        |name| runs(name, &path),
        debian::can_install,
        || debian::install("A C++ compiler", "half a minute", ["g++"]),
    )
}

/// Sees to a compiler that `runs`; one that is `named` is not replaced, since the build would ask for it all the same.
fn ensure(
    named: Option<&OsStr>,
    runs: impl Fn(&OsStr) -> bool,
    can_install: impl FnOnce() -> bool,
    install: impl FnOnce() -> Result<()>,
) -> Result<()> {
    if let Some(name) = named {
        if runs(name) {
            return Ok(());
        }
        bail!(
            "CXX names `{}` as the C++ compiler, and it does not run: name another, or unset CXX so that {USUAL} is used.",
            name.display()
        );
    }
    let usual = OsStr::new(USUAL);
    if runs(usual) {
        return Ok(());
    }
    if !can_install() {
        bail!(
            "Fuzzing needs a C++ compiler, called {USUAL} or named in CXX: on Debian or Ubuntu, install it with \
             `sudo apt-get install g++`, on macOS with `xcode-select --install`."
        );
    }
    install()?;
    if runs(usual) {
        Ok(())
    } else {
        bail!("The C++ compiler still can't be found after installing it.")
    }
}

/// Whether a compiler of this name answers, looked for in the folders of `path`.
fn runs(name: &OsStr, path: &OsStr) -> bool {
    let answers = |words: &[OsString]| {
        let Some((program, rest)) = words.split_first() else {
            return false;
        };
        let mut asked = Command::new(program);
        asked.args(rest).arg("--version").env("PATH", path);
        process::output(&mut asked).is_some()
    };
    // A name may hold blanks, and it may be a wrapper with the compiler behind it.
    let words: Vec<OsString> = name
        .to_string_lossy()
        .split_whitespace()
        .map(Into::into)
        .collect();
    answers(&[name.to_owned()]) || answers(&words)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn said(done: Result<()>) -> String {
        done.err()
            .map(|error| error.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn no_compiler_is_found_on_an_empty_path() {
        assert!(!runs(OsStr::new(USUAL), OsStr::new("")));
        assert!(!runs(OsStr::new(""), OsStr::new("")));
        // The tests' own cargo stands for a compiler that is there.
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        assert!(runs(&cargo, OsStr::new("")));
        let path = env::var_os("PATH").unwrap_or_default();
        assert!(runs(OsStr::new("cargo --quiet"), &path));
    }

    #[test]
    fn where_it_can_be_installed_it_is() {
        let installed = Cell::new(false);
        let install = || {
            installed.set(true);
            Ok(())
        };
        let done = ensure(None, |_| installed.get(), || true, install);
        assert_eq!((said(done), installed.get()), (String::new(), true));
        let in_vain = ensure(None, |_| false, || true, || Ok(()));
        assert!(said(in_vain).contains("after installing it"));
    }

    #[test]
    fn where_it_is_there_nothing_is_installed() {
        for named in [None, Some(OsStr::new("clang++"))] {
            let install = || bail!("nothing was missing");
            assert_eq!(said(ensure(named, |_| true, || true, install)), "");
        }
    }

    #[test]
    fn where_it_can_not_be_installed_it_is_said_what_to_do() {
        let install = || bail!("this account may not");
        let told = said(ensure(None, |_| false, || false, install));
        for word in [USUAL, "CXX", "apt-get install g++", "xcode-select"] {
            assert!(told.contains(word), "{told}");
        }
    }

    #[test]
    fn a_name_that_does_not_run_is_not_helped_by_installing_another() {
        let install = || bail!("another would not be used");
        let told = said(ensure(
            Some(OsStr::new("no-such")),
            |_| false,
            || true,
            install,
        ));
        assert!(told.starts_with("CXX names `no-such`"), "{told}");
    }
}
