//! What a review reports. Words for these are made elsewhere.

use serde::{Deserialize, Serialize};

use crate::case::Constraint;
use crate::id::{JobId, PersonId, ProgrammeId, SheetFieldId, TaskId, WorkplaceId};
use crate::plan::refusal::{StageLimit, Unknown};
use crate::plan::{Reward, SheetKind, StageKind, TaskPart};
use crate::units::{Minutes, MinutesPerWeek};

/// One thing worth knowing about a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Finding {
    /// Refers to something that isn't in the case or the plan.
    Unknown(Unknown),
    /// A ★ task stands in a job: it is to be confirmed with the workplace first.
    StarredInJob {
        /// The job.
        job: JobId,
        /// The task.
        task: TaskId,
    },
    /// A task that can't leave its shift stands in a job.
    BoundInJob {
        /// The job.
        job: JobId,
        /// The task.
        task: TaskId,
    },
    /// The same task, or overlapping parts of it, stand in more than one place.
    LiftedTwice {
        /// The task.
        task: TaskId,
    },
    /// A task of one workplace stands in a job of another.
    OtherWorkplace {
        /// The job.
        job: JobId,
        /// The task.
        task: TaskId,
    },
    /// Two tasks of a job are to be done at the same time.
    TimeClash {
        /// The job.
        job: JobId,
        /// The one that begins earlier.
        first: TaskPart,
        /// The one that begins later.
        second: TaskPart,
        /// Minutes of overlap.
        overlap: Minutes,
    },
    /// A task begins or ends outside the hours in which it can be done.
    OutsideWindow {
        /// The job.
        job: JobId,
        /// The task.
        task: TaskPart,
    },
    /// A job without tasks: nothing is asked of anybody.
    JobWithoutDemand {
        /// The job.
        job: JobId,
    },
    /// A job for which no programme has been made.
    JobWithoutProgramme {
        /// The job.
        job: JobId,
    },
    /// Tasks without a ★ that touch a body or a record: ask the workplace, do not assume.
    AskFirst {
        /// The job.
        job: JobId,
        /// The tasks.
        tasks: Vec<TaskId>,
    },
    /// Tasks whose length the sheet doesn't print; the course's figure is used.
    LengthNotPrinted {
        /// The job.
        job: JobId,
        /// The tasks.
        tasks: Vec<TaskId>,
    },
    /// Free time between two tasks of a job longer than an hour.
    LongWait {
        /// The job.
        job: JobId,
        /// How long.
        minutes: Minutes,
    },
    /// A programme has no stage after the clock starts.
    NoWorkingStage {
        /// The programme.
        programme: ProgrammeId,
    },
    /// Stages out of order, or one kind twice.
    StageOrder {
        /// The programme.
        programme: ProgrammeId,
        /// The stage that stands wrong.
        stage: StageKind,
    },
    /// A stage crosses a limit of the case.
    StageOutsideLimits {
        /// The programme.
        programme: ProgrammeId,
        /// The stage.
        stage: StageKind,
        /// Which limit.
        limit: StageLimit,
    },
    /// A day of a stage is longer than the job's tasks.
    StageLongerThanJob {
        /// The programme.
        programme: ProgrammeId,
        /// The stage.
        stage: StageKind,
        /// Length of its day.
        per_day: Minutes,
        /// Minutes of the job's tasks.
        job: Minutes,
    },
    /// All places together need more work in a week than the job has.
    PlacesBeyondWork {
        /// The programme.
        programme: ProgrammeId,
        /// What its places would work in a week at the last stage.
        wanted: MinutesPerWeek,
        /// What the job has in a week.
        available: MinutesPerWeek,
    },
    /// The stage begins or ends outside the hours of the job's tasks, or on days the workplace is closed.
    OutsideJobHours {
        /// The programme.
        programme: ProgrammeId,
        /// The stage.
        stage: StageKind,
    },
    /// Hours at least double from one stage to the next.
    HoursJump {
        /// The programme.
        programme: ProgrammeId,
        /// The stage stepped up from.
        from: StageKind,
        /// The stage stepped up to.
        to: StageKind,
        /// Minutes a week before.
        before: MinutesPerWeek,
        /// Minutes a week after.
        after: MinutesPerWeek,
    },
    /// Regular shifts for a reward that is no wage: the form has to match what the person really does.
    RewardBelowStage {
        /// The programme.
        programme: ProgrammeId,
        /// The stage.
        stage: StageKind,
        /// The reward.
        reward: Reward,
    },
    /// The next stage waits for a joint review, but nobody of the team checks in: it can't take place.
    ReviewWithoutTeam {
        /// The programme.
        programme: ProgrammeId,
        /// The stage.
        stage: StageKind,
        /// The person whose own check-ins leave the team out; none when those of the stage do.
        person: Option<PersonId>,
    },
    /// A check-in may lead back, but there is no check-in, no stage before, or none that pays where this one does.
    NoWayBack {
        /// The programme.
        programme: ProgrammeId,
        /// The stage.
        stage: StageKind,
    },
    /// A later stage pays less than the one before.
    RewardStepsDown {
        /// The programme.
        programme: ProgrammeId,
        /// The later stage.
        stage: StageKind,
    },
    /// A field of an information sheet is empty: people will guess.
    SheetFieldMissing {
        /// The programme.
        programme: ProgrammeId,
        /// The sheet.
        sheet: SheetKind,
        /// The field.
        field: SheetFieldId,
    },
    /// Nobody is matched yet.
    NobodyMatched,
    /// A person has no place.
    WithoutPlace {
        /// The person.
        person: PersonId,
    },
    /// A person is matched more than once.
    MatchedTwice {
        /// The person.
        person: PersonId,
    },
    /// A person stands twice in the order in which the team turns to people.
    ListedTwice {
        /// The person.
        person: PersonId,
    },
    /// A programme has more people than places.
    Overfull {
        /// The programme.
        programme: ProgrammeId,
        /// Its places.
        places: u8,
    },
    /// The entry stage isn't one of the programme's.
    EntryMissing {
        /// The person.
        person: PersonId,
        /// The entry stage.
        stage: StageKind,
    },
    /// A schedule crosses a bound that a person's life sets.
    AgainstConstraint {
        /// The person.
        person: PersonId,
        /// The programme.
        programme: ProgrammeId,
        /// The stage.
        stage: StageKind,
        /// The bound.
        constraint: Constraint,
    },
    /// More buddies are planned at a workplace than it can name.
    BuddyShortage {
        /// The workplace.
        workplace: WorkplaceId,
        /// Buddies planned.
        wanted: u8,
        /// Buddies it can name.
        most: u8,
    },
    /// Preparation takes longer than the weeks before the start; what waits is not in place on time.
    PreparationOverrun {
        /// Time it takes.
        needed: Minutes,
        /// Time there is.
        available: Minutes,
    },
    /// In some weeks more check-ins are planned than the team has hours for.
    TeamOverload {
        /// How many weeks.
        weeks: u16,
        /// The fullest week, counted from 1.
        fullest: u16,
        /// Minutes planned in it.
        planned: Minutes,
        /// Minutes there are.
        available: Minutes,
    },
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Will cost something; the plan stands.
    Caution,
    /// The plan can't be simulated like this.
    Blocking,
}

