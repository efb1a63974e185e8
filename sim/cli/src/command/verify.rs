//! `tsumugi verify`: runs again what a file tells of, and compares the digests.

use std::iter::successors;

use clap::Args;
use content::envelope::{LARGEST_FILE, open_as};
use content::messages::command::{Column, TableName, Word};
use content::work::StudioWork;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sim::Case;
use sim::digest::{Digest, digest_of};
use sim::plan::{History, Plan};
use sim::random::Seed;
use sim::run::ENGINE_VERSION;

use super::run::{RunResult, simulation};
use crate::arguments::words::help;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::{self, Source, check_standard_input, plan_of_work};
use crate::table::{Cell, Table};
use crate::{Surroundings, threads};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[arg(value_name = "FILE", help = help().argument.verify_file)]
    file: Source,
    #[arg(long, value_name = "FILE", help = help().argument.verify_case)]
    case: Source,
    #[arg(long, value_name = "FILE", help = help().argument.verify_plan)]
    plan: Option<Source>,
}

/// Every run that was repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verification {
    /// Whether every run came out the same.
    same: bool,
    /// The runs, in the order of the file.
    runs: Vec<VerifiedRun>,
}

/// One run that was repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct VerifiedRun {
    seed: Seed,
    futures: u32,
    /// The digest in the file.
    expected: Digest,
    /// The digest that came out, if it could be run.
    found: Option<Digest>,
    answer: Answer,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Same,
    Differs,
    /// Made by another engine, or with another case.
    OtherEngine,
    /// The plan of this run is no longer in the file's history, or is not the one given.
    PlanNotThere,
}

/// What a file says of one run.
struct Record {
    engine: u32,
    plan: Digest,
    seed: Seed,
    futures: u32,
    outcome: Digest,
}

pub(crate) fn run(asked: &Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    check_standard_input(
        &[&asked.file, &asked.case]
            .into_iter()
            .chain(&asked.plan)
            .collect::<Vec<_>>(),
    )?;
    let case: Case = asked.case.json()?;
    // A result holds far more than a work file.
    let bytes = asked.file.bytes(16 * LARGEST_FILE)?;
    let file = asked.file.to_string();
    let read: Value = input::value(&file, &bytes)?;
    let (records, plans) = if read.get("kind").is_some() && read.get("body").is_some() {
        let work: StudioWork = open_as(&bytes)?;
        let plan = plan_of_work(&case, &work)?;
        let plans = earlier_and_later(&case, &work.history, plan)
            .into_iter()
            .chain(work.variant.clone())
            .collect();
        (records_of(&work), plans)
    } else {
        let result = result_in(&file, read)?;
        let plan = asked.plan.as_ref().ok_or_else(|| Failure::Unknown {
            path: "--plan".to_owned(),
            value: String::new(),
            known: "FILE".to_owned(),
        })?;
        (
            vec![record_of(&case, &result)?],
            vec![input::plan(&case, plan)?],
        )
    };
    if records.is_empty() {
        return Err(Failure::NoRuns { file });
    }
    let runs = repeat_all(&case, &plans, &records, surroundings)?;
    let same = runs.iter().all(|run| run.answer == Answer::Same);
    let verification = Verification { same, runs };
    surroundings
        .printer
        .print(&[table(&verification)], &verification)?;
    Ok(if same { Exit::Done } else { Exit::No })
}

/// A result by itself, or in the line that answers a job.
fn result_in(file: &str, mut read: Value) -> Result<RunResult, Failure> {
    match read.get_mut("result").map(Value::take) {
        Some(inner) => input::part(file, "/result", inner),
        None => input::part(file, "", read),
    }
}

/// A result whose own outcome does not have the digest it names is told apart by it.
fn record_of(case: &Case, result: &RunResult) -> Result<Record, Failure> {
    let inside = |error: sim::digest::DigestError| Failure::Inside(error.to_string());
    let own = result.outcome.digest().map_err(inside)?;
    let this_case = digest_of(case).map_err(inside)? == result.case;
    Ok(Record {
        engine: if this_case { result.engine } else { 0 },
        plan: result.plan,
        seed: result.seed,
        futures: result.futures,
        outcome: if own == result.digest {
            own
        } else {
            Digest::ZERO
        },
    })
}

fn records_of(work: &StudioWork) -> Vec<Record> {
    let runs = work.runs.as_slice().iter();
    runs.map(|run| Record {
        engine: run.engine,
        plan: run.plan,
        seed: run.seed,
        futures: run.futures,
        outcome: run.outcome,
    })
    .collect()
}

/// Every plan the history knows, those undone included.
fn earlier_and_later(case: &Case, history: &History, now: Plan) -> Vec<Plan> {
    let earlier = successors(history.undone(), History::undone);
    let later = successors(history.redone(), History::redone);
    let others = earlier.chain(later).map(|history| history.plan(case));
    std::iter::once(now).chain(others).collect()
}

fn repeat_all(
    case: &Case,
    plans: &[Plan],
    records: &[Record],
    surroundings: &Surroundings,
) -> Result<Vec<VerifiedRun>, Failure> {
    let known: Vec<(Digest, &Plan)> = plans
        .iter()
        .filter_map(|plan| Some((digest_of(plan).ok()?, plan)))
        .collect();
    let mut runs = Vec::new();
    for record in records {
        let plan = known.iter().find(|(digest, _)| *digest == record.plan);
        let (answer, found) = match plan {
            _ if record.engine != ENGINE_VERSION => (Answer::OtherEngine, None),
            None => (Answer::PlanNotThere, None),
            Some((_, plan)) => {
                let simulation = simulation(case, plan, record.seed, record.futures)?;
                surroundings.progress.restart();
                let outcome = threads::finish(simulation, &surroundings.progress)?;
                let found = outcome
                    .digest()
                    .map_err(|error| Failure::Inside(error.to_string()))?;
                (
                    if found == record.outcome {
                        Answer::Same
                    } else {
                        Answer::Differs
                    },
                    Some(found),
                )
            }
        };
        runs.push(VerifiedRun {
            seed: record.seed,
            futures: record.futures,
            expected: record.outcome,
            found,
            answer,
        });
    }
    Ok(runs)
}

fn table(verification: &Verification) -> Table {
    let columns = [
        Column::Seed,
        Column::Futures,
        Column::Expected,
        Column::Found,
        Column::Answer,
    ];
    let mut table = Table::new(TableName::Runs, &columns);
    for run in &verification.runs {
        let answer = match run.answer {
            Answer::Same => Word::Same,
            Answer::Differs => Word::Differs,
            Answer::OtherEngine => Word::OtherEngine,
            Answer::PlanNotThere => Word::PlanNotThere,
        };
        table.push([
            Cell::whole(run.seed.get()),
            Cell::whole(run.futures),
            Cell::text(run.expected),
            run.found.map_or(Cell::Empty, Cell::text),
            Cell::Word(answer),
        ]);
    }
    table
}
