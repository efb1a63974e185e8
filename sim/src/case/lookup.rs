//! Finding things in a case by id.

use super::{Accommodation, Case, Duty, Person, Shift, Task, Workplace};
use crate::id::{AccommodationId, PersonId, TaskId, WorkplaceId};

/// A task with everything it stands in.
#[derive(Debug, Clone, Copy)]
pub struct TaskPlace<'a> {
    /// The workplace.
    pub workplace: &'a Workplace,
    /// The shift.
    pub shift: &'a Shift,
    /// The duty.
    pub duty: &'a Duty,
    /// The task itself.
    pub task: &'a Task,
}

impl Case {
    /// Every task of every workplace with its place, in the order of the sheets.
    pub fn tasks(&self) -> impl Iterator<Item = TaskPlace<'_>> {
        self.workplaces.iter().flat_map(|workplace| {
            workplace.shifts.iter().flat_map(move |shift| {
                shift.duties.iter().flat_map(move |duty| {
                    duty.tasks.iter().map(move |task| TaskPlace {
                        workplace,
                        shift,
                        duty,
                        task,
                    })
                })
            })
        })
    }

    /// The task with this id.
    #[must_use]
    pub fn task(&self, id: &TaskId) -> Option<TaskPlace<'_>> {
        self.tasks().find(|place| place.task.id == *id)
    }

    /// The workplace with this id.
    #[must_use]
    pub fn workplace(&self, id: &WorkplaceId) -> Option<&Workplace> {
        self.workplaces.iter().find(|workplace| workplace.id == *id)
    }

    /// The person with this id.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// The accommodation with this id.
    #[must_use]
    pub fn accommodation(&self, id: &AccommodationId) -> Option<&Accommodation> {
        self.accommodations
            .iter()
            .find(|accommodation| accommodation.id == *id)
    }
}
