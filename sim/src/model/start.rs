//! Clock zero: what a person brings into a future, and who turns back before it.

#![expect(
    clippy::needless_range_loop,
    reason = "several arrays of lanes are walked side by side"
)]

use super::exp::exp;
use super::lanes::PersonLanes;
use super::shocks::draw_shocks;
use super::tables::{PersonTable, Tables};
use crate::random::{Address, Purpose, Seed, exponentials, normals};

/// Draws what a person brings into `used` futures from `first` on and lets them start, or turn back before the start.
#[inline(always)]
pub(crate) fn start<const N: usize>(
    tables: &Tables,
    person: &PersonTable,
    lanes: &mut PersonLanes<N>,
    seed: Seed,
    first: u32,
    used: usize,
) {
    lanes.reset(person.confidence);
    let rates = &tables.rates;
    let address = Address {
        seed,
        future: first,
        stream: person.stream,
        week: 0,
        purpose: Purpose::Future,
    };
    let [mismatch, relations, health, life] = address.blocks::<N>(0);
    let [employer, moving_on, declining, frailty] = address.blocks::<N>(1);
    lanes.frailty = normals(frailty).map(|deviations| deviations * rates.frailty_deviation);
    let spared = exp(lanes.frailty.map(|frailty| -frailty));
    for (cause, words) in [mismatch, relations, health, life, employer]
        .into_iter()
        .enumerate()
    {
        let threshold = exponentials(words);
        let in_baselines = (1.0 / rates.baseline[cause]) as f32;
        for lane in 0..N {
            lanes.remaining[cause][lane] = threshold[lane] * in_baselines * spared[lane];
        }
    }
    lanes.remaining[MOVING_ON] = exponentials(moving_on);
    let purpose = Purpose::Shocks;
    draw_shocks(rates, lanes, Address { purpose, ..address });
    let prepared = tables.preparation.done_before_the_start() as f32;
    let stage = &person.stages[0];
    lanes.enter_everywhere(stage, &stage.standing(prepared));
    for lane in used..N {
        stay_away(lanes, lane);
    }
    if !person.declining.is_empty() {
        turn_back(person, lanes, &exponentials(declining), used);
    }
}

const MOVING_ON: usize = 5;

/// Whoever's threshold lies within the hazards of the stages before the clock turns back in the first that reaches it.
fn turn_back<const N: usize>(
    person: &PersonTable,
    lanes: &mut PersonLanes<N>,
    threshold: &[f32; N],
    used: usize,
) {
    for lane in 0..used {
        let reached = |&hazard: &f32| hazard >= threshold[lane];
        if let Some(stage) = person.declining.iter().position(reached) {
            stay_away(lanes, lane);
            lanes.declined_at[lane] = Some(stage as u8);
        }
    }
}

/// Takes one lane out before the first week.
fn stay_away<const N: usize>(lanes: &mut PersonLanes<N>, lane: usize) {
    lanes.leave(lane, 0, 0, super::End::Mismatch);
    lanes.began[0][lane] = 0;
}
