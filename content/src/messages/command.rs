//! What the `tsumugi` command says. It is no part of [`Messages`](super::Messages) and stands
//! behind the feature `command`: the site doesn't carry it.

mod en;
mod help;
mod ja;
#[cfg(test)]
mod tests;

use std::io;

use sim::cause::Cause;
use sim::experiment::{ExperimentRefusal, PointRefusal};
use sim::matching::MatchingRefusal;
use sim::model::parameters::EvidenceKind;
use sim::random::Purpose;
use sim::run::RunRefusal;
use sim::survival::NoTest;
use sim::survival::reader;

use super::Language;
use super::findings::{Explanation, Names};
pub use help::{ArgumentHelp, CommandHelp, HelpMessages, Phrases, UsageMessages, ValueHelp};

/// Strings of the command.
#[derive(Clone, Copy, Debug)]
pub struct CommandMessages {
    /// The language.
    pub language: Language,
    /// The command line itself.
    pub help: &'static HelpMessages,
    /// A refusal on standard error, with what stands before it.
    pub refused: fn(reason: &str) -> String,
    /// A refusal of one line of a file of jobs.
    pub line: fn(line: usize, job: Option<&str>, reason: &str) -> String,
    /// A file can't be read, with the reason of the system.
    pub unreadable: fn(file: &str, reason: &str) -> String,
    /// A file can't be written, with the reason of the system.
    pub unwritable: fn(file: &str, reason: &str) -> String,
    /// More bytes than are read.
    pub too_large: fn(file: &str, bytes: u64, limit: u64) -> String,
    /// Not JSON of the kind wanted: where in the file, where in the value, and the parser's reason.
    pub invalid: fn(file: &str, line: usize, column: usize, path: &str, reason: &str) -> String,
    /// Two inputs are to come from standard input.
    pub standard_input_twice: &'static str,
    /// A number outside its bounds, and where it stands.
    pub out_of_bounds: fn(path: &str, value: &str, lowest: &str, highest: &str) -> String,
    /// A word that is none of those that are known.
    pub unknown: fn(path: &str, value: &str, known: &str) -> String,
    /// A number below its bound, or not above it.
    pub too_low: fn(path: &str, value: &str, bound: &str, above: bool) -> String,
    /// An edit of the plan that the case doesn't allow.
    pub refused_edit: fn(place: usize, reason: &Explanation) -> String,
    /// The plan has findings that keep it from being run.
    pub blocked: fn(findings: &[Explanation]) -> String,
    /// Why the system doesn't read or write a file.
    pub system: fn(&io::Error) -> String,
    /// A simulation that is not started.
    pub run: fn(&RunRefusal) -> String,
    /// An experiment that is not started.
    pub experiment: fn(&ExperimentRefusal, &Names<'_>) -> String,
    /// Why one point of an experiment can't be run.
    pub point: fn(&PointRefusal, &Names<'_>) -> String,
    /// A matching that can't be decided.
    pub matching: fn(&MatchingRefusal) -> String,
    /// One fault in a file of records.
    pub records: fn(file: &str, &reader::Refusal) -> String,
    /// Something inside the program went wrong, with its reason in English.
    pub inside: fn(reason: &str) -> String,
    /// A work file is about another case.
    pub other_case: fn(wanted: &str, found: &str) -> String,
    /// A file to verify tells of no run.
    pub no_runs: fn(file: &str) -> String,
    /// How far the work is, in per cent.
    pub progress: fn(percent: u64) -> String,
    /// Heading of a table.
    pub heading: fn(TableName) -> &'static str,
    /// Heading of a column.
    pub column: fn(Column) -> &'static str,
    /// A word in a table.
    pub word: fn(Word) -> &'static str,
}

/// The tables that commands print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableName {
    /// The figures that tell the most.
    Summary,
    /// Week by week.
    Weeks,
    /// Person by person.
    People,
    /// Point by point of an experiment.
    Points,
    /// The difference between two plans over draws of the coefficients.
    Uncertainty,
    /// Factor by factor of a screening.
    Factors,
    /// Move by move of a search.
    Moves,
    /// Targets of the calibration beside the model.
    Targets,
    /// Parameters that a fit has moved.
    Moved,
    /// Parameters of the model.
    Parameters,
    /// Causes of leaving.
    Causes,
    /// What random numbers are drawn for.
    Purposes,
    /// Runs that were repeated.
    Runs,
    /// Whoever wished for more, and why it is not so.
    Wishes,
    /// Group by group.
    Groups,
    /// Values at times.
    Times,
    /// Cumulative incidences at times.
    Incidences,
    /// Tests between groups.
    Tests,
}

/// Columns of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is told by its heading in `en`")]
pub enum Column {
    Measure,
    Value,
    Low,
    High,
    Week,
    InWork,
    Here,
    Person,
    Workplace,
    Programme,
    Started,
    Difference,
    VarianceSaved,
    Futures,
    Parameter,
    Before,
    After,
    Unit,
    Kind,
    Source,
    Cause,
    Name,
    Meaning,
    Target,
    Group,
    Use,
    Model,
    Met,
    Choice,
    Reason,
    Point,
    Refused,
    Factor,
    AtLow,
    AtHigh,
    MuStar,
    MuStarError,
    Mu,
    Sigma,
    Median,
    Chance,
    Coefficients,
    FirstBetter,
    SecondBetter,
    Number,
    Verdict,
    Goal,
    Seed,
    Expected,
    Found,
    Answer,
    Records,
    People,
    Events,
    MeanTime,
    Error,
    Time,
    AtRisk,
    Survival,
    Incidence,
    Test,
    Statistic,
    DegreesOfFreedom,
    P,
}

/// Words that stand in tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Yes.
    Yes,
    /// No.
    No,
    /// A target the model is fitted to.
    Fit,
    /// A target that is only looked at.
    Check,
    /// The same result.
    Same,
    /// Another result.
    Differs,
    /// Made by another engine, so that it can't be repeated here.
    OtherEngine,
    /// The plan of this run is no longer in the file.
    PlanNotThere,
    /// How well a parameter is known.
    Evidence(EvidenceKind),
    /// What a random number is drawn for.
    Purpose(Purpose),
    /// A cause of leaving.
    Cause(Cause),
    /// The engine's version.
    Engine,
    /// People who are matched.
    Matched,
    /// People of the case without a place.
    Unplaced,
    /// A digest.
    Digest,
    /// A matching is stable.
    Stable,
    /// Sum of burdens.
    TotalBurden,
    /// Sum of gaps in levels.
    TotalGap,
    /// Pairs who would rather have each other.
    BlockingPairs,
    /// People who envy with reason.
    JustifiedEnvy,
    /// Places left.
    PlacesLeft,
    /// The goal of a search, at its start.
    AtStart,
    /// The goal with the best plan found.
    AtBest,
    /// The goal at the start, on fresh futures.
    AtStartFresh,
    /// The goal with the best plan found, on fresh futures.
    AtBestFresh,
    /// Moves tried.
    MovesTried,
    /// Whether an interval became narrow enough.
    PreciseEnough,
    /// The log-rank test.
    LogRank,
    /// The same, early differences weighing more.
    PetoPeto,
    /// The log-rank test inside strata.
    StratifiedLogRank,
    /// Gray's test.
    Gray,
    /// Why groups can't be tested.
    NoTest(NoTest),
}

/// The command's strings in `language`.
#[must_use]
pub fn command(language: Language) -> &'static CommandMessages {
    match language {
        Language::Ja => &ja::JA,
        Language::En => &en::EN,
    }
}
