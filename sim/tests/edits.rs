//! The care-home case as the course ships it: it reads, it agrees with the source's sheet, and a
//! learner's way through the first steps works on it.

#![expect(clippy::unwrap_used, reason = "ids in this file are literals")]

use crate::fixtures::care_home;
use sim::Case;
use sim::id::{JobId, ProgrammeId, TaskId, WorkplaceId};
use sim::plan::{Edit, Finding, History, Name, Plan, Refusal, StageKind, TaskPart, review};
use sim::units::Minutes;
use tsumugi_sim as sim;

fn lift(task: &str) -> Edit {
    Edit::Lift {
        task: TaskPart::whole(TaskId::new(task).unwrap()),
        job: JobId::new("tea").unwrap(),
    }
}

fn with_empty_job(case: &Case) -> History {
    let create = Edit::CreateJob {
        job: JobId::new("tea").unwrap(),
        workplace: WorkplaceId::new("hinata").unwrap(),
        name: Name::new("お茶とおしぼり").unwrap(),
    };
    History::new(Plan::new()).with(case, create).unwrap()
}

/// Sums of the printed minutes without ★, as the source's sheet gives them: 115, 55 and 55.
#[test]
fn the_sheet_prints_115_55_and_55_minutes_without_star() {
    let case = care_home();
    let sums: Vec<u32> = review(&case, &Plan::new())
        .released
        .iter()
        .map(|shift| shift.without_star_printed.get())
        .collect();
    assert_eq!(sums, [115, 55, 55]);
}

#[test]
fn there_are_fewer_places_than_people_and_two_programmes_elsewhere() {
    let case = care_home();
    let places: u32 = case
        .workplaces
        .iter()
        .map(|workplace| u32::from(workplace.places))
        .sum();
    assert!(places < u32::try_from(case.people.len()).unwrap());
    assert_eq!(case.ready.len(), 2);
    let ready_findings = review(&case, &Plan::new()).findings;
    assert!(
        !ready_findings
            .iter()
            .any(|finding| matches!(finding, Finding::Unknown(_)))
    );
}

#[test]
fn a_starred_task_stays_in_its_shift() {
    let case = care_home();
    let history = with_empty_job(&case);
    assert_eq!(
        history.with(&case, lift("early-feeding")),
        Err(Refusal::NeedsConfirmation {
            task: TaskId::new("early-feeding").unwrap()
        })
    );
    assert!(matches!(
        history.with(&case, lift("early-handover")),
        Err(Refusal::BoundToShift { .. })
    ));
}

#[test]
fn two_cups_at_the_same_hour_clash_by_five_minutes() {
    let case = care_home();
    let history = with_empty_job(&case)
        .with(&case, lift("day1-cups"))
        .and_then(|history| history.with(&case, lift("day2-cups")))
        .unwrap();
    let found = review(&case, &history.plan(&case)).findings;
    let overlap = found.iter().find_map(|finding| match finding {
        Finding::TimeClash { overlap, .. } => Some(*overlap),
        _ => None,
    });
    assert_eq!(overlap, Some(Minutes::clamped(5)));
}

#[test]
fn undo_and_redo_walk_the_same_edits() {
    let case = care_home();
    let one = with_empty_job(&case);
    let two = one.with(&case, lift("early-tea")).unwrap();
    assert_eq!(two.undone().unwrap().plan(&case), one.plan(&case));
    assert_eq!(two.undone().unwrap().redone().unwrap(), two);
    assert!(two.redone().is_none());
}

#[test]
fn removing_a_job_ends_its_programmes_and_their_matches() {
    let case = care_home();
    let programme = ProgrammeId::new("tea-programme").unwrap();
    let mut history = with_empty_job(&case)
        .with(&case, lift("early-tea"))
        .unwrap();
    for edit in [
        Edit::CreateProgramme {
            programme: programme.clone(),
            job: JobId::new("tea").unwrap(),
        },
        Edit::Tie {
            person: case.people[0].id.clone(),
            programme: programme.clone(),
        },
        Edit::RemoveStage {
            programme,
            stage: StageKind::Visit,
        },
    ] {
        history = history.with(&case, edit).unwrap();
    }
    let plan = history.plan(&case);
    assert_eq!(plan.matches[0].support.entry, StageKind::Trial);
    let removed = history
        .with(
            &case,
            Edit::RemoveJob {
                job: JobId::new("tea").unwrap(),
            },
        )
        .unwrap();
    assert_eq!(
        removed.plan(&case).matches.len() + removed.plan(&case).programmes.len(),
        0
    );
}
