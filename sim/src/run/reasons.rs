//! Why a hazard is what it is: exact shares of the linear predictor, in `f64`.

use serde::{Deserialize, Serialize};

use crate::axis::Axis;
use crate::cause::Cause;

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
