//! The command line: what can be asked. What is said about it stands in `content::messages::command`.

mod language;
pub(crate) mod number;
mod usage;
pub(crate) mod words;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, FromArgMatches, Parser, Subcommand};
use content::messages::Language;

use crate::command::{
    calibrate, compare, completions, describe, matching, run, schema, search, sensitivity,
    survival, sweep, verify,
};
use crate::exit::Exit;
use crate::input::Source;
use crate::output::Format;
use language::Tongue;
use number::whole;
use words::{command_line, help};

// Comments on these types and fields would be told as help; what is told is in the attributes.
#[derive(Debug, Parser)]
#[command(
    name = "tsumugi",
    version,
    about = help().about,
    long_about = help().more,
    propagate_version = true
)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) shared: Shared,
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Arguments {
    /// The language of everything that is said, and what is asked; or the exit code, where that has been answered already.
    pub(crate) fn read() -> (Language, Result<Self, Exit>) {
        let arguments: Vec<OsString> = std::env::args_os().collect();
        let language = language::chosen(&arguments);
        let line = command_line(language);
        let asked = line
            .clone()
            .try_get_matches_from(arguments)
            .and_then(|matches| Self::from_arg_matches(&matches))
            .map_err(|error| usage::tell(&error, &line, language));
        (language, asked)
    }
}

#[derive(Debug, Args)]
pub(crate) struct Shared {
    #[arg(long, global = true, value_enum, help = help().argument.language)]
    language: Option<Tongue>,
    #[arg(long, global = true, value_name = "N", value_parser = whole::<usize>, help = help().argument.threads)]
    pub(crate) threads: Option<usize>,
    #[arg(long, global = true, help = help().argument.progress)]
    pub(crate) progress: bool,
    #[arg(long, global = true, value_enum, default_value_t, help = help().argument.format)]
    pub(crate) format: Format,
    #[arg(long, global = true, value_name = "NAME", help = help().argument.table)]
    pub(crate) table: Option<String>,
    #[arg(long, global = true, help = help().argument.bom)]
    pub(crate) bom: bool,
    #[arg(long, short, global = true, value_name = "FILE", help = help().argument.output)]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(about = help().command.run)]
    Run(run::Asked),
    #[command(about = help().command.compare)]
    Compare(compare::Asked),
    #[command(about = help().command.sweep)]
    Sweep(sweep::Asked),
    #[command(about = help().command.sensitivity)]
    Sensitivity(sensitivity::Asked),
    #[command(about = help().command.search)]
    Search(search::Asked),
    #[command(about = help().command.calibrate)]
    Calibrate(calibrate::Asked),
    #[command(about = help().command.matching)]
    Match(matching::Asked),
    #[command(about = help().command.survival)]
    Survival(survival::Asked),
    #[command(about = help().command.verify)]
    Verify(verify::Asked),
    #[command(about = help().command.describe)]
    Describe(describe::Asked),
    #[command(about = help().command.schema)]
    Schema(schema::Asked),
    #[command(about = help().command.completions)]
    Completions(completions::Asked),
    #[command(about = help().command.manual)]
    Manual,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct CaseAndPlan {
    #[arg(long, value_name = "FILE", help = help().argument.case)]
    pub(crate) case: Source,
    #[arg(long, value_name = "FILE", help = help().argument.plan)]
    pub(crate) plan: Source,
}

#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Futures {
    #[arg(long, value_name = "NUMBER", default_value_t = 0, value_parser = whole::<u64>, help = help().argument.seed)]
    pub(crate) seed: u64,
    #[arg(long, value_name = "NUMBER", default_value_t = 2_000, value_parser = whole::<u64>, help = help().argument.futures)]
    pub(crate) futures: u64,
}

impl Futures {
    /// Both within their bounds.
    pub(crate) fn checked(self) -> Result<(sim::random::Seed, u32), crate::failure::Failure> {
        Ok((
            crate::input::seed("--seed", self.seed)?,
            crate::input::futures("--futures", self.futures)?,
        ))
    }
}
