//! A case's numbers: every id is unique where it must be, every reference resolves, and values fit together.

use crate::course::line_of;
use crate::problem::{Expected, Problem, Report, Rule};
use sim::case::{Case, Shift, Workplace};
use sim::model::Parameters;
use sim::model::parameters::ParameterProblem;
use sim::plan::{InformationSheet, Job, Part, Programme};
use std::collections::BTreeSet;

/// Checks `case`, which lies in the folder `folder`; `text` is what was read from `path`.
#[must_use]
pub fn check(folder: &str, case: &Case, path: &str, text: &str) -> Vec<Problem> {
    let mut check = Check {
        case,
        text,
        report: Report::on(path),
    };
    if case.id.as_str() != folder {
        check.value("id", "id", folder);
    }
    check.unique_ids();
    check.workplaces();
    check.people();
    check.ready();
    check.pay();
    check.overrides();
    check.report.finish()
}

struct Check<'a> {
    case: &'a Case,
    text: &'a str,
    report: Report<'a>,
}

impl<'a> Check<'a> {
    fn unknown(&mut self, field: &str, id: &str) {
        let rule = Rule::ReferenceUnknown {
            field: field.to_owned(),
            id: id.to_owned(),
        };
        self.report.add(line_of(self.text, id), rule);
    }

    fn value(&mut self, field: &str, near: &str, expected: &str) {
        let rule = Rule::CaseValue {
            field: field.to_owned(),
            expected: Expected::Of(expected.to_owned()),
        };
        self.report.add(line_of(self.text, near), rule);
    }

