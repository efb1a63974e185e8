//! A workplace and its duty sheet: shift → duty → task.

use serde::{Deserialize, Serialize};

use crate::axis::TaskDemand;
use crate::id::{DutyId, FieldId, ShiftId, TaskId, WorkplaceId};
use crate::units::{ClockTime, Minutes, Percent};
use crate::weekdays::Weekdays;

/// A workplace (働く場・事業所); composite unless the case's words say otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Workplace {
    /// Its id.
    pub id: WorkplaceId,
    /// Where it stands on the picture of the town.
    pub place: MapPoint,
    /// Days on which the duty sheet is worked.
    pub open: Weekdays,
    /// The duty sheet.
    pub shifts: Vec<Shift>,
    /// Most people it can take in at the same time.
    pub places: u8,
    /// Most buddies it can name at the same time.
    pub buddies: u8,
    /// Levels the commute adds to the demand on the environment axis, 0 to 2.
    pub commute: u8,
    /// Whom it looks for.
    pub looks_for: EmployerPreference,
}

/// A place on the picture of the town, in hundredths of its width and height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MapPoint {
    /// From the left.
    pub x: Percent,
    /// From the top.
    pub y: Percent,
}

/// What a workplace looks for: how much each axis weighs with it, and how much the hours do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EmployerPreference {
    /// Weight of a level on each axis.
    pub weights: crate::axis::PerAxis<u8>,
    /// Weight of being able to work the hours of the last stage.
    pub hours: u8,
    /// Weight of work history.
    pub history: u8,
}

/// One column of a duty sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// Its id.
    pub id: ShiftId,
    /// Beginning of the shift.
    pub from: ClockTime,
    /// End of the shift.
    pub to: ClockTime,
    /// People on the shift.
    pub staff: u8,
    /// Duties in the order of the sheet.
    pub duties: Vec<Duty>,
}

/// 業務: a heading of the sheet with its tasks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Its id.
    pub id: DutyId,
    /// Tasks in the order of the sheet.
    pub tasks: Vec<Task>,
}

/// 作業: the smallest line of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// Whether the line stands on the source's sheet or was made for the course.
    pub origin: Origin,
    /// The row of the sheet: the source gives the hour, not minutes past it.
    pub hour: ClockTime,
    /// Latest end; a task may be done at any time between `hour` and this.
    pub until: ClockTime,
    /// How long it takes.
    pub minutes: TaskMinutes,
    /// ★ on the sheet: to be confirmed with the workplace. The source has no legend.
    pub starred: bool,
    /// Can't leave its place in the shift (a handover, a record of one's own work).
    pub bound_to_shift: bool,
    /// Has no ★ but touches a body or a record: ask, do not assume.
    pub ask_first: bool,
    /// What it asks for; course-made.
    pub demand: TaskDemand,
    /// How often it is thanked for or seen; course-made.
    pub thanked: Percent,
    /// The field of work it belongs to.
    pub field: FieldId,
}

/// Where a line comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Origin {
    /// Printed in the source.
    Printed,
    /// Made for the course, and shown so.
    Course,
}

/// Minutes of a task: as printed, and as the course sets them where the sheet is silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TaskMinutes {
    /// As printed, with both ends where the sheet prints a range.
    pub printed: Option<MinutesRange>,
    /// What the simulation works with.
    pub course: Minutes,
}

/// A printed duration; both ends are equal where one number is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MinutesRange {
    /// Lower end.
    pub from: Minutes,
    /// Upper end.
    pub to: Minutes,
}

impl Shift {
    /// All tasks of the shift in the order of the sheet.
    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.duties.iter().flat_map(|duty| &duty.tasks)
    }

    /// Whether the shift's staff carry a ★ task in the row of `hour`.
    #[must_use]
    pub fn has_starred_in(&self, hour: ClockTime) -> bool {
        self.tasks().any(|task| task.starred && task.hour == hour)
    }

    /// Whether the shift's staff carry any ★ task.
    #[must_use]
    pub fn has_starred(&self) -> bool {
        self.tasks().any(|task| task.starred)
    }
}
