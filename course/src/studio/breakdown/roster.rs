//! The duty sheet as it is drawn: parts of the day, lanes, hours, and what became of each task. Knows no web.

use sim::Case;
use sim::case::{MinutesRange, Origin, Shift, Task};
use sim::id::{DutyId, JobId, ShiftId};
use sim::plan::{Part, Plan, TaskPart};
use sim::units::{ClockTime, Minutes};

/// Hours after which a day is drawn in two parts, so that a task keeps room for its name.
const HOURS_TOGETHER: usize = 6;

/// Noon, where a long day is parted.
const NOON: ClockTime = ClockTime::clamped(12 * 60);

/// One hour of the clock.
const HOUR: Minutes = Minutes::clamped(60);

/// Whether a task may be lifted, or where it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    /// May be lifted.
    Free,
    /// ★: to be confirmed with the workplace first.
    Starred,
    /// Can't leave its shift.
    Bound,
    /// Stands in this job.
    Lifted(JobId),
}

/// A task, or a part of one, on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Which task or part.
    pub(super) part: TaskPart,
    /// The duty it belongs to.
    pub(super) duty: DutyId,
    /// How long it takes.
    pub(super) minutes: Minutes,
    /// What the sheet prints, for a whole task.
    pub(super) printed: Option<MinutesRange>,
    /// Where the line comes from.
    pub(super) origin: Origin,
    /// Whether to ask the workplace first.
    pub(super) ask_first: bool,
    /// Whether it may be lifted, or where it went.
    pub(super) hold: Hold,
}

/// One hour of a shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// The hour.
    pub(super) hour: ClockTime,
    /// Whether the shift is on then.
    pub(super) on: bool,
    /// Its tasks.
    pub(super) items: Vec<Item>,
}

/// A shift across one part of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lane {
    /// The shift.
    pub(super) shift: ShiftId,
    /// Its beginning.
    pub(super) from: ClockTime,
    /// Its end.
    pub(super) to: ClockTime,
    /// People on it.
    pub(super) staff: u8,
    /// Its hours within this part of the day.
    pub(super) cells: Vec<Cell>,
}

impl Lane {
    /// All its tasks, hour by hour.
    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        self.cells.iter().flat_map(|cell| &cell.items)
    }
}

/// A part of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PartOfDay {
    /// Its hours.
    pub(super) hours: Vec<ClockTime>,
    /// The shifts that have something in it.
    pub(super) lanes: Vec<Lane>,
}

impl PartOfDay {
    /// Whether it begins before noon.
    pub(super) fn is_morning(&self) -> bool {
        self.hours.first().is_some_and(|hour| *hour < NOON)
    }
}

/// The duty sheet of the workplace that asked, in one or two parts of the day.
pub(super) fn parts_of_day(case: &Case, plan: &Plan) -> Vec<PartOfDay> {
    let Some(workplace) = case.workplaces.first() else {
        return Vec::new();
    };
    let mut hours: Vec<ClockTime> = workplace
        .shifts
        .iter()
        .flat_map(|shift| shift.tasks())
        .map(|task| floor(task.hour))
        .collect();
    hours.sort_unstable();
    let (Some(first), Some(last)) = (hours.first(), hours.last()) else {
        return Vec::new();
    };
    let all: Vec<ClockTime> = (first.hour()..=last.hour())
        .filter_map(|hour| ClockTime::at(hour, 0).ok())
        .collect();
    let parts: Vec<Vec<ClockTime>> = if all.len() > HOURS_TOGETHER {
        let (morning, rest) = all.into_iter().partition(|hour| *hour < NOON);
        vec![morning, rest]
    } else {
        vec![all]
    };
    parts
        .into_iter()
        .filter(|hours| !hours.is_empty())
        .map(|hours| PartOfDay {
            lanes: workplace
                .shifts
                .iter()
                .map(|shift| lane(plan, shift, &hours))
                .filter(|lane| lane.items().next().is_some())
                .collect(),
            hours,
        })
        .collect()
}

fn lane(plan: &Plan, shift: &Shift, hours: &[ClockTime]) -> Lane {
    Lane {
        shift: shift.id.clone(),
        from: shift.from,
        to: shift.to,
        staff: shift.staff,
        cells: hours.iter().map(|hour| cell(plan, shift, *hour)).collect(),
    }
}

fn cell(plan: &Plan, shift: &Shift, hour: ClockTime) -> Cell {
    let items = shift.duties.iter().flat_map(|duty| {
        duty.tasks
            .iter()
            .filter(move |task| floor(task.hour) == hour)
            .flat_map(move |task| items(plan, &duty.id, task))
    });
    Cell {
        hour,
        on: hour < shift.to && hour.plus(HOUR) > shift.from,
        items: items.collect(),
    }
}

