//! Looking words up. A missing word shows the id, so that nothing is ever blank.

use sim::case::Case;
use sim::id::{
    AccommodationId, DutyId, FieldId, JobId, PersonId, ProgrammeId, SheetFieldId, ShiftId, TaskId,
    WorkplaceId,
};
use sim::plan::{Plan, SheetKind};

use super::{CaseWords, SheetFieldWords};

impl CaseWords {
    /// A field of work.
    #[must_use]
    pub fn field<'a>(&'a self, id: &'a FieldId) -> &'a str {
        self.fields.get(id).map_or(id.as_str(), String::as_str)
    }

    /// A workplace's full name.
    #[must_use]
    pub fn workplace<'a>(&'a self, id: &'a WorkplaceId) -> &'a str {
        self.workplaces
            .get(id)
            .map_or(id.as_str(), |words| &words.name)
    }

    /// A workplace's short name.
    #[must_use]
    pub fn workplace_short<'a>(&'a self, id: &'a WorkplaceId) -> &'a str {
        self.workplaces
            .get(id)
            .map_or(id.as_str(), |words| &words.short)
    }

    /// A shift.
    #[must_use]
    pub fn shift<'a>(&'a self, id: &'a ShiftId) -> &'a str {
        self.shifts.get(id).map_or(id.as_str(), String::as_str)
    }

    /// A duty.
    #[must_use]
    pub fn duty<'a>(&'a self, id: &'a DutyId) -> &'a str {
        self.duties.get(id).map_or(id.as_str(), String::as_str)
    }

    /// A task.
    #[must_use]
    pub fn task<'a>(&'a self, id: &'a TaskId) -> &'a str {
        self.tasks.get(id).map_or(id.as_str(), |words| &words.name)
    }

    /// A person.
    #[must_use]
    pub fn person<'a>(&'a self, id: &'a PersonId) -> &'a str {
        self.people.get(id).map_or(id.as_str(), |words| &words.name)
    }

    /// An accommodation.
    #[must_use]
    pub fn accommodation<'a>(&'a self, id: &'a AccommodationId) -> &'a str {
        self.accommodations
            .get(id)
            .map_or(id.as_str(), |words| &words.name)
    }

    /// A field of one of the two information sheets.
    #[must_use]
    pub fn sheet_field(&self, sheet: SheetKind, id: &SheetFieldId) -> Option<&SheetFieldWords> {
        match sheet {
            SheetKind::Supporter => self.supporter_sheet.get(id),
            SheetKind::Person => self.person_sheet.get(id),
        }
    }

    /// The heading of a field of one of the two information sheets.
    #[must_use]
    pub fn sheet_label<'a>(&'a self, sheet: SheetKind, id: &'a SheetFieldId) -> &'a str {
        self.sheet_field(sheet, id)
            .map_or(id.as_str(), |words| &words.label)
    }

    /// A job: the learner's name for it, or the case's word for a ready-made one.
    #[must_use]
    pub fn job<'a>(&'a self, case: &'a Case, plan: &'a Plan, id: &'a JobId) -> &'a str {
        let given = plan.job(case, id).map_or("", |job| job.name.as_str());
        if given.is_empty() {
            self.jobs.get(id).map_or(id.as_str(), String::as_str)
        } else {
            given
        }
    }

    /// A programme: the case's word for a ready-made one, otherwise the name of its job.
    #[must_use]
    pub fn programme<'a>(&'a self, case: &'a Case, plan: &'a Plan, id: &'a ProgrammeId) -> &'a str {
        if let Some(words) = self.programmes.get(id) {
            return &words.name;
        }
        match plan.programme(case, id) {
            Some(programme) => self.job(case, plan, &programme.job),
            None => id.as_str(),
        }
    }
}

#[cfg(test)]
mod tests {
    use sim::id::TaskId;

    use super::CaseWords;

    #[test]
    fn a_missing_word_shows_the_id() {
        let words = CaseWords::default();
        let id = TaskId::new("e07-tea").unwrap();
        assert_eq!(words.task(&id), "e07-tea");
    }
}
