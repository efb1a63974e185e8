//! Everything that keeps a command from its answer, typed; sentences and exit codes are made here and nowhere else.

use std::sync::LazyLock;

use content::case_words::CaseWords;
use content::envelope::EnvelopeError;
use content::messages::command::CommandMessages;
use content::messages::findings::Names;
use content::messages::messages;
use serde::Serialize;
use sim::Case;
use sim::experiment::ExperimentRefusal;
use sim::matching::MatchingRefusal;
use sim::plan::{Finding, Plan, Refusal};
use sim::run::RunRefusal;
use sim::survival::reader::{self, Fault};

use crate::exit::Exit;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// Whoever reads the output has heard enough.
    #[error("the output was closed")]
    Closed,
    #[error("{file} can't be read")]
    Unreadable {
        file: String,
        reason: std::io::Error,
    },
    #[error("{file} can't be written")]
    Unwritable {
        file: String,
        reason: std::io::Error,
    },
    #[error("{file} has {bytes} bytes")]
    TooLarge {
        file: String,
        bytes: u64,
        limit: u64,
    },
    #[error("{file}:{line}:{column}: {path}: {reason}")]
    Invalid {
        file: String,
        line: usize,
        column: usize,
        /// Where in the value: a JSON pointer.
        path: String,
        reason: String,
    },
    #[error("two inputs from standard input")]
    StandardInputTwice,
    #[error("{path} is {value}")]
    OutOfBounds {
        path: String,
        value: String,
        lowest: String,
        highest: String,
    },
    #[error("{path} is {value:?}")]
    Unknown {
        path: String,
        value: String,
        known: String,
    },
    #[error("edit {place} is refused")]
    Edit {
        place: usize,
        refusal: Refusal,
        on: Box<(Case, Plan)>,
    },
    #[error("the plan is blocked")]
    Blocked {
        findings: Vec<Finding>,
        on: Box<(Case, Plan)>,
    },
    #[error("{path} is {value}")]
    TooLow {
        path: String,
        value: String,
        /// What it may not be below, or has to be above.
        bound: String,
        above: bool,
    },
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
    #[error("work on the case {wanted}")]
    OtherCase { wanted: String, found: String },
    #[error("{file} has {} faults", refusals.len())]
    Records {
        file: String,
        refusals: Vec<reader::Refusal>,
    },
    #[error("{file} tells of no run")]
    NoRuns { file: String },
    #[error(transparent)]
    Run(#[from] RunRefusal),
    #[error("{refusal}")]
    Experiment {
        refusal: ExperimentRefusal,
        on: Box<(Case, Plan)>,
    },
    #[error(transparent)]
    Matching(#[from] MatchingRefusal),
    #[error("{0}")]
    Inside(String),
}

/// A refusal as a machine reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Refused {
    /// What kind of refusal it is.
    pub(crate) kind: String,
    /// Where the fault stands: a JSON pointer or an argument, where there is one.
    pub(crate) path: Option<String>,
    /// What stands there.
    pub(crate) value: Option<String>,
    /// The bound it breaks: lowest and highest.
    pub(crate) bound: Option<[String; 2]>,
    /// A sentence for people.
    pub(crate) says: String,
}

impl Failure {
    /// Findings that keep a plan from being run; that nobody is matched is a refusal of the engine itself.
    pub(crate) fn blocked(findings: Vec<Finding>, case: &Case, plan: &Plan) -> Self {
        if findings.contains(&Finding::NobodyMatched) {
            Self::Run(RunRefusal::NobodyMatched)
        } else {
            Self::Blocked {
                findings,
                on: Box::new((case.clone(), plan.clone())),
            }
        }
    }

    /// An experiment on a plan that is not started.
    pub(crate) fn experiment(refusal: ExperimentRefusal, case: &Case, plan: &Plan) -> Self {
        match refusal {
            ExperimentRefusal::Blocked(findings) => Self::blocked(findings, case, plan),
            ExperimentRefusal::Run(refusal) => Self::Run(refusal),
            refusal => Self::Experiment {
                refusal,
                on: Box::new((case.clone(), plan.clone())),
            },
        }
    }