fn items(plan: &Plan, duty: &DutyId, task: &Task) -> Vec<Item> {
    let whole = task.minutes.course;
    let parts = match plan.splits.get(&task.id) {
        None => vec![(Part::Whole, whole)],
        Some(first) => {
            let second = Minutes::clamped(whole.get().saturating_sub(first.get()));
            vec![(Part::First, *first), (Part::Second, second)]
        }
    };
    parts
        .into_iter()
        .map(|(part, minutes)| {
            let part = TaskPart {
                task: task.id.clone(),
                part,
            };
            Item {
                hold: hold(plan, task, &part),
                printed: task.minutes.printed.filter(|_| part.part == Part::Whole),
                part,
                duty: duty.clone(),
                minutes,
                origin: task.origin,
                ask_first: task.ask_first,
            }
        })
        .collect()
}

fn hold(plan: &Plan, task: &Task, part: &TaskPart) -> Hold {
    let holder = plan
        .jobs
        .iter()
        .find(|job| job.tasks.iter().any(|placed| placed.task == *part));
    match holder {
        Some(job) => Hold::Lifted(job.id.clone()),
        None if task.starred => Hold::Starred,
        None if task.bound_to_shift => Hold::Bound,
        None => Hold::Free,
    }
}

fn floor(time: ClockTime) -> ClockTime {
    ClockTime::clamped(time.hour() * 60)
}

#[cfg(test)]
mod tests {
    use sim::id::{JobId, TaskId, WorkplaceId};
    use sim::plan::{Edit, Name, apply};

    use super::*;

    fn case() -> Case {
        let text = include_str!("../../../../content/cases/care-home/case.json");
        serde_json::from_str(text).unwrap()
    }

    fn item(parts: &[PartOfDay], task: &str) -> Vec<Item> {
        parts
            .iter()
            .flat_map(|part| &part.lanes)
            .flat_map(Lane::items)
            .filter(|item| item.part.task.as_str() == task)
            .cloned()
            .collect()
    }

    #[test]
    fn every_task_of_the_sheet_stands_on_it_once() {
        let case = case();
        let parts = parts_of_day(&case, &Plan::new());
        let drawn: usize = parts
            .iter()
            .flat_map(|part| &part.lanes)
            .map(|lane| lane.items().count())
            .sum();
        let printed: usize = case.workplaces[0]
            .shifts
            .iter()
            .map(|shift| shift.tasks().count())
            .sum();
        assert_eq!(drawn, printed);
        assert!(parts[0].is_morning() && !parts[1].is_morning());
        assert!(parts.iter().all(|part| part.hours.len() <= HOURS_TOGETHER));
    }

    #[test]
    fn a_shift_is_off_before_it_begins_and_on_in_the_hour_it_begins_in() {
        let parts = parts_of_day(&case(), &Plan::new());
        let day = &parts[0].lanes[1];
        assert!(!day.cells[0].on, "7:00, the day shift begins at 8:30");
        assert!(day.cells[1].on);
    }

    #[test]
    fn a_split_task_is_drawn_as_two_and_each_part_knows_its_job() {
        let case = case();
        let job = JobId::new("job-1").unwrap();
        let task = TaskId::new("room-floor").unwrap();
        let first = TaskPart {
            task: task.clone(),
            part: Part::First,
        };
        let edits = [
            Edit::CreateJob {
                job: job.clone(),
                workplace: WorkplaceId::new("hinata").unwrap(),
                name: Name::new("A").unwrap(),
            },
            Edit::Split {
                task,
                first: Minutes::clamped(5),
            },
            Edit::Lift {
                task: first,
                job: job.clone(),
            },
        ];
        let plan = edits
            .iter()
            .fold(Plan::new(), |plan, edit| apply(&case, &plan, edit).unwrap());
        let items = item(&parts_of_day(&case, &plan), "room-floor");
        let seen: Vec<(u32, &Hold)> = items
            .iter()
            .map(|item| (item.minutes.get(), &item.hold))
            .collect();
        assert_eq!(seen, [(5, &Hold::Lifted(job)), (15, &Hold::Free)]);
    }

    #[test]
    fn starred_and_bound_tasks_are_told_apart() {
        let parts = parts_of_day(&case(), &Plan::new());
        assert_eq!(item(&parts, "early-feeding")[0].hold, Hold::Starred);
        assert_eq!(item(&parts, "early-record")[0].hold, Hold::Bound);
    }
}
