//! What a job, a stage and a programme amount to: the numbers that feed both the learner's
//! feedback and the simulation.

use super::{Job, Plan, Programme, Stage, StageKind, TaskPart};
use crate::axis::{Axis, PerAxis};
use crate::case::Case;
use crate::id::{FieldId, JobId, ProgrammeId, TaskId};
use crate::model::Parameters;
use crate::units::{ClockTime, Minutes, MinutesPerWeek};

/// What a bundle of tasks amounts to.
#[derive(Debug, Clone, PartialEq)]
pub struct JobProfile {
    /// The job.
    pub job: JobId,
    /// How many different tasks it holds; both parts of one count once. That variety does anything to people is not known, so the
    /// model makes nothing of it.
    pub tasks: usize,
    /// All its minutes in a day.
    pub minutes: Minutes,
    /// Minutes for which the source's sheet prints a duration.
    pub printed_minutes: Minutes,
    /// Demand on the first four axes, between time-weighted mean and hardest task; the environment
    /// axis is 0 here, since it belongs to the schedule.
    pub demand: PerAxis<f64>,
    /// The task that asks most on each of the first four axes.
    pub hardest: PerAxis<Option<usize>>,
    /// How often the work is thanked for, 0 to 1, weighted by time.
    pub thanked: f64,
    /// Share of its minutes that frees staff who carry a ★ task in the same hour, 0 to 1.
    pub frees_starred_staff: f64,
    /// The field most of its minutes belong to.
    pub field: Option<FieldId>,
    /// Earliest start of a task.
    pub starts: Option<ClockTime>,
    /// Latest end of a task.
    pub ends: Option<ClockTime>,
}

/// What a stage's schedule amounts to for a job.
#[derive(Debug, Clone, PartialEq)]
pub struct StageProfile {
    /// Its kind.
    pub kind: StageKind,
    /// Minutes in a week.
    pub per_week: MinutesPerWeek,
    /// Demand of the schedule on the environment axis, 1 to 5.
    pub environment: f64,
    /// Levels by which the tasks are eased on this stage.
    pub easier: f64,
}

/// What a programme amounts to.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammeProfile {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its job.
    pub job: JobProfile,
    /// Its stages.
    pub stages: Vec<StageProfile>,
    /// Written share of the sheet for supporters, 0 to 1.
    pub supporter_sheet: f64,
    /// Written share of the sheet for the person, 0 to 1.
    pub person_sheet: f64,
    /// Demand at the last stage on all five axes.
    pub target_demand: PerAxis<f64>,
}

impl JobProfile {
    /// The profile of `job`; unknown tasks count for nothing.
    #[must_use]
    pub fn of(case: &Case, plan: &Plan, parameters: &Parameters, job: &Job) -> Self {
        let mut sums = Sums::default();
        for (position, placed) in job.tasks.iter().enumerate() {
            sums.add(case, plan, &placed.task, placed.start, position);
        }
        sums.into_profile(parameters, job)
    }
}

impl ProgrammeProfile {
    /// The profile of `programme`; `None` when its job is unknown.
    #[must_use]
    pub fn of(
        case: &Case,
        plan: &Plan,
        parameters: &Parameters,
        programme: &Programme,
    ) -> Option<Self> {
        let job = plan.job(case, &programme.job)?;
        let commute = case
            .workplace(&job.workplace)
            .map_or(0, |workplace| workplace.commute);
        let profile = JobProfile::of(case, plan, parameters, job);
        let stages: Vec<StageProfile> = programme
            .stages
            .iter()
            .map(|stage| StageProfile {
                kind: stage.kind,
                per_week: stage.per_week(),
                environment: environment_demand(parameters, stage, commute),
                easier: eased_by(parameters, stage.kind),
            })
            .collect();
        let target = stages.last();
        let target_demand = PerAxis::from_fn(|axis| match axis {
            Axis::Environment => target.map_or(0.0, |stage| stage.environment),
            other => {
                (profile.demand.get(other) - target.map_or(0.0, |stage| stage.easier)).max(0.0)
            }
        });
        Some(Self {
            programme: programme.id.clone(),
            supporter_sheet: programme
                .supporter_sheet
                .completeness(&case.sheet_fields.supporter),
            person_sheet: programme
                .person_sheet
                .completeness(&case.sheet_fields.person),
            job: profile,
            stages,
            target_demand,
        })
    }
}

