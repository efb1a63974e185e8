//! From sums to results.

use super::outcome::{
    Declined, ENGINE_VERSION, Occupancy, Outcome, PersonOutcome, StageOutcome, TeamOutcome,
    TeamWeek, WorkplaceOutcome,
};
use super::tally::{PARTS, PersonTally, State, Tally};
use crate::model::PerEnd;
use crate::model::compiled::{Compiled, CompiledPerson};
use crate::model::parameters::Parameters;
use crate::model::tables::Tables;
use crate::model::team::TeamSums;
use crate::random::Seed;
use crate::units::{MinutesPerWeek, Weeks};

pub(super) fn outcome(
    compiled: &Compiled,
    parameters: &Parameters,
    tables: &Tables,
    tally: &Tally,
    seed: Seed,
    futures: u32,
) -> Outcome {
    Outcome {
        engine: ENGINE_VERSION,
        seed,
        futures,
        horizon: Weeks::clamped(compiled.horizon),
        people: compiled
            .people
            .iter()
            .zip(&tally.people)
            .map(|(person, sums)| person_outcome(compiled, person, sums))
            .collect(),
        unplaced: compiled.unplaced.clone(),
        here: tally.here.by_week(),
        in_work: tally.in_work.by_week(),
        occupancy: occupancy(tally, usize::from(compiled.horizon)),
        team: team_outcome(compiled, tables, tally),
        workplaces: (0..compiled.workplaces.len())
            .map(|workplace| workplace_outcome(compiled, parameters, tables, tally, workplace))
            .collect(),
        typical_future: tally.typical(futures),
    }
}

fn person_outcome(
    compiled: &Compiled,
    person: &CompiledPerson,
    sums: &PersonTally,
) -> PersonOutcome {
    let paid = |amount: fn(&crate::model::compiled::CompiledStage) -> u32| -> u64 {
        let stages = person.stages.iter().zip(&sums.weeks);
        stages
            .map(|(stage, &weeks)| weeks * u64::from(amount(stage)))
            .sum()
    };
    PersonOutcome {
        id: person.id.clone(),
        workplace: compiled.workplaces[person.workplace].id.clone(),
        started: sums.started,
        declined: person
            .before
            .iter()
            .zip(&sums.declined)
            .map(|(stage, &futures)| Declined {
                stage: stage.kind,
                futures,
            })
            .collect(),
        ends: PerEnd::from_fn(|end| sums.ends[end.index()].clone()),
        stages: person
            .stages
            .iter()
            .zip(sums.reached.iter().zip(&sums.weeks))
            .map(|(stage, (&reached, &weeks))| StageOutcome {
                stage: stage.kind,
                reached,
                weeks,
            })
            .collect(),
        last_stage_began: sums.last_stage_began.clone(),
        paid_minutes: paid(|stage| {
            if stage.paid {
                stage.minutes_per_week
            } else {
                0
            }
        }),
        pay_yen: paid(|stage| stage.yen_per_week),
        check_ins_due: sums.check_ins_due,
        check_ins_held: sums.check_ins_held,
        adjustments: sums.adjustments,
        steps_back: sums.steps_back,
        support_yen: u64::from(person.yen_once) * u64::from(sums.started) + sums.spent,
    }
}

fn occupancy(tally: &Tally, horizon: usize) -> Vec<Occupancy> {
    let mut now = [0_i64; 7];
    let mut weeks = Vec::with_capacity(horizon);
    for changes in tally.changes.iter().skip(1).take(horizon) {
        for (sum, change) in now.iter_mut().zip(changes) {
            *sum += change;
        }
        let people = |state: State| u64::try_from(now[state as usize]).unwrap_or(0);
        weeks.push(Occupancy {
            trial: people(State::Trial),
            short_hours: people(State::ShortHours),
            flexible_job: people(State::FlexibleJob),
            moved_on: people(State::MovedOn),
            left: people(State::Left),
            stalled: people(State::Stalled),
            declined: people(State::Declined),
        });
    }
    weeks
}

fn team_outcome(compiled: &Compiled, tables: &Tables, tally: &Tally) -> TeamOutcome {
    TeamOutcome {
        weekly: MinutesPerWeek::clamped(compiled.team.weekly),
        preparation_available: tables.preparation.available,
        preparation_needed: tables.preparation.needed,
        weeks: tally.team.iter().map(TeamWeek::from).collect(),
    }
}

impl From<&TeamSums> for TeamWeek {
    fn from(sums: &TeamSums) -> Self {
        Self {
            used_minutes: sums.used,
            owed_minutes: sums.owed,
            due: sums.due,
            held: sums.held,
            missed: sums.missed,
        }
    }
}

/// Useful minutes are hours × (0.4 + 0.6 × skill); instruction falls as skill grows; a buddy's minutes fall with newness.
fn workplace_outcome(
    compiled: &Compiled,
    parameters: &Parameters,
    tables: &Tables,
    tally: &Tally,
    workplace: usize,
) -> WorkplaceOutcome {
    let (mut useful, mut released, mut instruction) = (0.0, 0.0, 0.0);
    let mut check_in_minutes = 0;
    let people = compiled
        .people
        .iter()
        .zip(&tally.people)
        .filter(|(person, _)| person.workplace == workplace);
    for (person, sums) in people {
        let stages = person.stages.iter().zip(&sums.weeks);
        let minutes: u64 = stages
            .map(|(stage, &weeks)| weeks * u64::from(stage.minutes_per_week))
            .sum();
        let minutes = minutes as f64;
        let skilled =
            60.0 * parameters.reference_hours * sums.skilled_exposure as f64 / f64::from(PARTS);
        let done = parameters.value_untrained * minutes + parameters.value_trained * skilled;
        useful += done;
        released += done * person.releases;
        instruction += parameters.instruction_share * (minutes - skilled)
            + parameters.buddy_minutes * sums.accompanied as f64 / f64::from(PARTS)
            + sums.asked as f64;
        check_in_minutes += sums.asked;
    }
    let rates = &tables.rates;
    let done = tables.preparation.done_before_the_start() as f32;
    let briefed = tables.workplaces[workplace]
        .briefed_at
        .is_some_and(|minutes| minutes <= done);
    let start = rates.readiness_start
        + if briefed {
            rates.readiness_briefed
        } else {
            0.0
        };
    WorkplaceOutcome {
        id: compiled.workplaces[workplace].id.clone(),
        useful_minutes: libm::round(useful) as i64,
        released_minutes: libm::round(released) as i64,
        instruction_minutes: libm::round(instruction) as i64,
        check_in_minutes,
        readiness_start: libm::roundf(start.min(1.0) * 1_000_000.0) as u32,
        readiness_end: tally.readiness[workplace],
    }
}
