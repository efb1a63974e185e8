//! Findings, refusals and edits in English.

mod edits;
mod findings;
mod refusals;

use sim::id::TaskId;
use sim::plan::{Part, Severity, SheetKind, StageLimit, TaskPart, Unknown};

use super::super::model::EN as MODEL;
use super::{FindingsMessages, Names};

/// English.
pub const EN: FindingsMessages = FindingsMessages {
    title: "Findings",
    refused: "Not possible",
    severity: |severity| match severity {
        Severity::Blocking => "To mend before going on",
        Severity::Caution => "To take care of",
        Severity::Note => "Worth knowing",
    },
    count: |blocking, cautions, notes| {
        let mut words = Vec::new();
        if blocking > 0 {
            words.push(format!("{blocking} to mend"));
        }
        if cautions > 0 {
            words.push(format!("{cautions} to take care of"));
        }
        if notes > 0 {
            words.push(format!("{notes} worth knowing"));
        }
        words.join(", ")
    },
    none: "Nothing stands out so far.",
    finding: findings::finding,
    refusal: refusals::refusal,
    done: edits::done,
    undone: edits::undone,
    redone: edits::redone,
};

fn task(names: &Names<'_>, id: &TaskId) -> String {
    names.task(id, (" (", ")"))
}

fn part(names: &Names<'_>, part: &TaskPart) -> String {
    let name = task(names, &part.task);
    match part.part {
        Part::Whole => name,
        Part::First => format!("{name}, first part"),
        Part::Second => format!("{name}, second part"),
    }
}

fn tasks(names: &Names<'_>, ids: &[TaskId]) -> String {
    let quoted: Vec<String> = ids
        .iter()
        .map(|id| format!("“{}”", task(names, id)))
        .collect();
    quoted.join(", ")
}

const fn sheet(kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Supporter => "sheet for supporters",
        SheetKind::Person => "sheet for the person",
    }
}

fn limit(limit: StageLimit) -> String {
    match limit {
        StageLimit::MinutesPerDay(most) => {
            format!("In this case a day has at most {}.", (MODEL.duration)(most))
        }
        StageLimit::MinutesPerWeek(most) => {
            format!(
                "In this case a week has at most {}.",
                (MODEL.duration)(most)
            )
        }
        StageLimit::NoDay => "Choose at least one day.".to_owned(),
        StageLimit::NoMinutes => "Set how long a day is.".to_owned(),
        StageLimit::WeeksReversed => "The most weeks can't be fewer than the least.".to_owned(),
        StageLimit::NoWeeks => "A stage lasts at least one week.".to_owned(),
        StageLimit::OtherDays => {
            "Let the days with another start be some of the working days, not all.".to_owned()
        }
        StageLimit::PastMidnight => {
            "The day would end after midnight. Change its start or its length.".to_owned()
        }
    }
}

fn unknown(unknown: &Unknown) -> String {
    let (kind, id) = match unknown {
        Unknown::Task(id) | Unknown::Part(id, _) => ("task", id.as_str()),
        Unknown::Job(id) => ("job", id.as_str()),
        Unknown::Workplace(id) => ("workplace", id.as_str()),
        Unknown::Programme(id) => ("programme", id.as_str()),
        Unknown::Person(id) => ("person", id.as_str()),
        Unknown::Accommodation(id) => ("accommodation", id.as_str()),
        Unknown::SheetField(_, id) => ("sheet field", id.as_str()),
    };
    format!("This case has no {kind} “{id}”.")
}
