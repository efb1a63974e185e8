//! A task on its way, by keyboard or pointer, and the edits that follow when it is put down. Knows no web.

use sim::Case;
use sim::id::{JobId, WorkplaceId};
use sim::plan::{Edit, Name, Plan, TaskPart};
use sim::units::ClockTime;

/// Where a task can be put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Back into its shift.
    Shift,
    /// Into a job.
    Job(JobId),
    /// Into a job still to be made.
    NewJob,
}

/// A task taken up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Carry {
    /// The task or part.
    pub(super) part: TaskPart,
    /// Where it was.
    pub(super) from: Place,
    /// Where it would go now; `None` over nothing in particular.
    pub(super) over: Option<Place>,
    /// When it would begin, once that was changed.
    pub(super) start: Option<ClockTime>,
}

/// Minutes by which the arrow keys move a start.
const STEP: u16 = 5;

impl Carry {
    /// Takes a task up. It hovers over `wanted`, or over where it is.
    pub(super) fn take_up(plan: &Plan, part: TaskPart, wanted: Option<Place>) -> Self {
        let from = place_of(plan, &part);
        Self {
            part,
            over: Some(wanted.unwrap_or_else(|| from.clone())),
            from,
            start: None,
        }
    }

    /// Over the next or the previous place, going round at the ends.
    #[must_use]
    pub(super) fn moved(&self, case: &Case, plan: &Plan, by: isize) -> Self {
        let places = places(case, plan);
        let now = places
            .iter()
            .position(|place| Some(place) == self.over.as_ref())
            .unwrap_or_default();
        let count = places.len().cast_signed();
        let next = (now.cast_signed() + by).rem_euclid(count.max(1));
        Self {
            over: places.get(next.unsigned_abs()).cloned(),
            start: None,
            ..self.clone()
        }
    }

    /// Begins a little later or earlier, within the hours of the task; only a task that stays in its job can.
    #[must_use]
    pub(super) fn shifted(&self, case: &Case, plan: &Plan, later: bool) -> Self {
        let stays = matches!(self.from, Place::Job(_)) && self.over.as_ref() == Some(&self.from);
        let now = self.start.or_else(|| start_of(plan, &self.part));
        let (Some(now), true) = (now, stays) else {
            return self.clone();
        };
        let moved = if later {
            now.get().saturating_add(STEP)
        } else {
            now.get().saturating_sub(STEP)
        };
        let allowed = starts(case, plan, &self.part);
        let moved = ClockTime::clamped(moved);
        if allowed.contains(&moved) {
            Self {
                start: Some(moved),
                ..self.clone()
            }
        } else {
            self.clone()
        }
    }

    /// The edits of putting it down here.
    pub(super) fn edits(&self, case: &Case, plan: &Plan, new_name: &Name) -> Vec<Edit> {
        match (&self.over, self.start) {
            (Some(over), Some(start)) if *over == self.from => vec![Edit::SetStart {
                task: self.part.clone(),
                start,
            }],
            (Some(over), _) if *over != self.from => {
                move_to(case, plan, &self.part, over, new_name)
            }
            _ => Vec::new(),
        }
    }
}

/// The edits that bring a task to a place.
pub(super) fn move_to(
    case: &Case,
    plan: &Plan,
    part: &TaskPart,
    to: &Place,
    new_name: &Name,
) -> Vec<Edit> {
    match to {
        Place::Shift => vec![Edit::PutBack { task: part.clone() }],
        Place::Job(job) => vec![Edit::Lift {
            task: part.clone(),
            job: job.clone(),
        }],
        Place::NewJob => {
            let Some((job, workplace)) = next_job(case, plan) else {
                return Vec::new();
            };
            let lift = Edit::Lift {
                task: part.clone(),
                job: job.clone(),
            };
            // No job is made for a task that will not move: the refusal alone is the answer.
            let movable = case
                .task(&part.task)
                .is_some_and(|place| !place.task.starred && !place.task.bound_to_shift);
            if !movable {
                return vec![lift];
            }
            let create = Edit::CreateJob {
                job,
                workplace,
                name: new_name.clone(),
            };
            vec![create, lift]
        }
    }
}

/// The id of a job still to be made and its workplace.
pub(super) fn next_job(case: &Case, plan: &Plan) -> Option<(JobId, WorkplaceId)> {
    let workplace = case.workplaces.first()?.id.clone();
    let id = (1..=200_u8)
        .filter_map(|number| JobId::new(format!("job-{number}")).ok())
        .find(|id| plan.job(case, id).is_none())?;
    Some((id, workplace))
}

/// The letter of a job still to be made: the first one no job of the plan goes by.
pub(super) fn next_letter(plan: &Plan, name_of: fn(char) -> String) -> char {
    ('A'..='Z')
        .find(|letter| {
            let name = name_of(*letter);
            plan.jobs.iter().all(|job| job.name.as_str() != name)
        })
        .unwrap_or('Z')
}

/// Every place a task of the broken-down sheet can go: jobs in order, a new one while there is room, its shift.
pub(super) fn places(case: &Case, plan: &Plan) -> Vec<Place> {
    let jobs = plan.jobs.iter().map(|job| Place::Job(job.id.clone()));
    let new = (plan.jobs.len() < usize::from(case.limits.jobs)).then_some(Place::NewJob);
    jobs.chain(new).chain([Place::Shift]).collect()
}

/// Where a task is now.
pub(super) fn place_of(plan: &Plan, part: &TaskPart) -> Place {
    plan.jobs
        .iter()
        .find(|job| job.tasks.iter().any(|placed| placed.task == *part))
        .map_or(Place::Shift, |job| Place::Job(job.id.clone()))
}

