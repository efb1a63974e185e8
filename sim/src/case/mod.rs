//! A case: a place with its duty sheets, the people looking for work, and a team with limited hours.
//!
//! A case holds numbers and ids only; its words live beside it in a file per language, so that a
//! translation can't change a result.

mod lookup;
mod person;
mod team;
mod workplace;

use serde::{Deserialize, Serialize};

pub use lookup::TaskPlace;
pub use person::{Constraint, MOST_CONSTRAINTS, Person};
pub use team::{Accommodation, AccommodationCost, SupportCosts, Team};
pub use workplace::{
    Duty, EmployerPreference, MapPoint, MinutesRange, Origin, Shift, Task, TaskMinutes, Workplace,
};

use crate::bounded::at_most;
use crate::id::{CaseId, FieldId, SheetFieldId};
use crate::plan::{Job, MOST_PROGRAMMES, Programme, Reward, Stage};
use crate::units::{Minutes, MinutesPerWeek, Weeks, Yen};

/// Version of the case format this engine reads.
pub const CASE_VERSION: u32 = 1;

/// Most people of a case that is read: as many as a simulation takes.
pub const MOST_PEOPLE: usize = crate::run::MOST_PEOPLE;

/// A case from brief to debrief.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Format version, [`CASE_VERSION`].
    pub version: u32,
    /// The case's own id.
    pub id: CaseId,
    /// Whose retention figures the baseline is calibrated to.
    pub baseline: BaselineGroup,
    /// How long a future is.
    pub horizon: Weeks,
    /// Fields of work people may ask for.
    pub fields: Vec<FieldId>,
    /// The workplaces; the first is the one whose duty sheet is broken down.
    pub workplaces: Vec<Workplace>,
    /// Programmes that stand ready elsewhere in the town.
    #[serde(deserialize_with = "at_most::<MOST_PROGRAMMES, _, _>")]
    #[cfg_attr(feature = "schema", schemars(length(max = MOST_PROGRAMMES)))]
    pub ready: Vec<ReadyProgramme>,
    /// People in the order in which they came to the desk.
    #[serde(deserialize_with = "at_most::<MOST_PEOPLE, _, _>")]
    #[cfg_attr(feature = "schema", schemars(length(max = MOST_PEOPLE)))]
    pub people: Vec<Person>,
    /// Where the consultation desk stands on the picture of the town.
    pub desk: MapPoint,
    /// The support team.
    pub team: Team,
    /// Accommodations a workplace can be asked for.
    pub accommodations: Vec<Accommodation>,
    /// Fields of the two information sheets.
    pub sheet_fields: SheetFields,
    /// Amounts paid by form of reward; made for the course.
    pub pay: Vec<Pay>,
    /// Limits a plan keeps to.
    pub limits: Limits,
    /// How the risk of leaving goes over time under usual practice.
    #[serde(default, skip_serializing_if = "BaselineShape::is_falling")]
    pub shape: BaselineShape,
    /// Numbers of the model that are other here; their reasons stand in the case's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<ParameterOverride>,
}

/// How the hazard goes over time under usual practice. Two published figures for each group fit both shapes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum BaselineShape {
    /// Highest in the first week.
    #[default]
    Falling,
    /// Highest in the third month (Farber 1994).
    PeakInThirdMonth,
}

impl BaselineShape {
    const fn is_falling(&self) -> bool {
        matches!(self, Self::Falling)
    }
}

/// A number of the model that a case sets itself, within the range of the parameter file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ParameterOverride {
    /// Name of the parameter.
    pub parameter: String,
    /// Its value in this case.
    pub value: f64,
}

/// The group whose calibrated baseline a case uses (JEED research report 137, 2017).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum BaselineGroup {
    /// 身体障害
    Physical,
    /// 知的障害
    Intellectual,
    /// 精神障害; also the choice for hardship cases, being nearest to the low-income check row.
    Mental,
    /// 発達障害
    Developmental,
}

/// A job and a programme that exist before the learner begins and can't be edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadyProgramme {
    /// The job, made of tasks of its own workplace.
    pub job: Job,
    /// Its programme.
    pub programme: Programme,
}

/// Fields of the two information sheets, in the order of print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetFields {
    /// 支援者向け プログラム情報シート.
    pub supporter: Vec<SheetFieldId>,
    /// 相談者向け プログラム情報シート.
    pub person: Vec<SheetFieldId>,
}

/// What one form of reward pays. Every amount is made for the course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pay {
    /// The form of reward.
    pub reward: Reward,
    /// Paid for each hour.
    pub per_hour: Yen,
    /// Paid for each day of attendance, besides the hours.
    pub per_day: Yen,
}

impl Case {
    /// What a week on a stage pays, in yen.
    #[must_use]
    pub fn pay_per_week(&self, stage: &Stage) -> Yen {
        let Some(pay) = self.pay.iter().find(|pay| pay.reward == stage.reward) else {
            return Yen::LOWEST;
        };
        let by_hour = u64::from(pay.per_hour.get()) * u64::from(stage.per_week().get()) / 60;
        let by_day = u64::from(pay.per_day.get()) * u64::from(stage.days.count());
        Yen::clamped(u32::try_from(by_hour + by_day).unwrap_or(u32::MAX))
    }

    /// The pay of a week in hours at the general wage: what it counts for against an income need. Where the case knows no
    /// general wage, the hours themselves if they are paid.
    #[must_use]
    pub fn hours_of_pay(&self, stage: &Stage) -> f64 {
        let general = self
            .pay
            .iter()
            .find(|pay| pay.reward == Reward::GeneralWage);
        match general.map(|pay| pay.per_hour.get()) {
            Some(wage) if wage > 0 => f64::from(self.pay_per_week(stage).get()) / f64::from(wage),
            _ if stage.reward.is_paid() => stage.per_week().hours(),
            _ => 0.0,
        }
    }
}

/// Bounds a plan keeps to, set by the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Most jobs a learner may bundle.
    pub jobs: u8,
    /// Longest day of any stage.
    pub minutes_per_day: Minutes,
    /// Longest week of any stage.
    pub minutes_per_week: MinutesPerWeek,
    /// Shortest part a task may be split into.
    pub shortest_part: Minutes,
    /// Most accommodations planned for one person.
    pub accommodations_per_person: u8,
}
