//! The seven steps and their names in addresses.

use content::messages::Messages;

/// A step of the studio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    /// Read the town, the workplaces, the people.
    Brief,
    /// Lift tasks out of a roster and bundle them into jobs.
    Breakdown,
    /// Make a programme of stages out of jobs.
    Design,
    /// Tie people to programmes.
    Match,
    /// Say what to expect, before any result.
    Predict,
    /// See the simulated futures.
    Results,
    /// Prediction against result; change one thing.
    Debrief,
}

impl Step {
    /// Every step, in order.
    pub(crate) const ALL: [Self; 7] = [
        Self::Brief,
        Self::Breakdown,
        Self::Design,
        Self::Match,
        Self::Predict,
        Self::Results,
        Self::Debrief,
    ];

    /// The step's name in an address.
    pub(crate) const fn slug(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Breakdown => "breakdown",
            Self::Design => "design",
            Self::Match => "match",
            Self::Predict => "predict",
            Self::Results => "results",
            Self::Debrief => "debrief",
        }
    }

    /// The step's name.
    pub(crate) const fn title(self, messages: &Messages) -> &'static str {
        match self {
            Self::Brief => messages.brief.title,
            Self::Breakdown => messages.breakdown.title,
            Self::Design => messages.design.title,
            Self::Match => messages.matching.title,
            Self::Predict => messages.predict.title,
            Self::Results => messages.results.title,
            Self::Debrief => messages.debrief.title,
        }
    }

    /// The step an address names.
    pub(crate) fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn every_step_is_found_by_its_address() {
        for step in Step::ALL {
            assert_eq!(Step::from_slug(step.slug()), Some(step));
        }
        assert_eq!(Step::from_slug("matching"), None);
    }
}