/// Before the last stages, tasks are shown, shared and taken slowly.
fn eased_by(parameters: &Parameters, kind: StageKind) -> f64 {
    if kind <= StageKind::Trial {
        parameters.trial_easier
    } else {
        0.0
    }
}

/// Demand of a schedule on the environment axis, 1 to 5: by its hours a week and its days in a row, more with an early
/// start on any day, with a change of shifts within the week and with each level of commute.
#[must_use]
pub fn environment_demand(parameters: &Parameters, stage: &Stage, commute: u8) -> f64 {
    let hours = stage.per_week().hours();
    let steps = [
        parameters.schedule_light_hours,
        parameters.schedule_middle_hours,
        parameters.schedule_full_hours,
    ];
    let by_hours = 1 + steps.iter().filter(|&&step| hours > step).count();
    let in_row = f64::from(stage.days.longest_run()) >= parameters.schedule_days_in_row;
    let by_days = if in_row { 3 } else { 1 };
    let mut demand = by_hours.max(by_days) as f64 + f64::from(commute);
    let is_early = |start: ClockTime| f64::from(start.get()) < parameters.schedule_early_before;
    if stage.starts().any(is_early) {
        demand += parameters.schedule_early;
    }
    if stage.changes_shift() {
        demand += parameters.schedule_shift_change;
    }
    demand.min(5.0)
}

#[derive(Default)]
struct Sums {
    tasks: std::collections::BTreeSet<TaskId>,
    minutes: u32,
    printed: u32,
    weighted: [f64; 4],
    hardest: [u8; 4],
    hardest_task: [Option<usize>; 4],
    thanked: f64,
    freeing: u32,
    fields: std::collections::BTreeMap<FieldId, u32>,
    starts: Option<ClockTime>,
    ends: Option<ClockTime>,
}

impl Sums {
    fn add(
        &mut self,
        case: &Case,
        plan: &Plan,
        part: &TaskPart,
        start: ClockTime,
        position: usize,
    ) {
        let (Some(place), Some(minutes)) = (case.task(&part.task), plan.minutes_of(case, part))
        else {
            return;
        };
        let long = minutes.get();
        self.tasks.insert(part.task.clone());
        self.minutes += long;
        if place.task.minutes.printed.is_some() {
            self.printed += long;
        }
        for (slot, axis) in Axis::ALL.into_iter().take(4).enumerate() {
            let demand = place
                .task
                .demand
                .get(axis)
                .map_or(0, crate::axis::Level::get);
            self.weighted[slot] += f64::from(demand) * f64::from(long);
            if demand > self.hardest[slot] {
                self.hardest[slot] = demand;
                self.hardest_task[slot] = Some(position);
            }
        }
        self.thanked += place.task.thanked.fraction() * f64::from(long);
        if place.shift.has_starred_in(place.task.hour) {
            self.freeing += long;
        }
        *self.fields.entry(place.task.field.clone()).or_default() += long;
        let end = start.plus(minutes);
        self.starts = Some(self.starts.map_or(start, |known| known.min(start)));
        self.ends = Some(self.ends.map_or(end, |known| known.max(end)));
    }

    fn into_profile(self, parameters: &Parameters, job: &Job) -> JobProfile {
        let all = f64::from(self.minutes.max(1));
        let hardest = parameters.demand_hardest;
        let demand = PerAxis::from_fn(|axis| {
            if axis == Axis::Environment || self.minutes == 0 {
                return 0.0;
            }
            let slot = axis.index();
            (1.0 - hardest) * self.weighted[slot] / all + hardest * f64::from(self.hardest[slot])
        });
        let mut field: Option<(&FieldId, u32)> = None;
        for (id, minutes) in &self.fields {
            if field.is_none_or(|(_, most)| *minutes > most) {
                field = Some((id, *minutes));
            }
        }
        JobProfile {
            job: job.id.clone(),
            tasks: self.tasks.len(),
            minutes: Minutes::clamped(self.minutes),
            printed_minutes: Minutes::clamped(self.printed),
            demand,
            hardest: PerAxis::from_fn(|axis| {
                self.hardest_task.get(axis.index()).copied().flatten()
            }),
            thanked: self.thanked / all,
            frees_starred_staff: f64::from(self.freeing) / all,
            field: field.map(|(id, _)| id.clone()),
            starts: self.starts,
            ends: self.ends,
        }
    }
}
