//! `tsumugi search`: the best plan that is found within the case's limits, with everything that was tried.

use clap::Args;
use content::messages::command::{Column, TableName, Word};
use sim::Case;
use sim::experiment::{Coach, CoachRequest, CoachResult, Measure, Measured, Verdict};

use super::experiment::{measure, word};
use crate::Surroundings;
use crate::arguments::number::whole;
use crate::arguments::words::help;
use crate::arguments::{CaseAndPlan, Futures};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::{self, check_standard_input};
use crate::progress::Progress;
use crate::table::{Cell, Table};
use crate::threads::Pool;

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[command(flatten)]
    inputs: CaseAndPlan,
    #[command(flatten)]
    futures: Futures,
    #[arg(long, value_name = "MEASURE", help = help().argument.search_goal)]
    goal: Option<String>,
    #[arg(long, value_name = "MEASURE", default_value = "paid-hours", help = help().argument.search_keep)]
    keep: Vec<String>,
    #[arg(long, value_name = "NUMBER", default_value_t = 200_000, value_parser = whole::<u64>, help = help().argument.search_budget)]
    budget: u64,
}

pub(crate) fn run(asked: &Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    let (seed, futures) = asked.futures.checked()?;
    check_standard_input(&[&asked.inputs.case, &asked.inputs.plan])?;
    let case: Case = asked.inputs.case.json()?;
    let plan = input::plan(&case, &asked.inputs.plan)?;
    let goal = match &asked.goal {
        Some(name) => measure(name)?,
        None => Measure::InWork(case.horizon.get().min(52)),
    };
    let keep = asked
        .keep
        .iter()
        .map(|name| measure(name))
        .collect::<Result<_, _>>()?;
    let request = CoachRequest {
        goal,
        keep,
        moves: Vec::new(),
        seed,
        futures,
        budget: asked.budget,
    };
    let silent = Progress::silent(surroundings.words);
    let mut coach = Coach::with(&case, &plan, request, Pool(&silent))
        .map_err(|refusal| Failure::experiment(refusal, &case, &plan))?;
    while !coach.is_done() {
        coach.advance();
        let (spent, budget) = coach.spent();
        surroundings.progress.tell(spent, budget);
    }
    let result = coach.finish()?;
    surroundings.progress.end();
    surroundings
        .printer
        .print(&[summary(&result), moves(&result)], &result)?;
    Ok(Exit::Done)
}

fn summary(result: &CoachResult) -> Table {
    let columns = [Column::Measure, Column::Answer, Column::Value];
    let mut table = Table::new(TableName::Summary, &columns);
    let request = &result.request;
    for (at, measure) in std::iter::once(&request.goal)
        .chain(&request.keep)
        .enumerate()
    {
        for (word, measured) in [(Word::AtStart, &result.start), (Word::AtBest, &result.best)] {
            let value = measured.get(at).map(|found| found.value);
            table.push([
                Cell::text(measure),
                Cell::Word(word),
                Cell::number(value, 4),
            ]);
        }
    }
    let fresh = |word, found: Measured| {
        [
            Cell::text(request.goal),
            Cell::Word(word),
            Cell::Number(found.value, 4),
        ]
    };
    table.push(fresh(Word::AtStartFresh, result.check.start));
    table.push(fresh(Word::AtBestFresh, result.check.best));
    table.push([
        Cell::Empty,
        Cell::Word(Word::MovesTried),
        Cell::whole(result.history.len()),
    ]);
    table
}

fn moves(result: &CoachResult) -> Table {
    let columns = [
        Column::Number,
        Column::Verdict,
        Column::Goal,
        Column::Futures,
        Column::Meaning,
    ];
    let mut table = Table::new(TableName::Moves, &columns);
    for (number, attempt) in result.history.iter().enumerate() {
        let goal = attempt
            .verdict
            .scores()
            .and_then(<[Measured]>::first)
            .map(|found| found.value);
        table.push([
            Cell::whole(number + 1),
            Cell::text(name_of(&attempt.verdict)),
            Cell::number(goal, 4),
            Cell::whole(attempt.spent),
            Cell::text(word(&attempt.edits)),
        ]);
    }
    table
}

const fn name_of(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Unchanged => "unchanged",
        Verdict::Repeated => "repeated",
        Verdict::Refused(_) => "refused",
        Verdict::Cautioned(_) => "cautioned",
        Verdict::CannotRun(_) => "cannot_run",
        Verdict::NotKept { .. } => "not_kept",
        Verdict::NoBetter(_) => "no_better",
        Verdict::Taken(_) => "taken",
    }
}
