//! 7.1: what a job and a schedule ask, from the lines of the duty sheet.

use tsumugi_sim::Axis;
use tsumugi_sim::Case;
use tsumugi_sim::case::{Constraint, Person, Shift, Task};
use tsumugi_sim::id::FieldId;
use tsumugi_sim::model::Parameters;
use tsumugi_sim::plan::{
    Job, JobProfile, OtherStart, Part, PlacedTask, Plan, Programme, Stage, StageKind, TaskPart,
    environment_demand, usual_stage,
};
use tsumugi_sim::units::{ClockTime, Minutes};
use tsumugi_sim::weekdays::{Weekday, Weekdays};

use super::cases::uneven;
use super::tables::assert_equal;

/// What a job comes to, whoever does it.
pub(crate) struct Asked {
    /// `D_a` but the environment's, on its own stages.
    pub(crate) demands: [f64; 4],
    pub(crate) thanked: f64,
    /// `q` of 7.11.
    pub(crate) releases: f64,
    pub(crate) field: Option<FieldId>,
}

/// One line of a job: its task, where that stands, and its minutes.
type Line<'a> = (&'a Shift, &'a Task, f64);

fn lines<'a>(case: &'a Case, plan: &Plan, job: &Job) -> Vec<Line<'a>> {
    let sheets = case.workplaces.iter().flat_map(|place| &place.shifts);
    let all: Vec<(&Shift, &Task)> = sheets
        .flat_map(|shift| shift.tasks().map(move |task| (shift, task)))
        .collect();
    let of_job = job.tasks.iter().map(|placed| {
        let mut all = all.iter();
        let (shift, task) = all.find(|(_, task)| task.id == placed.task.task).unwrap();
        let whole = f64::from(task.minutes.course.get());
        let first = plan
            .splits
            .get(&task.id)
            .map(|first| f64::from(first.get()));
        let minutes = match placed.task.part {
            Part::Whole => whole,
            Part::First => first.unwrap(),
            Part::Second => whole - first.unwrap(),
        };
        (*shift, *task, minutes)
    });
    of_job.collect()
}

impl Asked {
    pub(crate) fn by(case: &Case, plan: &Plan, p: &Parameters, job: &Job) -> Self {
        let lines = lines(case, plan, job);
        let all: f64 = lines.iter().map(|(_, _, minutes)| minutes).sum();
        let mean = |of: &dyn Fn(&Line<'_>) -> f64| {
            lines.iter().map(|line| of(line) * line.2).sum::<f64>() / all
        };
        let axes = [
            Axis::Interpersonal,
            Axis::Mental,
            Axis::Stress,
            Axis::Thinking,
        ];
        let demands = axes.map(|axis| {
            let of = |line: &Line<'_>| f64::from(line.1.demand.get(axis).unwrap().get());
            let hardest = lines.iter().map(of).fold(0.0, f64::max);
            (1.0 - p.demand_hardest) * mean(&of) + p.demand_hardest * hardest
        });
        let frees = |(shift, task, _): &Line<'_>| {
            let mut beside = shift.tasks();
            f64::from(u8::from(
                beside.any(|other| other.starred && other.hour == task.hour),
            ))
        };
        let minutes_in = |field: &FieldId| {
            let inside = lines.iter().filter(|(_, task, _)| task.field == *field);
            inside.map(|(_, _, minutes)| minutes).sum::<f64>()
        };
        let mut fields: Vec<&FieldId> = lines.iter().map(|(_, task, _)| &task.field).collect();
        fields.sort();
        let most = fields
            .iter()
            .map(|field| minutes_in(field))
            .fold(0.0, f64::max);
        Self {
            demands,
            thanked: mean(&|line| f64::from(line.1.thanked.get()) / 100.0),
            releases: mean(&frees),
            field: fields
                .into_iter()
                .find(|field| minutes_in(field) == most)
                .cloned(),
        }
    }
}

/// `H`.
pub(crate) fn hours(stage: &Stage) -> f64 {
    stage.days.iter().count() as f64 * f64::from(stage.per_day.get()) / 60.0
}

/// The longest run of days, Monday following Sunday.
fn days_in_row(stage: &Stage) -> usize {
    let from = |first: usize| {
        let days = (0..7).map(|day| Weekday::ALL[(first + day) % 7]);
        days.take_while(|day| stage.days.contains(*day)).count()
    };
    (0..7).map(from).max().unwrap_or(0)
}

/// Beginnings of the day, in minutes past midnight.
pub(crate) fn starts(stage: &Stage) -> Vec<f64> {
    let other = stage.other_start.map(|other| other.start);
    let all = core::iter::once(stage.start).chain(other);
    all.map(|start| f64::from(start.get())).collect()
}

/// `D_E` without what a person's life adds.
pub(crate) fn environment(p: &Parameters, stage: &Stage, commute: u8) -> f64 {
    let is = |holds: bool| f64::from(u8::from(holds));
    let h = hours(stage);
    let by_hours = 1.0
        + is(h > p.schedule_light_hours)
        + is(h > p.schedule_middle_hours)
        + is(h > p.schedule_full_hours);
    let by_days = 1.0 + 2.0 * is(days_in_row(stage) as f64 >= p.schedule_days_in_row);
    let starts = starts(stage);
    let is_early = starts.iter().any(|start| *start < p.schedule_early_before);
    let changes = starts.iter().any(|start| *start != starts[0]);
    let sum = by_hours.max(by_days)
        + f64::from(commute)
        + p.schedule_early * is(is_early)
        + p.schedule_shift_change * is(changes);
    sum.min(5.0)
}

