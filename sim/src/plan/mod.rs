//! A plan: what a learner decides. It refers to the case by id only.

mod edit;
mod history;
mod job;
mod matched;
mod preparation;
mod profile;
mod programme;
mod refusal;
mod review;
mod stage_template;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use edit::{Edit, apply};
pub use history::{EDITS_KEPT, History};
pub use job::{Job, Name, NameError, Part, PlacedTask, TaskPart};
pub use matched::{Match, MatchingRule, PersonalSupport, Priority};
pub use preparation::{Preparation, PreparationTask, preparation};
pub(crate) use preparation::{in_team_order, stages_ahead, working_stages};
pub use profile::{JobProfile, ProgrammeProfile, StageProfile, environment_demand};
pub use programme::{
    CheckIn, ContactMode, InformationSheet, Opening, OtherStart, Programme, Reward, Rhythm,
    SheetKind, SheetText, Stage, StageKind, StepUp, TextTooLong,
};
pub use refusal::{Refusal, StageLimit, Unknown};
pub(crate) use review::crosses;
pub use review::{Finding, Released, Review, Severity, TeamLoad, WeekLoad, review};
pub use stage_template::usual_stage;

use crate::bounded::at_most;
use crate::case::Case;
use crate::id::{JobId, ProgrammeId, TaskId, WorkplaceId};
use crate::units::Minutes;

/// Version of the plan format this engine writes.
pub const PLAN_VERSION: u32 = 1;

/// Most jobs of a plan that is read.
pub const MOST_JOBS: usize = 255;
/// Most tasks of a job that is read.
pub const MOST_TASKS: usize = 2_000;
/// Most programmes of a plan that is read.
pub const MOST_PROGRAMMES: usize = 500;
/// Most matches of a plan that is read.
pub const MOST_MATCHES: usize = 500;

/// Everything a learner has decided for a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Format version, [`PLAN_VERSION`].
    pub version: u32,
    /// Tasks split in two, with the length of the first part.
    pub splits: BTreeMap<TaskId, Minutes>,
    /// Jobs bundled from lifted tasks.
    #[serde(deserialize_with = "at_most::<MOST_JOBS, _, _>")]
    #[cfg_attr(feature = "schema", schemars(length(max = MOST_JOBS)))]
    pub jobs: Vec<Job>,
    /// Programmes for those jobs.
    #[serde(deserialize_with = "at_most::<MOST_PROGRAMMES, _, _>")]
    #[cfg_attr(feature = "schema", schemars(length(max = MOST_PROGRAMMES)))]
    pub programmes: Vec<Programme>,
    /// Workplaces that are briefed and accompanied.
    pub briefed: BTreeSet<WorkplaceId>,
    /// How the matches came about.
    pub rule: MatchingRule,
    /// Who works where, with the support for each person.
    #[serde(deserialize_with = "at_most::<MOST_MATCHES, _, _>")]
    #[cfg_attr(feature = "schema", schemars(length(max = MOST_MATCHES)))]
    pub matches: Vec<Match>,
    /// Whom the team turns to first.
    pub priority: Priority,
}

impl Plan {
    /// The plan before the first decision.
    #[must_use]
    pub fn new() -> Self {
        Self {
            version: PLAN_VERSION,
            splits: BTreeMap::new(),
            jobs: Vec::new(),
            programmes: Vec::new(),
            briefed: BTreeSet::new(),
            rule: MatchingRule::ByHand,
            matches: Vec::new(),
            priority: Priority::AtRiskFirst,
        }
    }

    /// Jobs of the plan and of the case's ready-made programmes.
    pub fn jobs_with_ready<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = &'a Job> {
        self.jobs
            .iter()
            .chain(case.ready.iter().map(|ready| &ready.job))
    }

    /// Programmes of the plan and the case's ready-made ones.
    pub fn programmes_with_ready<'a>(
        &'a self,
        case: &'a Case,
    ) -> impl Iterator<Item = &'a Programme> {
        self.programmes
            .iter()
            .chain(case.ready.iter().map(|ready| &ready.programme))
    }

    /// The job with this id, ready-made ones included.
    #[must_use]
    pub fn job<'a>(&'a self, case: &'a Case, id: &JobId) -> Option<&'a Job> {
        self.jobs_with_ready(case).find(|job| job.id == *id)
    }

    /// The programme with this id, ready-made ones included.
    #[must_use]
    pub fn programme<'a>(&'a self, case: &'a Case, id: &ProgrammeId) -> Option<&'a Programme> {
        self.programmes_with_ready(case)
            .find(|programme| programme.id == *id)
    }

    /// Minutes of a task or of a part of it; `None` when the task or the split is unknown.
    #[must_use]
    pub fn minutes_of(&self, case: &Case, part: &TaskPart) -> Option<Minutes> {
        let whole = case.task(&part.task)?.task.minutes.course;
        let first = self.splits.get(&part.task);
        match (part.part, first) {
            (Part::Whole, None) => Some(whole),
            (Part::First, Some(first)) => Some(*first),
            (Part::Second, Some(first)) => {
                Some(Minutes::clamped(whole.get().saturating_sub(first.get())))
            }
            _ => None,
        }
    }
}

impl Default for Plan {
    fn default() -> Self {
        Self::new()
    }
}
