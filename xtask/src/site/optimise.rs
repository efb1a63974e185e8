//! Making a WebAssembly file smaller or faster.

use std::path::Path;

use anyhow::Result;

use crate::process;
use crate::tools::Tools;

/// What matters for a file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum For {
    /// It is waited for at the start.
    Size,
    /// It computes.
    Speed,
}

/// Runs wasm-opt over `file`, where Node could bring it. What the file may use is said in the file itself: with more
/// allowed than that, browsers refuse the result.
///
/// # Errors
/// When wasm-opt refuses the file.
pub(crate) fn wasm(tools: &Tools, file: &Path, matters: For) -> Result<()> {
    let Some(mut wasm_opt) = tools.wasm_opt() else {
        return Ok(());
    };
    let level = match matters {
        For::Size => "-Oz",
        For::Speed => "-O3",
    };
    process::run(wasm_opt.arg(level).arg(file).arg("-o").arg(file))
}
