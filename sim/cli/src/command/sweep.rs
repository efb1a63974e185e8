//! `tsumugi sweep`: a plan over a grid or a sample of values.

use clap::Args;
use content::messages::command::{Column, TableName};
use sim::Case;
use sim::experiment::{
    Found, PointRefusal, Sweep, SweepDesign, SweepRequest, SweepResult, SweepRow,
};

use super::experiment::{Over, factor_name, factors, measures, word};
use crate::arguments::number::whole;
use crate::arguments::words::help;
use crate::arguments::{CaseAndPlan, Futures};
use crate::exit::Exit;
use crate::failure::{Failure, names_in};
use crate::input::{self, Source, check_standard_input};
use crate::table::{Cell, Table};
use crate::{Surroundings, threads};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[command(flatten)]
    inputs: CaseAndPlan,
    #[command(flatten)]
    futures: Futures,
    #[arg(long, value_name = "FACTOR", required_unless_present = "request", help = help().argument.sweep_factor)]
    factor: Vec<String>,
    #[arg(long, value_name = "N", conflicts_with = "sample", value_parser = whole::<u32>, help = help().argument.sweep_values)]
    values: Vec<u32>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>, help = help().argument.sweep_sample)]
    sample: Option<u32>,
    #[arg(long, value_name = "MEASURE", help = help().argument.measure)]
    measure: Vec<String>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["factor", "values", "sample", "measure", "seed", "futures"], help = help().argument.sweep_request)]
    request: Option<Source>,
}

/// Values of a factor where none are asked for.
const VALUES: u32 = 5;

pub(crate) fn run(asked: Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    let inputs = &asked.inputs;
    check_standard_input(
        &[&inputs.case, &inputs.plan]
            .into_iter()
            .chain(&asked.request)
            .collect::<Vec<_>>(),
    )?;
    let (seed, futures) = asked.futures.checked()?;
    let case: Case = inputs.case.json()?;
    let plan = input::plan(&case, &inputs.plan)?;
    let request = match &asked.request {
        Some(source) => source.json()?,
        None => {
            let factors = factors(&asked.factor, Over::Levers, &case, &plan)?;
            let over = match (asked.sample, asked.values.as_slice()) {
                (Some(points), _) => SweepDesign::LatinHypercube { points },
                (None, []) => SweepDesign::Grid {
                    values: vec![VALUES; factors.len()],
                },
                (None, [same]) => SweepDesign::Grid {
                    values: vec![*same; factors.len()],
                },
                (None, values) => SweepDesign::Grid {
                    values: values.to_vec(),
                },
            };
            SweepRequest {
                factors,
                over,
                measures: measures(&asked.measure, &case)?,
                seed,
                futures,
            }
        }
    };
    let sweep = Sweep::new(&case, &plan, request)
        .map_err(|refusal| Failure::experiment(refusal, &case, &plan))?;
    let rows = threads::points(sweep.points(), &surroundings.progress, |point| {
        sweep.row(point)
    });
    let rows: Vec<SweepRow> = rows.into_iter().flatten().collect();
    let result = sweep.result(rows);
    let why = |refusal: &PointRefusal| (surroundings.words.point)(refusal, &names_in(&case, &plan));
    surroundings
        .printer
        .print(&[table(&result, why)], &result)?;
    Ok(Exit::Done)
}

/// A row for each point and measure, and for each factor what it is there; a point that is refused says `why`.
fn table(result: &SweepResult, why: impl Fn(&PointRefusal) -> String) -> Table {
    let request = &result.request;
    let columns = [
        Column::Point,
        Column::Factor,
        Column::Value,
        Column::Measure,
        Column::Found,
        Column::Refused,
    ];
    let mut table = Table::new(TableName::Points, &columns);
    for (point, row) in result.rows.iter().enumerate() {
        let names: Vec<String> = request.factors.iter().map(factor_name).collect();
        let values: Vec<String> = row.values.iter().map(f64::to_string).collect();
        let point = || {
            [
                Cell::whole(point),
                Cell::text(names.join(" ")),
                Cell::text(values.join(" ")),
            ]
        };
        match &row.found {
            Found::Measured(measured) => {
                for (measure, found) in request.measures.iter().zip(measured) {
                    let rest = [
                        Cell::text(measure),
                        Cell::Number(found.value, 4),
                        Cell::Empty,
                    ];
                    table.push_row(point().into_iter().chain(rest).collect());
                }
            }
            Found::Refused(refusal) => {
                let said = Cell::Said {
                    sentence: why(refusal),
                    value: word(refusal),
                };
                let rest = [Cell::Empty, Cell::Empty, said];
                table.push_row(point().into_iter().chain(rest).collect());
            }
        }
    }
    table
}
