//! `tsumugi calibrate`: fits the model to published figures, and tells how well it meets them.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use content::messages::command::{Column, TableName, Word};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sim::calibration::{Measured, Size, TargetProblem, Targets, fit, report};
use sim::case::BaselineShape;
use sim::digest::{Digest, digest_of};
use sim::model::parameters::{EvidenceKind, Parameter};
use sim::model::{ParameterTable, Parameters};
use sim::random::Seed;
use sim::run::{ENGINE_VERSION, RunRefusal};

use crate::Surroundings;
use crate::arguments::number::whole;
use crate::arguments::words::help;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::new_file::NewFile;
use crate::table::{Cell, Table};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[arg(long, help = help().argument.calibrate_no_fit)]
    no_fit: bool,
    #[arg(long, value_name = "N", default_value_t = Size::USUAL.pieces, value_parser = whole::<u32>, help = help().argument.calibrate_pieces)]
    pieces: u32,
    #[arg(long, value_enum, default_value_t, help = help().argument.calibrate_shape)]
    shape: Shape,
    #[arg(long, value_name = "FILE", help = help().argument.calibrate_fitted)]
    fitted: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Shape {
    #[default]
    #[value(help = help().value.shape_falling)]
    Falling,
    #[value(help = help().value.shape_peaked)]
    Peaked,
}

impl Shape {
    const fn baseline(self) -> BaselineShape {
        match self {
            Self::Falling => BaselineShape::Falling,
            Self::Peaked => BaselineShape::PeakInThirdMonth,
        }
    }
}

/// How fitted parameters came about, and what they come to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Calibration {
    /// Version of the engine.
    engine: u32,
    /// Seed of the reference population.
    seed: Seed,
    /// Pieces of 64 people that it is made of.
    pieces: u32,
    /// Digest of the text of the fitted parameter file.
    digest: Digest,
    /// Parameters that the fit moved.
    moved: Vec<Moved>,
    /// Every target beside the model.
    targets: Vec<Row>,
}

/// A parameter that the fit moved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Moved {
    name: String,
    before: f64,
    after: f64,
}

/// A target and the model's own figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    group: String,
    target: f64,
    low: f64,
    high: f64,
    model: f64,
    difference: f64,
    fitted: bool,
    met: bool,
    source: String,
}

/// Fitted values are written to so many digits after the point.
const DIGITS: f64 = 1e4;

pub(crate) fn run(asked: &Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    if !(1..=256).contains(&asked.pieces) {
        return Err(Failure::OutOfBounds {
            path: "--pieces".to_owned(),
            value: asked.pieces.to_string(),
            lowest: "1".to_owned(),
            highest: "256".to_owned(),
        });
    }
    let size = Size {
        pieces: asked.pieces,
    };
    let targets = Targets::embedded().map_err(inside)?;
    let shape = asked.shape.baseline();
    let table = ParameterTable::of_shape(shape).map_err(RunRefusal::Parameters)?;
    let mut before = Parameters::of_shape(shape).map_err(RunRefusal::Parameters)?;
    let mut after = if asked.no_fit {
        before.clone()
    } else {
        rounded(fit(&before, &targets, size).map_err(inside)?)
    };
    let moved = moved(&mut before, &mut after);
    let text = file(&table, &moved)?;
    let measured = report(&after, &targets, size).map_err(inside)?;
    let calibration = Calibration {
        engine: ENGINE_VERSION,
        seed: Seed::default(),
        pieces: asked.pieces,
        digest: digest_of(&text).map_err(|error| Failure::Inside(error.to_string()))?,
        moved,
        targets: measured.into_iter().map(Row::from).collect(),
    };
    if let Some(path) = &asked.fitted {
        write(path, text.as_bytes())?;
        let json = serde_json::to_vec_pretty(&calibration)
            .map_err(|error| Failure::Inside(error.to_string()))?;
        write(&path.with_extension("json"), &json)?;
    }
    surroundings.printer.print(
        &[targets_table(&calibration), moved_table(&calibration)],
        &calibration,
    )?;
    let missed = calibration.targets.iter().any(|row| row.fitted && !row.met);
    Ok(if missed { Exit::No } else { Exit::Done })
}

