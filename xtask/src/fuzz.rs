//! `cargo xtask fuzz [TARGET…] [--seconds N] [--seed N]`: makes up bytes for everything that reads bytes from outside, and plans to review
//! and run, and looks for what does not hold. The targets are in `tests/fuzz`.

mod program;
mod report;
mod trial;

use std::hash::{BuildHasher, RandomState};
use std::num::NonZero;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use crate::stages::Stages;
use crate::tools::cxx_compiler;
use program::{Program, Target};
use trial::{Trial, Way};

/// How long each target is tried by `cargo xtask fuzz`, unless it is said.
const BY_ITSELF: u64 = 300;

/// Tries the targets that are named, or all.
pub(crate) fn command(words: &[&str]) -> Result<()> {
    let asked = Asked::of(words)?;
    let mut stages = Stages::default();
    let done = try_targets(&mut stages, &asked, asked.way());
    print!("{}", stages.table());
    done
}

/// Tries every target on inputs that are the same each time, so that what is new in a failure is the code.
///
/// # Errors
/// When something does not hold, or the program that tries it can't be built.
pub(crate) fn within_test(stages: &mut Stages) -> Result<()> {
    try_targets(stages, &Asked::default(), Way::Repeated)
}

/// Sees to the compiler that fuzzing needs, where there is fuzzing.
///
/// # Errors
/// When there is none and this account may not install it.
pub(crate) fn compiler() -> Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    cxx_compiler()
}

/// What is to be tried, for how long, and by which chance.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    /// Names of targets; none for all.
    targets: Vec<String>,
    seconds: u64,
    /// None where a new one is to be drawn.
    seed: Option<NonZero<u32>>,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            targets: Vec::new(),
            seconds: BY_ITSELF,
            seed: None,
        }
    }
}

impl Asked {
    fn of(words: &[&str]) -> Result<Self> {
        let mut asked = Self::default();
        let mut words = words.iter();
        while let Some(&word) = words.next() {
            match word {
                "--seconds" => asked.seconds = number::<NonZero<u64>>(word, words.next())?.get(),
                "--seed" => asked.seed = Some(number(word, words.next())?),
                _ if word.starts_with('-') => bail!(
                    "There is no option `{word}`: cargo xtask fuzz [TARGET…] [--seconds N] [--seed N]"
                ),
                _ => asked.targets.push(word.to_owned()),
            }
        }
        Ok(asked)
    }

    /// How the targets are tried: with a new seed, unless one was given.
    fn way(&self) -> Way {
        Way::Onward {
            each: Duration::from_secs(self.seconds),
            seed: self.seed.map_or_else(drawn, NonZero::get),
        }
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

/// The number behind an option.
fn number<N: FromStr>(option: &str, given: Option<&&str>) -> Result<N> {
    let given = given.with_context(|| format!("{option} needs a number"))?;
    let number = given.parse().ok();
    number.with_context(|| format!("{option}: `{given}` is no whole number from 1"))
}

/// A seed nobody chose.
fn drawn() -> u32 {
    // The standard library draws the keys of its hash maps from the system.
    let [bytes @ .., _, _, _, _] = RandomState::new().hash_one(0).to_le_bytes();
    u32::from_le_bytes(bytes).max(1)
}

fn try_targets(stages: &mut Stages, asked: &Asked, way: Way) -> Result<()> {
    if cfg!(windows) {
        println!(
            "Fuzzing is left out: it needs libFuzzer, which is tried here on Linux and macOS only."
        );
        return Ok(());
    }
    let program = stages.run("fuzzing, built", Program::build)?;
    stages.run("fuzzing", || {
        let chosen = asked.chosen(&program.targets)?;
        if way == Way::Repeated {
            repeats(&program, &chosen)?;
        }
        let trials = try_each(&program, &chosen, way)?;
        println!("{}", report::table(&trials));
        let finds = report::finds(&trials);
        ensure!(finds.is_empty(), "{finds}");
        Ok(())
    })
}

/// Proves on the last target, which runs the engine and spreads its work, that a repeated trial is one: twice it comes upon the
/// same inputs.
fn repeats(program: &Program, targets: &[&Target]) -> Result<()> {
    const FEW: u32 = 1_000;
    let Some(&last) = targets.last() else {
        return Ok(());
    };
    let few = Target {
        within_test: FEW,
        ..last.clone()
    };
    let once = || {
        program.try_out(&few, Way::Repeated)?;
        trial::came_upon(&few)
    };
    ensure!(
        once()? == once()?,
        "{}: the same seed led to other inputs, so what is found here could not be found again",
        few.name
    );
    Ok(())
}

/// Tries each target, as many at a time as there are cores.
fn try_each(program: &Program, targets: &[&Target], way: Way) -> Result<Vec<Trial>> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let number = targets.len();
    match way {
        Way::Repeated => {
            println!("{number} targets, the same inputs each time, {cores} at a time");
        }
        Way::Onward { each, seed } => {
            let seconds = each.as_secs();
            println!("{number} targets, {seconds} s each, {cores} at a time, --seed {seed}");
        }
    }
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
            trials.push(program.try_out(target, way)?);
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
    use std::collections::BTreeSet;

    use super::*;

    fn target(name: &str) -> Target {
        Target {
            name: name.to_owned(),
            longest: 10,
            within_test: 100,
        }
    }

    #[test]
    fn targets_seconds_and_a_seed_may_be_named() -> Result<()> {
        let asked = Asked::of(&["plan", "--seconds", "7", "case", "--seed", "12"])?;
        assert_eq!(asked.targets, ["plan", "case"]);
        let (each, seed) = (Duration::from_secs(7), 12);
        assert_eq!(asked.way(), Way::Onward { each, seed });
        assert_eq!(Asked::of(&[])?, Asked::default());
        let wrong = [
            &["--seconds"][..],
            &["--seconds", "0"],
            &["--seed", "0"],
            &["--seed", "4294967296"],
            &["--minutes", "1"],
        ];
        for wrong in wrong {
            assert!(Asked::of(wrong).is_err(), "{wrong:?}");
        }
        Ok(())
    }

    #[test]
    fn without_a_seed_another_is_drawn_each_time() {
        let drawn: BTreeSet<u32> = (0..20).map(|_| drawn()).collect();
        assert!(drawn.len() > 10, "{drawn:?}");
        assert!(!drawn.contains(&0));
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
