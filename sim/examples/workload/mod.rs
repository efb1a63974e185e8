//! What is measured everywhere: people of the reference population under usual practice, each with a workplace of their own.

#![allow(dead_code, reason = "each example uses what it needs")]

use tsumugi_sim::calibration::{Practice, piece};
use tsumugi_sim::case::BaselineGroup;
use tsumugi_sim::id::InvalidId;
use tsumugi_sim::model::compiled::Compiled;
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::Outcome;

/// People of the usual workload.
pub(crate) const PEOPLE: usize = 30;
/// Its futures.
pub(crate) const FUTURES: u32 = 2_000;

/// So many people over a year; those of several pieces of the population share one team.
pub(crate) fn population(people: usize) -> Result<Compiled, InvalidId> {
    let piece = |number| {
        piece(
            BaselineGroup::Mental,
            &Practice::USUAL,
            Seed::default(),
            number,
        )
    };
    let mut compiled = piece(0)?;
    for number in 1.. {
        let here = compiled.people.len();
        if here >= people {
            break;
        }
        let more = piece(number)?;
        compiled
            .people
            .extend(more.people.into_iter().map(|mut person| {
                person.workplace += here;
                person
            }));
        compiled.workplaces.extend(more.workplaces);
    }
    compiled.people.truncate(people);
    compiled.workplaces.truncate(people);
    compiled.team.order = (0..people).collect();
    Ok(compiled)
}

/// Weeks that people were there, over all futures: the unit of speed.
pub(crate) fn living_person_weeks(outcome: &Outcome) -> u64 {
    let people = outcome.people.iter();
    let stages = people.flat_map(|person| &person.stages);
    stages.map(|stage| stage.weeks).sum()
}

/// The middle one of some numbers; of an even number of them the higher of two.
pub(crate) fn median(numbers: &[f64]) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}