fn inside(problem: TargetProblem) -> Failure {
    Failure::Inside(problem.to_string())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let unwritable = |reason| Failure::Unwritable {
        file: path.display().to_string(),
        reason,
    };
    NewFile::begin(path)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.finish()))
        .map_err(unwritable)
}

/// Parameters as their file will hold them, so that what is measured is what is written.
fn rounded(mut parameters: Parameters) -> Parameters {
    for name in Parameters::NAMES {
        if let Some(value) = parameters.get_mut(name) {
            *value = (*value * DIGITS).round() / DIGITS;
        }
    }
    parameters
}

fn moved(before: &mut Parameters, after: &mut Parameters) -> Vec<Moved> {
    let pairs = Parameters::NAMES.iter().filter_map(|name| {
        let (before, after) = (*before.get_mut(name)?, *after.get_mut(name)?);
        (before != after).then(|| Moved {
            name: (*name).to_owned(),
            before,
            after,
        })
    });
    pairs.collect()
}

/// The parameter file with the values that moved.
fn file(table: &ParameterTable, moved: &[Moved]) -> Result<String, Failure> {
    let failed = |error: csv::Error| Failure::Inside(error.to_string());
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record(["name", "value", "unit", "low", "high", "kind", "source"])
        .map_err(failed)?;
    for Parameter {
        name,
        value,
        unit,
        low,
        high,
        kind,
        source,
    } in table.rows()
    {
        let value = moved
            .iter()
            .find(|moved| moved.name == *name)
            .map_or(*value, |moved| moved.after);
        let [value, low, high] = [value, *low, *high].map(|number| number.to_string());
        writer
            .write_record([name, &value, unit, &low, &high, kind_name(*kind), source])
            .map_err(failed)?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| failed(error.into_error().into()))?;
    String::from_utf8(bytes).map_err(|error| Failure::Inside(error.to_string()))
}

/// The kind as the parameter file writes it.
const fn kind_name(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Evidence => "evidence",
        EvidenceKind::WeakEvidence => "weak evidence",
        EvidenceKind::Contested => "contested",
        EvidenceKind::Assumption => "assumption",
    }
}

impl From<Measured> for Row {
    fn from(measured: Measured) -> Self {
        let met = measured.is_met();
        let Measured { target, model } = measured;
        Self {
            difference: model - target.target,
            id: target.id,
            group: target.group,
            target: target.target,
            low: target.low,
            high: target.high,
            model,
            fitted: target.is_fitted,
            met,
            source: target.source,
        }
    }
}

fn targets_table(calibration: &Calibration) -> Table {
    let columns = [
        Column::Target,
        Column::Use,
        Column::Value,
        Column::Low,
        Column::High,
        Column::Model,
        Column::Difference,
        Column::Met,
    ];
    let mut table = Table::new(TableName::Targets, &columns);
    for row in &calibration.targets {
        table.push([
            Cell::text(&row.id),
            Cell::Word(if row.fitted { Word::Fit } else { Word::Check }),
            Cell::Number(row.target, 3),
            Cell::Number(row.low, 3),
            Cell::Number(row.high, 3),
            Cell::Number(row.model, 4),
            Cell::Number(row.difference, 4),
            Cell::yes(row.met),
        ]);
    }
    table
}

fn moved_table(calibration: &Calibration) -> Table {
    let mut table = Table::new(
        TableName::Moved,
        &[Column::Parameter, Column::Before, Column::After],
    );
    for moved in &calibration.moved {
        table.push([
            Cell::text(&moved.name),
            Cell::Number(moved.before, 4),
            Cell::Number(moved.after, 4),
        ]);
    }
    table
}