    /// How the command ends with it.
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Closed => Exit::Done,
            Self::TooLarge { .. }
            | Self::OutOfBounds { .. }
            | Self::TooLow { .. }
            | Self::Envelope(EnvelopeError::TooLarge { .. } | EnvelopeError::TooDeep { .. })
            | Self::Run(
                RunRefusal::Futures { .. }
                | RunRefusal::People { .. }
                | RunRefusal::Horizon { .. }
                | RunRefusal::Stages { .. },
            )
            | Self::Experiment {
                refusal: ExperimentRefusal::OutOfBounds { .. },
                ..
            }
            | Self::Matching(MatchingRefusal::People { .. }) => Exit::Limit,
            Self::Records { refusals, .. } if refusals.iter().any(passes_limit) => Exit::Limit,
            Self::Unwritable { .. } | Self::Inside(_) => Exit::NotWritten,
            _ => Exit::WrongInput,
        }
    }

    /// One sentence in the words of a language.
    pub(crate) fn sentence(&self, words: &CommandMessages) -> String {
        match self {
            Self::Unreadable { file, reason } => (words.unreadable)(file, &(words.system)(reason)),
            Self::Unwritable { file, reason } => (words.unwritable)(file, &(words.system)(reason)),
            Self::TooLarge { file, bytes, limit } => (words.too_large)(file, *bytes, *limit),
            Self::Invalid {
                file,
                line,
                column,
                path,
                reason,
            } => (words.invalid)(file, *line, *column, path, reason),
            Self::StandardInputTwice => words.standard_input_twice.to_owned(),
            Self::OutOfBounds {
                path,
                value,
                lowest,
                highest,
            } => (words.out_of_bounds)(path, value, lowest, highest),
            Self::Unknown { path, value, known } => (words.unknown)(path, value, known),
            Self::TooLow {
                path,
                value,
                bound,
                above,
            } => (words.too_low)(path, value, bound, *above),
            Self::Edit { place, refusal, on } => {
                let explain = messages(words.language).findings.refusal;
                (words.refused_edit)(*place, &explain(refusal, &names(on)))
            }
            Self::Blocked { findings, on } => {
                let explain = messages(words.language).findings.finding;
                let findings = findings.iter();
                let findings: Vec<_> = findings
                    .map(|finding| explain(finding, &names(on)))
                    .collect();
                (words.blocked)(&findings)
            }
            Self::Envelope(error) => (messages(words.language).files.refused)(error).happened,
            Self::OtherCase { wanted, found } => (words.other_case)(wanted, found),
            Self::Records { file, refusals } => {
                let faults: Vec<_> = refusals
                    .iter()
                    .map(|refusal| (words.records)(file, refusal))
                    .collect();
                faults.join("\n")
            }
            Self::NoRuns { file } => (words.no_runs)(file),
            Self::Run(refusal) => (words.run)(refusal),
            Self::Experiment { refusal, on } => (words.experiment)(refusal, &names(on)),
            Self::Matching(refusal) => (words.matching)(refusal),
            Self::Closed | Self::Inside(_) => (words.inside)(&self.to_string()),
        }
    }

    /// The refusal for a machine, with its sentence.
    pub(crate) fn refused(&self, words: &CommandMessages) -> Refused {
        let number = |value: f64| value.to_string();
        let (path, value, bound) = match self {
            Self::Invalid { path, .. } => (Some(path.clone()), None, None),
            Self::OutOfBounds {
                path,
                value,
                lowest,
                highest,
            } => (
                Some(path.clone()),
                Some(value.clone()),
                Some([lowest.clone(), highest.clone()]),
            ),
            Self::Unknown { path, value, .. } => (Some(path.clone()), Some(value.clone()), None),
            Self::TooLow {
                path, value, bound, ..
            } => (
                Some(path.clone()),
                Some(value.clone()),
                Some([bound.clone(), "∞".to_owned()]),
            ),
            Self::Edit { place, refusal, .. } => {
                (Some(format!("/plan/{place}")), Some(as_json(refusal)), None)
            }
            Self::Blocked { findings, .. } => {
                (Some("/plan".to_owned()), Some(as_json(findings)), None)
            }
            Self::TooLarge { bytes, limit, .. } => (
                None,
                Some(bytes.to_string()),
                Some(["0".to_owned(), limit.to_string()]),
            ),
            Self::Run(refusal) => of_run(refusal),
            Self::Experiment {
                refusal:
                    ExperimentRefusal::OutOfBounds {
                        path,
                        value,
                        lowest,
                        highest,
                    },
                ..
            } => (
                Some(path.clone()),
                Some(number(*value)),
                Some([number(*lowest), number(*highest)]),
            ),
            _ => (None, None, None),
        };
        Refused {
            kind: self.kind().to_owned(),
            path,
            value,
            bound,
            says: self.sentence(words),
        }
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Unreadable { .. } => "unreadable",
            Self::Unwritable { .. } => "unwritable",
            Self::TooLarge { .. } => "too_large",
            Self::Invalid { .. } => "invalid",
            Self::StandardInputTwice => "standard_input_twice",
            Self::OutOfBounds { .. } => "out_of_bounds",
            Self::Unknown { .. } => "unknown",
            Self::Edit { .. } => "edit",
            Self::Blocked { .. } => "blocked",
            Self::TooLow { .. } => "too_low",
            Self::Envelope(_) => "envelope",
            Self::OtherCase { .. } => "other_case",
            Self::Records { .. } => "records",
            Self::NoRuns { .. } => "no_runs",
            Self::Run(_) => "run",
            Self::Experiment { .. } => "experiment",
            Self::Matching(_) => "matching",
            Self::Inside(_) => "inside",
        }
    }
}

