//! What an experiment varies: fields of the plan, levers and coefficients of the model.

use serde::{Deserialize, Serialize};

use super::field::FieldPath;
use super::lever::Lever;
use super::refusal::{ExperimentRefusal, MOST_FACTORS, PointRefusal, within};
use crate::case::Case;
use crate::model::{Parameters, parameters::ParameterTable};
use crate::plan::{Plan, review};

/// One thing that is varied, with its range: a place between 0 and 1 is a value in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub enum Factor {
    /// A numeric field of the plan; values are rounded to whole numbers.
    Field {
        /// Which one.
        path: FieldPath,
        /// At 0.
        low: i64,
        /// At 1.
        high: i64,
    },
    /// A coefficient of the model.
    Coefficient {
        /// Its name in the parameter file.
        name: String,
        /// At 0.
        low: f64,
        /// At 1.
        high: f64,
    },
    /// One of the learner's levers, over its settings.
    Lever(Lever),
}

impl Factor {
    /// The value at a place between 0 and 1: the number of the field, the coefficient, or the setting of the lever.
    #[must_use]
    pub fn value_at(&self, case: &Case, place: f64) -> f64 {
        match self {
            Self::Field { low, high, .. } => {
                libm::round(*low as f64 + place * (*high as f64 - *low as f64))
            }
            Self::Coefficient { low, high, .. } => low + place * (high - low),
            Self::Lever(lever) => f64::from(lever.setting_at(case, place)),
        }
    }

    fn is_same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Field { path, .. }, Self::Field { path: other, .. }) => path == other,
            (Self::Coefficient { name, .. }, Self::Coefficient { name: other, .. }) => {
                name == other
            }
            (Self::Lever(lever), Self::Lever(other)) => lever == other,
            _ => false,
        }
    }
}

/// Coefficients that are not known well, each over the range of the parameter file. Left out are the baseline's levels, shape and
/// centres and the mix of causes, which only a new fit can move together; what a case sets itself; the unit of exposure; and what
/// only a matching reads, since a plan's matches are made already.
#[must_use]
pub fn uncertain_coefficients(case: &Case) -> Vec<Factor> {
    let with_the_fit = |name: &str| {
        name.starts_with("newness_") && name != "newness_restart"
            || ["baseline_", "group_", "mix_", "usual_"]
                .iter()
                .any(|start| name.starts_with(start))
    };
    let in_matching_only = |name: &str| name == "sheet_noise";
    let in_case = |name: &str| case.overrides.iter().any(|own| own.parameter == name);
    let table = ParameterTable::embedded();
    let rows = table.iter().flat_map(ParameterTable::rows);
    rows.filter(|row| Parameters::NAMES.contains(&row.name.as_str()) && row.low < row.high)
        .filter(|row| !with_the_fit(&row.name) && !in_case(&row.name))
        .filter(|row| row.name != "reference_hours" && !in_matching_only(&row.name))
        .map(|row| Factor::Coefficient {
            name: row.name.clone(),
            low: row.low,
            high: row.high,
        })
        .collect()
}

/// Refuses no factor, too many, one twice, an empty range, and whatever the plan or the model does not have.
pub(super) fn check(factors: &[Factor], plan: &Plan) -> Result<(), ExperimentRefusal> {
    within("/factors", factors.len() as f64, 1.0, MOST_FACTORS as f64)?;
    let table = ParameterTable::embedded().map_err(crate::run::RunRefusal::Parameters)?;
    for (position, factor) in factors.iter().enumerate() {
        let path = format!("/factors/{position}");
        if factors[..position]
            .iter()
            .any(|known| known.is_same_as(factor))
        {
            return Err(ExperimentRefusal::Twice { path });
        }
        match factor {
            Factor::Field {
                path: field,
                low,
                high,
            } => {
                let refused = |refusal| ExperimentRefusal::Field {
                    path: path.clone(),
                    refusal,
                };
                field.read(plan).map_err(refused)?;
                for end in [low, high] {
                    field.set(&mut plan.clone(), *end).map_err(refused)?;
                }
                check_range(&path, *low as f64, *high as f64)?;
            }
            Factor::Coefficient { name, low, high } => {
                let row = table
                    .get(name)
                    .filter(|_| Parameters::NAMES.contains(&name.as_str()));
                let row = row.ok_or_else(|| ExperimentRefusal::UnknownParameter {
                    path: path.clone(),
                    name: name.clone(),
                })?;
                within(&format!("{path}/low"), *low, row.low, row.high)?;
                within(&format!("{path}/high"), *high, row.low, row.high)?;
                check_range(&path, *low, *high)?;
            }
            Factor::Lever(_) => {}
        }
    }
    Ok(())
}

fn check_range(path: &str, low: f64, high: f64) -> Result<(), ExperimentRefusal> {
    if low < high {
        Ok(())
    } else {
        let path = path.to_owned();
        Err(ExperimentRefusal::EmptyRange { path, low, high })
    }
}

/// The plan and the coefficients at a point: a place between 0 and 1 for each factor, or `None` to leave it as it is.
/// Levers come first, in their own order, then fields; the case is asked once all stand.
pub(super) fn at_point(
    case: &Case,
    plan: &Plan,
    parameters: &Parameters,
    factors: &[Factor],
    point: &[Option<f64>],
) -> Result<(Plan, Parameters), PointRefusal> {
    let (mut plan, mut parameters) = (plan.clone(), parameters.clone());
    let placed = || {
        let pairs = factors.iter().zip(point);
        pairs.filter_map(|(factor, place)| Some((factor, (*place)?)))
    };
    for (factor, place) in placed() {
        if let Factor::Coefficient { name, .. } = factor
            && let Some(value) = parameters.get_mut(name)
        {
            *value = factor.value_at(case, place);
        }
    }
    let mut levers: Vec<(Lever, f64)> = placed()
        .filter_map(|(factor, place)| match factor {
            Factor::Lever(lever) => Some((*lever, place)),
            _ => None,
        })
        .collect();
    levers.sort_by_key(|(lever, _)| *lever);
    for (lever, place) in levers {
        plan = lever.set(case, &plan, &parameters, lever.setting_at(case, place));
    }
    let fields = || {
        placed().filter_map(|(factor, place)| match factor {
            Factor::Field { path, .. } => Some((path, factor.value_at(case, place) as i64)),
            _ => None,
        })
    };
    for (path, value) in fields() {
        path.set(&mut plan, value).map_err(PointRefusal::Field)?;
    }
    for (path, _) in fields() {
        path.check(case, &plan).map_err(PointRefusal::Edit)?;
    }
    let mut findings = review(case, &plan).findings;
    findings.retain(|finding| finding.severity() == crate::plan::Severity::Blocking);
    if findings.is_empty() {
        Ok((plan, parameters))
    } else {
        Err(PointRefusal::Blocked(findings))
    }
}