    fn unique(&mut self, ids: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.report
                    .add(line_of(self.text, id), Rule::IdTwice { id: id.to_owned() });
            }
        }
    }

    fn unique_ids(&mut self) {
        let case = self.case;
        self.unique(case.fields.iter().map(|id| id.as_str()));
        self.unique(
            case.workplaces
                .iter()
                .map(|workplace| workplace.id.as_str()),
        );
        self.unique(case.tasks().map(|place| place.task.id.as_str()));
        self.unique(case.people.iter().map(|person| person.id.as_str()));
        self.unique(
            case.accommodations
                .iter()
                .map(|accommodation| accommodation.id.as_str()),
        );
        self.unique(case.ready.iter().map(|ready| ready.job.id.as_str()));
        self.unique(case.ready.iter().map(|ready| ready.programme.id.as_str()));
        self.unique(case.sheet_fields.supporter.iter().map(|id| id.as_str()));
        self.unique(case.sheet_fields.person.iter().map(|id| id.as_str()));
        for workplace in &case.workplaces {
            self.unique(workplace.shifts.iter().map(|shift| shift.id.as_str()));
        }
    }

    fn workplaces(&mut self) {
        if self.case.workplaces.is_empty() {
            self.value("workplaces", "workplaces", "≥ 1");
        }
        for workplace in &self.case.workplaces {
            if workplace.commute > 2 {
                self.value("commute", workplace.id.as_str(), "0–2");
            }
            for shift in &workplace.shifts {
                self.shift(shift);
            }
        }
    }

    fn shift(&mut self, shift: &Shift) {
        if shift.from >= shift.to {
            self.value("shifts.to", shift.id.as_str(), "> from");
        }
        for task in shift.tasks() {
            let id = task.id.as_str();
            if !self.case.fields.contains(&task.field) {
                self.unknown(&format!("{id}: field"), task.field.as_str());
            }
            // The sheet's rows are whole hours: a shift from 8:30 has its first tasks in the row of 8:00.
            if task.hour.get() + 60 <= shift.from.get() || task.hour >= shift.to {
                self.value(
                    &format!("{id}: hour"),
                    id,
                    &format!("{}–{}", shift.from.get(), shift.to.get()),
                );
            }
            let fits = u32::from(task.hour.get()) + task.minutes.course.get()
                <= u32::from(task.until.get());
            if !fits {
                self.value(&format!("{id}: until"), id, "≥ hour + minutes.course");
            }
            if task.minutes.course.get() == 0 {
                self.value(&format!("{id}: minutes.course"), id, "≥ 1");
            }
            if task
                .minutes
                .printed
                .is_some_and(|printed| printed.from > printed.to)
            {
                self.value(&format!("{id}: minutes.printed"), id, "from ≤ to");
            }
        }
    }

    fn people(&mut self) {
        let mut streams = BTreeSet::new();
        for person in &self.case.people {
            let id = person.id.as_str();
            if !self.case.fields.contains(&person.asked_for) {
                self.unknown(&format!("{id}: asked_for"), person.asked_for.as_str());
            }
            if !streams.insert(person.stream) {
                self.report.add(
                    line_of(self.text, id),
                    Rule::IdTwice {
                        id: format!("stream {}", person.stream),
                    },
                );
            }
        }
        if self.case.people.is_empty() {
            self.value("people", "people", "≥ 1");
        }
    }

    fn ready(&mut self) {
        for ready in &self.case.ready {
            self.job(&ready.job);
            self.programme(&ready.programme, &ready.job);
        }
    }

    fn job(&mut self, job: &Job) {
        let id = job.id.as_str();
        let Some(workplace) = self.case.workplace(&job.workplace) else {
            self.unknown(&format!("{id}: workplace"), job.workplace.as_str());
            return;
        };
        for placed in &job.tasks {
            if !has_task(workplace, placed.task.task.as_str()) {
                self.unknown(&format!("{id}: tasks"), placed.task.task.as_str());
            }
            if placed.task.part != Part::Whole {
                self.value(&format!("{id}: tasks.part"), id, "Whole");
            }
        }
        if job.tasks.is_empty() {
            self.value(&format!("{id}: tasks"), id, "≥ 1");
        }
    }

    fn programme(&mut self, programme: &Programme, job: &Job) {
        let id = programme.id.as_str();
        if programme.job != job.id {
            self.unknown(&format!("{id}: job"), programme.job.as_str());
        }
        if programme.places == 0 {
            self.value(&format!("{id}: places"), id, "≥ 1");
        }
        if programme.stages.is_empty()
            || programme
                .stages
                .windows(2)
                .any(|pair| pair[0].kind >= pair[1].kind)
        {
            self.value(
                &format!("{id}: stages"),
                id,
                "CommunityPlace < Visit < Trial < ShortHours < FlexibleJob",
            );
        }
        for stage in &programme.stages {
            for accommodation in &stage.accommodations {
                if self.case.accommodation(accommodation).is_none() {
                    self.unknown(&format!("{id}: accommodations"), accommodation.as_str());
                }
            }
            if stage.at_least > stage.at_most {
                self.value(&format!("{id}: at_most"), id, "≥ at_least");
            }
        }
        let fields = &self.case.sheet_fields;
        for (sheet, known) in [
            (&programme.supporter_sheet, &fields.supporter),
            (&programme.person_sheet, &fields.person),
        ] {
            self.sheet(id, sheet, known);
        }
    }

    fn sheet(&mut self, id: &str, sheet: &InformationSheet, known: &[sim::id::SheetFieldId]) {
        for field in sheet.fields.keys() {
            if !known.contains(field) {
                self.unknown(&format!("{id}: sheet"), field.as_str());
            }
        }
    }

    /// Numbers of the model that the case sets itself exist, stand there once, and keep to their range.
    fn overrides(&mut self) {
        let Err(problems) = Parameters::for_case(self.case) else {
            return;
        };
        for problem in problems {
            match problem {
                ParameterProblem::Unknown { name } => self.unknown("overrides", &name),
                ParameterProblem::OverriddenTwice { name } => {
                    let line = line_of(self.text, &name);
                    self.report.add(line, Rule::IdTwice { id: name });
                }
                ParameterProblem::OverrideOutsideRange {
                    name, low, high, ..
                } => {
                    self.value(
                        &format!("overrides.{name}"),
                        &name,
                        &format!("{low}–{high}"),
                    );
                }
                // Faults of the engine's own file, which its tests find.
                _ => {}
            }
        }
    }

    fn pay(&mut self) {
        for reward in sim::plan::Reward::ALL {
            let count = self
                .case
                .pay
                .iter()
                .filter(|pay| pay.reward == reward)
                .count();
            if count != 1 {
                self.value(&format!("pay.{reward:?}"), "pay", "1");
            }
        }
    }
}

fn has_task(workplace: &Workplace, id: &str) -> bool {
    workplace
        .shifts
        .iter()
        .flat_map(Shift::tasks)
        .any(|task| task.id.as_str() == id)
}