fn passes_limit(refusal: &reader::Refusal) -> bool {
    matches!(
        refusal.fault,
        Fault::TooManyBytes { .. }
            | Fault::TooManyRows { .. }
            | Fault::TooManyGroups { .. }
            | Fault::TooManyStrata { .. }
    )
}

type Place = (Option<String>, Option<String>, Option<[String; 2]>);

fn of_run(refusal: &RunRefusal) -> Place {
    let bounded = |path: &str, found: String, most: String| {
        (
            Some(path.to_owned()),
            Some(found),
            Some(["1".to_owned(), most]),
        )
    };
    match refusal {
        RunRefusal::Futures { found, most } => {
            bounded("/futures", found.to_string(), most.to_string())
        }
        RunRefusal::People { found, most } => {
            bounded("/plan/matches", found.to_string(), most.to_string())
        }
        RunRefusal::Horizon { found, most } => {
            bounded("/case/horizon", found.to_string(), most.to_string())
        }
        RunRefusal::Stages {
            person,
            found,
            most,
        } => bounded(
            &format!("/plan/matches/{person}/stages"),
            found.to_string(),
            most.to_string(),
        ),
        RunRefusal::NobodyMatched => (Some("/plan/matches".to_owned()), None, None),
        _ => (None, None, None),
    }
}

/// What ids stand for. The words of a case are not read here, so people and places go by their ids.
fn names(on: &(Case, Plan)) -> Names<'_> {
    names_in(&on.0, &on.1)
}

/// The same of a case and a plan that lie apart.
pub(crate) fn names_in<'a>(case: &'a Case, plan: &'a Plan) -> Names<'a> {
    static NO_WORDS: LazyLock<CaseWords> = LazyLock::new(CaseWords::default);
    Names {
        case,
        plan,
        words: &NO_WORDS,
    }
}

/// A typed value in its own JSON, as a machine reads it.
fn as_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
