//! Why a hazard is what it is: exact shares of the linear predictor, in `f64`.

use serde::{Deserialize, Serialize};

use super::story::WeekState;
use crate::axis::Axis;
use crate::case::BaselineGroup;
use crate::cause::Cause;
use crate::model::cap::capped;
use crate::model::compiled::{CompiledPerson, CompiledStage};
use crate::model::parameters::Parameters;
use crate::model::preparation::PreparationQueue;
use crate::model::terms::{Weights, preview_of};

/// The reasons behind one person's hazard of leaving for one cause in one week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reasons {
    /// The cause of leaving.
    pub cause: Cause,
    /// Week since clock zero, from 1.
    pub week: u16,
    /// Logarithm of the weekly hazard. The shares add up to it.
    pub predictor: f64,
    /// The terms, in a fixed order; a negative one keeps the person, a positive one drives them away.
    pub shares: Vec<Share>,
}

/// One term of the sum.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// What it stands for.
    pub term: Term,
    /// Its part of the logarithm of the hazard, measured from usual practice.
    pub value: f64,
}

/// The terms of the linear predictor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Term {
    /// The calibrated level of this cause under usual practice.
    Baseline,
    /// Being new at the workplace.
    Newness,
    /// What differs between people without a known reason.
    Frailty,
    /// What the work asks beyond the person's level on this axis.
    Gap(Axis),
    /// Strain that gaps on this axis left.
    StrainFromGap(Axis),
    /// Strain that events outside work left.
    StrainFromShocks,
    /// Minus the strain of usual practice, from which the other strain terms are counted.
    UsualStrain,
    /// Buddy or structured start.
    Onboarding,
    /// Saw the work before, and an honest sheet.
    Preview,
    /// Works in the field asked for.
    Preference,
    /// Confidence.
    Confidence,
    /// Readiness of the workplace.
    Readiness,
    /// Pay below what is needed.
    Income,
    /// Work history.
    History,
    /// What the cap takes off the sum of the terms above it, on either side.
    Cap,
}

impl Reasons {
    /// The share of one term, 0 when it has none.
    #[must_use]
    pub fn value(&self, term: Term) -> f64 {
        self.shares
            .iter()
            .find(|share| share.term == term)
            .map_or(0.0, |share| share.value)
    }
}

/// The weekly step's linear predictor, term by term, in `f64`.
#[expect(clippy::too_many_arguments, reason = "everything a hazard depends on")]
pub(super) fn explain(
    parameters: &Parameters,
    preparation: &PreparationQueue,
    group: BaselineGroup,
    person: &CompiledPerson,
    stage: &CompiledStage,
    state: &WeekState,
    frailty: f64,
    cause: Cause,
) -> Reasons {
    let weights = Weights::new(parameters);
    let c = cause.index();
    let mut shares = Vec::with_capacity(24);
    let mut add = |term: Term, value: f64| shares.push(Share { term, value });
    for axis in Axis::ALL {
        let gap = state.gaps.get(axis) * state.exposure - parameters.usual_gap;
        add(Term::Gap(axis), weights.gaps[axis.index()][c] * gap);
    }
    for axis in Axis::ALL {
        add(
            Term::StrainFromGap(axis),
            weights.strain[c] * state.strain_from.gaps.get(axis),
        );
    }
    add(
        Term::StrainFromShocks,
        weights.strain[c] * state.strain_from.shocks,
    );
    add(
        Term::UsualStrain,
        -weights.strain[c] * parameters.usual_strain,
    );
    add(
        Term::Onboarding,
        weights.onboarding[c] * (state.onboarding - parameters.usual_onboarding),
    );
    let faded = libm::exp(-f64::from(state.week.saturating_sub(1)) / parameters.preview_weeks);
    let preview = preview_of(parameters, person, preparation) - parameters.usual_preview;
    add(Term::Preview, weights.preview[c] * preview * faded);
    let fixed = weights.fixed_terms(parameters, person, stage);
    add(Term::Preference, fixed.preference[c]);
    add(
        Term::Confidence,
        weights.confidence[c] * (state.confidence - parameters.usual_confidence),
    );
    add(
        Term::Readiness,
        weights.readiness[c] * (state.readiness - parameters.usual_readiness),
    );
    add(Term::Income, fixed.income[c]);
    add(Term::History, fixed.history);
    let sum: f64 = shares.iter().map(|share| share.value).sum();
    let cap = capped(sum, parameters.effect_cap) - sum;
    let before = [
        Share {
            term: Term::Baseline,
            value: parameters.baseline(group, cause),
        },
        Share {
            term: Term::Newness,
            value: parameters.newness(group, cause) * state.newness,
        },
        Share {
            term: Term::Frailty,
            value: frailty,
        },
    ];
    shares.splice(0..0, before);
    shares.push(Share {
        term: Term::Cap,
        value: cap,
    });
    let predictor = shares.iter().map(|share| share.value).sum();
    Reasons {
        cause,
        week: state.week,
        predictor,
        shares,
    }
}
