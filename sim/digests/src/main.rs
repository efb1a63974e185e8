//! Runs whose digests are the same in every build: with wide vectors and without, natively and in WebAssembly, in debug and
//! release, on one thread and on several.
//!
//! Natively it prints them, worked through on as many threads as its one argument says. In WebAssembly it exports them as
//! `report` and imports nothing. What they have to be stands in `golden.txt`, and `cargo xtask digests` holds every
//! build to it.

mod levers;
mod runs;
mod threads;
#[cfg(target_arch = "wasm32")]
mod web;

use std::error::Error;
use std::fmt::Write;

use sim::digest::digest_of;
use sim::run::ENGINE_VERSION;

type Failure = Box<dyn Error>;

fn main() -> Result<(), Failure> {
    let threads = std::env::args().nth(1).as_deref().unwrap_or("1").parse()?;
    print!("{}", lines(threads)?);
    Ok(())
}

/// The version of the engine, then two lines for each run: its digest, and that of one of its futures, told.
fn lines(threads: usize) -> Result<String, Failure> {
    let mut lines = format!("engine {ENGINE_VERSION}\n");
    for run in runs::all()? {
        let outcome = threads::worked_through(run.simulation()?, threads)?;
        let told = digest_of(run.told(outcome.typical_future)?.stories())?;
        writeln!(lines, "{} {}", run.name, outcome.digest()?.to_hex())?;
        writeln!(lines, "{}-told {}", run.name, told.to_hex())?;
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOLDEN: &str = include_str!("../golden.txt");

    #[test]
    fn one_thread_gives_the_golden_digests() {
        assert_eq!(lines(1).unwrap(), GOLDEN);
    }

    #[test]
    fn two_threads_give_the_golden_digests() {
        assert_eq!(lines(2).unwrap(), GOLDEN);
    }
}
