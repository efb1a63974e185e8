//! `tsumugi run`: one plan over many futures, or a file of jobs.

use clap::Args;
use content::messages::command::{Column, TableName, Word};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sim::Case;
use sim::digest::{Digest, digest_of};
use sim::experiment::{Measure, Precise, PrecisionRequest, PrecisionResult};
use sim::plan::{Plan, Severity, review};
use sim::random::Seed;
use sim::run::{Outcome, Simulation};

use super::experiment::OVER_ALL_WEEKS;
use crate::arguments::Futures;
use crate::arguments::number::{number, whole};
use crate::arguments::words::help;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::{self, Source, check_standard_input};
use crate::table::{Cell, Table};
use crate::{Surroundings, jobs, threads};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[arg(long, value_name = "FILE", required_unless_present = "jobs", help = help().argument.case)]
    case: Option<Source>,
    #[arg(long, value_name = "FILE", required_unless_present = "jobs", help = help().argument.plan)]
    plan: Option<Source>,
    #[command(flatten)]
    futures: Futures,
    #[arg(long, value_name = "WIDTH", conflicts_with = "jobs", value_parser = number, help = help().argument.run_until_precision)]
    until_precision: Option<f64>,
    #[arg(long, value_name = "WEEK", requires = "until_precision", value_parser = whole::<u16>, help = help().argument.run_week)]
    week: Option<u16>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["case", "plan", "seed", "futures"], help = help().argument.run_jobs)]
    jobs: Option<Source>,
}

/// What a run came to: enough to repeat it, and everything that came out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RunResult {
    /// Version of the engine.
    pub(crate) engine: u32,
    /// Digest of the case.
    pub(crate) case: Digest,
    /// Digest of the plan.
    pub(crate) plan: Digest,
    /// Seed of the futures.
    pub(crate) seed: Seed,
    /// How many futures.
    pub(crate) futures: u32,
    /// How precise it is, if that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) precision: Option<PrecisionResult>,
    /// Digest of the outcome.
    pub(crate) digest: Digest,
    /// What came out.
    pub(crate) outcome: Outcome,
}

impl RunResult {
    /// Of an outcome, with the digests of what it was made from.
    pub(crate) fn of(case: &Case, plan: &Plan, outcome: Outcome) -> Result<Self, Failure> {
        let inside = |error: sim::digest::DigestError| Failure::Inside(error.to_string());
        Ok(Self {
            engine: outcome.engine,
            case: digest_of(case).map_err(inside)?,
            plan: digest_of(plan).map_err(inside)?,
            seed: outcome.seed,
            futures: outcome.futures,
            precision: None,
            digest: outcome.digest().map_err(inside)?,
            outcome,
        })
    }
}

pub(crate) fn run(asked: Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    if let Some(source) = &asked.jobs {
        return jobs::run(source, surroundings);
    }
    let (Some(case), Some(plan)) = (&asked.case, &asked.plan) else {
        return Err(Failure::Inside("neither jobs nor a plan".to_owned()));
    };
    let (seed, futures) = asked.futures.checked()?;
    check_standard_input(&[case, plan])?;
    let case: Case = case.json()?;
    let plan = input::plan(&case, plan)?;
    let result = match asked.until_precision {
        None => {
            let simulation = simulation(&case, &plan, seed, futures)?;
            RunResult::of(
                &case,
                &plan,
                threads::finish(simulation, &surroundings.progress)?,
            )?
        }
        Some(width) => {
            let week = asked.week.unwrap_or_else(|| case.horizon.get().min(52));
            let measure = Measure::InWork(week);
            let request = PrecisionRequest {
                measure,
                width,
                seed,
                most_futures: futures,
            };
            let precise = Precise::new(&case, &plan, request)
                .map_err(|refusal| Failure::experiment(refusal, &case, &plan))?;
            let (precision, outcome) = threads::finish_precise(precise, &surroundings.progress)?;
            RunResult {
                precision: Some(precision),
                ..RunResult::of(&case, &plan, outcome)?
            }
        }
    };
    surroundings.printer.print(&tables(&result), &result)?;
    let reached = result.precision.is_none_or(|precision| precision.reached);
    Ok(if reached { Exit::Done } else { Exit::No })
}

