//! What can be wrong with a parameter file.

/// A fault of a parameter file, with the line it stands on.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ParameterProblem {
    /// The first line is not the expected header.
    #[error("the first line is not name,value,unit,low,high,kind,source")]
    Header,
    /// A line does not have seven fields, or a quotation mark is not closed.
    #[error("line {line}: expected 7 fields, found {found}")]
    Fields {
        /// Line, from 1.
        line: usize,
        /// Fields found.
        found: usize,
    },
    /// A field that should be a finite number is none.
    #[error("line {line}: {text:?} is not a number")]
    NotANumber {
        /// Line, from 1.
        line: usize,
        /// What stands there.
        text: String,
    },
    /// The kind is not one of the four.
    #[error("line {line}: unknown kind {text:?}")]
    UnknownKind {
        /// Line, from 1.
        line: usize,
        /// What stands there.
        text: String,
    },
    /// The value lies outside its own range.
    #[error("line {line}: {name} lies outside its range")]
    OutsideRange {
        /// Line, from 1.
        line: usize,
        /// The parameter.
        name: String,
    },
    /// The parameter stands there twice.
    #[error("line {line}: {name} stands there twice")]
    Twice {
        /// Line, from 1.
        line: usize,
        /// The parameter.
        name: String,
    },
    /// No source or reason is given.
    #[error("line {line}: {name} has no source")]
    NoSource {
        /// Line, from 1.
        line: usize,
        /// The parameter.
        name: String,
    },
    /// A parameter of the model is missing.
    #[error("{name} is missing")]
    Missing {
        /// The parameter.
        name: String,
    },
    /// The model has no such parameter.
    #[error("the model has no parameter {name}")]
    Unknown {
        /// The parameter.
        name: String,
    },
    /// A case sets the parameter more than once.
    #[error("the case sets {name} twice")]
    OverriddenTwice {
        /// The parameter.
        name: String,
    },
    /// A case sets the parameter outside the range of the file.
    #[error("the case sets {name} to {value}, outside {low} to {high}")]
    OverrideOutsideRange {
        /// The parameter.
        name: String,
        /// What the case sets.
        value: f64,
        /// Low end of the range.
        low: f64,
        /// High end of the range.
        high: f64,
    },
    /// The parts of a term over the causes do not add up to one.
    #[error("the parts of {term} over the causes do not add up to one")]
    Shares {
        /// The term.
        term: String,
    },
}
