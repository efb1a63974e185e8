//! `tsumugi sensitivity`: which factors matter, and how far the coefficients' ranges reach.

use clap::{Args, ValueEnum};
use content::messages::command::{Column, TableName};
use sim::Case;
use sim::experiment::{
    Effects, Screening, ScreeningMethod, ScreeningRequest, ScreeningResult, Uncertainty,
    UncertaintyRequest, UncertaintyResult,
};
use sim::plan::Plan;

use super::band_table::band_table;
use super::experiment::{
    BY_MEASURE, Over, all, factor_name, factors, measure_cell, measures, missing,
};
use crate::arguments::number::whole;
use crate::arguments::words::help;
use crate::arguments::{CaseAndPlan, Futures};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::{self, check_standard_input};
use crate::table::{Cell, Table};
use crate::{Surroundings, threads};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[command(flatten)]
    inputs: CaseAndPlan,
    #[command(flatten)]
    futures: Futures,
    #[arg(long, value_enum, default_value_t, help = help().argument.sensitivity_method)]
    method: Method,
    #[arg(long, value_enum, default_value_t, help = help().argument.sensitivity_over)]
    over: Over,
    #[arg(long, value_name = "FACTOR", help = help().argument.sensitivity_factor)]
    factor: Vec<String>,
    #[arg(long, value_name = "MEASURE", help = help().argument.measure)]
    measure: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = whole::<u32>, help = help().argument.sensitivity_trajectories)]
    trajectories: u32,
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = whole::<u32>, help = help().argument.sensitivity_levels)]
    levels: u32,
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = whole::<u32>, help = help().argument.sensitivity_draws)]
    draws: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Method {
    #[default]
    #[value(help = help().value.method_one_at_a_time)]
    OneAtATime,
    #[value(help = help().value.method_morris)]
    Morris,
    #[value(help = help().value.method_band)]
    Band,
}

pub(crate) fn run(asked: Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    check_standard_input(&[&asked.inputs.case, &asked.inputs.plan])?;
    asked.futures.checked()?;
    let case: Case = asked.inputs.case.json()?;
    let plan = input::plan(&case, &asked.inputs.plan)?;
    match asked.method {
        Method::Band => band(&asked, &case, &plan, surroundings),
        Method::OneAtATime => screen(
            &asked,
            ScreeningMethod::OneAtATime,
            &case,
            &plan,
            surroundings,
        ),
        Method::Morris => {
            let Asked {
                trajectories,
                levels,
                ..
            } = asked;
            screen(
                &asked,
                ScreeningMethod::Morris {
                    trajectories,
                    levels,
                },
                &case,
                &plan,
                surroundings,
            )
        }
    }
}

fn screen(
    asked: &Asked,
    method: ScreeningMethod,
    case: &Case,
    plan: &Plan,
    surroundings: &Surroundings,
) -> Result<Exit, Failure> {
    let (seed, futures) = asked.futures.checked()?;
    let factors = factors(&asked.factor, asked.over, case, plan)?;
    let measures = measures(&asked.measure, case)?;
    let screening = Screening::new(
        case,
        plan,
        ScreeningRequest {
            factors,
            method,
            measures,
            seed,
            futures,
        },
    )
    .map_err(|refusal| Failure::experiment(refusal, case, plan))?;
    let measured = threads::points(screening.points(), &surroundings.progress, |point| {
        screening.measure(point)
    });
    let measured = all(measured)?;
    let result = screening.result(&measured).ok_or_else(missing)?;
    surroundings.printer.print(&[screened(&result)], &result)?;
    Ok(Exit::Done)
}

fn band(
    asked: &Asked,
    case: &Case,
    plan: &Plan,
    surroundings: &Surroundings,
) -> Result<Exit, Failure> {
    let (seed, futures) = asked.futures.checked()?;
    let coefficients = match asked.factor.as_slice() {
        [] => Vec::new(),
        written => factors(written, Over::Coefficients, case, plan)?,
    };
    let measures = measures(&asked.measure, case)?;
    let request = UncertaintyRequest {
        coefficients,
        draws: asked.draws,
        measures,
        seed,
        futures,
    };
    let uncertainty = Uncertainty::new(case, plan, request)
        .map_err(|refusal| Failure::experiment(refusal, case, plan))?;
    let points = uncertainty.points();
    let measured = all(threads::points(points, &surroundings.progress, |point| {
        uncertainty.measure(point)
    }))?;
    let result = uncertainty.result(&measured).ok_or_else(missing)?;
    surroundings.printer.print(&[bands(&result)], &result)?;
    Ok(Exit::Done)
}

fn screened(result: &ScreeningResult) -> Table {
    let request = &result.request;
    let factors: Vec<Cell> = request
        .factors
        .iter()
        .map(|factor| Cell::text(factor_name(factor)))
        .collect();
    match &result.effects {
        Effects::OneAtATime { plan, ends } => {
            let columns = [
                &BY_MEASURE[..],
                &[Column::Value, Column::AtLow, Column::AtHigh],
            ]
            .concat();
            let mut table = Table::new(TableName::Factors, &columns);
            for ((measure, value), ends) in request.measures.iter().zip(plan).zip(ends) {
                for (factor, ends) in factors.iter().zip(ends) {
                    table.push([
                        measure_cell(*measure),
                        factor.clone(),
                        Cell::Number(*value, 4),
                        Cell::Number(ends.low, 4),
                        Cell::Number(ends.high, 4),
                    ]);
                }
            }
            table
        }
        Effects::Morris(effects) => {
            let columns = [
                &BY_MEASURE[..],
                &[
                    Column::MuStar,
                    Column::MuStarError,
                    Column::Mu,
                    Column::Sigma,
                ],
            ]
            .concat();
            let mut table = Table::new(TableName::Factors, &columns);
            for (measure, effects) in request.measures.iter().zip(effects) {
                for (factor, effect) in factors.iter().zip(effects) {
                    table.push([
                        measure_cell(*measure),
                        factor.clone(),
                        Cell::Number(effect.mu_star, 4),
                        Cell::Number(effect.mu_star_error, 4),
                        Cell::Number(effect.mu, 4),
                        Cell::Number(effect.sigma, 4),
                    ]);
                }
            }
            table
        }
    }
}

fn bands(result: &UncertaintyResult) -> Table {
    let measures = result.request.measures.iter();
    let rows = measures.zip(&result.bands);
    let rows = rows.map(|(measure, band)| (*measure, band, []));
    band_table(TableName::Summary, Column::Value, [], rows)
}
