//! A case's words in one language: words for exactly the ids its numbers use.

use crate::case_words::{CaseWords, NameAndAbout, SheetFieldWords};
use crate::course::line_of;
use crate::problem::{Problem, Report, Rule};
use sim::case::Case;
use std::collections::BTreeSet;

/// Checks `words` against `case`; `text` is what was read from `path`.
#[must_use]
pub fn check(case: &Case, words: &CaseWords, path: &str, text: &str) -> Vec<Problem> {
    let mut check = Check {
        text,
        report: Report::on(path),
    };
    check.about(words);
    check.place(case, words);
    check.people(case, words);
    check.sheets(case, words);
    check.overrides(case, words);
    check.report.finish()
}

struct Check<'a> {
    text: &'a str,
    report: Report<'a>,
}

impl Check<'_> {
    fn filled(&mut self, near: &str, id: &str, text: &str) {
        if text.trim().is_empty() {
            self.report.add(
                line_of(self.text, near),
                Rule::WordEmpty { id: id.to_owned() },
            );
        }
    }

    /// Checks that there are words for exactly the ids `wanted`.
    fn ids<'i>(
        &mut self,
        group: &str,
        wanted: impl Iterator<Item = &'i str>,
        there: impl Iterator<Item = &'i str>,
    ) {
        let wanted: BTreeSet<&str> = wanted.collect();
        let there: BTreeSet<&str> = there.collect();
        for id in wanted.difference(&there) {
            self.report.add(
                line_of(self.text, group),
                Rule::WordMissing {
                    id: format!("{group}.{id}"),
                },
            );
        }
        for id in there.difference(&wanted) {
            self.report.add(
                line_of(self.text, id),
                Rule::WordUnknown {
                    id: format!("{group}.{id}"),
                },
            );
        }
    }

    fn named(&mut self, near: &str, name: &str, words: &NameAndAbout) {
        self.filled(near, &format!("{name}.name"), &words.name);
        self.filled(near, &format!("{name}.about"), &words.about);
    }

    fn about(&mut self, words: &CaseWords) {
        self.filled("title", "title", &words.title);
        self.filled("summary", "summary", &words.summary);
        self.filled("composite", "composite", &words.composite);
        self.named("town", "town", &words.town);
        self.named("team", "team", &words.team);
        for (group, list) in [("request", &words.request), ("aims", &words.aims)] {
            self.filled(group, group, &list.concat());
        }
    }

    fn overrides(&mut self, case: &Case, words: &CaseWords) {
        let wanted = case.overrides.iter().map(|own| own.parameter.as_str());
        self.ids(
            "overrides",
            wanted,
            words.overrides.keys().map(String::as_str),
        );
        for (parameter, reason) in &words.overrides {
            self.filled(parameter, &format!("overrides.{parameter}"), reason);
        }
    }

    fn place(&mut self, case: &Case, words: &CaseWords) {
        self.ids(
            "fields",
            case.fields.iter().map(|id| id.as_str()),
            words.fields.keys().map(|id| id.as_str()),
        );
        let workplaces = case
            .workplaces
            .iter()
            .map(|workplace| workplace.id.as_str());
        self.ids(
            "workplaces",
            workplaces,
            words.workplaces.keys().map(|id| id.as_str()),
        );
        let shifts = || {
            case.workplaces
                .iter()
                .flat_map(|workplace| &workplace.shifts)
        };
        self.ids(
            "shifts",
            shifts().map(|shift| shift.id.as_str()),
            words.shifts.keys().map(|id| id.as_str()),
        );
        let duties = shifts()
            .flat_map(|shift| &shift.duties)
            .map(|duty| duty.id.as_str());
        self.ids("duties", duties, words.duties.keys().map(|id| id.as_str()));
        let tasks = case.tasks().map(|place| place.task.id.as_str());
        self.ids("tasks", tasks, words.tasks.keys().map(|id| id.as_str()));
        for (id, text) in &words.fields {
            self.filled(id.as_str(), &format!("fields.{id}"), text);
        }
        for (id, text) in &words.shifts {
            self.filled(id.as_str(), &format!("shifts.{id}"), text);
        }
        for (id, text) in &words.duties {
            self.filled(id.as_str(), &format!("duties.{id}"), text);
        }
        for (id, task) in &words.tasks {
            self.filled(id.as_str(), &format!("tasks.{id}.name"), &task.name);
        }
        for (id, workplace) in &words.workplaces {
            for (field, text) in [
                ("name", &workplace.name),
                ("short", &workplace.short),
                ("about", &workplace.about),
            ] {
                self.filled(id.as_str(), &format!("workplaces.{id}.{field}"), text);
            }
        }
    }

    fn people(&mut self, case: &Case, words: &CaseWords) {
        let people = case.people.iter().map(|person| person.id.as_str());
        self.ids("people", people, words.people.keys().map(|id| id.as_str()));
        for (id, person) in &words.people {
            for (field, text) in [
                ("name", &person.name),
                ("line", &person.line),
                ("about", &person.about),
                ("says", &person.says),
            ] {
                self.filled(id.as_str(), &format!("people.{id}.{field}"), text);
            }
            self.filled(
                id.as_str(),
                &format!("people.{id}.strengths"),
                &person.strengths.concat(),
            );
        }
        let accommodations = case
            .accommodations
            .iter()
            .map(|accommodation| accommodation.id.as_str());
        self.ids(
            "accommodations",
            accommodations,
            words.accommodations.keys().map(|id| id.as_str()),
        );
        for (id, accommodation) in &words.accommodations {
            self.named(id.as_str(), &format!("accommodations.{id}"), accommodation);
        }
        let jobs = case.ready.iter().map(|ready| ready.job.id.as_str());
        self.ids("jobs", jobs, words.jobs.keys().map(|id| id.as_str()));
        let programmes = case.ready.iter().map(|ready| ready.programme.id.as_str());
        self.ids(
            "programmes",
            programmes,
            words.programmes.keys().map(|id| id.as_str()),
        );
        for ready in &case.ready {
            let programme = &ready.programme;
            let Some(words) = words.programmes.get(&programme.id) else {
                continue;
            };
            let name = format!("programmes.{}", programme.id);
            self.filled(programme.id.as_str(), &format!("{name}.name"), &words.name);
            for (sheet, fields, written) in [
                (
                    "supporter_sheet",
                    &programme.supporter_sheet,
                    &words.supporter_sheet,
                ),
                ("person_sheet", &programme.person_sheet, &words.person_sheet),
            ] {
                let group = format!("{name}.{sheet}");
                let wanted = fields.fields.keys().map(|id| id.as_str());
                self.ids(&group, wanted, written.keys().map(|id| id.as_str()));
            }
        }
    }

    fn sheets(&mut self, case: &Case, words: &CaseWords) {
        for (group, fields, written) in [
            (
                "supporter_sheet",
                &case.sheet_fields.supporter,
                &words.supporter_sheet,
            ),
            (
                "person_sheet",
                &case.sheet_fields.person,
                &words.person_sheet,
            ),
        ] {
            self.ids(
                group,
                fields.iter().map(|id| id.as_str()),
                written.keys().map(|id| id.as_str()),
            );
            for (id, field) in written {
                self.sheet_field(&format!("{group}.{id}"), id.as_str(), field);
            }
        }
    }

    fn sheet_field(&mut self, name: &str, id: &str, field: &SheetFieldWords) {
        for (part, text) in [
            ("label", &field.label),
            ("hint", &field.hint),
            ("guess", &field.guess),
        ] {
            self.filled(id, &format!("{name}.{part}"), text);
        }
    }
}
