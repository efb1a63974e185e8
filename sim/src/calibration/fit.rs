//! Fitting the baselines, newness and two effects to the `fit` rows of the target file.

use super::expected::{Expected, Size, expected};
use super::population::{Accommodating, Practice};
use super::targets::{TargetProblem, Targets};
use crate::case::BaselineGroup;
use crate::cause::Cause;
use crate::model::parameters::Parameters;

/// The groups whose retention is published, the one that carries the causes first.
pub const GROUPS: [BaselineGroup; 4] = [
    BaselineGroup::Mental,
    BaselineGroup::Physical,
    BaselineGroup::Intellectual,
    BaselineGroup::Developmental,
];

/// Rounds of the fit; it stands still to five digits well before.
const ROUNDS: usize = 12;

/// Fits a copy of `parameters`. Deterministic: the same population every time.
///
/// # Errors
/// A target that is missing from the file.
pub fn fit(
    parameters: &Parameters,
    targets: &Targets,
    size: Size,
) -> Result<Parameters, TargetProblem> {
    let mut fitted = parameters.clone();
    for _ in 0..ROUNDS {
        fit_group(&mut fitted, targets, BaselineGroup::Mental, size)?;
        fit_mix(&mut fitted, targets, size)?;
        fit_effects(&mut fitted, targets, size)?;
    }
    for group in GROUPS {
        for _ in 0..ROUNDS {
            fit_group(&mut fitted, targets, group, size)?;
        }
    }
    Ok(fitted)
}

/// Odds ratio of being here after 52 weeks with a buddy for everybody against nobody.
///
/// # Errors
/// See [`expected`].
pub fn onboarding_odds_ratio(parameters: &Parameters, size: Size) -> Result<f64, TargetProblem> {
    let with = in_mental(
        parameters,
        &Practice {
            buddy: Some(true),
            ..Practice::USUAL
        },
        size,
    )?;
    let without = in_mental(
        parameters,
        &Practice {
            buddy: Some(false),
            ..Practice::USUAL
        },
        size,
    )?;
    let odds = |curve: &Expected| curve.survival[52] / (1.0 - curve.survival[52]);
    Ok(odds(&with) / odds(&without))
}

/// Ratio of the cumulative hazards of 52 weeks with one well-placed accommodation against none, among people whom
/// their work asks at least half a level more than they have.
///
/// # Errors
/// See [`expected`].
pub fn accommodation_hazard_ratio(
    parameters: &Parameters,
    size: Size,
) -> Result<f64, TargetProblem> {
    let of = |accommodating| {
        in_mental(
            parameters,
            &Practice {
                accommodating,
                only_with_gap: true,
                ..Practice::USUAL
            },
            size,
        )
    };
    let (with, without) = (of(Accommodating::WellPlaced)?, of(Accommodating::None)?);
    Ok(libm::log(with.survival[52]) / libm::log(without.survival[52]))
}

fn in_mental(
    parameters: &Parameters,
    practice: &Practice,
    size: Size,
) -> Result<Expected, TargetProblem> {
    Ok(expected(parameters, BaselineGroup::Mental, practice, size)?)
}

/// One Newton step on the group's level and newness, toward the survival at 13 and 52 weeks.
fn fit_group(
    parameters: &mut Parameters,
    targets: &Targets,
    group: BaselineGroup,
    size: Size,
) -> Result<(), TargetProblem> {
    let wanted = [targets.survival(group, 13)?, targets.survival(group, 52)?];
    let log_log = |parameters: &Parameters| -> Result<[f64; 2], TargetProblem> {
        let curve = expected(parameters, group, &Practice::USUAL, size)?;
        Ok([
            cumulative(curve.survival[13]),
            cumulative(curve.survival[52]),
        ])
    };
    let step = 0.01;
    let now = log_log(parameters)?;
    let mut moved = parameters.clone();
    *level_of(&mut moved, group) += step;
    let by_level = log_log(&moved)?;
    let mut moved = parameters.clone();
    *newness_of(&mut moved, group) += step;
    let by_newness = log_log(&moved)?;
    let slope = |changed: [f64; 2], at: usize| (changed[at] - now[at]) / step;
    let [[a, b], [c, d]] = [
        [slope(by_level, 0), slope(by_newness, 0)],
        [slope(by_level, 1), slope(by_newness, 1)],
    ];
    let missing = [
        cumulative(wanted[0]) - now[0],
        cumulative(wanted[1]) - now[1],
    ];
    let determinant = a * d - b * c;
    *level_of(parameters, group) += (d * missing[0] - b * missing[1]) / determinant;
    *newness_of(parameters, group) += (a * missing[1] - c * missing[0]) / determinant;
    Ok(())
}

/// Logarithm of the cumulative hazard, in which the fit is nearly linear.
fn cumulative(survival: f64) -> f64 {
    libm::log(-libm::log(survival))
}

/// The mental group has no shift of its own: its level is that of all causes together.
fn level_of(parameters: &mut Parameters, group: BaselineGroup) -> &mut f64 {
    match group {
        BaselineGroup::Mental => &mut parameters.group_mental,
        BaselineGroup::Physical => &mut parameters.group_physical,
        BaselineGroup::Intellectual => &mut parameters.group_intellectual,
        BaselineGroup::Developmental => &mut parameters.group_developmental,
    }
}

fn newness_of(parameters: &mut Parameters, group: BaselineGroup) -> &mut f64 {
    match group {
        BaselineGroup::Mental => &mut parameters.newness_mental,
        BaselineGroup::Physical => &mut parameters.newness_physical,
        BaselineGroup::Intellectual => &mut parameters.newness_intellectual,
        BaselineGroup::Developmental => &mut parameters.newness_developmental,
    }
}

/// Moves the causes' levels toward their shares of the exits, and the group's shift into them.
fn fit_mix(
    parameters: &mut Parameters,
    targets: &Targets,
    size: Size,
) -> Result<(), TargetProblem> {
    let curve = in_mental(parameters, &Practice::USUAL, size)?;
    let bad: f64 = curve.incidence.iter().take(5).sum();
    let shift = parameters.group_mental;
    for cause in Cause::ALL {
        let missing = targets.mix(cause)? / (curve.incidence[cause.index()] / bad);
        let level = match cause {
            Cause::Mismatch => &mut parameters.baseline_mismatch,
            Cause::Relations => &mut parameters.baseline_relations,
            Cause::Health => &mut parameters.baseline_health,
            Cause::Life => &mut parameters.baseline_life,
            Cause::Employer => &mut parameters.baseline_employer,
        };
        *level += libm::log(missing) + shift;
    }
    for other in GROUPS
        .into_iter()
        .filter(|&group| group != BaselineGroup::Mental)
    {
        *level_of(parameters, other) -= shift;
    }
    parameters.group_mental = 0.0;
    Ok(())
}

/// Scales the effects of onboarding and of a gap toward their published ratios.
fn fit_effects(
    parameters: &mut Parameters,
    targets: &Targets,
    size: Size,
) -> Result<(), TargetProblem> {
    let odds = libm::log(onboarding_odds_ratio(parameters, size)?);
    parameters.effect_onboarding *= libm::log(targets.value("onboarding_or")?) / odds;
    let hazard = libm::log(accommodation_hazard_ratio(parameters, size)?);
    parameters.effect_gap *= libm::log(targets.value("accommodation_hr")?) / hazard;
    Ok(())
}
