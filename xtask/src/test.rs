//! `cargo xtask test`: the checks, the tests of every crate, fuzzing, the site, its size, and the site in real browsers.

use anyhow::Result;

use crate::site::{Offline, sizes};
use crate::stages::Stages;
use crate::tools::{Browsers, Tools, cargo};
use crate::{browser_tests, build, check, digests, fuzz, process, workspace};

/// Runs everything, cheapest first, and prints the time of each stage.
pub(crate) fn command() -> Result<()> {
    let mut stages = Stages::default();
    let done = all(&mut stages);
    print!("{}", stages.table());
    done
}

fn all(stages: &mut Stages) -> Result<()> {
    let tools = stages.run("tools", Tools::ensure)?;
    let browsers = stages.run("browsers", Browsers::ensure)?;
    check::all(stages)?;
    stages.run("tests of the crates", || {
        process::run(cargo().args(["test", "--workspace"]))
    })?;
    stages.run("digests of every build", digests::check)?;
    fuzz::within_test(stages)?;
    stages.run("site", || {
        build::site(&tools, build::For::Use, Offline::Kept)
    })?;
    stages.run("size", || {
        let sizes = sizes::measure(&workspace::dist())?;
        println!("{}", sizes.table());
        sizes.within_budget()
    })?;
    stages.run("tests in the browsers", || browser_tests::run(&browsers))
}
