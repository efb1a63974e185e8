//! `tsumugi schema`: the JSON Schemas of what goes in and what comes out.

use clap::{Args, ValueEnum};
use content::envelope::schema_of;
use content::work::StudioWork;
use schemars::{Schema, schema_for};
use sim::experiment::{
    CoachRequest, CoachResult, ScreeningResult, SweepRequest, SweepResult, UncertaintyResult,
};
use sim::matching::MatchingReport;
use sim::plan::{Edit, Plan};

use super::{calibrate, compare, run, verify};
use crate::Surroundings;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::jobs::{Job, JobResult};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// Of what
    #[arg(value_enum)]
    of: Of,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Of {
    /// A case
    Case,
    /// A plan
    Plan,
    /// A plan as the edits that make it
    Edits,
    /// A work file (*.tsumugi.json)
    WorkFile,
    /// A line of a file of jobs
    Job,
    /// The answer to such a line
    JobResult,
    /// The result of run
    Run,
    /// The result of compare
    Compare,
    /// What sweep is asked
    SweepRequest,
    /// The result of sweep
    Sweep,
    /// The result of sensitivity, one factor at a time or by the method of Morris
    Screening,
    /// The result of sensitivity by the band
    Band,
    /// What search is asked
    SearchRequest,
    /// The result of search
    Search,
    /// The result of calibrate
    Calibrate,
    /// The result of match
    Match,
    /// The result of verify
    Verify,
}

pub(crate) fn run(asked: &Asked, surroundings: &Surroundings) -> Result<Exit, Failure> {
    surroundings.printer.json(&schema(asked.of))?;
    Ok(Exit::Done)
}

fn schema(of: Of) -> Schema {
    match of {
        Of::Case => schema_for!(sim::Case),
        Of::Plan => schema_for!(Plan),
        Of::Edits => schema_for!(Vec<Edit>),
        Of::WorkFile => schema_of::<StudioWork>(),
        Of::Job => schema_for!(Job),
        Of::JobResult => schema_for!(JobResult),
        Of::Run => schema_for!(run::RunResult),
        Of::Compare => schema_for!(compare::CompareResult),
        Of::SweepRequest => schema_for!(SweepRequest),
        Of::Sweep => schema_for!(SweepResult),
        Of::Screening => schema_for!(ScreeningResult),
        Of::Band => schema_for!(UncertaintyResult),
        Of::SearchRequest => schema_for!(CoachRequest),
        Of::Search => schema_for!(CoachResult),
        Of::Calibrate => schema_for!(calibrate::Calibration),
        Of::Match => schema_for!(MatchingReport),
        Of::Verify => schema_for!(verify::Verification),
    }
}
