//! Refusals in English: what was not done, what is safe, what to do instead.

use sim::plan::Refusal;

use super::super::{Explanation, Names};
use super::{MODEL, limit, part, task, unknown};

/// One arm for each refusal.
pub(super) fn refusal(refusal: &Refusal, names: &Names<'_>) -> Explanation {
    match refusal {
        Refusal::NeedsConfirmation { task: id } => Explanation::new(
            format!("“{}” stays in its shift", task(names, id)),
            "It carries a ★: confirm it with the workplace before lifting it. Tasks without ★ can be lifted.",
        ),
        Refusal::BoundToShift { task: id } => Explanation::new(
            format!("“{}” stays in its shift", task(names, id)),
            "Like a handover or a record of one's own work, it is done on the spot by whoever is on the shift. Other tasks can be lifted.",
        ),
        Refusal::OtherWorkplace { task: id, job } => Explanation::new(
            format!("“{}” can't go into “{}”", task(names, id), names.job(job)),
            "They are at different workplaces. The task is where it was; choose a job of its own workplace.",
        ),
        Refusal::OutsideWindow {
            task: id,
            from,
            until,
        } => Explanation::new(
            format!("“{}” can't be at that time", task(names, id)),
            format!(
                "It is done from {}. Its start is as it was.",
                (MODEL.span)(*from, *until)
            ),
        ),
        Refusal::PartTooShort { task: id, shortest } => Explanation::new(
            format!("“{}” can't be split like this", task(names, id)),
            format!(
                "A part has at least {}. The task is as it was.",
                (MODEL.minutes)(*shortest)
            ),
        ),
        Refusal::NoSuchPart { part: missing } => Explanation::new(
            format!("“{}” isn't there now", part(names, missing)),
            "It may have been split or joined meanwhile. The plan is as it was; choose the task again.",
        ),
        Refusal::NotLifted { part: missing } => Explanation::new(
            format!("“{}” is in its shift already", part(names, missing)),
            "There is nothing to put back. The plan is as it was.",
        ),
        Refusal::TooManyJobs { most } => Explanation::new(
            format!("There can be {most} jobs at most"),
            "Your jobs are as they were. Remove one you don't use to make room.",
        ),
        Refusal::AlreadyThere { id } => {
            Explanation::new(format!("“{id}” is there already"), "The plan is as it was.")
        }
        Refusal::ReadyMade { programme } => Explanation::new(
            format!("“{}” can't be changed", names.programme(programme)),
            "It stands ready in the town. You can look at it and tie people to it.",
        ),
        Refusal::TooManyPlaces { workplace, most } => Explanation::new(
            format!(
                "“{}” takes {most} people in all",
                names.words.workplace(workplace)
            ),
            "The places are as they were. Take fewer in another of its programmes to have more here.",
        ),
        Refusal::Full { programme, places } => Explanation::new(
            format!("The places of “{}”: {places}", names.programme(programme)),
            "The matches are as they were. Untie somebody, or add places.",
        ),
        Refusal::NoSuchStage { programme, stage } => Explanation::new(
            format!(
                "“{}” has no stage “{}”",
                names.programme(programme),
                (MODEL.stage)(*stage)
            ),
            "The plan is as it was. Choose one of its stages.",
        ),
        Refusal::StageOutsideLimits {
            stage,
            limit: crossed,
            ..
        } => Explanation::new(
            format!("“{}” is as it was", (MODEL.stage)(*stage)),
            limit(*crossed),
        ),
        Refusal::TooManyAccommodations { person, most } => Explanation::new(
            format!(
                "At most {most} accommodations for {}",
                names.words.person(person)
            ),
            "They are as they were. Choose those that matter most.",
        ),
        Refusal::ListedTwice { person } => Explanation::new(
            format!("{} is already in the order", names.words.person(person)),
            "The order is as it was. Put each person into it once.",
        ),
        Refusal::LastWorkingStage { programme } => Explanation::new(
            format!(
                "The last working stage of “{}” can't be removed",
                names.programme(programme)
            ),
            "The stages are as they were. Put in another working stage first.",
        ),
        Refusal::Unknown(missing) => Explanation::new(
            "That wasn't possible",
            format!("{} The plan is as it was.", unknown(missing)),
        ),
    }
}
