//! `cargo xtask test`: the checks, the tests of every crate, fuzzing, the site, its size, and the site in real browsers.

use std::path::Path;

use anyhow::Result;

use crate::site::{Offline, sizes};
use crate::stages::{Beside, Stages};
use crate::tools::{Browsers, Tools, cargo};
use crate::{browser_tests, build, check, fuzz, process, workspace};

/// Runs everything, cheapest first, and prints the time of each stage.
pub(crate) fn command() -> Result<()> {
    let mut stages = Stages::default();
    let done = all(&mut stages);
    print!("{}", stages.table());
    done
}

fn all(stages: &mut Stages) -> Result<()> {
    let root = workspace::root();
    // What has to be installed by somebody else is missed at once, and the tools take what they need from Node.
    let browsers = stages.run("browsers", Browsers::ensure)?;
    stages.run("C++ compiler", fuzz::compiler)?;
    let tools = stages.run("tools", Tools::ensure)?;
    check::all(stages)?;
    stages.run("tests of the crates", || {
        process::run(cargo().args(["test", "--workspace"]))
    })?;
    // Optimised as a whole, a program is compiled on one core for most of the time: there is room for two.
    stages.run_beside(digests(&root.join("target/stages/digests.txt")), |stages| {
        fuzz::within_test(stages)?;
        stages.run("site", || {
            build::site(&tools, build::For::Use, Offline::Kept)
        })
    })?;
    stages.run("size", || {
        let sizes = sizes::measure(&workspace::dist())?;
        println!("{}", sizes.table());
        sizes.within_budget()
    })?;
    stages.run("tests in the browsers", || browser_tests::run(&browsers))
}

/// The digests, as a command of its own.
fn digests(log: &Path) -> Beside<'_> {
    let mut command = cargo();
    command.args(["xtask", "digests"]);
    Beside {
        name: "digests of every build",
        command,
        log,
    }
}
