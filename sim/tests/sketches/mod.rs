//! The care home the model was first measured on: eight people, three jobs, a team, and plans for them, as plain numbers.

#![allow(
    clippy::unwrap_used,
    dead_code,
    reason = "fixtures shared by several tests"
)]

mod plans;

pub(crate) use plans::*;

use tsumugi_sim::axis::Axis;
use tsumugi_sim::case::BaselineGroup;
use tsumugi_sim::id::{PersonId, WorkplaceId};
use tsumugi_sim::model::Parameters;
use tsumugi_sim::model::compiled::{
    Compiled, CompiledPerson, CompiledStage, CompiledTeam, CompiledWorkplace, Relief, StageBefore,
};
use tsumugi_sim::plan::StageKind;
use tsumugi_sim::random::{Address, Purpose, Seed, distribution, normal};
use tsumugi_sim::run::{Outcome, Simulation};

/// Numbers for what people guess and what falls by lot, apart from every future.
struct Lot {
    draw: u32,
}

impl Lot {
    fn word(&self, purpose: u32, person: usize, job: usize) -> [u32; 4] {
        Address {
            seed: Seed::new(99).unwrap(),
            future: self.draw,
            stream: (person * 8 + job) as u32,
            week: purpose,
            purpose: Purpose::SheetNoise,
        }
        .block(0)
    }

    fn seen(&self, sketch: &Sketch, person: usize, job: usize) -> [f64; 4] {
        let tried = if sketch.visit { 0.5 } else { 1.0 };
        let spread = 1.5 * (1.0 - sketch.supporter_sheet) * tried;
        let words = self.word(1, person, job);
        let demands = demands_of(sketch, job);
        core::array::from_fn(|axis| {
            demands[axis] + spread * normal(distribution::uniform_of_word(words[axis]))
        })
    }
}

fn demands_of(sketch: &Sketch, job: usize) -> [f64; 4] {
    // Without its hardest task a job asks half a level less where it asks most.
    let mut demands = JOBS[job].demands;
    if sketch.only_hardest_left_out {
        for demand in &mut demands {
            if *demand > 4.0 {
                *demand -= 0.7;
            }
        }
    }
    demands
}

fn schedule_demand(hours: u32, job: usize) -> f64 {
    let by_hours = if hours <= 15 {
        1.0
    } else if hours <= 24 {
        2.0
    } else {
        3.0
    };
    by_hours + if JOBS[job].early { 1.0 } else { 0.0 }
}

fn gaps_seen(sketch: &Sketch, lot: &Lot, person: usize, job: usize) -> [f64; 5] {
    let seen = lot.seen(sketch, person, job);
    core::array::from_fn(|axis| {
        let demand = if axis < 4 {
            seen[axis]
        } else {
            schedule_demand(sketch.hours, job)
        };
        (demand - PEOPLE[person].levels[axis]).max(0.0)
    })
}

fn jobs_of(sketch: &Sketch, lot: &Lot) -> [usize; 8] {
    match sketch.matching {
        Matching::Arrival => [0, 0, 0, 1, 1, 1, 2, 2],
        Matching::Best => assign(&cost(sketch, lot, 1.0)),
        Matching::Worst => assign(&cost(sketch, lot, -1.0)),
    }
}

fn cost(sketch: &Sketch, lot: &Lot, sign: f64) -> [[f64; 3]; 8] {
    core::array::from_fn(|person| {
        core::array::from_fn(|job| sign * gaps_seen(sketch, lot, person, job).iter().sum::<f64>())
    })
}

/// The cheapest way to fill all places, by trying every one.
fn assign(cost: &[[f64; 3]; 8]) -> [usize; 8] {
    fn go(
        cost: &[[f64; 3]; 8],
        person: usize,
        free: &mut [usize; 3],
        now: &mut [usize; 8],
        sum: f64,
        best: &mut (f64, [usize; 8]),
    ) {
        if person == 8 {
            if sum < best.0 {
                *best = (sum, *now);
            }
            return;
        }
        for job in 0..3 {
            if free[job] > 0 {
                free[job] -= 1;
                now[person] = job;
                go(cost, person + 1, free, now, sum + cost[person][job], best);
                free[job] += 1;
            }
        }
    }
    let mut best = (f64::INFINITY, [0; 8]);
    go(
        cost,
        0,
        &mut JOBS.map(|job| job.places),
        &mut [0; 8],
        0.0,
        &mut best,
    );
    best.1
}

/// The plan as the engine takes it; `draw` numbers what people guessed and what fell by lot.
pub(crate) fn compile(sketch: &Sketch, draw: u32) -> Compiled {
    let lot = Lot { draw };
    let jobs = jobs_of(sketch, &lot);
    let order: Vec<usize> = match sketch.order {
        Order::List => (0..8).collect(),
        Order::AtRiskFirst => {
            let rest = (0..8).filter(|person| !AT_RISK.contains(person));
            AT_RISK.into_iter().chain(rest).collect()
        }
    };
    let mut preparation = Vec::new();
    let briefing = sketch.briefing.then(|| {
        preparation.push(180);
        0
    });
    for _ in JOBS {
        preparation.push((120.0 * sketch.supporter_sheet) as u32);
        preparation.push((120.0 * sketch.person_sheet) as u32);
    }
    let mut people: Vec<Option<CompiledPerson>> = (0..8).map(|_| None).collect();
    for &index in &order {
        people[index] = Some(one_person(
            sketch,
            &lot,
            index,
            jobs[index],
            &mut preparation,
        ));
    }
    Compiled {
        horizon: 52,
        group: BaselineGroup::Mental,
        people: people.into_iter().flatten().collect(),
        unplaced: Vec::new(),
        workplaces: vec![CompiledWorkplace {
            id: WorkplaceId::new("care-home").unwrap(),
            briefing,
        }],
        team: CompiledTeam {
            weekly: sketch.weekly_minutes,
            weeks_before: 4,
            order,
            preparation,
            visit: 90,
            phone: 24,
            adjustment: 120,
            missed: 18,
        },
    }
}

