//! `cargo xtask digests`: a fixed set of runs has the same digests in every build, to the bit.
//!
//! What they have to be stands in one file. The browsers are held to it too, with the modules built here: by
//! `tests/browser/determinism.test.mjs`, which is part of `cargo xtask test`.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::tools::{self, WASM, cargo};
use crate::{process, workspace};

const PACKAGE: &str = "tsumugi-digests";
const GOLDEN: &str = "sim/digests/golden.txt";
/// The profile the worker of the site and everything that is measured are built with.
const OPTIMISED: &str = "worker";

/// A native build: what it is called, its profile, and whether it is held to the baseline of its kind of processor.
const NATIVE: [(&str, &str, bool); 3] = [
    ("native, not optimised", "unoptimised", false),
    ("native", OPTIMISED, false),
    ("native, baseline", OPTIMISED, true),
];
const THREADS: [&str; 2] = ["1", "2"];

/// A module: what it is called, its file for the browsers, and the flags it is built with instead of the usual ones.
const MODULES: [(&str, &str, Option<&str>); 2] = [
    ("WebAssembly with SIMD128", "simd128.wasm", None),
    (
        "WebAssembly without SIMD128",
        "scalar.wasm",
        Some("-Ctarget-feature=-simd128"),
    ),
];

/// Holds every build to the golden digests.
///
/// # Errors
/// When a build can't be made or run, or a digest differs in one.
pub(crate) fn check() -> Result<()> {
    match differing()? {
        None => Ok(()),
        Some(differing) => bail!(
            "{differing}. Results of the same case, plan and seed must not depend on the build. If the engine was changed on \
             purpose, and every build agrees: raise ENGINE_VERSION and run `cargo run -p {PACKAGE} > {GOLDEN}`."
        ),
    }
}

/// Builds and runs all of it, and says which builds differ and in what, if any does.
///
/// # Errors
/// When a build can't be made or run.
pub(crate) fn differing() -> Result<Option<String>> {
    let golden = fs::read_to_string(workspace::root().join(GOLDEN))
        .with_context(|| format!("reading {GOLDEN}"))?;
    let mut differing = Vec::new();
    for (build, said) in reports()? {
        let runs = runs_that_differ(&golden, &said);
        if runs.is_empty() {
            println!("{build}: identical");
        } else {
            let said = format!("{build}: differs in {}", runs.join(", "));
            println!("{said}");
            differing.push(said);
        }
    }
    Ok((!differing.is_empty()).then(|| differing.join("; ")))
}

/// What each build says of all runs, by what the build is called.
fn reports() -> Result<Vec<(String, String)>> {
    let mut reports = Vec::new();
    for (build, profile, is_baseline) in NATIVE {
        let program = native(profile, is_baseline)?;
        for threads in THREADS {
            let said = said(Command::new(&program).arg(threads))?;
            reports.push((format!("{build}, threads: {threads}"), said));
        }
    }
    tools::wasm_target()?;
    for (build, file, flags) in MODULES {
        module(file, flags)?;
        let mut node = Command::new("node");
        node.current_dir(workspace::root().join("tests"));
        let said = said(node.args(["digests/report.mjs", file]))?;
        reports.push((format!("{build}, Node"), said));
    }
    Ok(reports)
}

/// Builds the program natively and says where it is.
fn native(profile: &str, is_baseline: bool) -> Result<PathBuf> {
    let mut build = cargo();
    build.args(["build", "--package", PACKAGE, "--profile", profile]);
    if is_baseline {
        build.args(["--features", "baseline"]);
    }
    process::run(&mut build)?;
    let program = workspace::target().join(profile).join(PACKAGE);
    Ok(program.with_extension(std::env::consts::EXE_EXTENSION))
}

/// Builds a module and puts it where Node and the browsers look for it.
fn module(file: &str, flags: Option<&str>) -> Result<()> {
    let folder = workspace::root().join("target/digests");
    let mut build = cargo();
    build.args(["build", "--package", PACKAGE, "--profile", OPTIMISED]);
    build.args(["--target", WASM]);
    if let Some(flags) = flags {
        // Cargo keeps crates of other flags apart, and macros and build scripts, which they don't reach, are shared.
        build.env("RUSTFLAGS", flags);
    }
    process::run(&mut build)?;
    let built = workspace::target().join(WASM).join(OPTIMISED).join(PACKAGE);
    fs::create_dir_all(&folder)?;
    fs::copy(built.with_extension("wasm"), folder.join(file))
        .with_context(|| format!("copying {file}"))?;
    Ok(())
}

/// What a program prints; what it complains of is shown.
fn said(program: &mut Command) -> Result<String> {
    let name = program.get_program().to_string_lossy().into_owned();
    let done = program.stderr(Stdio::inherit()).output();
    let done = done.with_context(|| format!("starting {name}"))?;
    ensure!(
        done.status.success(),
        "{name} did not succeed ({})",
        done.status
    );
    Ok(String::from_utf8(done.stdout)?)
}

/// The first words of the lines in which `said` is not `golden`.
fn runs_that_differ<'a>(golden: &'a str, said: &'a str) -> Vec<&'a str> {
    let (golden_lines, said_lines) = (golden.lines().count(), said.lines().count());
    let pairs = golden.lines().zip(said.lines());
    let mut names: Vec<&str> = pairs
        .filter(|(golden, said)| golden != said)
        .map(|(golden, _)| golden.split(' ').next().unwrap_or_default())
        .collect();
    if golden_lines != said_lines {
        names.push("the number of runs");
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_differs_is_named() {
        let golden = "engine 2\na 1f\nb 2f\n";
        assert!(runs_that_differ(golden, golden).is_empty());
        assert_eq!(runs_that_differ(golden, "engine 2\na 1f\nb 2e\n"), ["b"]);
        assert_eq!(
            runs_that_differ(golden, "engine 3\na 1f\n"),
            ["engine", "the number of runs"]
        );
        assert_eq!(runs_that_differ(golden, ""), ["the number of runs"]);
    }
}
