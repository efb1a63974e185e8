//! `cargo xtask bench`: how fast the engine is on this machine and in its Chromium, how its time and memory grow, how long the
//! page has to wait meanwhile, and how the same model does in NumPy and Mesa, beside what the project wants of each.
//!
//! A bar that is missed is said to be missed; that is no failure of the command.

mod bars;
mod document;
mod facts;
mod machine;
mod numbers;
mod tables;

use std::path::Path;

use anyhow::{Context, Result, ensure};

use self::facts::{Chromium, Native, Peers, Question, Scaling};
use self::machine::Machine;
use self::numbers::median;
use crate::site::{Offline, sizes};
use crate::stages::Stages;
use crate::tools::{Browsers, Tools, cargo};
use crate::{browser_tests, build, digests, peers, process, workspace};

/// Everything that was measured.
struct Found {
    machine: Machine,
    native: Native,
    baseline: Native,
    chromium: Chromium,
    scaling: Scaling,
    peers: Option<Peers>,
    /// Bytes after brotli.
    worker: usize,
    /// What differs from the golden digests, where.
    differing: Option<String>,
}

/// Where the figures go besides the screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Figures {
    /// Nowhere.
    Shown,
    /// Into `docs/performance.md`.
    Written,
}

/// Measures all of it and prints it side by side.
pub(crate) fn command(figures: Figures) -> Result<()> {
    let mut stages = Stages::default();
    let done = measure(&mut stages).and_then(|found| {
        let said = tables::all(&found)?;
        println!("\n{said}");
        ensure!(
            found.same_results(),
            "the builds measured don't come to the same results"
        );
        match figures {
            Figures::Shown => Ok(()),
            Figures::Written => document::write(&said),
        }
    });
    print!("{}", stages.table());
    done
}

fn measure(stages: &mut Stages) -> Result<Found> {
    let machine = Machine::look();
    let folder = workspace::root().join("target/bench");
    // The tools take what they need from Node, which comes with the browsers.
    let browsers = stages.run("browsers", Browsers::ensure)?;
    let tools = stages.run("tools", Tools::ensure)?;
    stages.run("site", || {
        build::site(&tools, build::For::Use, Offline::Kept)
    })?;
    let worker = stages.run("size", || Ok(sizes::measure(&workspace::dist())?.worker()))?;
    let differing = stages.run("digests of every build", digests::differing)?;
    let baseline = stages.run("native, baseline", || native(&folder, true))?;
    let native = stages.run("native", || native(&folder, false))?;
    let chromium = stages.run("Chromium", || {
        let mut node = browser_tests::node(&browsers)?;
        process::run(node.arg("bench/speed.mjs").arg(&folder))?;
        facts::read(&folder.join("chromium.json"))
    })?;
    let scaling = stages.run("growth of time and memory", || {
        let file = folder.join("scaling.json");
        process::run(example("tsumugi-sim", "scaling").arg("--").arg(&file))?;
        facts::read(&file)
    })?;
    let peers = stages.run("peers", || {
        let file = folder.join("peers.json");
        let measured = peers::measure(&file)?;
        measured.then(|| facts::read(&file)).transpose()
    })?;
    Ok(Found {
        machine,
        native,
        baseline,
        chromium,
        scaling,
        peers,
        worker,
        differing,
    })
}

/// An example, built as the worker is.
fn example(package: &str, name: &str) -> std::process::Command {
    let mut example = cargo();
    example.args(["run", "--profile", "worker", "--package", package]);
    example.args(["--example", name]);
    example
}

/// Measures one native build. Both write the same messages for Chromium.
fn native(folder: &Path, is_baseline: bool) -> Result<Native> {
    let mut speed = example("tsumugi-worker", "speed");
    let name = if is_baseline {
        speed.args(["--features", "sim/baseline"]);
        "baseline"
    } else {
        "native"
    };
    process::run(speed.arg("--").arg(folder).arg(name))?;
    facts::read(&folder.join(format!("{name}.json")))
}

impl Found {
    /// Seconds a question takes the build that finds wide vectors when it runs.
    fn widest(&self, question: &str) -> Option<f64> {
        median(&self.native.question(question).ok()?.seconds)
    }

    /// Seconds it takes the build for every processor of this kind.
    fn baseline(&self, question: &str) -> Option<f64> {
        median(&self.baseline.question(question).ok()?.seconds)
    }

    /// Whether Chromium and both native builds came to the same.
    fn same_results(&self) -> bool {
        let builds = [&self.native, &self.baseline];
        let [native, baseline] = builds.map(|build| {
            let questions = build.questions.iter();
            questions
                .map(|question| &question.digest)
                .collect::<Vec<_>>()
        });
        self.chromium.same_results && native == baseline
    }

    /// Seconds it takes Chromium, from asking to the whole answer.
    fn in_chromium(&self, question: &str) -> Option<f64> {
        median(self.chromium.seconds.get(question)?)
    }
}

impl Native {
    fn question(&self, name: &str) -> Result<&Question> {
        let mut questions = self.questions.iter();
        let found = questions.find(|question| question.name == name);
        found.with_context(|| format!("nobody measured `{name}`"))
    }
}