/// `D_a` but the environment's, on a stage.
pub(crate) fn eased(p: &Parameters, demands: [f64; 4], stage: &Stage) -> [f64; 4] {
    let easier = if stage.kind == StageKind::Trial {
        p.trial_easier
    } else {
        0.0
    };
    demands.map(|demand| (demand - easier).max(0.0))
}

/// Whether a person's life allows a schedule.
pub(crate) fn is_allowed(person: &Person, stage: &Stage) -> bool {
    let starts = starts(stage);
    person
        .constraints
        .iter()
        .all(|constraint| match constraint {
            Constraint::NotBefore(time) => {
                starts.iter().all(|start| *start >= f64::from(time.get()))
            }
            Constraint::NotAfter(time) => starts
                .iter()
                .all(|start| start + f64::from(stage.per_day.get()) <= f64::from(time.get())),
            Constraint::NotOn(days) => stage.days.iter().all(|day| !days.contains(day)),
            Constraint::AtMost(most) => hours(stage) <= f64::from(most.get()) / 60.0,
        })
}

/// A week's `pay` in yen.
pub(crate) fn pay(case: &Case, stage: &Stage) -> f64 {
    let mut amounts = case.pay.iter();
    let amount = amounts.find(|amount| amount.reward == stage.reward);
    amount.map_or(0.0, |amount| {
        let by_hour = f64::from(amount.per_hour.get()) * hours(stage);
        let days = stage.days.iter().count() as f64;
        // Hours are whole minutes, so the product is far from a whole yen or, but for rounding, on it.
        (by_hour + 1e-6).floor() + f64::from(amount.per_day.get()) * days
    })
}

/// `hours_of_pay` of 7.6.
pub(crate) fn hours_of_pay(case: &Case, stage: &Stage) -> f64 {
    use tsumugi_sim::plan::Reward::{GeneralWage, None, UnpaidCommuter};
    let mut amounts = case.pay.iter();
    let general = amounts.find(|amount| amount.reward == GeneralWage);
    match general {
        Some(amount) => pay(case, stage) / f64::from(amount.per_hour.get()),
        _ if matches!(stage.reward, None | UnpaidCommuter) => 0.0,
        _ => hours(stage),
    }
}

/// The job of a programme and the commute to it.
pub(crate) fn job_and_commute<'a>(
    case: &'a Case,
    plan: &'a Plan,
    programme: &Programme,
) -> (&'a Job, u8) {
    let job = plan.job(case, &programme.job).unwrap();
    let mut places = case.workplaces.iter();
    let place = places.find(|place| place.id == job.workplace).unwrap();
    (job, place.commute)
}

#[test]
fn every_schedule_asks_what_is_written() {
    let p = Parameters::for_case(&uneven()).unwrap();
    let [early, at_the_bound] = [29, 30].map(|minute| ClockTime::at(8, minute).unwrap());
    let mut stage = usual_stage(StageKind::FlexibleJob, at_the_bound);
    for days in 1_usize..128 {
        let worked = (0..7).filter(|day| days >> day & 1 == 1);
        let worked: Vec<Weekday> = worked.map(|day| Weekday::ALL[day]).collect();
        stage.days = Weekdays::of(&worked);
        // With so many days the week lasts 15, 24 and 30 hours, a little less, and a little more.
        for hours in [15, 24, 30] {
            for more in 0..3 {
                let per_day = hours * 60 / stage.days.count() + more - 1;
                stage.per_day = Minutes::clamped(per_day);
                for other in [None, Some(early), Some(at_the_bound)] {
                    let days = Weekdays::of(&worked[..1]);
                    stage.other_start = other.map(|start| OtherStart { days, start });
                    for commute in 0..3 {
                        let found = environment_demand(&p, &stage, commute);
                        assert_equal(found, environment(&p, &stage, commute), "schedule");
                    }
                }
            }
        }
    }
}

#[test]
fn every_pair_of_tasks_asks_what_is_written() {
    let (case, plan) = (uneven(), Plan::new());
    let p = Parameters::for_case(&case).unwrap();
    let mut job = case.ready[0].job.clone();
    let tasks: Vec<&Task> = case.tasks().map(|place| place.task).collect();
    let mut as_long = 0;
    for one in &tasks {
        for other in &tasks {
            as_long +=
                u32::from(one.minutes.course == other.minutes.course && one.field != other.field);
            job.tasks = [one, other]
                .map(|task| PlacedTask {
                    task: TaskPart::whole(task.id.clone()),
                    start: task.hour,
                })
                .into();
            let found = JobProfile::of(&case, &plan, &p, &job);
            let written = Asked::by(&case, &plan, &p, &job);
            for (found, written) in found.demand.to_array().iter().zip(written.demands) {
                assert_equal(*found, written, "demand");
            }
            assert_equal(found.thanked, written.thanked, "thanked");
            assert_equal(found.frees_starred_staff, written.releases, "q");
            assert_eq!(found.field, written.field, "{} and {}", one.id, other.id);
        }
    }
    assert!(
        as_long > 100,
        "{as_long} pairs with two fields to choose from"
    );
}
