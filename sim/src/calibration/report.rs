//! Every target beside what the model gives.

use super::expected::{Expected, Size, expected};
use super::fit::{GROUPS, accommodation_hazard_ratio, onboarding_odds_ratio};
use super::population::{Contact, Practice};
use super::targets::{Target, TargetProblem, Targets};
use crate::case::BaselineGroup;
use crate::cause::Cause;
use crate::model::parameters::Parameters;

/// A target and the model's own figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// The target.
    pub target: Target,
    /// What the model gives.
    pub model: f64,
}

impl Measured {
    /// Whether the model's figure lies within the target's band.
    #[must_use]
    pub fn is_met(&self) -> bool {
        (self.target.low..=self.target.high).contains(&self.model)
    }
}

/// Measures every row of the target file; a row about all groups that differ takes the group farthest from its figure.
///
/// # Errors
/// A row this engine does not know how to measure.
pub fn report(
    parameters: &Parameters,
    targets: &Targets,
    size: Size,
) -> Result<Vec<Measured>, TargetProblem> {
    let curves = Curves::new(parameters, size)?;
    targets
        .rows()
        .iter()
        .map(|target| {
            Ok(Measured {
                target: target.clone(),
                model: curves.measure(parameters, target, size)?,
            })
        })
        .collect()
}

struct Curves {
    usual: Vec<Expected>,
}

impl Curves {
    fn new(parameters: &Parameters, size: Size) -> Result<Self, TargetProblem> {
        let usual = GROUPS
            .into_iter()
            .map(|group| expected(parameters, group, &Practice::USUAL, size));
        Ok(Self {
            usual: usual.collect::<Result<_, _>>()?,
        })
    }

    /// The low-income rows are held against the mental group, whose baseline hardship cases use.
    fn of(&self, group: &str) -> &Expected {
        let position = match group {
            "physical" => 1,
            "intellectual" => 2,
            "developmental" => 3,
            _ => 0,
        };
        &self.usual[position]
    }

    fn measure(
        &self,
        parameters: &Parameters,
        target: &Target,
        size: Size,
    ) -> Result<f64, TargetProblem> {
        let curve = self.of(&target.group);
        let mental =
            |practice: Practice| expected(parameters, BaselineGroup::Mental, &practice, size);
        match target.id.as_str() {
            id if id.ends_with("_s13") => Ok(curve.survival[13]),
            id if id.ends_with("_s52") => Ok(curve.survival[52]),
            "cause_mix_mismatch" => Ok(share(curve, Cause::Mismatch)),
            "cause_mix_relations" => Ok(share(curve, Cause::Relations)),
            "cause_mix_health" => Ok(share(curve, Cause::Health)),
            "cause_mix_life" => Ok(share(curve, Cause::Life)),
            "cause_mix_employer" => Ok(share(curve, Cause::Employer)),
            "onboarding_or" => onboarding_odds_ratio(parameters, size),
            "accommodation_hr" => accommodation_hazard_ratio(parameters, size),
            "early_late_ratio" => {
                let ratios = self.usual.iter().map(early_late_ratio);
                let far = |ratio: &f64| (ratio - target.target).abs();
                Ok(ratios
                    .max_by(|one, other| far(one).total_cmp(&far(other)))
                    .unwrap_or(f64::NAN))
            }
            "preference_tenure" => {
                let with = mental(Practice {
                    preferred: Some(true),
                    ..Practice::USUAL
                })?;
                let without = mental(Practice {
                    preferred: Some(false),
                    ..Practice::USUAL
                })?;
                Ok(libm::log(without.survival[52]) / libm::log(with.survival[52]))
            }
            "stage_fade_out" => {
                let staged = mental(Practice {
                    staged: true,
                    ..Practice::USUAL
                })?;
                Ok(log_odds(late(&staged)) - log_odds(late(&mental(Practice::USUAL)?)))
            }
            "follow_up_small" => follow_up(parameters, size),
            _ => Err(TargetProblem::Missing {
                id: target.id.clone(),
            }),
        }
    }
}

/// Weekly log odds of leaving with a visit every week against no contact, without the adjustments that visits lead to.
fn follow_up(parameters: &Parameters, size: Size) -> Result<f64, TargetProblem> {
    let mut without_adjustments = parameters.clone();
    without_adjustments.detection = 0.0;
    let of = |contact| {
        expected(
            &without_adjustments,
            BaselineGroup::Mental,
            &Practice {
                contact,
                ..Practice::USUAL
            },
            size,
        )
    };
    let weekly = |curve: &Expected| 1.0 - libm::exp(libm::log(curve.survival[52]) / 52.0);
    Ok(log_odds(weekly(&of(Contact::WeeklyVisits)?)) - log_odds(weekly(&of(Contact::None)?)))
}

fn share(curve: &Expected, cause: Cause) -> f64 {
    curve.incidence[cause.index()] / curve.incidence.iter().take(5).sum::<f64>()
}

fn early_late_ratio(curve: &Expected) -> f64 {
    let early = -libm::log(curve.survival[13]) / 13.0;
    let late = libm::log(curve.survival[13] / curve.survival[52]) / 39.0;
    early / late
}

/// Mean weekly probability of leaving in weeks 40 to 52.
fn late(curve: &Expected) -> f64 {
    let hazards = &curve.hazard[39..52];
    1.0 - libm::exp(-hazards.iter().sum::<f64>() / hazards.len() as f64)
}

fn log_odds(probability: f64) -> f64 {
    libm::log(probability / (1.0 - probability))
}
