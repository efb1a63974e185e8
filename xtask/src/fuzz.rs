//! `cargo xtask fuzz [TARGET…] [--seconds N]`: makes up bytes for everything that reads bytes from outside, and plans to review
//! and run, and looks for what does not hold. The targets are in `tests/fuzz`.

mod program;
mod report;
mod trial;

use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use crate::stages::Stages;
use program::{Program, Target};
use trial::Trial;

/// How long each target is tried within `cargo xtask test`.
const WITHIN_TEST: Duration = Duration::from_secs(20);
/// How long each target is tried by `cargo xtask fuzz`, unless it is said.
const BY_ITSELF: u64 = 300;

/// Tries the targets that are named, or all.
pub(crate) fn command(words: &[&str]) -> Result<()> {
    let asked = Asked::of(words)?;
    let mut stages = Stages::default();
    let done = try_targets(&mut stages, &asked);
    print!("{}", stages.table());
    done
}

/// Tries every target for a short time.
///
/// # Errors
/// When something does not hold, or the program that tries it can't be built.
pub(crate) fn within_test(stages: &mut Stages) -> Result<()> {
    let every = Asked {
        targets: Vec::new(),
        each: WITHIN_TEST,
    };
    try_targets(stages, &every)
}

/// What is to be tried, and for how long.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    /// Names of targets; none for all.
    targets: Vec<String>,
    each: Duration,
}

impl Asked {
    fn of(words: &[&str]) -> Result<Self> {
        let (mut targets, mut seconds) = (Vec::new(), BY_ITSELF);
        let mut words = words.iter();
        while let Some(&word) = words.next() {
            if word == "--seconds" {
                let given = words.next().context("--seconds needs a number")?;
                let number = given.parse().ok().filter(|number| *number > 0);
                seconds = number.with_context(|| format!("`{given}` is no number of seconds"))?;
            } else if word.starts_with('-') {
                bail!("There is no option `{word}`: cargo xtask fuzz [TARGET…] [--seconds N]");
            } else {
                targets.push(word.to_owned());
            }
        }
        Ok(Self {
            targets,
            each: Duration::from_secs(seconds),
        })
    }

    /// The targets asked for, of those there are.
    fn chosen<'a>(&self, all: &'a [Target]) -> Result<Vec<&'a Target>> {
        if self.targets.is_empty() {
            return Ok(all.iter().collect());
        }
        let named = |name: &String| {
            let found = all.iter().find(|target| target.name == *name);
            found.with_context(|| {
                let names: Vec<&str> = all.iter().map(|target| target.name.as_str()).collect();
                format!(
                    "There is no target `{name}`; there are {}.",
                    names.join(", ")
                )
            })
        };
        self.targets.iter().map(named).collect()
    }
}

fn try_targets(stages: &mut Stages, asked: &Asked) -> Result<()> {
    if cfg!(windows) {
        println!(
            "Fuzzing is left out: it needs libFuzzer, which is tried here on Linux and macOS only."
        );
        return Ok(());
    }
    let program = stages.run("fuzzing, built", Program::build)?;
    stages.run("fuzzing", || {
        let chosen = asked.chosen(&program.targets)?;
        let trials = try_each(&program, &chosen, asked.each)?;
        println!("{}", report::table(&trials));
        let finds = report::finds(&trials);
        ensure!(finds.is_empty(), "{finds}");
        Ok(())
    })
}

/// Tries each target for so long, as many at a time as there are cores.
fn try_each(program: &Program, targets: &[&Target], each: Duration) -> Result<Vec<Trial>> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    println!(
        "{} targets, {} s each, {cores} at a time",
        targets.len(),
        each.as_secs()
    );
    let waiting = Mutex::new(targets.iter());
    let next = || {
        waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .next()
    };
    let some = || -> Result<Vec<Trial>> {
        let mut trials = Vec::new();
        while let Some(target) = next() {
            trials.push(program.try_out(target, each)?);
        }
        Ok(trials)
    };
    let mut trials = thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(some)).collect();
        let mut trials = Vec::new();
        for thread in threads {
            let done = thread
                .join()
                .ok()
                .context("a thread that tries targets ended early")?;
            trials.extend(done?);
        }
        anyhow::Ok(trials)
    })?;
    trials.sort_by(|one, other| one.target.cmp(&other.target));
    Ok(trials)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(name: &str) -> Target {
        Target {
            name: name.to_owned(),
            longest: 10,
        }
    }

    #[test]
    fn targets_and_seconds_may_be_named() -> Result<()> {
        let asked = Asked::of(&["plan", "--seconds", "7", "case"])?;
        let named = Asked {
            targets: vec!["plan".to_owned(), "case".to_owned()],
            each: Duration::from_secs(7),
        };
        assert_eq!(asked, named);
        assert_eq!(Asked::of(&[])?.each, Duration::from_secs(BY_ITSELF));
        for wrong in [&["--seconds"][..], &["--seconds", "0"], &["--minutes", "1"]] {
            assert!(Asked::of(wrong).is_err(), "{wrong:?}");
        }
        Ok(())
    }

    #[test]
    fn a_target_that_is_not_there_is_told_with_those_that_are() -> Result<()> {
        let all = [target("case"), target("plan")];
        assert_eq!(Asked::of(&[])?.chosen(&all)?.len(), 2);
        assert_eq!(Asked::of(&["plan"])?.chosen(&all)?[0].name, "plan");
        let said = Asked::of(&["plans"])?
            .chosen(&all)
            .map_err(|error| error.to_string());
        assert_eq!(
            said.err().as_deref(),
            Some("There is no target `plans`; there are case, plan.")
        );
        Ok(())
    }
}
