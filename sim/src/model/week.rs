//! The second pass of a week: gaps, noticing, strain, skill, confidence, hazards, leaving, value.

#![expect(
    clippy::needless_range_loop,
    reason = "several arrays of lanes are walked side by side"
)]

use super::block::{TeamLanes, WorkplaceLanes, next_shock};
use super::cap::capped_f32;
use super::exp::exp;
use super::lanes::PersonLanes;
use super::leaving::leave_where_reached;
use super::notice::notice;
use super::rates::Rates;
use super::tables::{PersonTable, Tables};
use crate::random::Seed;

/// One person's week.
#[expect(
    clippy::too_many_arguments,
    reason = "the parts of a block that one person's week touches"
)]
#[inline(always)]
pub(crate) fn live<const N: usize>(
    tables: &Tables,
    table: &PersonTable,
    lanes: &mut PersonLanes<N>,
    team: &mut TeamLanes<N>,
    workplace: &mut WorkplaceLanes<N>,
    seed: Seed,
    first: u32,
    week: u32,
) {
    let rates = &tables.rates;
    // Noticing looks at last week's strain and this week's gaps; its relief counts from next week.
    find_gaps(rates, lanes);
    if table.may_be_due[week as usize - 1] > 0 {
        notice(tables, table, lanes, team, seed, first, week);
    }
    find_shocks(tables, table, lanes, seed, first, week);
    change_state(rates, table, lanes);
    find_hazards(
        rates,
        lanes,
        &table.preview[week as usize - 1],
        &workplace.readiness,
        week,
    );
    leave_where_reached(lanes, workplace, week, rates.sudden_exit_unseen);
    if table.has_running_costs {
        for lane in 0..N {
            lanes.spent[lane] += lanes.here[lane] * lanes.yen_per_week[lane];
        }
    }
    for lane in 0..N {
        let here = lanes.here[lane];
        lanes.skilled_exposure[lane] += here * lanes.exposure[lane] * lanes.skill[lane];
        lanes.accompanied[lane] += here * lanes.buddy[lane] * lanes.newness[lane];
        workplace.good[lane] += if lanes.strain[lane] < rates.strain_threshold {
            here
        } else {
            0.0
        };
    }
}

/// Demand beyond level, relief and, but for the environment, skill.
#[inline(always)]
fn find_gaps<const N: usize>(rates: &Rates, lanes: &mut PersonLanes<N>) {
    for axis in 0..5 {
        let skill_relief = if axis == ENVIRONMENT {
            0.0
        } else {
            rates.skill_relief
        };
        for lane in 0..N {
            let gap = lanes.reach[axis][lane]
                - lanes.adjusted[axis][lane]
                - skill_relief * lanes.skill[lane];
            lanes.gaps[axis][lane] = if gap > 0.0 { gap } else { 0.0 };
        }
    }
}

const ENVIRONMENT: usize = 4;

#[inline(always)]
fn find_shocks<const N: usize>(
    tables: &Tables,
    table: &PersonTable,
    lanes: &mut PersonLanes<N>,
    seed: Seed,
    first: u32,
    week: u32,
) {
    let now = week as f32;
    let mut anybody = 0_u32;
    for lane in 0..N {
        let struck = lanes.next_shock[lane] == now;
        lanes.shock[lane] = if struck {
            tables.rates.shock_strain
        } else {
            0.0
        };
        anybody |= u32::from(struck);
    }
    if anybody > 0 {
        for lane in 0..N {
            if lanes.next_shock[lane] == now {
                lanes.next_shock[lane] = next_shock(tables, table, seed, first + lane as u32, week);
            }
        }
    }
}

/// Strain, skill and confidence. Rates are copied out first: the compiler then knows that writing a lane changes none of them.
#[inline(always)]
fn change_state<const N: usize>(rates: &Rates, table: &PersonTable, lanes: &mut PersonLanes<N>) {
    let (kept, per_gap) = (rates.strain_kept, rates.strain_per_gap);
    let [one, two, three, four, five] = lanes.gaps;
    let (exposure, shock) = (lanes.exposure, lanes.shock);
    let (held, if_held) = (lanes.held, lanes.strain_left);
    let mut strain = lanes.strain;
    for lane in 0..N {
        let gaps = one[lane] + two[lane] + three[lane] + four[lane] + five[lane];
        let left = if held[lane] > 0.0 { if_held[lane] } else { 1.0 };
        strain[lane] = kept * left * strain[lane] + per_gap * exposure[lane] * gaps + shock[lane];
    }
    lanes.strain = strain;
    let rate = rates.skill_rate;
    let mut skill = lanes.skill;
    for lane in 0..N {
        skill[lane] += rate * exposure[lane] * (1.0 - skill[lane]);
    }
    lanes.skill = skill;
    let (rate, start) = (rates.confidence_rate, table.confidence_level);
    let (by_skill, by_strain) = (rates.confidence_skill, rates.confidence_strain);
    let mut confidence = lanes.confidence;
    for lane in 0..N {
        let level = start + by_skill * skill[lane] - by_strain * strain[lane];
        let level = if level < 0.0 { 0.0 } else { level };
        let level = if level > 1.0 { 1.0 } else { level };
        confidence[lane] += rate * (level - confidence[lane]);
    }
    lanes.confidence = confidence;
}

/// The hazards of the five causes and of moving on, added to what has gathered.
#[inline(always)]
fn find_hazards<const N: usize>(
    rates: &Rates,
    lanes: &mut PersonLanes<N>,
    preview: &[f32; 5],
    readiness: &[f32; N],
    week: u32,
) {
    let newness = rates.felt_newness(&lanes.newness, &lanes.rising);
    for cause in 0..5 {
        let mut predictor = [0.0; N];
        for lane in 0..N {
            let exposure = lanes.exposure[lane];
            let mut gaps = rates.gaps[0][cause] * lanes.gaps[0][lane];
            gaps += rates.gaps[1][cause] * lanes.gaps[1][lane];
            gaps += rates.gaps[2][cause] * lanes.gaps[2][lane];
            gaps += rates.gaps[3][cause] * lanes.gaps[3][lane];
            gaps += rates.gaps[4][cause] * lanes.gaps[4][lane];
            let sum = lanes.fixed[cause][lane]
                + preview[cause]
                + exposure * gaps
                + rates.strain[cause] * lanes.strain[lane]
                + rates.confidence[cause] * lanes.confidence[lane]
                + rates.readiness[cause] * readiness[lane];
            predictor[lane] = rates.baseline[cause]
                + rates.newness[cause] * newness[lane]
                + lanes.frailty[lane]
                + capped_f32(sum, rates.cap, rates.inverse_cap);
        }
        let hazards = exp(predictor);
        for lane in 0..N {
            lanes.cumulative[cause][lane] += lanes.here[lane] * hazards[lane];
        }
        lanes.hazards[cause] = hazards;
    }
    if week >= rates.moved_on_from {
        let mut predictor = [0.0; N];
        for lane in 0..N {
            predictor[lane] = rates.moved_on_level
                + rates.moved_on_slope * (lanes.skill[lane] + lanes.confidence[lane]);
        }
        let hazards = exp(predictor);
        for lane in 0..N {
            let hazard = hazards[lane] * lanes.on_last_stage[lane];
            lanes.hazards[MOVING_ON][lane] = hazard;
            lanes.cumulative[MOVING_ON][lane] += lanes.here[lane] * hazard;
        }
    }
}

const MOVING_ON: usize = 5;
