//! The seven steps and their names in addresses.

use content::messages::Messages;
use content::work::StudioStep;

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

    /// The step as it is kept with the work.
    pub(crate) const fn kept(self) -> StudioStep {
        match self {
            Self::Brief => StudioStep::Brief,
            Self::Breakdown => StudioStep::Breakdown,
            Self::Design => StudioStep::Design,
            Self::Match => StudioStep::Match,
            Self::Predict => StudioStep::Predict,
            Self::Results => StudioStep::Results,
            Self::Debrief => StudioStep::Debrief,
        }
    }

    /// Its number as people count, from 1.
    pub(crate) const fn number(self) -> usize {
        self as usize + 1
    }

    /// The step before it.
    pub(crate) fn previous(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }

    /// The step after it.
    pub(crate) fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The address of this step of a case, for links.
    pub(crate) fn href(self, case: &str) -> String {
        format!("#/studio/{case}/{}", self.slug())
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

    #[test]
    fn steps_lead_from_one_to_the_next_and_back() {
        assert_eq!(Step::Brief.previous(), None);
        assert_eq!(Step::Debrief.next(), None);
        for pair in Step::ALL.windows(2) {
            assert_eq!(pair[0].next(), Some(pair[1]));
            assert_eq!(pair[1].previous(), Some(pair[0]));
        }
        assert_eq!(Step::Match.number(), 4);
    }
}