fn one_person(
    sketch: &Sketch,
    lot: &Lot,
    index: usize,
    job: usize,
    preparation: &mut Vec<u32>,
) -> CompiledPerson {
    let person = &PEOPLE[index];
    let mut reliefs = Vec::new();
    for axis in relieved_axes(sketch, lot, index, job) {
        preparation.push(120);
        reliefs.push(Relief {
            axis: Axis::ALL[axis],
            item: preparation.len() - 1,
            yen_per_week: 0,
        });
    }
    let words = lot.word(3, index, 0);
    let has_buddy = match sketch.buddies {
        Buddies::None => false,
        Buddies::AtRisk => AT_RISK.contains(&index),
        Buddies::Share(share) => distribution::uniform_of_word(words[0]) < share,
    };
    let buddy = has_buddy.then(|| {
        preparation.push(60);
        preparation.len() - 1
    });
    let visit = sketch.visit.then(|| {
        preparation.push(60);
        preparation.len() - 1
    });
    let check_in = if AT_RISK.contains(&index) {
        sketch.at_risk_check_in
    } else {
        sketch.other_check_in
    };
    let stage = |kind: StageKind, hours: u32, at_least: u16, at_most: u16, goal: f64| {
        let easier = if kind == StageKind::Trial { 1.0 } else { 0.0 };
        let demands = demands_of(sketch, job);
        CompiledStage {
            kind,
            demands: core::array::from_fn(|axis| {
                if axis < 4 {
                    demands[axis] - easier
                } else {
                    schedule_demand(hours, job)
                }
            }),
            minutes_per_week: hours * 60,
            paid: kind != StageKind::Trial,
            yen_per_week: if kind == StageKind::Trial {
                0
            } else {
                hours * 1_000
            },
            hours_of_pay: if kind == StageKind::Trial {
                0.0
            } else {
                f64::from(hours)
            },
            at_least,
            at_most,
            skill_goal: goal,
            step_up: sketch.step_up,
            reliefs: reliefs.clone(),
            buddy,
            check_in,
            may_step_back: sketch.may_step_back,
        }
    };
    let trial = stage(StageKind::Trial, 8, 3, 12, 0.06);
    let short = stage(StageKind::ShortHours, 15, 6, 20, 0.25);
    let target = stage(StageKind::FlexibleJob, sketch.hours, 52, 52, 1.0);
    let low = person.levels.iter().any(|&level| level <= 2.0);
    let stages = match sketch.ladder {
        Ladder::Direct => vec![target],
        Ladder::Everybody => vec![trial, short, target],
        Ladder::ByPerson if low => vec![trial, short, target],
        Ladder::ByPerson if person.income_need >= 0.8 => vec![target],
        Ladder::ByPerson => vec![short, target],
    };
    CompiledPerson {
        id: PersonId::new(format!("p{}", index + 1)).unwrap(),
        stream: index as u32,
        workplace: 0,
        levels: person.levels,
        history: person.history,
        income_need: person.income_need,
        confidence: person.confidence,
        preferred: person.field == job,
        thanked: JOBS[job].thanked,
        releases: JOBS[job].releases,
        sheet: sketch.person_sheet,
        visit,
        yen_once: 0,
        before: Vec::<StageBefore>::new(),
        stages,
    }
}

fn relieved_axes(sketch: &Sketch, lot: &Lot, person: usize, job: usize) -> Vec<usize> {
    match sketch.placing {
        Placing::Anywhere => {
            let words = lot.word(2, person, 0);
            words
                .iter()
                .take(sketch.accommodations)
                .map(|word| (word % 5) as usize)
                .collect()
        }
        Placing::OnGaps => {
            let mut gaps = gaps_seen(sketch, lot, person, job);
            let mut axes = Vec::new();
            for _ in 0..sketch.accommodations {
                let largest = (0..5).max_by(|&a, &b| gaps[a].total_cmp(&gaps[b])).unwrap();
                if gaps[largest] > 0.0 {
                    gaps[largest] -= 1.0;
                    axes.push(largest);
                }
            }
            axes
        }
    }
}

/// Guesses and lots averaged over, and futures for each of them.
pub(crate) const DRAWS: u32 = 40;

/// One result for each of [`DRAWS`] draws, `futures` in all.
pub(crate) fn outcomes(sketch: &Sketch, futures: u32) -> Vec<Outcome> {
    let parameters = Parameters::embedded().unwrap();
    (0..DRAWS)
        .map(|draw| {
            let seed = Seed::new(1_000 + u64::from(draw)).unwrap();
            Simulation::new(
                compile(sketch, draw),
                parameters.clone(),
                seed,
                futures / DRAWS,
            )
            .unwrap()
            .finish()
        })
        .collect()
}

/// Share in work at a week, over all draws.
pub(crate) fn in_work(outcomes: &[Outcome], week: usize) -> f64 {
    outcomes
        .iter()
        .filter_map(|outcome| outcome.share_in_work(week))
        .sum::<f64>()
        / outcomes.len() as f64
}
