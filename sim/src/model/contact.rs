//! The first pass of a week: stages step up, and the team keeps its check-ins while it has hours.

use super::lanes::PersonLanes;
use super::step_up::step_up;
use super::tables::{PersonTable, Tables};
use super::team::TeamLanes;
use crate::random::Seed;
use crate::select::select;

/// One person's turn in the team's order.
#[inline(always)]
pub(crate) fn attend<const N: usize>(
    tables: &Tables,
    table: &PersonTable,
    lanes: &mut PersonLanes<N>,
    team: &mut TeamLanes<N>,
    seed: Seed,
    first: u32,
    week: u32,
) {
    step_up(tables, table, lanes, &team.prepared, seed, first, week);
    if team.news.concerns(table) {
        put_in_place(table, lanes, &team.prepared);
    }
    let most = table.may_be_due[week as usize - 1];
    if most > 0 {
        lanes.is_contacted = true;
        team.is_contacted = true;
        check_in(tables, table, lanes, team, week, most);
    } else if core::mem::take(&mut lanes.is_contacted) {
        (lanes.due, lanes.held) = ([0.0; N], [0.0; N]);
        lanes.strain_left = [1.0; N];
    }
}

/// Preparation that the queue has reached counts from now.
#[inline(never)]
fn put_in_place<const N: usize>(
    table: &PersonTable,
    lanes: &mut PersonLanes<N>,
    prepared: &[f32; N],
) {
    for (lane, &prepared) in prepared.iter().enumerate() {
        let standing = table.stages[lanes.stage[lane]].standing(prepared);
        lanes.put_in_place(lane, &standing);
    }
}

#[inline(always)]
fn check_in<const N: usize>(
    tables: &Tables,
    table: &PersonTable,
    lanes: &mut PersonLanes<N>,
    team: &mut TeamLanes<N>,
    week: u32,
    most: u8,
) {
    if table.stages.len() == 1 {
        let due = f32::from(most);
        for lane in 0..N {
            lanes.due[lane] = due * lanes.here[lane];
        }
    } else {
        for lane in 0..N {
            let due = table.stages[lanes.stage[lane]].due[week as usize - 1];
            lanes.due[lane] = f32::from(due) * lanes.here[lane];
        }
    }
    lanes.held = [0.0; N];
    lanes.strain_left = [1.0; N];
    lanes.unnoticed = [1.0; N];
    for turn in 0..most {
        let turn = f32::from(turn);
        for lane in 0..N {
            let wanted = lanes.due[lane] > turn;
            let fits = team.left[lane] >= lanes.check_in_minutes[lane];
            let held = wanted & fits;
            let missed = wanted & !fits;
            team.left[lane] -= select(held, lanes.check_in_minutes[lane], 0.0);
            team.debt[lane] += select(missed, tables.missed_minutes, 0.0);
            team.missed[lane] += select(missed, 1.0, 0.0);
            lanes.held[lane] += select(held, 1.0, 0.0);
            lanes.strain_left[lane] *= select(held, lanes.contact_leaves[lane], 1.0);
            lanes.unnoticed[lane] *= select(held, lanes.notice_misses[lane], 1.0);
        }
    }
    for lane in 0..N {
        team.due[lane] += lanes.due[lane];
        team.held[lane] += lanes.held[lane];
        lanes.all_due[lane] += lanes.due[lane];
        lanes.all_held[lane] += lanes.held[lane];
        lanes.asked[lane] += lanes.held[lane] * lanes.asked_minutes[lane];
        let is_seen = lanes.held[lane] > 0.0;
        let last = lanes.last_check_in[lane];
        lanes.last_check_in[lane] = select(is_seen, week as f32, last);
        let is_reviewed = is_seen & lanes.is_by_team[lane];
        lanes.last_review[lane] = select(is_reviewed, week as f32, lanes.last_review[lane]);
    }
}
