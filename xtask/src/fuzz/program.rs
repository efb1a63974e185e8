//! The program that tries targets: `tests/fuzz` with libFuzzer in it, built so that the code tells which of its branches ran.
//!
//! It is built as `cargo fuzz build -s none` would, which needs no nightly compiler; a handful of flags is less to install and to
//! explain than that command.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::tools::{cargo, cxx_compiler};
use crate::{process, workspace};

/// What the code has to tell libFuzzer: each branch taken, and what was compared on the way.
const FLAGS: [&str; 7] = [
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cforce-frame-pointers=yes",
];

/// The built program.
pub(super) struct Program {
    pub(super) path: PathBuf,
    /// What it tries.
    pub(super) targets: Vec<Target>,
}

/// A target of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) name: String,
    /// Bytes of its longest input.
    pub(super) longest: usize,
    /// Inputs it is given within `cargo xtask test`.
    pub(super) within_test: u32,
}

impl Program {
    /// Builds it, and has it lay out what its targets begin with.
    ///
    /// # Errors
    /// When there is no C++ compiler, or the build fails.
    pub(super) fn build() -> Result<Self> {
        cxx_compiler()?;
        let host = host()?;
        let folder = workspace::root().join("target");
        let mut build = cargo();
        build.args(["build", "--profile", "fuzz", "--package", "tsumugi-fuzz"]);
        // With a target named, the flags don't reach build scripts and macros, which couldn't be linked with them.
        build.args(["--target", &host]);
        build.arg("--target-dir").arg(&folder);
        process::run(build.env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\x1f")))?;
        let path = folder.join(host).join("fuzz/tsumugi-fuzz");
        let laid_out = process::output(Command::new(&path).env("TSUMUGI_FUZZ_LAY_OUT", place()));
        let listed = laid_out.context("the program does not tell its targets")?;
        Ok(Self {
            path,
            targets: targets(&listed)?,
        })
    }
}

/// Where inputs, finds and logs are, a folder for each target.
pub(super) fn place() -> PathBuf {
    workspace::root().join("target/fuzzing")
}

/// A path as one would type it in the root folder.
pub(super) fn typed(path: &Path) -> String {
    let root = workspace::root();
    path.strip_prefix(&root)
        .unwrap_or(path)
        .display()
        .to_string()
}

/// The machine the compiler builds for.
fn host() -> Result<String> {
    let said =
        process::output(Command::new("rustc").arg("-vV")).context("asking rustc for its host")?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc names no host")?.to_owned())
}

/// From lines of a name, a length and a number of inputs.
fn targets(listed: &str) -> Result<Vec<Target>> {
    let target = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let [name, longest, within_test] = words.as_slice() else {
            return None;
        };
        Some(Target {
            name: (*name).to_owned(),
            longest: longest.parse().ok()?,
            within_test: within_test.parse().ok()?,
        })
    };
    let lines = listed.lines();
    lines
        .map(|line| target(line).with_context(|| format!("`{line}` is no target")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_listed_a_line_each() -> Result<()> {
        let listed = targets("case 16384 900\nplan 8 70\n")?;
        assert_eq!(
            listed[1],
            Target {
                name: "plan".to_owned(),
                longest: 8,
                within_test: 70
            }
        );
        assert!(targets("case 16384\n").is_err());
        Ok(())
    }

    #[test]
    fn the_compiler_names_its_host() -> Result<()> {
        assert!(host()?.contains('-'));
        Ok(())
    }
}
