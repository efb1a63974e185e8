//! The model's numbers: one data file (`sim/data/parameters.csv`) with unit, range, kind of evidence and source a line.

mod overrides;
mod problem;
mod table;
mod values;

pub use problem::ParameterProblem;
pub(crate) use table::split_line;
pub use table::{EvidenceKind, Parameter, ParameterTable};
pub use values::{Parameters, SHARED_TERMS};
