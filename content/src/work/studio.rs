//! A learner's work on one case: the plan with its history, the prediction, the runs, the reflection.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sim::digest::Digest;
use sim::id::CaseId;
use sim::plan::{History, Plan};

use super::{Document, InvalidWork, Prediction, RunRecord, Text, WorkRule};

/// A step of the studio.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum StudioStep {
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

/// A question of the debrief that is answered in writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ReflectionPrompt {
    /// What came out otherwise than expected, and why?
    Surprise,
    /// Which decision mattered most?
    Lever,
    /// What will you do at work tomorrow?
    Tomorrow,
}

impl ReflectionPrompt {
    /// Every question, in the order they are asked.
    pub const ALL: [Self; 3] = [Self::Surprise, Self::Lever, Self::Tomorrow];
}

/// The latest runs, oldest first; when there are more than [`Runs::KEPT`], the oldest go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("maxItems" = Runs::KEPT)))]
#[serde(try_from = "Vec<RunRecord>", into = "Vec<RunRecord>")]
pub struct Runs(Vec<RunRecord>);

impl Runs {
    /// Runs that are kept.
    pub const KEPT: usize = 40;

    /// Adds a run.
    pub fn add(&mut self, run: RunRecord) {
        if self.0.len() == Self::KEPT {
            self.0.remove(0);
        }
        self.0.push(run);
    }

    /// The runs, oldest first.
    #[must_use]
    pub fn as_slice(&self) -> &[RunRecord] {
        &self.0
    }

    /// The latest run.
    #[must_use]
    pub fn latest(&self) -> Option<&RunRecord> {
        self.0.last()
    }
}

impl TryFrom<Vec<RunRecord>> for Runs {
    type Error = InvalidWork;

    fn try_from(runs: Vec<RunRecord>) -> Result<Self, InvalidWork> {
        if runs.len() > Self::KEPT {
            return Err(InvalidWork {
                part: "runs",
                rule: WorkRule::TooMany,
            });
        }
        Ok(Self(runs))
    }
}

impl From<Runs> for Vec<RunRecord> {
    fn from(runs: Runs) -> Self {
        runs.0
    }
}

/// Predictions committed for plans that were changed since, oldest first; when there are more than
/// [`EarlierPredictions::KEPT`], the oldest go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("maxItems" = EarlierPredictions::KEPT)))]
#[serde(try_from = "Vec<Prediction>", into = "Vec<Prediction>")]
pub struct EarlierPredictions(Vec<Prediction>);

impl EarlierPredictions {
    /// Predictions that are kept.
    pub const KEPT: usize = 20;

    /// The predictions, oldest first.
    #[must_use]
    pub fn as_slice(&self) -> &[Prediction] {
        &self.0
    }

    /// The latest one.
    #[must_use]
    pub fn latest(&self) -> Option<&Prediction> {
        self.0.last()
    }

    /// Adds a committed prediction; an open one is no prediction yet and is left out.
    fn add(&mut self, prediction: Prediction) {
        if !prediction.is_committed() {
            return;
        }
        if self.0.len() == Self::KEPT {
            self.0.remove(0);
        }
        self.0.push(prediction);
    }
}

impl TryFrom<Vec<Prediction>> for EarlierPredictions {
    type Error = InvalidWork;

    fn try_from(predictions: Vec<Prediction>) -> Result<Self, InvalidWork> {
        if predictions.len() > Self::KEPT {
            return Err(InvalidWork {
                part: "earlier_predictions",
                rule: WorkRule::TooMany,
            });
        }
        Ok(Self(predictions))
    }
}

impl From<EarlierPredictions> for Vec<Prediction> {
    fn from(predictions: EarlierPredictions) -> Self {
        predictions.0
    }
}

/// A learner's work on one case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StudioWork {
    /// Format version, [`StudioWork::VERSION`](Document::VERSION).
    pub version: u32,
    /// The case.
    pub case: CaseId,
    /// The case as it was when the work began; a later edition of the case is noticed by it.
    pub case_digest: Digest,
    /// The plan and how it came about, with the place undo has gone back to.
    pub history: History,
    /// What the learner expects.
    pub prediction: Option<Prediction>,
    /// What they expected of plans that were changed since.
    pub earlier_predictions: EarlierPredictions,
    /// The latest runs.
    pub runs: Runs,
    /// A plan with one thing changed, tried in the debrief beside the plan itself.
    pub variant: Option<Plan>,
    /// Answers to the questions of the debrief.
    pub reflections: BTreeMap<ReflectionPrompt, Text>,
    /// The step that was open last.
    pub last_step: StudioStep,
}

impl StudioWork {
    /// Work nobody has begun.
    #[must_use]
    pub fn new(case: CaseId, case_digest: Digest) -> Self {
        Self {
            version: Self::VERSION,
            case,
            case_digest,
            history: History::new(Plan::new()),
            prediction: None,
            earlier_predictions: EarlierPredictions::default(),
            runs: Runs::default(),
            variant: None,
            reflections: BTreeMap::new(),
            last_step: StudioStep::Brief,
        }
    }

    /// Takes over what the learner expects now. A prediction that was committed is kept among the earlier ones.
    pub fn predict(&mut self, prediction: Option<Prediction>) {
        let before = std::mem::replace(&mut self.prediction, prediction);
        if let Some(before) = before
            && self.prediction.as_ref() != Some(&before)
        {
            self.earlier_predictions.add(before);
        }
    }

    /// The prediction that was committed for a plan, also when another was made since.
    #[must_use]
    pub fn prediction_for(&self, plan: &Digest) -> Option<&Prediction> {
        let earlier = self.earlier_predictions.as_slice().iter();
        self.prediction
            .iter()
            .chain(earlier.rev())
            .find(|prediction| prediction.committed_for.as_ref() == Some(plan))
    }

    /// Checks what the types alone can't.
    ///
    /// # Errors
    /// [`InvalidWork`] names the part and the rule.
    pub fn check(&self) -> Result<(), InvalidWork> {
        if self.version != Self::VERSION {
            return Err(InvalidWork {
                part: "version",
                rule: WorkRule::Version,
            });
        }
        Ok(())
    }
}

impl Document for StudioWork {
    const VERSION: u32 = 1;

    fn version(&self) -> u32 {
        self.version
    }
}

#[cfg(test)]
mod tests {
    use sim::digest::digest_of;
    use sim::units::Percent;

    use super::*;
    use crate::work::Forecast;

    fn prediction(percent: u8, committed_for: Option<Digest>) -> Prediction {
        let all = Percent::clamped(percent);
        Prediction {
            committed_for,
            ..Prediction::open(Forecast::new(all, all, all).unwrap())
        }
    }

    #[test]
    fn a_committed_prediction_outlives_the_next_one() {
        let (first, second) = (digest_of(&1).unwrap(), digest_of(&2).unwrap());
        let mut work = StudioWork::new(CaseId::new("care-home").unwrap(), first);
        work.predict(Some(prediction(60, None)));
        work.predict(Some(prediction(60, Some(first))));
        assert!(work.earlier_predictions.as_slice().is_empty());
        work.predict(Some(prediction(70, None)));
        work.predict(Some(prediction(71, None)));
        assert_eq!(work.earlier_predictions.as_slice().len(), 1);
        assert_eq!(
            work.prediction_for(&first),
            Some(&prediction(60, Some(first)))
        );
        assert_eq!(work.prediction_for(&second), None);
        work.predict(Some(prediction(71, Some(second))));
        assert!(work.prediction_for(&second).is_some());
    }
}
