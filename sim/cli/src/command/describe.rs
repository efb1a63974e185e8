//! `tsumugi describe`: what the model is made of.

use clap::Args;
use content::messages::command::{Column, TableName, Word};
use schemars::JsonSchema;
use serde::Serialize;
use sim::Case;
use sim::cause::Cause;
use sim::model::ParameterTable;
use sim::model::parameters::Parameter;
use sim::random::Purpose;
use sim::run::{ENGINE_VERSION, RunRefusal};

use crate::Surroundings;
use crate::arguments::words::help;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::Source;
use crate::table::{Cell, Table};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[arg(long, value_name = "FILE", help = help().argument.describe_case)]
    case: Option<Source>,
}

/// The model as data.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Description {
    /// Version of the engine.
    engine: u32,
    /// Parameters with their ranges and sources; of a case, with the numbers it sets itself.
    parameters: Vec<Parameter>,
    /// Causes of leaving, in the order in which they are numbered.
    causes: [Cause; 5],
    /// What random numbers are drawn for.
    purposes: Vec<PurposeNumber>,
}

/// What a random number is drawn for, and the number in its address.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PurposeNumber {
    /// Its number.
    number: u8,
    /// What it is, in the language asked for.
    meaning: &'static str,
}

pub(crate) fn run(asked: &Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    let table = ParameterTable::embedded().map_err(RunRefusal::Parameters)?;
    let mut parameters = table.rows().to_vec();
    if let Some(source) = &asked.case {
        let case: Case = source.json()?;
        // Refused where the engine would refuse them.
        sim::model::Parameters::for_case(&case).map_err(RunRefusal::Parameters)?;
        for own in &case.overrides {
            for row in parameters
                .iter_mut()
                .filter(|row| row.name == own.parameter)
            {
                row.value = own.value;
            }
        }
    }
    let meaning = |purpose| (surroundings.words.word)(Word::Purpose(purpose));
    let purposes = Purpose::ALL.map(|purpose| PurposeNumber {
        number: purpose as u8,
        meaning: meaning(purpose),
    });
    let description = Description {
        engine: ENGINE_VERSION,
        parameters,
        causes: Cause::ALL,
        purposes: purposes.into(),
    };
    let tables = [
        summary(),
        parameters_table(&description.parameters),
        causes(),
        purposes_table(),
    ];
    surroundings.printer.print(&tables, &description)?;
    Ok(Exit::Done)
}

fn summary() -> Table {
    let mut table = Table::new(TableName::Summary, &[Column::Measure, Column::Value]);
    table.push([Cell::Word(Word::Engine), Cell::whole(ENGINE_VERSION)]);
    table
}

fn parameters_table(parameters: &[Parameter]) -> Table {
    let columns = [
        Column::Parameter,
        Column::Value,
        Column::Low,
        Column::High,
        Column::Unit,
        Column::Kind,
        Column::Source,
    ];
    let mut table = Table::new(TableName::Parameters, &columns);
    for row in parameters {
        table.push([
            Cell::text(&row.name),
            Cell::Number(row.value, 4),
            Cell::Number(row.low, 4),
            Cell::Number(row.high, 4),
            Cell::text(&row.unit),
            Cell::Word(Word::Evidence(row.kind)),
            Cell::text(&row.source),
        ]);
    }
    table
}

fn causes() -> Table {
    let mut table = Table::new(TableName::Causes, &[Column::Number, Column::Cause]);
    for cause in Cause::ALL {
        table.push([
            Cell::whole(cause.index() + 1),
            Cell::Word(Word::Cause(cause)),
        ]);
    }
    table
}

fn purposes_table() -> Table {
    let mut table = Table::new(TableName::Purposes, &[Column::Number, Column::Meaning]);
    for purpose in Purpose::ALL {
        table.push([
            Cell::whole(purpose as u8),
            Cell::Word(Word::Purpose(purpose)),
        ]);
    }
    table
}
