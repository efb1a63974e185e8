//! Edits in English: what was done, taken back, done again.

use sim::plan::Edit;

use super::super::Names;
use super::{MODEL, part, sheet, task};

pub(super) fn done(edit: &Edit, names: &Names<'_>) -> String {
    match edit {
        Edit::CreateJob { name, .. } => format!("Job “{}” made", name.as_str()),
        Edit::RenameJob { name, .. } => format!("Job named “{}”", name.as_str()),
        Edit::RemoveJob { .. } => "Job removed, its tasks put back".to_owned(),
        Edit::Lift { task, job } => {
            format!("“{}” moved to “{}”", part(names, task), names.job(job))
        }
        Edit::PutBack { task } => format!("“{}” put back into its shift", part(names, task)),
        Edit::SetStart { task, start } => {
            format!(
                "“{}” begins at {}",
                part(names, task),
                (MODEL.clock)(*start)
            )
        }
        Edit::Split { task: id, first } => {
            format!(
                "“{}” split after {}",
                task(names, id),
                (MODEL.minutes)(*first)
            )
        }
        Edit::Join { task: id } => format!("“{}” joined", task(names, id)),
        Edit::CreateProgramme { job, .. } => format!("Programme made for “{}”", names.job(job)),
        Edit::RemoveProgramme { .. } => "Programme removed".to_owned(),
        Edit::SetPlaces { programme, places } => {
            format!("Places of “{}”: {places}", names.programme(programme))
        }
        Edit::SetStage { programme, stage } => {
            format!(
                "“{}” of “{}” set",
                (MODEL.stage)(stage.kind),
                names.programme(programme)
            )
        }
        Edit::RemoveStage { programme, stage } => {
            format!(
                "“{}” taken out of “{}”",
                (MODEL.stage)(*stage),
                names.programme(programme)
            )
        }
        Edit::WriteSheet {
            sheet: kind, field, ..
        } => {
            format!(
                "“{}” written on the {}",
                names.words.sheet_label(*kind, field),
                sheet(*kind)
            )
        }
        Edit::SetBriefed { workplace, briefed } => {
            let name = names.words.workplace(workplace);
            if *briefed {
                format!("“{name}” will be briefed")
            } else {
                format!("“{name}” won't be briefed")
            }
        }
        Edit::SetPriority { priority } => {
            format!("The team turns to people: {}", (MODEL.priority)(priority))
        }
        Edit::Tie { person, programme } => {
            format!(
                "{} tied to “{}”",
                names.words.person(person),
                names.programme(programme)
            )
        }
        Edit::Untie { person } => format!("{} untied", names.words.person(person)),
        Edit::Adopt { rule, matches } => {
            format!(
                "“{}”: {} ties taken over",
                (MODEL.rule)(*rule),
                matches.len()
            )
        }
        Edit::SetSupport { person, .. } => {
            format!("Support set for {}", names.words.person(person))
        }
    }
}

pub(super) fn undone(edit: &Edit, names: &Names<'_>) -> String {
    format!("Taken back: {}", what(edit, names))
}

pub(super) fn redone(edit: &Edit, names: &Names<'_>) -> String {
    format!("Done again: {}", what(edit, names))
}

/// What an edit concerned. It names no job, which may just have been taken back itself.
fn what(edit: &Edit, names: &Names<'_>) -> String {
    match edit {
        Edit::CreateJob { name, .. } => format!("making the job “{}”", name.as_str()),
        Edit::RenameJob { .. } => "the name of the job".to_owned(),
        Edit::RemoveJob { .. } => "removing the job".to_owned(),
        Edit::Lift { task, .. } | Edit::PutBack { task } => {
            format!("moving “{}”", part(names, task))
        }
        Edit::SetStart { task, .. } => format!("the start of “{}”", part(names, task)),
        Edit::Split { task: id, .. } | Edit::Join { task: id } => {
            format!("the parts of “{}”", task(names, id))
        }
        Edit::CreateProgramme { .. } => "making the programme".to_owned(),
        Edit::RemoveProgramme { .. } => "removing the programme".to_owned(),
        Edit::SetPlaces { .. } => "the number of places".to_owned(),
        Edit::SetStage { stage, .. } => format!("the change of “{}”", (MODEL.stage)(stage.kind)),
        Edit::RemoveStage { stage, .. } => format!("removing “{}”", (MODEL.stage)(*stage)),
        Edit::WriteSheet {
            sheet: kind, field, ..
        } => format!(
            "“{}” on the {}",
            names.words.sheet_label(*kind, field),
            sheet(*kind)
        ),
        Edit::SetBriefed { .. } => "briefing the workplace".to_owned(),
        Edit::SetPriority { .. } => "the order in which the team turns to people".to_owned(),
        Edit::Tie { person, .. } | Edit::Untie { person } => {
            format!("the tie of {}", names.words.person(person))
        }
        Edit::Adopt { .. } => "taking over the ties".to_owned(),
        Edit::SetSupport { person, .. } => {
            format!("the support for {}", names.words.person(person))
        }
    }
}
