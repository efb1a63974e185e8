//! The parameters in single precision, as the weekly step uses them.

use super::cap::SmoothCap;
use super::carriers::Carriers;
use super::parameters::Parameters;
use super::terms::Weights;
use crate::case::BaselineGroup;
use crate::cause::Cause;

/// Rates and weights of the step.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rates {
    /// Weekly hazard of each cause under usual practice, once nothing is new.
    pub(crate) baseline: [f64; 5],
    /// What newness adds to the logarithm of every hazard but the employer's.
    pub(crate) newness: f32,
    pub(crate) newness_kept: f32,
    pub(crate) newness_restart: f32,
    pub(crate) newness_peak: f32,
    /// What flows from newness into its rising part in a week.
    pub(crate) newness_flow: f32,
    /// Weights in the sum under the cap, by cause; already times the cap's scale.
    pub(crate) causes: [CauseWeights; 5],
    pub(crate) carriers: Carriers,
    pub(crate) cap: SmoothCap,
    pub(crate) frailty_deviation: f32,
    pub(crate) strain_kept: f32,
    pub(crate) strain_per_gap: f32,
    /// Mean weeks between shocks: −1/ln(1 − probability of a shock in a week).
    pub(crate) weeks_between_shocks: f32,
    pub(crate) shock_strain: f32,
    pub(crate) strain_threshold: f32,
    pub(crate) adjustment_pause: f32,
    pub(crate) step_back_strain: f32,
    pub(crate) relief_limit: f32,
    pub(crate) review_looks_back: f32,
    pub(crate) sudden_exit_unseen: f32,
    pub(crate) skill_rate: f32,
    pub(crate) skill_relief: f32,
    pub(crate) confidence_rate: f32,
    pub(crate) confidence_skill: f32,
    pub(crate) confidence_strain: f32,
    pub(crate) readiness_start: f32,
    pub(crate) readiness_briefed: f32,
    pub(crate) readiness_good_week: f32,
    pub(crate) readiness_sudden_exit: f32,
    /// Logarithm of the rate of moving on at skill and confidence summing to one.
    pub(crate) moved_on_level: f32,
    pub(crate) moved_on_slope: f32,
    pub(crate) moved_on_from: u32,
}

/// Weights of what changes by the week in one cause's sum.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CauseWeights {
    /// By axis; the gap counts times exposure.
    pub(crate) gaps: [f32; 5],
    pub(crate) strain: f32,
    pub(crate) confidence: f32,
    pub(crate) readiness: f32,
}

/// Logarithms of hazards beyond this on either side are brought to it: no sum over weeks then leaves single precision.
const FARTHEST: f64 = 60.0;

impl Rates {
    pub(crate) fn new(group: BaselineGroup, parameters: &Parameters, weights: &Weights) -> Self {
        let near = |logarithm: f64| logarithm.clamp(-FARTHEST, FARTHEST);
        let scale = SmoothCap::scale(parameters.effect_cap);
        let scaled = |weight: f64| (weight * scale) as f32;
        let causes = core::array::from_fn(|cause| CauseWeights {
            gaps: weights.gaps.map(|of_axis| scaled(of_axis[cause])),
            strain: scaled(weights.strain[cause]),
            confidence: scaled(weights.confidence[cause]),
            readiness: scaled(weights.readiness[cause]),
        });
        Self {
            baseline: Cause::ALL.map(|cause| libm::exp(near(parameters.baseline(group, cause)))),
            newness: near(parameters.newness(group, Cause::Mismatch)) as f32,
            newness_kept: libm::exp(-1.0 / parameters.newness_weeks) as f32,
            newness_restart: parameters.newness_restart as f32,
            newness_peak: parameters.newness_peak as f32,
            newness_flow: (1.0 / parameters.newness_weeks) as f32,
            carriers: Carriers::of(&causes),
            causes,
            cap: SmoothCap::new(parameters.effect_cap),
            frailty_deviation: parameters.frailty_deviation as f32,
            strain_kept: parameters.strain_kept as f32,
            strain_per_gap: parameters.strain_per_gap as f32,
            weeks_between_shocks: (1.0 / -libm::log1p(-parameters.shock_probability)) as f32,
            shock_strain: parameters.shock_strain as f32,
            strain_threshold: parameters.strain_threshold as f32,
            step_back_strain: parameters.step_back_strain as f32,
            adjustment_pause: parameters.adjustment_pause as f32,
            relief_limit: parameters.relief_limit as f32,
            review_looks_back: parameters.review_looks_back as f32,
            sudden_exit_unseen: parameters.sudden_exit_unseen as f32,
            skill_rate: parameters.skill_rate as f32,
            skill_relief: parameters.skill_relief as f32,
            confidence_rate: parameters.confidence_rate as f32,
            confidence_skill: parameters.confidence_skill as f32,
            confidence_strain: parameters.confidence_strain as f32,
            readiness_start: parameters.readiness_start as f32,
            readiness_briefed: parameters.readiness_briefed as f32,
            readiness_good_week: parameters.readiness_good_week as f32,
            readiness_sudden_exit: parameters.readiness_sudden_exit as f32,
            moved_on_level: (libm::log(parameters.moved_on_rate) - parameters.moved_on_slope)
                as f32,
            moved_on_slope: parameters.moved_on_slope as f32,
            moved_on_from: parameters.moved_on_from as u32,
        }
    }

    /// The hazards of the five causes in one lane, from units of the person's own baseline.
    pub(crate) fn weekly_hazards<const N: usize>(
        &self,
        in_baselines: &[[f32; N]; 6],
        lane: usize,
        frailty: f32,
    ) -> [f64; 5] {
        let own = libm::exp(f64::from(frailty));
        core::array::from_fn(|cause| {
            self.baseline[cause] * own * f64::from(in_baselines[cause][lane])
        })
    }
}
