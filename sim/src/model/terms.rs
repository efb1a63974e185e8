//! Weights of the terms of the linear predictor: effect × (part of the cause ÷ the cause's share of exits), so that an effect
//! is what it does to the overall hazard and the parts say which causes carry it.

use super::compiled::{CompiledPerson, CompiledStage};
use super::parameters::Parameters;
use super::preparation::PreparationQueue;
use crate::cause::Cause;

/// Weights by cause, in the order of [`Cause::ALL`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Weights {
    /// By axis, then by cause.
    pub(crate) gaps: [[f64; 5]; 5],
    pub(crate) strain: [f64; 5],
    pub(crate) onboarding: [f64; 5],
    pub(crate) preview: [f64; 5],
    pub(crate) preference: [f64; 5],
    pub(crate) confidence: [f64; 5],
    pub(crate) readiness: [f64; 5],
    pub(crate) income: [f64; 5],
    pub(crate) history: f64,
}

/// Terms that do not change within a stage, already weighted.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FixedTerms {
    pub(crate) preference: [f64; 5],
    pub(crate) income: [f64; 5],
    pub(crate) history: f64,
}

/// What somebody knew of the work before the start, 0 to 1: by an honest sheet, and by a visit the team had time to arrange.
pub(crate) fn preview_of(
    parameters: &Parameters,
    person: &CompiledPerson,
    preparation: &PreparationQueue,
) -> f64 {
    let tried = person
        .visit
        .is_some_and(|item| preparation.in_place_at_the_start(item));
    let by_visit = parameters.visit_informs;
    (1.0 - by_visit) * person.sheet + if tried { by_visit } else { 0.0 }
}

impl Weights {
    pub(crate) fn new(parameters: &Parameters) -> Self {
        let of = |effect: f64, term: usize| {
            Cause::ALL.map(|cause| {
                effect * parameters.shares[term][cause.index()] / parameters.mix(cause)
            })
        };
        Self {
            gaps: core::array::from_fn(|axis| of(parameters.effect_gap, axis)),
            strain: of(parameters.effect_strain, 5),
            onboarding: of(parameters.effect_onboarding, 6),
            preview: of(parameters.effect_preview, 7),
            preference: of(parameters.effect_preference, 8),
            confidence: of(parameters.effect_confidence, 9),
            readiness: of(parameters.effect_readiness, 10),
            income: of(parameters.effect_income, 11),
            history: parameters.effect_history,
        }
    }

    /// Preference counted from usual practice, income and history.
    pub(crate) fn fixed_terms(
        &self,
        parameters: &Parameters,
        person: &CompiledPerson,
        stage: &CompiledStage,
    ) -> FixedTerms {
        let preferred = if person.preferred { 1.0 } else { 0.0 } - parameters.usual_preference;
        let met = stage.hours_of_pay / parameters.income_full_hours;
        let unmet = (person.income_need - met).max(0.0);
        FixedTerms {
            preference: self.preference.map(|weight| weight * preferred),
            income: self.income.map(|weight| weight * unmet),
            history: self.history * person.history,
        }
    }

    /// What the terms that change by the week would sum to under usual practice (preview apart, which fades).
    pub(crate) fn usual(&self, parameters: &Parameters, cause: usize) -> f64 {
        let gaps: f64 = self
            .gaps
            .iter()
            .map(|weights| weights[cause] * parameters.usual_gap)
            .sum();
        gaps + self.strain[cause] * parameters.usual_strain
            + self.onboarding[cause] * parameters.usual_onboarding
            + self.confidence[cause] * parameters.usual_confidence
            + self.readiness[cause] * parameters.usual_readiness
    }
}
