//! `tsumugi compare`: two plans on the same futures.

use clap::Args;
use content::messages::command::{Column, TableName};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sim::Case;
use sim::experiment::{Difference, DifferenceResult, UncertaintyRequest};
use sim::plan::Plan;
use sim::random::Seed;
use sim::run::{Comparing, Comparison, MeanInterval, VarianceSaved};

use super::band_table::band_table;
use super::experiment::{all, factor, measures, missing};
use super::run::simulation;
use crate::arguments::number::{number, whole};
use crate::arguments::words::help;
use crate::arguments::{CaseAndPlan, Futures};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::{self, Source, check_standard_input};
use crate::progress::Progress;
use crate::table::{Cell, Table};
use crate::{Surroundings, threads};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[command(flatten)]
    inputs: CaseAndPlan,
    #[arg(long, value_name = "FILE", help = help().argument.compare_with)]
    with: Source,
    #[command(flatten)]
    futures: Futures,
    #[arg(long, value_name = "WIDTH", value_parser = number, help = help().argument.compare_until_precision)]
    until_precision: Option<f64>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>, conflicts_with = "until_precision", help = help().argument.compare_draws)]
    draws: Option<u32>,
    #[arg(long, value_name = "FACTOR", requires = "draws", help = help().argument.compare_factor)]
    factor: Vec<String>,
    #[arg(long, value_name = "MEASURE", requires = "draws", help = help().argument.compare_measure)]
    measure: Vec<String>,
}

/// Two plans compared, with the figures that follow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompareResult {
    /// Whether the interval is as narrow as asked for; nothing where nothing was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    precise_enough: Option<bool>,
    /// What meeting the same futures saved.
    variance_saved: Vec<VarianceSaved>,
    /// Both outcomes and their differences.
    comparison: Comparison,
    /// How far the differences reach when the coefficients do, if that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    uncertainty: Option<DifferenceResult>,
}

/// Futures of the first look at the interval.
const FIRST_LOOK: u32 = 256;

pub(crate) fn run(asked: &Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    let (seed, futures) = asked.futures.checked()?;
    if let Some(width) = asked
        .until_precision
        .filter(|width| !(0.000_1..=2.0).contains(width))
    {
        return Err(Failure::OutOfBounds {
            path: "--until-precision".to_owned(),
            value: width.to_string(),
            lowest: "0.0001".to_owned(),
            highest: "2".to_owned(),
        });
    }
    check_standard_input(&[&asked.inputs.case, &asked.inputs.plan, &asked.with])?;
    let case: Case = asked.inputs.case.json()?;
    let first = input::plan(&case, &asked.inputs.plan)?;
    let second = input::plan(&case, &asked.with)?;
    let ask = |futures| {
        compare(
            &case,
            [&first, &second],
            seed,
            futures,
            &surroundings.progress,
        )
    };
    let (comparison, precise_enough) = match asked.until_precision {
        None => (ask(futures)?, None),
        Some(width) => {
            let mut taken = futures.min(FIRST_LOOK);
            loop {
                let comparison = ask(taken)?;
                let narrow = comparison
                    .in_work
                    .last()
                    .is_none_or(|last| width_of(last.share()) < width);
                if narrow || taken == futures {
                    break (comparison, Some(narrow));
                }
                taken = taken.saturating_mul(2).min(futures);
            }
        }
    };
    let uncertainty = asked
        .draws
        .map(|draws| uncertainty(asked, draws, &case, [&first, &second], surroundings))
        .transpose()?;
    let result = CompareResult {
        precise_enough,
        variance_saved: comparison.variance_saved(),
        comparison,
        uncertainty,
    };
    let tables: Vec<Table> = [summary(&result), people(&result.comparison)]
        .into_iter()
        .chain(result.uncertainty.as_ref().map(bands))
        .collect();
    surroundings.printer.print(&tables, &result)?;
    Ok(if precise_enough == Some(false) {
        Exit::No
    } else {
        Exit::Done
    })
}

fn compare(
    case: &Case,
    [first, second]: [&Plan; 2],
    seed: Seed,
    futures: u32,
    progress: &Progress,
) -> Result<Comparison, Failure> {
    let first = simulation(case, first, seed, futures)?;
    let second = simulation(case, second, seed, futures)?;
    progress.restart();
    Ok(threads::finish_comparing(
        Comparing::new(first, second)?,
        progress,
    )?)
}

/// The difference over draws of the coefficients: each point on whatever thread is free.
fn uncertainty(
    asked: &Asked,
    draws: u32,
    case: &Case,
    plans: [&Plan; 2],
    surroundings: &Surroundings,
) -> Result<DifferenceResult, Failure> {
    let (seed, futures) = asked.futures.checked()?;
    let coefficients = asked.factor.iter().map(|text| factor(text));
    let request = UncertaintyRequest {
        coefficients: coefficients.collect::<Result<_, _>>()?,
        draws,
        measures: measures(&asked.measure, case)?,
        seed,
        futures,
    };
    let difference = Difference::new(case, plans, request)
        .map_err(|refusal| Failure::experiment(refusal, case, plans[0]))?;
    surroundings.progress.restart();
    let measured = threads::points(difference.points(), &surroundings.progress, |point| {
        difference.measure(point)
    });
    difference.result(&all(measured)?).ok_or_else(missing)
}

fn width_of(interval: MeanInterval) -> f64 {
    interval.high - interval.low
}

fn summary(result: &CompareResult) -> Table {
    let columns = [
        Column::Week,
        Column::Difference,
        Column::Low,
        Column::High,
        Column::VarianceSaved,
        Column::Futures,
    ];
    let mut table = Table::new(TableName::Summary, &columns);
    for (paired, saved) in result.comparison.in_work.iter().zip(&result.variance_saved) {
        let share = paired.share();
        table.push([
            Cell::whole(paired.week),
            Cell::Number(share.mean, 4),
            Cell::Number(share.low, 4),
            Cell::Number(share.high, 4),
            Cell::Number(saved.share(), 3),
            Cell::whole(paired.futures),
        ]);
    }
    table
}

fn bands(result: &DifferenceResult) -> Table {
    let measures = result.request.measures.iter();
    let rows = measures.zip(&result.differences).map(|(measure, found)| {
        let better = [found.first_better, found.second_better];
        let better = better.map(|share| Cell::Number(share, 3));
        (*measure, &found.band, better)
    });
    band_table(
        TableName::Uncertainty,
        Column::Difference,
        [Column::FirstBetter, Column::SecondBetter],
        rows,
    )
}

fn people(comparison: &Comparison) -> Table {
    let columns = [
        Column::Person,
        Column::Week,
        Column::Difference,
        Column::Low,
        Column::High,
    ];
    let mut table = Table::new(TableName::People, &columns);
    for person in &comparison.people {
        for counts in &person.weeks {
            let share = counts.share();
            table.push([
                Cell::text(&person.id),
                Cell::whole(counts.week),
                Cell::Number(share.mean, 4),
                Cell::Number(share.low, 4),
                Cell::Number(share.high, 4),
            ]);
        }
    }
    table
}
