//! Prints living person-weeks a second on one thread, for the bench command: what it measures is the whole weekly step with
//! every lever on, drawing and adding up included.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a measurement reads the clock"
)]

use std::time::Instant;

use tsumugi_sim::calibration::{Practice, piece};
use tsumugi_sim::case::BaselineGroup;
use tsumugi_sim::model::Parameters;
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::Simulation;

const FUTURES: u32 = 2_000;
const PEOPLE: usize = 30;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let parameters = Parameters::embedded().map_err(|problems| format!("{problems:?}"))?;
    let mut compiled = piece(BaselineGroup::Mental, &Practice::USUAL, Seed::default(), 0)?;
    compiled.people.truncate(PEOPLE);
    compiled.team.order.truncate(PEOPLE);
    let mut rates = Vec::new();
    for round in 0..9 {
        let seed = Seed::new(round)?;
        let begun = Instant::now();
        let outcome =
            Simulation::new(compiled.clone(), parameters.clone(), seed, FUTURES)?.finish();
        let seconds = begun.elapsed().as_secs_f64();
        let weeks: u64 = outcome
            .people
            .iter()
            .flat_map(|person| &person.stages)
            .map(|stage| stage.weeks)
            .sum();
        rates.push((weeks as f64 / seconds, seconds));
    }
    rates.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (rate, seconds) = rates[rates.len() / 2];
    println!(
        "{PEOPLE} people x {FUTURES} futures x 52 weeks: {:.1} ms, {:.1} M living person-weeks/s",
        seconds * 1e3,
        rate / 1e6
    );
    Ok(())
}
