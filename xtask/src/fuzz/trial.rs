//! One target, tried for some time.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::program::{Program, Target, place};
use crate::process;

/// Seconds after which an input is taken for one that never ends.
const ENDLESS: &str = "-timeout=30";
/// Megabytes a target may hold at once.
const MEMORY: &str = "-rss_limit_mb=1024";
/// What libFuzzer saw compared is left unused: addresses are among it, which the system chooses anew for each process.
const WITHOUT_ADDRESSES: &str = "-use_cmp=0";
/// The seed of the chance within `cargo xtask test`.
const SEED_WITHIN_TEST: u32 = 1;
/// The folder of what a repeated trial comes upon.
const WITHIN_TEST: &str = "within-test";
/// A machine that does not come through its inputs within this time is spared the rest.
const PATIENCE: Duration = Duration::from_secs(180);

/// Which inputs a target is given, and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// As many as the target says, made from its seeds alone and by the same chance each time: whoever tries the same program
    /// again tries the same inputs again.
    Repeated,
    /// As many as there is time for, made from seeds, from what earlier trials came upon, and from earlier finds.
    Onward {
        /// How long.
        each: Duration,
        /// What the chance begins with; not 0, for which libFuzzer would draw one.
        seed: u32,
    },
}

/// How a target was tried.
#[derive(Debug)]
pub(super) struct Trial {
    pub(super) target: String,
    /// Inputs it should have been given, where their number was set.
    pub(super) meant: Option<u32>,
    pub(super) took: Duration,
    /// Whether everything held.
    pub(super) held: bool,
    /// What libFuzzer said.
    pub(super) log: String,
}

impl Program {
    /// Tries a target.
    ///
    /// # Errors
    /// When the program can't be started.
    pub(super) fn try_out(&self, target: &Target, way: Way) -> Result<Trial> {
        let folder = place().join(&target.name);
        let (finds, log) = (folder.join("finds"), folder.join("log.txt"));
        fs::create_dir_all(&finds)?;
        let written = File::create(&log).with_context(|| format!("writing {}", log.display()))?;
        // libFuzzer puts the name of a find right behind this.
        let mut into_finds = OsString::from("-artifact_prefix=");
        into_finds.push(finds.join(""));
        let mut command = Command::new(&self.path);
        command
            .env("TSUMUGI_FUZZ_TARGET", &target.name)
            .args(inputs(&folder, way)?)
            .arg(into_finds)
            .args(bounds(target, way))
            .args([ENDLESS, MEMORY, "-print_final_stats=1", "-reload=0"])
            .stdin(Stdio::null())
            .stdout(written.try_clone()?)
            .stderr(written);
        let words = folder.join("words.txt");
        if words.exists() {
            let mut dictionary = OsString::from("-dict=");
            dictionary.push(words);
            command.arg(dictionary);
        }
        let begun = Instant::now();
        let status = process::status(&mut command)?;
        Ok(Trial {
            target: target.name.clone(),
            meant: (way == Way::Repeated).then_some(target.within_test),
            took: begun.elapsed(),
            held: status.success(),
            log: String::from_utf8_lossy(&fs::read(&log)?).into_owned(),
        })
    }
}

/// What the last [repeated](Way::Repeated) trial of a target came upon: names that are digests of inputs.
///
/// # Errors
/// When there was none.
pub(super) fn came_upon(target: &Target) -> Result<BTreeSet<OsString>> {
    let kept = fs::read_dir(place().join(&target.name).join(WITHIN_TEST))?;
    kept.map(|entry| Ok(entry?.file_name())).collect()
}

/// The folders a trial begins from; into the first, libFuzzer puts what it comes upon.
fn inputs(folder: &Path, way: Way) -> Result<Vec<PathBuf>> {
    let named = |name| folder.join(name);
    let (kept, beside) = match way {
        // What lies on this machine must not change the trial.
        Way::Repeated => {
            let fresh = named(WITHIN_TEST);
            if fresh.exists() {
                fs::remove_dir_all(&fresh)?;
            }
            (fresh, vec![named("seeds")])
        }
        Way::Onward { .. } => (named("corpus"), vec![named("seeds"), named("finds")]),
    };
    fs::create_dir_all(&kept)?;
    Ok([vec![kept], beside].concat())
}

/// What libFuzzer is told of length, chance and end.
fn bounds(target: &Target, way: Way) -> Vec<String> {
    let longest = format!("-max_len={}", target.longest);
    let timed = |each: Duration| format!("-max_total_time={}", each.as_secs());
    let seeded = |seed: u32| format!("-seed={seed}");
    match way {
        Way::Repeated => {
            let number = format!("-runs={}", target.within_test);
            let same = vec![WITHOUT_ADDRESSES.to_owned(), seeded(SEED_WITHIN_TEST)];
            [vec![longest], same, vec![number, timed(PATIENCE)]].concat()
        }
        Way::Onward { each, seed } => vec![longest, seeded(seed), timed(each)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONWARD: Way = Way::Onward {
        each: Duration::from_secs(7),
        seed: 12,
    };

    fn target() -> Target {
        Target {
            name: "plan".to_owned(),
            longest: 10,
            within_test: 900,
        }
    }

    #[test]
    fn within_the_tests_seed_and_number_are_the_same_each_time() {
        let told = bounds(&target(), Way::Repeated);
        assert_eq!(
            told,
            [
                "-max_len=10",
                "-use_cmp=0",
                "-seed=1",
                "-runs=900",
                "-max_total_time=180"
            ]
        );
        let told = bounds(&target(), ONWARD);
        assert_eq!(told, ["-max_len=10", "-seed=12", "-max_total_time=7"]);
    }

    #[test]
    fn within_the_tests_nothing_is_left_of_an_earlier_trial() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("tsumugi-trial-{}", std::process::id()));
        let left = folder.join("within-test/left");
        fs::create_dir_all(folder.join("within-test"))?;
        fs::write(&left, "an input")?;
        let repeated = inputs(&folder, Way::Repeated)?;
        assert_eq!(
            repeated,
            ["within-test", "seeds"].map(|name| folder.join(name))
        );
        assert!(!left.exists() && folder.join("within-test").exists());
        let onward = inputs(&folder, ONWARD)?;
        let names = ["corpus", "seeds", "finds"];
        assert_eq!(onward, names.map(|name| folder.join(name)));
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