/// A plan made ready, once its review has nothing that blocks it.
pub(crate) fn simulation(
    case: &Case,
    plan: &Plan,
    seed: Seed,
    futures: u32,
) -> Result<Simulation, Failure> {
    let mut findings = review(case, plan).findings;
    findings.retain(|finding| finding.severity() == Severity::Blocking);
    if !findings.is_empty() {
        return Err(Failure::blocked(findings, case, plan));
    }
    Ok(Simulation::of_plan(case, plan, seed, futures)?)
}

/// 97.5 % quantile of the standard normal distribution.
pub(crate) const Z_95: f64 = 1.959_963_984_540_054;

fn tables(result: &RunResult) -> [Table; 3] {
    [
        summary(result),
        weeks(&result.outcome),
        people(&result.outcome),
    ]
}

fn summary(result: &RunResult) -> Table {
    let outcome = &result.outcome;
    let horizon = outcome.horizon.get();
    let weeks = [13, 26, 52].into_iter().filter(|week| *week <= horizon);
    let measures = weeks.map(Measure::InWork).chain(OVER_ALL_WEEKS);
    let mut table = Table::new(
        TableName::Summary,
        &[Column::Measure, Column::Value, Column::Low, Column::High],
    );
    for measure in measures {
        let found = measure.of(outcome);
        let end = |sign: f64| found.error.map(|error| found.value + sign * Z_95 * error);
        table.push([
            Cell::text(measure),
            Cell::Number(found.value, 3),
            Cell::number(end(-1.0), 3),
            Cell::number(end(1.0), 3),
        ]);
    }
    if let Some(precision) = &result.precision {
        let reached = Cell::yes(precision.reached);
        table.push([
            Cell::Word(Word::PreciseEnough),
            reached,
            Cell::Empty,
            Cell::Empty,
        ]);
    }
    for (word, value) in [
        (Word::Matched, Cell::whole(outcome.people.len())),
        (Word::Unplaced, Cell::whole(outcome.unplaced.len())),
        (Word::Engine, Cell::whole(result.engine)),
        (Word::Digest, Cell::text(result.digest.to_hex())),
    ] {
        table.push([Cell::Word(word), value, Cell::Empty, Cell::Empty]);
    }
    table
}

/// Shares go over everybody in the case, as in the summary.
fn weeks(outcome: &Outcome) -> Table {
    let columns = [
        Column::Week,
        Column::InWork,
        Column::Low,
        Column::High,
        Column::Here,
    ];
    let mut table = Table::new(TableName::Weeks, &columns);
    let people = (outcome.people.len() + outcome.unplaced.len()).max(1) as f64;
    for week in 0..=outcome.horizon.get() {
        let band = |share| {
            outcome
                .quantile_in_work(week.into(), share)
                .map(|count| count as f64 / people)
        };
        table.push([
            Cell::whole(week),
            Cell::Number(Measure::InWork(week).of(outcome).value, 3),
            Cell::number(band(0.05), 3),
            Cell::number(band(0.95), 3),
            Cell::Number(Measure::Here(week).of(outcome).value, 3),
        ]);
    }
    table
}

fn people(outcome: &Outcome) -> Table {
    let columns = [
        Column::Person,
        Column::Workplace,
        Column::Started,
        Column::Here,
    ];
    let mut table = Table::new(TableName::People, &columns);
    let share = |futures: u32| f64::from(futures) / f64::from(outcome.futures.max(1));
    for person in &outcome.people {
        table.push([
            Cell::text(&person.id),
            Cell::text(&person.workplace),
            Cell::Number(share(person.started), 3),
            Cell::Number(share(person.still_here()), 3),
        ]);
    }
    table
}
