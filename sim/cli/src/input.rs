//! Reading what comes from outside: bounded, and refused with file, line, column and path.

use std::ffi::OsString;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

use content::envelope::{LARGEST_FILE, open_as};
use content::work::StudioWork;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sim::Case;
use sim::plan::{Edit, Plan, apply};
use sim::random::Seed;
use sim::run::MOST_FUTURES;

use crate::failure::Failure;

/// Edits that may make a plan: each of them looks at the plan made so far.
pub(crate) const MOST_EDITS: usize = 5_000;

/// A file, or standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    StandardInput,
    File(PathBuf),
}

impl From<OsString> for Source {
    fn from(path: OsString) -> Self {
        if path == "-" {
            Self::StandardInput
        } else {
            Self::File(PathBuf::from(path))
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StandardInput => formatter.write_str("-"),
            Self::File(path) => path.display().fmt(formatter),
        }
    }
}

impl Source {
    /// Opens it for reading.
    pub(crate) fn open(&self) -> Result<Box<dyn Read + Send>, Failure> {
        match self {
            Self::StandardInput => Ok(Box::new(io::stdin())),
            Self::File(path) => match File::open(path) {
                Ok(file) => Ok(Box::new(file)),
                Err(reason) => Err(self.unreadable(reason)),
            },
        }
    }

    /// All its bytes, if they are not more than `limit`.
    pub(crate) fn bytes(&self, limit: u64) -> Result<Vec<u8>, Failure> {
        let too_large = |bytes| Failure::TooLarge {
            file: self.to_string(),
            bytes,
            limit,
        };
        if let Some(length) = self.length().filter(|length| *length > limit) {
            return Err(too_large(length));
        }
        let mut bytes = Vec::new();
        let read = self.open()?.take(limit + 1).read_to_end(&mut bytes);
        let length = read.map_err(|reason| self.unreadable(reason))? as u64;
        if length > limit {
            return Err(too_large(length));
        }
        Ok(bytes)
    }

    /// How long it is, where that is known before it is read.
    fn length(&self) -> Option<u64> {
        match self {
            Self::StandardInput => None,
            Self::File(path) => std::fs::metadata(path).ok().map(|found| found.len()),
        }
    }

    /// A value from JSON.
    pub(crate) fn json<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        value(&self.to_string(), &self.bytes(LARGEST_FILE)?)
    }

    pub(crate) fn unreadable(&self, reason: io::Error) -> Failure {
        Failure::Unreadable {
            file: self.to_string(),
            reason,
        }
    }
}

/// Refuses a second reader of standard input.
pub(crate) fn check_standard_input(sources: &[&Source]) -> Result<(), Failure> {
    let from_it = sources
        .iter()
        .filter(|source| ***source == Source::StandardInput);
    if from_it.count() > 1 {
        Err(Failure::StandardInputTwice)
    } else {
        Ok(())
    }
}

/// A value from the bytes of a JSON text; a byte order mark is passed over.
pub(crate) fn value<T: DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, Failure> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut reader).map_err(|error| invalid(file, &error));
    read.and_then(|value| match reader.end() {
        Ok(()) => Ok(value),
        Err(error) => Err(not_json(file, "/", &error)),
    })
}

/// A value out of a JSON value that stands at `path` in a file.
pub(crate) fn part<T: DeserializeOwned>(
    file: &str,
    path: &str,
    value: Value,
) -> Result<T, Failure> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let Failure::Invalid {
            file,
            line,
            column,
            path: inner,
            reason,
        } = invalid(file, &error)
        else {
            return Failure::Inside(error.to_string());
        };
        let inner = if inner == "/" { "" } else { inner.as_str() };
        Failure::Invalid {
            file,
            line,
            column,
            path: format!("{path}{inner}"),
            reason,
        }
    })
}

fn invalid(file: &str, error: &serde_path_to_error::Error<serde_json::Error>) -> Failure {
    let path: String = error
        .path()
        .iter()
        .map(|segment| format!("/{segment}").replace("/[", "/").replace(']', ""))
        .collect();
    not_json(
        file,
        if path.is_empty() { "/" } else { &path },
        error.inner(),
    )
}

fn not_json(file: &str, path: &str, error: &serde_json::Error) -> Failure {
    let reason = error.to_string();
    let reason = reason.split(" at line ").next().unwrap_or(&reason);
    Failure::Invalid {
        file: file.to_owned(),
        line: error.line().max(1),
        column: error.column().max(1),
        path: path.to_owned(),
        reason: reason.chars().take(300).collect(),
    }
}

/// A plan in one of the forms it is kept in: itself, the edits that make it, or a work file with its history.
pub(crate) fn plan(case: &Case, source: &Source) -> Result<Plan, Failure> {
    let bytes = source.bytes(LARGEST_FILE)?;
    let file = source.to_string();
    let read: Value = value(&file, &bytes)?;
    if read.get("kind").is_some() && read.get("body").is_some() {
        let work: StudioWork = open_as(&bytes)?;
        return plan_of_work(case, &work);
    }
    // Read once more where it can be, for line and column of a fault.
    if read.is_array() {
        edited(case, &value::<Vec<Edit>>(&file, &bytes)?)
    } else {
        value(&file, &bytes)
    }
}

/// The plan of a work file, if it is on this case.
pub(crate) fn plan_of_work(case: &Case, work: &StudioWork) -> Result<Plan, Failure> {
    if work.case == case.id {
        Ok(work.history.plan(case))
    } else {
        Err(Failure::OtherCase {
            wanted: work.case.to_string(),
            found: case.id.to_string(),
        })
    }
}

/// The plan that edits make out of an empty one.
pub(crate) fn edited(case: &Case, edits: &[Edit]) -> Result<Plan, Failure> {
    if edits.len() > MOST_EDITS {
        return Err(Failure::OutOfBounds {
            path: "/plan".to_owned(),
            value: edits.len().to_string(),
            lowest: "0".to_owned(),
            highest: MOST_EDITS.to_string(),
        });
    }
    let mut plan = Plan::new();
    for (place, edit) in edits.iter().enumerate() {
        plan = apply(case, &plan, edit).map_err(|refusal| Failure::Edit {
            place,
            refusal,
            on: Box::new((case.clone(), plan.clone())),
        })?;
    }
    Ok(plan)
}

/// A number of futures within the engine's bound.
pub(crate) fn futures(path: &str, asked: u64) -> Result<u32, Failure> {
    let bounded = u32::try_from(asked)
        .ok()
        .filter(|futures| (1..=MOST_FUTURES).contains(futures));
    bounded.ok_or_else(|| Failure::OutOfBounds {
        path: path.to_owned(),
        value: asked.to_string(),
        lowest: "1".to_owned(),
        highest: MOST_FUTURES.to_string(),
    })
}

/// A seed within its bound.
pub(crate) fn seed(path: &str, asked: u64) -> Result<Seed, Failure> {
    Seed::new(asked).map_err(|_| Failure::OutOfBounds {
        path: path.to_owned(),
        value: asked.to_string(),
        lowest: "0".to_owned(),
        highest: (Seed::LIMIT - 1).to_string(),
    })
}