/// When a lifted task begins now.
pub(super) fn start_of(plan: &Plan, part: &TaskPart) -> Option<ClockTime> {
    plan.jobs
        .iter()
        .flat_map(|job| &job.tasks)
        .find(|placed| placed.task == *part)
        .map(|placed| placed.start)
}

/// Every start a task can have within its hours, in steps of five minutes.
pub(super) fn starts(case: &Case, plan: &Plan, part: &TaskPart) -> Vec<ClockTime> {
    let (Some(place), Some(minutes)) = (case.task(&part.task), plan.minutes_of(case, part)) else {
        return Vec::new();
    };
    let (from, until) = (place.task.hour, place.task.until);
    (from.get()..=until.get())
        .step_by(usize::from(STEP))
        .map(ClockTime::clamped)
        .filter(|start| start.plus(minutes) <= until)
        .collect()
}

/// The nearest start at which a lifted task overlaps nothing in its job.
pub(super) fn free_start(case: &Case, plan: &Plan, part: &TaskPart) -> Option<ClockTime> {
    let job = plan
        .jobs
        .iter()
        .find(|job| job.tasks.iter().any(|placed| placed.task == *part))?;
    let minutes = plan.minutes_of(case, part)?;
    let now = start_of(plan, part)?;
    let busy: Vec<(ClockTime, ClockTime)> = job
        .tasks
        .iter()
        .filter(|placed| placed.task != *part)
        .filter_map(|placed| {
            let length = plan.minutes_of(case, &placed.task)?;
            Some((placed.start, placed.start.plus(length)))
        })
        .collect();
    starts(case, plan, part)
        .into_iter()
        .filter(|start| {
            let end = start.plus(minutes);
            busy.iter().all(|(from, to)| end <= *from || *start >= *to)
        })
        .min_by_key(|start| start.get().abs_diff(now.get()))
}

#[cfg(test)]
mod tests {
    use sim::id::TaskId;
    use sim::plan::apply;

    use super::*;

    fn case() -> Case {
        let text = include_str!("../../../../content/cases/care-home/case.json");
        serde_json::from_str(text).unwrap()
    }

    fn whole(task: &str) -> TaskPart {
        TaskPart::whole(TaskId::new(task).unwrap())
    }

    fn name() -> Name {
        Name::new("仕事A").unwrap()
    }

    fn done(case: &Case, plan: &Plan, edits: &[Edit]) -> Plan {
        edits
            .iter()
            .fold(plan.clone(), |plan, edit| apply(case, &plan, edit).unwrap())
    }

    #[test]
    fn the_arrows_walk_through_jobs_a_new_job_and_the_shift() {
        let case = case();
        let plan = done(
            &case,
            &Plan::new(),
            &move_to(
                &case,
                &Plan::new(),
                &whole("room-shelves"),
                &Place::NewJob,
                &name(),
            ),
        );
        let carry = Carry::take_up(&plan, whole("room-basin"), None);
        assert_eq!(carry.from, Place::Shift);
        let first = carry.moved(&case, &plan, 1);
        assert!(matches!(first.over, Some(Place::Job(_))));
        assert_eq!(first.moved(&case, &plan, 1).over, Some(Place::NewJob));
        assert_eq!(first.moved(&case, &plan, -1).over, Some(Place::Shift));
    }

    #[test]
    fn putting_down_where_it_was_changes_nothing() {
        let case = case();
        let carry = Carry::take_up(&Plan::new(), whole("room-basin"), None);
        assert!(carry.edits(&case, &Plan::new(), &name()).is_empty());
    }

    #[test]
    fn no_job_is_made_for_a_task_that_will_not_move() {
        let case = case();
        let edits = move_to(
            &case,
            &Plan::new(),
            &whole("early-feeding"),
            &Place::NewJob,
            &name(),
        );
        assert!(matches!(edits.as_slice(), [Edit::Lift { .. }]));
    }

    #[test]
    fn left_and_right_move_a_start_within_its_hours_only() {
        let case = case();
        let part = whole("room-shelves");
        let plan = done(
            &case,
            &Plan::new(),
            &move_to(&case, &Plan::new(), &part, &Place::NewJob, &name()),
        );
        let carry = Carry::take_up(&plan, part.clone(), None);
        let now = start_of(&plan, &part).unwrap();
        assert_eq!(
            carry.shifted(&case, &plan, false).start,
            None,
            "it begins with its hours"
        );
        let later = carry
            .shifted(&case, &plan, true)
            .shifted(&case, &plan, true);
        assert_eq!(later.start.map(ClockTime::get), Some(now.get() + 10));
        assert!(matches!(
            later.edits(&case, &plan, &name()).as_slice(),
            [Edit::SetStart { .. }]
        ));
    }

    #[test]
    fn an_overlap_is_mended_by_the_nearest_free_start() {
        let case = case();
        let (one, two) = (whole("room-shelves"), whole("room-basin"));
        let mut plan = done(
            &case,
            &Plan::new(),
            &move_to(&case, &Plan::new(), &one, &Place::NewJob, &name()),
        );
        let Place::Job(job) = place_of(&plan, &one) else {
            unreachable!()
        };
        plan = done(
            &case,
            &plan,
            &[Edit::Lift {
                task: two.clone(),
                job,
            }],
        );
        let start = start_of(&plan, &one).unwrap();
        plan = done(
            &case,
            &plan,
            &[Edit::SetStart {
                task: two.clone(),
                start,
            }],
        );
        assert_eq!(
            free_start(&case, &plan, &two).map(ClockTime::get),
            Some(start.get() + 5)
        );
    }
}
