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
    /// Inputs that are tried within `cargo xtask test`: as many as take about twenty seconds.
    pub within_test: u32,
    /// Tries one input.
    ///
    /// # Panics
    /// When something does not hold that should.
    pub run: fn(&[u8]),
    seeds: fn() -> Seeds,
}

/// Every target.
pub const TARGETS: [Target; 12] = [
    Target::new("case", course::case, course::case_seeds).bound(16 << 10, 120_000),
    Target::new("lists", course::lists, course::lists_seeds).bound(12 << 10, 120_000),
    Target::new("lesson", course::lesson, course::lesson_seeds).bound(8 << 10, 15_000),
    Target::new("glossary", course::glossary, course::glossary_seeds).bound(4 << 10, 20_000),
    Target::new("work-file", work_file::run, work_file::seeds).bound(16 << 10, 80_000),
    Target::new("plan", plan::run, plan::seeds).bound(16 << 10, 60_000),
    Target::new("edits", edits::run, edits::seeds).bound(1 << 10, 500),
    Target::new("experiment", experiment::run, experiment::seeds).bound(4 << 10, 140_000),
    Target::new("worker", worker::run, worker::seeds).bound(16 << 10, 20_000),
    Target::new("survival", survival::run, survival::seeds).bound(4 << 10, 15_000),
    Target::new("parameters", parameters::run, parameters::seeds).bound(4 << 10, 90_000),
    Target::new("job", job::run, job::seeds).bound(24 << 10, 15_000),
];

impl Target {
    const fn new(name: &'static str, run: fn(&[u8]), seeds: fn() -> Seeds) -> Self {
        Self {
            name,
            longest: 0,
            within_test: 0,
            run,
            seeds,
        }
    }

    /// With inputs of at most so many bytes, of which so many are tried within `cargo xtask test`.
    const fn bound(mut self, longest: usize, within_test: u32) -> Self {
        self.longest = longest;
        self.within_test = within_test;
        self
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
