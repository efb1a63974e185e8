//! The parameters of a case: the engine's own for its shape of baseline, but for those it sets itself and gives a reason for.

use super::problem::ParameterProblem;
use super::table::ParameterTable;
use super::values::Parameters;
use crate::case::{BaselineShape, Case};

/// Numbers fitted with the peak in the third month; they stand in place of those of the parameter file.
const PEAKED: &str = include_str!("../../../data/peaked.csv");

impl ParameterTable {
    /// The file that the fit of a shape belongs into: every parameter for the usual one, what is other for another.
    ///
    /// # Errors
    /// Never in a released engine: a test reads the same files.
    pub fn of_shape(shape: BaselineShape) -> Result<Self, Vec<ParameterProblem>> {
        match shape {
            BaselineShape::Falling => Self::embedded(),
            BaselineShape::PeakInThirdMonth => Self::parse(PEAKED),
        }
    }
}

impl Parameters {
    /// The engine's parameters with a shape of the baseline, fitted to the same figures.
    ///
    /// # Errors
    /// Never in a released engine: a test reads the same files.
    pub fn of_shape(shape: BaselineShape) -> Result<Self, Vec<ParameterProblem>> {
        let mut parameters = Self::embedded()?;
        if shape == BaselineShape::PeakInThirdMonth {
            for row in ParameterTable::of_shape(shape)?.rows() {
                match parameters.get_mut(&row.name) {
                    Some(value) => *value = row.value,
                    None => {
                        let name = row.name.clone();
                        return Err(vec![ParameterProblem::Unknown { name }]);
                    }
                }
            }
        }
        Ok(parameters)
    }

    /// The engine's parameters with the case's own in their place.
    ///
    /// # Errors
    /// Every override that names no parameter, names one twice, or leaves the range of the parameter file. Shares over the causes
    /// can't be overridden, since each term's have to add up to one.
    pub fn for_case(case: &Case) -> Result<Self, Vec<ParameterProblem>> {
        let mut parameters = Self::of_shape(case.shape)?;
        if case.overrides.is_empty() {
            return Ok(parameters);
        }
        let table = ParameterTable::embedded()?;
        let mut problems = Vec::new();
        for (position, own) in case.overrides.iter().enumerate() {
            let name = || own.parameter.clone();
            let (Some(row), Some(value)) = (
                table.get(&own.parameter),
                parameters.get_mut(&own.parameter),
            ) else {
                problems.push(ParameterProblem::Unknown { name: name() });
                continue;
            };
            if case.overrides[..position]
                .iter()
                .any(|earlier| earlier.parameter == own.parameter)
            {
                problems.push(ParameterProblem::OverriddenTwice { name: name() });
            } else if !(row.low..=row.high).contains(&own.value) {
                problems.push(ParameterProblem::OverrideOutsideRange {
                    name: name(),
                    value: own.value,
                    low: row.low,
                    high: row.high,
                });
            }
            *value = own.value;
        }
        if problems.is_empty() {
            Ok(parameters)
        } else {
            Err(problems)
        }
    }
}
