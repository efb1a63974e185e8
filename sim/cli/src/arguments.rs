//! The command line: what can be asked, and how it is told in `--help` and the manual page.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use content::messages::Language;

use crate::command::{
    calibrate, compare, completions, describe, matching, run, schema, search, sensitivity,
    survival, sweep, verify,
};
use crate::exit;
use crate::input::Source;
use crate::output::Format;

/// Simulate what happens after someone starts to work with support.
///
/// A case and a plan are JSON files (`tsumugi schema case`, `tsumugi schema plan`); a plan may also be a list of edits, or a
/// work file (*.tsumugi.json) with its history. A lone - stands for standard input.
///
/// The same case, plan and seed give the same bytes on every machine and with any number of threads.
#[derive(Debug, Parser)]
#[command(name = "tsumugi", version, after_help = exit::TOLD, propagate_version = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) shared: Shared,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command understands.
#[derive(Debug, Args)]
pub(crate) struct Shared {
    /// Language of tables and refusals; LANG decides if it is not given
    #[arg(long, global = true, value_enum)]
    language: Option<Tongue>,
    /// Threads; as many as there are cores if not given. Their number changes no bit of a result
    #[arg(long, global = true, value_name = "N")]
    pub(crate) threads: Option<usize>,
    /// Tell on standard error how far the work is, also where that is no terminal
    #[arg(long, global = true)]
    pub(crate) progress: bool,
    /// Form of the result
    #[arg(long, global = true, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// Only this table; with CSV, the first one if not given
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) table: Option<String>,
    /// Begin CSV with a byte order mark, by which spreadsheets know UTF-8
    #[arg(long, global = true)]
    pub(crate) bom: bool,
    /// Write the result to this file
    #[arg(long, short, global = true, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Tongue {
    /// Japanese
    Ja,
    /// English
    En,
}

impl Shared {
    /// The language asked for, or else that of the environment; English where it is another one.
    pub(crate) fn language(&self) -> Language {
        match self.language {
            Some(Tongue::Ja) => Language::Ja,
            Some(Tongue::En) => Language::En,
            None => ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .filter_map(|name| std::env::var(name).ok())
                .find(|value| !value.is_empty())
                .and_then(|value| Language::from_code(&value))
                .unwrap_or(Language::En),
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run a plan over many futures, or every line of a file of jobs
    Run(run::Asked),
    /// Compare two plans on the same futures
    Compare(compare::Asked),
    /// Run a plan over a grid or a sample of values
    Sweep(sweep::Asked),
    /// Ask which levers or coefficients matter, and how far the coefficients' ranges reach
    Sensitivity(sensitivity::Asked),
    /// Search for the best plan within the limits of the case
    Search(search::Asked),
    /// Fit the model to published figures and tell how well it meets them
    Calibrate(calibrate::Asked),
    /// Match people and programmes by a rule, and say why nobody got more
    Match(matching::Asked),
    /// Analyse a person's own records of how long people stayed
    Survival(survival::Asked),
    /// Run again what a file tells of, and say whether the same came out
    Verify(verify::Asked),
    /// Tell what the model is made of
    Describe(describe::Asked),
    /// Print the JSON Schema of an input or a result
    Schema(schema::Asked),
    /// Print completions for a shell
    Completions(completions::Asked),
    /// Print the manual page
    Manual,
}

/// A case and a plan.
#[derive(Debug, Clone, Args)]
pub(crate) struct CaseAndPlan {
    /// The case
    #[arg(long, value_name = "FILE")]
    pub(crate) case: Source,
    /// The plan
    #[arg(long, value_name = "FILE")]
    pub(crate) plan: Source,
}

/// Which futures are simulated.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Futures {
    /// Seed of the futures
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    pub(crate) seed: u64,
    /// How many futures
    #[arg(long, value_name = "NUMBER", default_value_t = 2_000)]
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