impl Finding {
    /// How grave it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Unknown(_)
            | Self::StarredInJob { .. }
            | Self::BoundInJob { .. }
            | Self::LiftedTwice { .. }
            | Self::OtherWorkplace { .. }
            | Self::NoWorkingStage { .. }
            | Self::StageOrder { .. }
            | Self::StageOutsideLimits { .. }
            | Self::NobodyMatched
            | Self::MatchedTwice { .. }
            | Self::ListedTwice { .. }
            | Self::Overfull { .. }
            | Self::EntryMissing { .. } => Severity::Blocking,
            Self::TimeClash { .. }
            | Self::OutsideWindow { .. }
            | Self::StageLongerThanJob { .. }
            | Self::PlacesBeyondWork { .. }
            | Self::OutsideJobHours { .. }
            | Self::HoursJump { .. }
            | Self::RewardBelowStage { .. }
            | Self::RewardStepsDown { .. }
            | Self::ReviewWithoutTeam { .. }
            | Self::NoWayBack { .. }
            | Self::SheetFieldMissing { .. }
            | Self::AgainstConstraint { .. }
            | Self::BuddyShortage { .. }
            | Self::PreparationOverrun { .. }
            | Self::TeamOverload { .. }
            | Self::JobWithoutDemand { .. } => Severity::Caution,
            Self::JobWithoutProgramme { .. }
            | Self::AskFirst { .. }
            | Self::LengthNotPrinted { .. }
            | Self::LongWait { .. }
            | Self::WithoutPlace { .. } => Severity::Note,
        }
    }
}
