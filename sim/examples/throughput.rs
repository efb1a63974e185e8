//! Prints living person-weeks a second on one thread, for the bench command: what it measures is the whole weekly step with
//! every lever on, drawing and adding up included.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a measurement reads the clock"
)]

mod workload;

use std::time::Instant;

use tsumugi_sim::model::Parameters;
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::Simulation;

use workload::{FUTURES, PEOPLE};

const ROUNDS: u64 = 9;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let parameters = Parameters::embedded().map_err(|problems| format!("{problems:?}"))?;
    let compiled = workload::population(PEOPLE)?;
    let (mut rates, mut times) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let seed = Seed::new(round)?;
        let begun = Instant::now();
        let outcome =
            Simulation::new(compiled.clone(), parameters.clone(), seed, FUTURES)?.finish();
        let seconds = begun.elapsed().as_secs_f64();
        rates.push(workload::living_person_weeks(&outcome) as f64 / seconds);
        times.push(seconds);
    }
    println!(
        "{PEOPLE} people x {FUTURES} futures x 52 weeks: {:.1} ms, {:.1} M living person-weeks/s",
        workload::median(&times) * 1e3,
        workload::median(&rates) / 1e6
    );
    Ok(())
}
