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

use super::{calibrate, compare, describe, run, survival, verify};
use crate::Surroundings;
use crate::arguments::words::help;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::jobs::{Job, JobResult};

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[arg(value_enum, help = help().argument.schema_of)]
    of: Of,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Of {
    #[value(help = help().value.schema_case)]
    Case,
    #[value(help = help().value.schema_plan)]
    Plan,
    #[value(help = help().value.schema_edits)]
    Edits,
    #[value(help = help().value.schema_work_file)]
    WorkFile,
    #[value(help = help().value.schema_job)]
    Job,
    #[value(help = help().value.schema_job_result)]
    JobResult,
    #[value(help = help().value.schema_run)]
    Run,
    #[value(help = help().value.schema_compare)]
    Compare,
    #[value(help = help().value.schema_sweep_request)]
    SweepRequest,
    #[value(help = help().value.schema_sweep)]
    Sweep,
    #[value(help = help().value.schema_screening)]
    Screening,
    #[value(help = help().value.schema_band)]
    Band,
    #[value(help = help().value.schema_search_request)]
    SearchRequest,
    #[value(help = help().value.schema_search)]
    Search,
    #[value(help = help().value.schema_calibrate)]
    Calibrate,
    #[value(help = help().value.schema_match)]
    Match,
    #[value(help = help().value.schema_survival)]
    Survival,
    #[value(help = help().value.schema_verify)]
    Verify,
    #[value(help = help().value.schema_describe)]
    Describe,
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
        Of::Survival => schema_for!(survival::SurvivalResult),
        Of::Describe => schema_for!(describe::Description),
        Of::Verify => schema_for!(verify::Verification),
    }
}
