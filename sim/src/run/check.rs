//! Bounds that hold before the first future is begun.

use super::refusal::{
    MOST_FUTURES, MOST_PEOPLE, MOST_PREPARATION, MOST_STAGES, MOST_WEEKS, RunRefusal,
};
use crate::model::cap::LARGEST_CAP;
use crate::model::compiled::{Compiled, CompiledPerson, CompiledTeam};
use crate::model::parameters::Parameters;

/// Minutes in a week; also more than any single piece of preparation takes.
const WEEK: u32 = 10_080;
/// The least number to divide by: what is divided by less is no longer a number in single precision.
const LEAST_DIVISOR: f64 = 1e-6;
/// Minutes of preparation in all; single precision still counts them exactly.
const MOST_MINUTES: u64 = 10_000_000;

pub(super) fn check(
    compiled: &Compiled,
    parameters: &Parameters,
    futures: u32,
) -> Result<(), RunRefusal> {
    if !(1..=MOST_FUTURES).contains(&futures) {
        return Err(RunRefusal::Futures {
            found: futures,
            most: MOST_FUTURES,
        });
    }
    if !(1..=MOST_WEEKS).contains(&compiled.horizon) {
        return Err(RunRefusal::Horizon {
            found: compiled.horizon,
            most: MOST_WEEKS,
        });
    }
    let found = compiled.people.len();
    if found == 0 {
        return Err(RunRefusal::NobodyMatched);
    }
    if found > MOST_PEOPLE {
        return Err(RunRefusal::People {
            found,
            most: MOST_PEOPLE,
        });
    }
    check_parameters(parameters)?;
    check_team(&compiled.team)?;
    check_references(compiled)?;
    compiled.people.iter().try_for_each(check_person)
}

fn check_parameters(parameters: &Parameters) -> Result<(), RunRefusal> {
    let mut copy = parameters.clone();
    let divisors = [
        "mix_mismatch",
        "mix_relations",
        "mix_health",
        "mix_life",
        "mix_employer",
        "effect_cap",
        "newness_weeks",
        "preview_weeks",
        "income_full_hours",
        "reference_hours",
    ];
    for &name in Parameters::NAMES {
        let value = copy.get_mut(name).map_or(f64::NAN, |value| *value);
        let usable =
            value.abs() <= 1_000.0 && (value >= LEAST_DIVISOR || !divisors.contains(&name));
        let possible = match name {
            "shock_probability" => (0.0..1.0).contains(&value),
            "effect_cap" => value <= LARGEST_CAP,
            _ => true,
        };
        if !(usable && possible) {
            return Err(RunRefusal::Parameter {
                name: name.to_owned(),
            });
        }
    }
    let shares = parameters.shares.iter().flatten();
    if shares.clone().all(|share| (0.0..=1.0).contains(share)) {
        Ok(())
    } else {
        Err(RunRefusal::Parameter {
            name: "share".to_owned(),
        })
    }
}

fn check_team(team: &CompiledTeam) -> Result<(), RunRefusal> {
    let minutes = [
        team.weekly,
        team.visit,
        team.phone,
        team.adjustment,
        team.missed,
    ];
    let all: u64 = team
        .preparation
        .iter()
        .map(|&minutes| u64::from(minutes))
        .sum();
    let bounded = minutes
        .iter()
        .chain(&team.preparation)
        .all(|&minutes| minutes <= WEEK);
    if bounded && team.preparation.len() <= MOST_PREPARATION && all <= MOST_MINUTES {
        Ok(())
    } else {
        Err(RunRefusal::TeamOutOfRange)
    }
}

fn check_references(compiled: &Compiled) -> Result<(), RunRefusal> {
    let mut order = compiled.team.order.clone();
    order.sort_unstable();
    let permutation = order.iter().copied().eq(0..compiled.people.len());
    let placed = compiled
        .people
        .iter()
        .all(|person| person.workplace < compiled.workplaces.len());
    if !(permutation && placed) {
        return Err(RunRefusal::BrokenReference);
    }
    let mut streams: Vec<u32> = compiled.people.iter().map(|person| person.stream).collect();
    streams.sort_unstable();
    match streams.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(RunRefusal::SharedStream { stream: pair[0] }),
        None => Ok(()),
    }
}

fn check_person(person: &CompiledPerson) -> Result<(), RunRefusal> {
    let found = person.stages.len();
    if found == 0 || found > MOST_STAGES || person.before.len() > MOST_STAGES {
        return Err(RunRefusal::Stages {
            person: person.id.clone(),
            found,
            most: MOST_STAGES,
        });
    }
    let share = |value: f64| (0.0..=1.0).contains(&value);
    let level = |value: &f64| (0.0..=10.0).contains(value);
    let stages = person.stages.iter().all(|stage| {
        stage.demands.iter().all(level)
            && share(stage.skill_goal)
            && stage.minutes_per_week <= WEEK
            && (0.0..=1e9).contains(&stage.hours_of_pay)
    });
    let own = person.levels.iter().all(level)
        && person.history.abs() <= 10.0
        && [
            person.income_need,
            person.confidence,
            person.thanked,
            person.releases,
            person.sheet,
        ]
        .into_iter()
        .all(share);
    if own && stages {
        Ok(())
    } else {
        Err(RunRefusal::PersonOutOfRange {
            person: person.id.clone(),
        })
    }
}
