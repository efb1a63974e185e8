//! Why an edit is not done. Words for these are made elsewhere.

use serde::{Deserialize, Serialize};

use super::{Part, SheetKind, StageKind, TaskPart};
use crate::id::{AccommodationId, JobId, PersonId, ProgrammeId, SheetFieldId, TaskId, WorkplaceId};
use crate::units::{ClockTime, Minutes};

/// An edit that is not done; the plan stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Refusal {
    /// The task carries a ★ and has to be confirmed with the workplace first.
    #[error("task {task} is to be confirmed with the workplace")]
    NeedsConfirmation {
        /// The task.
        task: TaskId,
    },
    /// The task can't leave its place in the shift.
    #[error("task {task} is bound to its shift")]
    BoundToShift {
        /// The task.
        task: TaskId,
    },
    /// The job belongs to another workplace.
    #[error("task {task} is not of the workplace of job {job}")]
    OtherWorkplace {
        /// The task.
        task: TaskId,
        /// The job.
        job: JobId,
    },
    /// The start lies outside the hours in which the task can be done.
    #[error("task {task} can be done between {from:?} and {until:?}")]
    OutsideWindow {
        /// The task.
        task: TaskId,
        /// Earliest start.
        from: ClockTime,
        /// Latest end.
        until: ClockTime,
    },
    /// A part would be shorter than the case allows.
    #[error("a part of task {task} would be shorter than {shortest:?}")]
    PartTooShort {
        /// The task.
        task: TaskId,
        /// Shortest part.
        shortest: Minutes,
    },
    /// The task is not split, or split already, or this part does not exist.
    #[error("task {} has no part {:?}", .part.task, .part.part)]
    NoSuchPart {
        /// The part asked for.
        part: TaskPart,
    },
    /// The task stands in no job.
    #[error("task {} is in no job", .part.task)]
    NotLifted {
        /// The part.
        part: TaskPart,
    },
    /// No more jobs than this.
    #[error("at most {most} jobs")]
    TooManyJobs {
        /// Jobs allowed.
        most: u8,
    },
    /// An id is taken.
    #[error("{id} is already there")]
    AlreadyThere {
        /// The id.
        id: String,
    },
    /// A ready-made programme can't be edited.
    #[error("programme {programme} is ready-made")]
    ReadyMade {
        /// The programme.
        programme: ProgrammeId,
    },
    /// More places than the workplace can take.
    #[error("workplace {workplace} takes at most {most}")]
    TooManyPlaces {
        /// The workplace.
        workplace: WorkplaceId,
        /// People it can take over all its programmes.
        most: u8,
    },
    /// No free place.
    #[error("programme {programme} has {places} places")]
    Full {
        /// The programme.
        programme: ProgrammeId,
        /// Its places.
        places: u8,
    },
    /// The programme lacks this stage.
    #[error("programme {programme} has no stage {stage:?}")]
    NoSuchStage {
        /// The programme.
        programme: ProgrammeId,
        /// The stage.
        stage: StageKind,
    },
    /// The stage's numbers are outside what the case allows.
    #[error("stage {stage:?} of {programme}: {limit:?}")]
    StageOutsideLimits {
        /// The programme.
        programme: ProgrammeId,
        /// The stage.
        stage: StageKind,
        /// Which limit.
        limit: StageLimit,
    },
    /// More accommodations for one person than the case allows.
    #[error("at most {most} accommodations for {person}")]
    TooManyAccommodations {
        /// The person.
        person: PersonId,
        /// Accommodations allowed.
        most: u8,
    },
    /// A person stands twice in the team's order.
    #[error("{person} stands twice in the order")]
    ListedTwice {
        /// The person.
        person: PersonId,
    },
    /// A programme needs at least one stage after the clock starts.
    #[error("programme {programme} would have no working stage")]
    LastWorkingStage {
        /// The programme.
        programme: ProgrammeId,
    },
    /// The id is not in the case or the plan.
    #[error("unknown {0:?}")]
    Unknown(Unknown),
}

/// A limit that a stage's numbers crossed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum StageLimit {
    /// The day is longer than allowed.
    MinutesPerDay(Minutes),
    /// The week is longer than allowed.
    MinutesPerWeek(Minutes),
    /// No day is chosen.
    NoDay,
    /// The day has no minutes.
    NoMinutes,
    /// The most weeks are fewer than the least.
    WeeksReversed,
    /// A stage without weeks.
    NoWeeks,
    /// The day would end after midnight.
    PastMidnight,
    /// The days with another start are not some of the stage's days.
    OtherDays,
}

/// A reference to something that isn't there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Unknown {
    /// A task.
    Task(TaskId),
    /// A part of a task.
    Part(TaskId, Part),
    /// A job.
    Job(JobId),
    /// A workplace.
    Workplace(WorkplaceId),
    /// A programme.
    Programme(ProgrammeId),
    /// A person.
    Person(PersonId),
    /// An accommodation.
    Accommodation(AccommodationId),
    /// A field of a sheet.
    SheetField(SheetKind, SheetFieldId),
}
