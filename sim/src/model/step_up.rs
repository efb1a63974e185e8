//! Stepping up to the next stage, going back to the one before, being held, and stalling.

use super::end::End;
use super::lanes::{NEVER, PersonLanes, Return};
use super::tables::{PersonTable, StageTable, Tables};
use crate::plan::StepUp;
use crate::random::{Address, Purpose, Seed, distribution};

/// Lets every lane whose least weeks are over step up, stay, or stall.
#[inline(always)]
pub(crate) fn step_up<const N: usize>(
    tables: &Tables,
    table: &PersonTable,
    lanes: &mut PersonLanes<N>,
    prepared: &[f32; N],
    seed: Seed,
    first: u32,
    week: u32,
) {
    if lanes.earliest_look > week as f32 {
        return;
    }
    for lane in 0..N {
        if lanes.look[lane] <= week as f32 {
            let future = first + lane as u32;
            let address = Address {
                seed,
                future,
                stream: table.stream,
                week,
                purpose: Purpose::StepUp,
            };
            look_at(tables, table, lanes, prepared, lane, address);
        }
    }
    lanes.earliest_look = lanes.look.iter().copied().fold(NEVER, f32::min);
}

#[inline(never)]
fn look_at<const N: usize>(
    tables: &Tables,
    table: &PersonTable,
    lanes: &mut PersonLanes<N>,
    prepared: &[f32; N],
    lane: usize,
    address: Address,
) {
    let stage = &table.stages[lanes.stage[lane]];
    let week = address.week;
    let next = if core::mem::take(&mut lanes.steps_back[lane]) {
        stage.back
    } else {
        let steps_up = !stage.is_last && rule_holds(tables, stage, lanes, lane, address);
        steps_up.then_some(lanes.stage[lane] + 1)
    };
    if let Some(next) = next {
        begin(tables, lanes, lane, next, week);
        let stage = &table.stages[next];
        lanes.enter(lane, stage, &stage.standing(prepared[lane]));
    } else if !stage.paid && week as f32 - lanes.entered[lane] >= stage.at_most {
        lanes.leave(lane, week, 1, End::Stalled);
    }
}

/// A stage begins. Whoever knows it already is not new there.
fn begin<const N: usize>(
    tables: &Tables,
    lanes: &mut PersonLanes<N>,
    lane: usize,
    stage: usize,
    week: u32,
) {
    lanes.stage[lane] = stage;
    lanes.newness.part(&tables.newness[week as usize - 1]);
    lanes.entered[lane] = week as f32;
    if lanes.began[stage][lane] == 0 {
        lanes.began[stage][lane] = week;
        lanes.newness.restart(&tables.rates, lane);
    } else {
        lanes.returns.push(Return {
            lane: lane as u8,
            week: week as u16,
            stage: stage as u8,
        });
    }
}

fn rule_holds<const N: usize>(
    tables: &Tables,
    stage: &StageTable,
    lanes: &PersonLanes<N>,
    lane: usize,
    address: Address,
) -> bool {
    match stage.step_up {
        StepUp::Time => true,
        StepUp::Goals => goals_met(tables, stage, lanes, lane, address),
        StepUp::JointReview => {
            address.week as f32 - lanes.last_review[lane] <= tables.rates.review_looks_back
                && goals_met(tables, stage, lanes, lane, address)
        }
    }
}

/// Skill at the goal, and by chance exp(−strain above the threshold): whoever is under strain waits.
fn goals_met<const N: usize>(
    tables: &Tables,
    stage: &StageTable,
    lanes: &PersonLanes<N>,
    lane: usize,
    address: Address,
) -> bool {
    if lanes.skill[lane] < stage.skill_goal {
        return false;
    }
    let excess = lanes.strain[lane] - tables.rates.strain_threshold;
    if excess <= 0.0 {
        return true;
    }
    let [word, ..] = address.block(0);
    // Passing with probability exp(−excess) is the same as an exponential beyond it.
    distribution::exponential_f32(word) > excess
}
