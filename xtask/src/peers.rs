//! The engine beside the same model in NumPy and in Mesa: do they agree, and how fast is each?

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::tools::{Python, cargo};
use crate::{process, workspace};

/// Futures of the engine in a batch of a plan, and batches: 20,000 futures for each plan.
const FUTURES: &str = "1000";
const BATCHES: &str = "20";

/// Measures the engine and both peers in turn, writes the rates into `file` and compares what they computed. Says whether it
/// could: a machine without Python is told so.
///
/// # Errors
/// When a peer differs from the engine beyond chance, or can't be run.
pub(crate) fn measure(file: &Path) -> Result<bool> {
    let Some(python) = Python::ensure()? else {
        println!(
            "There is no Python 3.11 with its venv module on this machine: the peers in NumPy and Mesa are left out."
        );
        return Ok(false);
    };
    let exports = workspace::root().join("target/peers");
    process::run(
        example("export_compiled")
            .arg(&exports)
            .args([FUTURES, BATCHES]),
    )?;
    let throughput = example("throughput");
    process::run(
        python
            .command()
            .arg("speed.py")
            .arg(exports.join("throughput.json"))
            .arg(file)
            .arg(throughput.get_program())
            .args(throughput.get_args()),
    )?;
    for twin in ["numpy", "mesa"] {
        process::run(python.command().args(["compare.py", twin]).arg(&exports))?;
    }
    Ok(true)
}

/// An example of the engine, built as the worker is.
fn example(name: &str) -> Command {
    let mut example = cargo();
    example.args([
        "run",
        "--quiet",
        "--profile",
        "worker",
        "--package",
        "tsumugi-sim",
    ]);
    example.args(["--example", name, "--"]);
    example
}
