//! The many terms of a hazard gathered into the few a coordinator can act on. Knows no web.

use content::messages::story::Group;
use sim::run::{Reasons, Term};

/// The share of one group in the logarithm of a weekly hazard.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct GroupShare {
    /// The group.
    pub(super) group: Group,
    /// Its part of the sum; positive drives away, negative keeps.
    pub(super) value: f64,
}

impl GroupShare {
    /// By how much it multiplies the weekly risk.
    pub(super) fn factor(&self) -> f64 {
        self.value.exp()
    }

    /// How many digits after the point say the factor: two, and more for one that would look like nothing.
    pub(super) fn digits(&self) -> u8 {
        match self.factor() {
            factor if factor < 0.01 => 4,
            factor if factor < 0.1 => 3,
            _ => 2,
        }
    }
}

/// The group a term belongs to.
const fn group(term: Term) -> Group {
    match term {
        Term::Baseline => Group::Baseline,
        Term::Newness => Group::Newness,
        Term::Frailty => Group::Frailty,
        Term::Gap(axis) => Group::Gap(axis),
        Term::StrainFromGap(_) | Term::StrainFromShocks | Term::UsualStrain => Group::Strain,
        Term::Onboarding => Group::Onboarding,
        Term::Preview => Group::Preview,
        Term::Preference => Group::Preference,
        Term::Confidence => Group::Confidence,
        Term::Readiness => Group::Readiness,
        Term::Income => Group::Income,
        Term::History => Group::History,
        Term::Cap => Group::Cap,
    }
}

/// Whether a plan can change it.
const fn is_of_the_plan(group: Group) -> bool {
    !matches!(group, Group::Baseline | Group::Newness | Group::Frailty)
}

/// The groups a plan can change, strongest first, and those it can't. Together they add up to the predictor.
pub(super) fn gathered(reasons: &Reasons) -> (Vec<GroupShare>, Vec<GroupShare>) {
    let mut shares: Vec<GroupShare> = Vec::new();
    for share in &reasons.shares {
        let group = group(share.term);
        match shares.iter_mut().find(|known| known.group == group) {
            Some(known) => known.value += share.value,
            None => shares.push(GroupShare {
                group,
                value: share.value,
            }),
        }
    }
    let (mut plan, rest): (Vec<GroupShare>, Vec<GroupShare>) = shares
        .into_iter()
        .partition(|share| is_of_the_plan(share.group));
    plan.retain(|share| share.value != 0.0);
    plan.sort_by(|one, other| other.value.abs().total_cmp(&one.value.abs()));
    (plan, rest)
}

#[cfg(test)]
mod tests {
    use content::messages::story::Group;
    use sim::Axis;
    use sim::Cause;
    use sim::run::{Reasons, Share, Term};

    use super::{GroupShare, gathered};

    #[test]
    fn a_small_factor_is_not_said_as_nothing() {
        let digits = |value| {
            GroupShare {
                group: Group::Baseline,
                value,
            }
            .digits()
        };
        assert_eq!([-6.0, -3.0, -1.0, 0.5].map(digits), [4, 3, 2, 2]);
    }

    #[test]
    fn the_groups_add_up_to_the_predictor() {
        let share = |term, value| Share { term, value };
        let shares = vec![
            share(Term::Baseline, -6.0),
            share(Term::Newness, 2.0),
            share(Term::Frailty, 0.25),
            share(Term::Gap(Axis::Stress), 0.5),
            share(Term::StrainFromGap(Axis::Stress), 0.25),
            share(Term::StrainFromShocks, 0.125),
            share(Term::UsualStrain, -0.125),
            share(Term::Onboarding, -0.75),
            share(Term::Income, 0.0),
        ];
        let predictor = shares.iter().map(|share| share.value).sum();
        let (plan, rest) = gathered(&Reasons {
            cause: Cause::Health,
            week: 4,
            predictor,
            shares,
        });
        let sum: f64 = plan.iter().chain(&rest).map(|share| share.value).sum();
        assert_eq!(sum, predictor);
        assert_eq!(
            plan.iter().map(|share| share.group).collect::<Vec<_>>(),
            [Group::Onboarding, Group::Gap(Axis::Stress), Group::Strain,]
        );
        assert_eq!(rest.len(), 3);
    }
}
