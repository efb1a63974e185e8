//! What the engine works with: a case and a plan as plain numbers for each person and stage.

use serde::{Deserialize, Serialize};

use crate::axis::Axis;
use crate::case::BaselineGroup;
use crate::id::{PersonId, WorkplaceId};
use crate::plan::{CheckIn, StageKind, StepUp};

/// A case and a plan, ready to run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Compiled {
    /// Weeks since clock zero.
    pub horizon: u16,
    /// Whose baseline is used.
    pub group: BaselineGroup,
    /// Everybody who was matched.
    pub people: Vec<CompiledPerson>,
    /// People without a place.
    pub unplaced: Vec<PersonId>,
    /// Workplaces with at least one of them.
    pub workplaces: Vec<CompiledWorkplace>,
    /// The team.
    pub team: CompiledTeam,
}

/// One matched person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CompiledPerson {
    /// Their id.
    pub id: PersonId,
    /// Permanent address of their random numbers.
    pub stream: u32,
    /// Position of their workplace in [`Compiled::workplaces`].
    pub workplace: usize,
    /// Levels, 1 to 5, in the order of [`Axis::ALL`].
    pub levels: [f64; 5],
    /// Work history in reference standard deviations.
    pub history: f64,
    /// How much they depend on pay soon, 0 to 1.
    pub income_need: f64,
    /// Confidence at the start, 0 to 1.
    pub confidence: f64,
    /// Whether the job's field is the one they asked for.
    pub preferred: bool,
    /// How often the work is thanked for, 0 to 1.
    pub thanked: f64,
    /// Share of the job's minutes that frees the staff who carry ★ tasks, 0 to 1.
    pub releases: f64,
    /// Written share of the information sheet for the person, 0 to 1.
    pub sheet: f64,
    /// An arranged visit before the start: its position in [`CompiledTeam::preparation`]. It tells something only if the team
    /// gets that far before the start.
    pub visit: Option<usize>,
    /// What their accommodations cost before the start, in yen.
    pub yen_once: u32,
    /// Stages before the clock.
    pub before: Vec<StageBefore>,
    /// Stages from clock zero on; at least one.
    pub stages: Vec<CompiledStage>,
}

/// A stage before the clock, from which a person may turn back.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct StageBefore {
    /// Community place or visit.
    pub kind: StageKind,
    /// How long it lasts.
    pub weeks: u16,
}

/// One stage of one person from clock zero on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CompiledStage {
    /// Its kind.
    pub kind: StageKind,
    /// Demands, 1 to 5, in the order of [`Axis::ALL`], after any easing of the stage.
    pub demands: [f64; 5],
    /// Minutes worked in a week.
    pub minutes_per_week: u32,
    /// Whether the hours are paid.
    pub paid: bool,
    /// Pay in a week, in yen.
    pub yen_per_week: u32,
    /// That pay in hours at the general wage; what it counts for against the income need.
    pub hours_of_pay: f64,
    /// Weeks before stepping up is possible; at least 1.
    pub at_least: u16,
    /// Weeks after which an unpaid stage stalls and a paid one is held.
    pub at_most: u16,
    /// Skill that meets the stage's goals.
    pub skill_goal: f64,
    /// What has to hold before the next stage.
    pub step_up: StepUp,
    /// Accommodations on this stage.
    pub reliefs: Vec<Relief>,
    /// The buddy of this stage: its position in [`CompiledTeam::preparation`].
    pub buddy: Option<usize>,
    /// Check-ins on this stage.
    pub check_in: CheckIn,
    /// Whether a check-in that meets strong strain may lead back to the stage before.
    pub may_step_back: bool,
}

/// An accommodation: one level off one axis once the team has reached it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relief {
    /// The axis it relieves.
    pub axis: Axis,
    /// Its position in [`CompiledTeam::preparation`].
    pub item: usize,
    /// What it costs in a week, in yen.
    pub yen_per_week: u32,
}

/// One workplace.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CompiledWorkplace {
    /// Its id.
    pub id: WorkplaceId,
    /// Its briefing, if planned: the position in [`CompiledTeam::preparation`].
    pub briefing: Option<usize>,
}

/// The team's time in whole minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompiledTeam {
    /// Minutes in a week.
    pub weekly: u32,
    /// Weeks of them before the start.
    pub weeks_before: u16,
    /// Positions in [`Compiled::people`] in the order in which the team turns to them.
    pub order: Vec<usize>,
    /// Minutes that each piece of preparation takes, in the order in which it is done.
    pub preparation: Vec<u32>,
    /// Minutes of a check-in at the workplace.
    pub visit: u32,
    /// Minutes of a check-in by phone.
    pub phone: u32,
    /// Minutes of an adjustment.
    pub adjustment: u32,
    /// Minutes that a missed check-in costs later.
    pub missed: u32,
}
