//! What is tried on everything that reads bytes from outside: a target for each reader, and one for plans that are made up.
//!
//! A target takes any bytes. It may refuse them, but it never panics, and what it accepts has to hold: a target panics where
//! that is not so. `cargo xtask fuzz` makes up bytes by what code they reach; `cargo test` tries the seeds and the finds.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a target panics at what does not hold"
)]

mod course;
mod edits;
mod experiment;
mod job;
mod outcome;
mod parameters;
mod plan;
mod repository;
mod survival;
mod work_file;
mod worker;

use repository::{Seeds, words};

/// A reader, and how it is tried.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its name.
    pub name: &'static str,
    /// Bytes an input has at most: enough to reach everything, few enough to try many.
    pub longest: usize,
    /// Tries one input.
    ///
    /// # Panics
    /// When something does not hold that should.
    pub run: fn(&[u8]),
    seeds: fn() -> Seeds,
}

/// Every target.
pub const TARGETS: [Target; 12] = [
    Target::new("case", 16 << 10, course::case, course::case_seeds),
    Target::new("lists", 12 << 10, course::lists, course::lists_seeds),
    Target::new("lesson", 8 << 10, course::lesson, course::lesson_seeds),
    Target::new(
        "glossary",
        4 << 10,
        course::glossary,
        course::glossary_seeds,
    ),
    Target::new("work-file", 16 << 10, work_file::run, work_file::seeds),
    Target::new("plan", 16 << 10, plan::run, plan::seeds),
    Target::new("edits", 1 << 10, edits::run, edits::seeds),
    Target::new("experiment", 4 << 10, experiment::run, experiment::seeds),
    Target::new("worker", 16 << 10, worker::run, worker::seeds),
    Target::new("survival", 4 << 10, survival::run, survival::seeds),
    Target::new("parameters", 4 << 10, parameters::run, parameters::seeds),
    Target::new("job", 24 << 10, job::run, job::seeds),
];

impl Target {
    const fn new(name: &'static str, longest: usize, run: fn(&[u8]), seeds: fn() -> Seeds) -> Self {
        Self {
            name,
            longest,
            run,
            seeds,
        }
    }

    /// The target of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        TARGETS.iter().find(|target| target.name == name)
    }

    /// Inputs to begin with, made from files of the repository; none is longer than [`longest`](Self::longest).
    #[must_use]
    pub fn seeds(&self) -> Vec<Vec<u8>> {
        let mut seeds = (self.seeds)();
        seeds.retain(|seed| seed.len() <= self.longest);
        seeds
    }

    /// The words of the seeds, which chance alone would hardly spell, as libFuzzer reads them.
    #[must_use]
    pub fn dictionary(&self) -> String {
        words(&self.seeds())
    }
}
