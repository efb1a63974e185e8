//! Names of what findings, refusals and edits speak of.

use sim::Case;
use sim::id::{JobId, ProgrammeId, ShiftId, TaskId};
use sim::plan::Plan;

use crate::case_words::CaseWords;

/// A case, a plan and their words: enough to name everything an id stands for.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The case.
    pub case: &'a Case,
    /// The plan the ids are from.
    pub plan: &'a Plan,
    /// The case's words.
    pub words: &'a CaseWords,
}

impl<'a> Names<'a> {
    /// A job.
    #[must_use]
    pub fn job(&self, id: &'a JobId) -> &'a str {
        self.words.job(self.case, self.plan, id)
    }

    /// A programme.
    #[must_use]
    pub fn programme(&self, id: &'a ProgrammeId) -> &'a str {
        self.words.programme(self.case, self.plan, id)
    }

    /// The shift to be named with a task, if another shift has a task of the same name.
    #[must_use]
    pub fn shift_to_tell(&self, id: &TaskId) -> Option<&'a ShiftId> {
        let place = self.case.task(id)?;
        let name = self.words.task(&place.task.id);
        self.case
            .tasks()
            .any(|other| {
                other.task.id != *id
                    && other.shift.id != place.shift.id
                    && other.workplace.id == place.workplace.id
                    && self.words.task(&other.task.id) == name
            })
            .then_some(&place.shift.id)
    }

    /// A task; where several shifts have one of this name, with its shift in `brackets`.
    #[must_use]
    pub fn task(&self, id: &'a TaskId, brackets: (&str, &str)) -> String {
        let name = self.words.task(id);
        match self.shift_to_tell(id) {
            Some(shift) => {
                let (open, close) = brackets;
                format!("{name}{open}{}{close}", self.words.shift(shift))
            }
            None => name.to_owned(),
        }
    }
}
