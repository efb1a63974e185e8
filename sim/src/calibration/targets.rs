//! The published figures the model is fitted to or held against (`sim/data/calibration_targets.csv`).

use crate::case::BaselineGroup;
use crate::cause::Cause;
use crate::id::InvalidId;
use crate::model::parameters::split_line;

/// One row of the target file.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Its id.
    pub id: String,
    /// The group it is about.
    pub group: String,
    /// What is measured.
    pub quantity: String,
    /// The figure.
    pub target: f64,
    /// Low end of what counts as met.
    pub low: f64,
    /// High end of what counts as met.
    pub high: f64,
    /// Whether the model is fitted to it; otherwise it is only looked at.
    pub is_fitted: bool,
    /// Where it comes from.
    pub source: String,
}

/// The rows of the target file.
#[derive(Debug, Clone, PartialEq)]
pub struct Targets {
    rows: Vec<Target>,
}

/// A target file that can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TargetProblem {
    /// A line can't be read.
    #[error("line {line} of the target file can't be read")]
    Line {
        /// Line, from 1.
        line: usize,
    },
    /// A target is missing.
    #[error("target {id} is missing")]
    Missing {
        /// Its id.
        id: String,
    },
    /// An id made for the reference population is invalid.
    #[error(transparent)]
    Id(#[from] InvalidId),
}

const EMBEDDED: &str = include_str!("../../data/calibration_targets.csv");

impl Targets {
    /// The file that belongs to this engine.
    ///
    /// # Errors
    /// Never in a released engine: a test reads the same file.
    pub fn embedded() -> Result<Self, TargetProblem> {
        let rows = (1..)
            .zip(EMBEDDED.lines())
            .skip(1)
            .map(|(line, content)| read(line, content));
        Ok(Self {
            rows: rows.collect::<Result<_, _>>()?,
        })
    }

    /// The rows in the order of the file.
    #[must_use]
    pub fn rows(&self) -> &[Target] {
        &self.rows
    }

    /// The figure of one row.
    ///
    /// # Errors
    /// [`TargetProblem::Missing`].
    pub fn value(&self, id: &str) -> Result<f64, TargetProblem> {
        let row = self.rows.iter().find(|row| row.id == id);
        row.map(|row| row.target)
            .ok_or_else(|| TargetProblem::Missing { id: id.to_owned() })
    }

    /// Share of a group still here after `week` weeks.
    ///
    /// # Errors
    /// [`TargetProblem::Missing`].
    pub fn survival(&self, group: BaselineGroup, week: u16) -> Result<f64, TargetProblem> {
        let group = match group {
            BaselineGroup::Physical => "physical",
            BaselineGroup::Intellectual => "intellectual",
            BaselineGroup::Mental => "mental",
            BaselineGroup::Developmental => "developmental",
        };
        self.value(&format!("jeed137_{group}_s{week}"))
    }

    /// Share of a cause among the exits.
    ///
    /// # Errors
    /// [`TargetProblem::Missing`].
    pub fn mix(&self, cause: Cause) -> Result<f64, TargetProblem> {
        self.value(match cause {
            Cause::Mismatch => "cause_mix_mismatch",
            Cause::Relations => "cause_mix_relations",
            Cause::Health => "cause_mix_health",
            Cause::Life => "cause_mix_life",
            Cause::Employer => "cause_mix_employer",
        })
    }
}

fn read(line: usize, content: &str) -> Result<Target, TargetProblem> {
    let fields =
        <[String; 9]>::try_from(split_line(content)).map_err(|_| TargetProblem::Line { line })?;
    let [id, group, quantity, target, low, high, used, source, _] = fields;
    let number = |text: &str| text.parse().map_err(|_| TargetProblem::Line { line });
    Ok(Target {
        id,
        group,
        quantity,
        target: number(&target)?,
        low: number(&low)?,
        high: number(&high)?,
        is_fitted: used == "fit",
        source,
    })
}
