//! `tsumugi survival`: a person's own records of how long people stayed.

use clap::Args;
use content::messages::command::{Column, TableName, Word};
use schemars::JsonSchema;
use serde::Serialize;
use sim::survival::reader::{Limits, read};
use sim::survival::{Analysis, Interval, NoTest, Question, QuestionError, ScoreTest};

use crate::Surroundings;
use crate::arguments::number::number;
use crate::arguments::words::help;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::Source;
use crate::table::{Cell, Table};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[arg(value_name = "FILE", help = help().argument.survival_file)]
    file: Source,
    #[arg(long, value_name = "TIMES", value_delimiter = ',', value_parser = number, help = help().argument.survival_at)]
    at: Vec<f64>,
    #[arg(long, value_name = "TIME", value_parser = number, help = help().argument.survival_limit)]
    limit: Option<f64>,
}

/// Everything there is to tell about the records.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SurvivalResult {
    /// Headers of columns that were left out, since their names say nothing here.
    left_out: Vec<String>,
    /// Curves, medians, means, causes and tests.
    analysis: Analysis,
}

pub(crate) fn run(asked: &Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    let question = Question::new(asked.at.clone(), asked.limit).map_err(refused)?;
    let limits = Limits::default();
    let bytes = asked.file.bytes(limits.bytes as u64)?;
    let reading = read(&bytes, &limits).map_err(|refusals| Failure::Records {
        file: asked.file.to_string(),
        refusals,
    })?;
    let analysis = Analysis::of(&reading.study, &question);
    let result = SurvivalResult {
        left_out: reading.left_out,
        analysis,
    };
    let analysis = &result.analysis;
    let tables = [
        groups(analysis),
        times(analysis),
        incidences(analysis),
        tests(analysis),
    ];
    surroundings.printer.print(&tables, &result)?;
    Ok(Exit::Done)
}

fn refused(error: QuestionError) -> Failure {
    let too_low = |path: &str, value: f64, above| Failure::TooLow {
        path: path.to_owned(),
        value: value.to_string(),
        bound: "0".to_owned(),
        above,
    };
    match error {
        QuestionError::TimeBelowZero { time } => too_low("--at", time, false),
        QuestionError::LimitNotAboveZero { limit } => too_low("--limit", limit, true),
        QuestionError::TooManyTimes { times } => Failure::OutOfBounds {
            path: "--at".to_owned(),
            value: times.to_string(),
            lowest: "0".to_owned(),
            highest: Question::MOST_TIMES.to_string(),
        },
    }
}

fn groups(analysis: &Analysis) -> Table {
    let columns = [
        Column::Group,
        Column::Records,
        Column::People,
        Column::Events,
        Column::Median,
        Column::Low,
        Column::High,
        Column::MeanTime,
        Column::Error,
    ];
    let mut table = Table::new(TableName::Groups, &columns);
    for group in &analysis.groups {
        let mean = group.restricted_mean;
        table.push([
            Cell::text(&group.name),
            Cell::whole(group.records),
            Cell::text(group.people),
            Cell::text(group.events),
            Cell::number(group.median.time, 2),
            Cell::number(group.median.lower, 2),
            Cell::number(group.median.upper, 2),
            Cell::number(mean.map(|mean| mean.time), 3),
            Cell::number(mean.map(|mean| mean.variance.sqrt()), 3),
        ]);
    }
    table
}

/// The four cells of a probability with its error and interval.
fn probability(value: Option<f64>, error: Option<f64>, interval: Option<Interval>) -> [Cell; 4] {
    [
        Cell::number(value, 4),
        Cell::number(error, 4),
        Cell::number(interval.map(|interval| interval.lower), 4),
        Cell::number(interval.map(|interval| interval.upper), 4),
    ]
}

fn times(analysis: &Analysis) -> Table {
    let columns = [
        Column::Group,
        Column::Time,
        Column::AtRisk,
        Column::Survival,
        Column::Error,
        Column::Low,
        Column::High,
    ];
    let mut table = Table::new(TableName::Times, &columns);
    for group in &analysis.groups {
        for at in &group.at {
            let first = [
                Cell::text(&group.name),
                Cell::text(at.time),
                Cell::text(at.at_risk),
            ];
            let rest = probability(at.survival, at.standard_error, at.interval);
            table.push_row(first.into_iter().chain(rest).collect());
        }
    }
    table
}

fn incidences(analysis: &Analysis) -> Table {
    let columns = [
        Column::Cause,
        Column::Group,
        Column::Time,
        Column::Incidence,
        Column::Error,
        Column::Low,
        Column::High,
    ];
    let mut table = Table::new(TableName::Incidences, &columns);
    for cause in &analysis.causes {
        for (group, incidence) in analysis.groups.iter().zip(&cause.groups) {
            for at in &incidence.at {
                let first = [
                    Cell::whole(cause.code),
                    Cell::text(&group.name),
                    Cell::text(at.time),
                ];
                let rest = probability(at.incidence, at.standard_error, at.interval);
                table.push_row(first.into_iter().chain(rest).collect());
            }
        }
    }
    table
}

fn tests(analysis: &Analysis) -> Table {
    let columns = [
        Column::Test,
        Column::Cause,
        Column::Statistic,
        Column::DegreesOfFreedom,
        Column::P,
        Column::Reason,
    ];
    let mut table = Table::new(TableName::Tests, &columns);
    let mut add = |word: Word, cause: Option<usize>, test: Result<ScoreTest, NoTest>| {
        let (test, reason) = match test {
            Ok(test) => (Some(test), Cell::Empty),
            Err(reason) => (None, Cell::Word(Word::NoTest(reason))),
        };
        table.push([
            Cell::Word(word),
            cause.map_or(Cell::Empty, Cell::whole),
            Cell::number(test.map(|test| test.statistic), 3),
            test.map_or(Cell::Empty, |test| Cell::whole(test.degrees_of_freedom)),
            Cell::number(test.map(|test| test.p), 4),
            reason,
        ]);
    };
    let of = |found: &Result<sim::survival::LogRank, NoTest>| {
        found.as_ref().map(|found| found.test).map_err(|no| *no)
    };
    add(Word::LogRank, None, of(&analysis.log_rank));
    add(Word::PetoPeto, None, of(&analysis.peto_peto));
    if let Some(stratified) = &analysis.stratified_log_rank {
        add(Word::StratifiedLogRank, None, of(stratified));
    }
    for cause in &analysis.causes {
        add(Word::LogRank, Some(cause.code), of(&cause.log_rank));
        let gray = cause
            .gray
            .as_ref()
            .map(|found| found.test)
            .map_err(|no| *no);
        add(Word::Gray, Some(cause.code), gray);
    }
    table
}
