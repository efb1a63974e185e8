use std::rc::Rc;

use content::work::{ReflectionPrompt, StudioStep, Text};
use sim::Case;
use sim::id::{JobId, TaskId, WorkplaceId};
use sim::plan::{Edit, Name, Refusal, TaskPart};
use yew::Reducible;

use super::{Feedback, StudioAction, StudioState};

fn case() -> Rc<Case> {
    let text = include_str!("../../../../content/cases/care-home/case.json");
    Rc::new(serde_json::from_str(text).unwrap())
}

fn begun() -> Rc<StudioState> {
    let case = case();
    let work = Rc::new(super::begun(&case));
    Rc::new(StudioState::new(case, work))
}

fn job() -> JobId {
    JobId::new("job-a").unwrap()
}

fn create() -> Edit {
    Edit::CreateJob {
        job: job(),
        workplace: WorkplaceId::new("hinata").unwrap(),
        name: Name::new("朝の清掃").unwrap(),
    }
}

fn lift(task: &str) -> Edit {
    Edit::Lift {
        task: TaskPart::whole(TaskId::new(task).unwrap()),
        job: job(),
    }
}

fn after(state: Rc<StudioState>, edits: impl IntoIterator<Item = Edit>) -> Rc<StudioState> {
    edits
        .into_iter()
        .fold(state, |state, edit| state.reduce(StudioAction::Edit(edit)))
}

#[test]
fn an_edit_changes_plan_and_review_together() {
    let state = after(begun(), [create(), lift("room-shelves")]);
    assert_eq!(state.plan().jobs[0].tasks.len(), 1);
    assert_eq!(state.review().released[0].printed.get(), 5);
    assert_eq!(
        state.feedback().map(|told| (**told).clone()),
        Some(Feedback::Done(lift("room-shelves")))
    );
}

#[test]
fn a_refused_edit_leaves_the_plan_and_says_why() {
    let before = after(begun(), [create()]);
    let state = after(before.clone(), [lift("early-feeding")]);
    assert!(Rc::ptr_eq(state.plan(), before.plan()));
    let told = state.feedback().map(|told| (**told).clone());
    let task = TaskId::new("early-feeding").unwrap();
    let refusal = Refusal::NeedsConfirmation { task };
    assert_eq!(
        told,
        Some(Feedback::Refused {
            edit: lift("early-feeding"),
            refusal
        })
    );
    assert!(
        *state != *before,
        "a refusal is news although the plan is the same"
    );
}

#[test]
fn lifting_into_a_new_job_is_taken_back_and_done_again_as_one() {
    let state = after(begun(), [create(), lift("room-shelves")]);
    let undone = state.reduce(StudioAction::Undo);
    assert!(undone.plan().jobs.is_empty());
    assert!(!undone.can_undo() && undone.can_redo());
    let redone = undone.reduce(StudioAction::Redo);
    assert_eq!(redone.plan().jobs[0].tasks.len(), 1);
    assert!(!redone.can_redo());
}

#[test]
fn only_the_last_of_two_lifts_is_taken_back() {
    let state = after(
        begun(),
        [create(), lift("room-shelves"), lift("room-basin")],
    );
    let undone = state.reduce(StudioAction::Undo);
    assert_eq!(undone.plan().jobs[0].tasks.len(), 1);
}

#[test]
fn undo_with_nothing_to_take_back_changes_nothing() {
    let state = begun();
    assert!(Rc::ptr_eq(
        &state,
        &state.clone().reduce(StudioAction::Undo)
    ));
}

#[test]
fn opening_a_step_is_remembered_and_ends_the_talk_about_the_last_edit() {
    let state = after(begun(), [create()]).reduce(StudioAction::OpenStep(StudioStep::Design));
    assert_eq!(state.work().last_step, StudioStep::Design);
    assert!(state.feedback().is_none());
    assert!(Rc::ptr_eq(
        &state,
        &state
            .clone()
            .reduce(StudioAction::OpenStep(StudioStep::Design))
    ));
}

#[test]
fn loaded_work_comes_back_with_its_undo() {
    let state = after(begun(), [create(), lift("room-shelves")])
        .reduce(StudioAction::Reflect(
            ReflectionPrompt::Lever,
            Text::new("シートです").unwrap(),
        ))
        .reduce(StudioAction::Undo);
    let text = serde_json::to_string(&**state.work()).unwrap();
    let loaded = begun().reduce(StudioAction::Load(Rc::new(
        serde_json::from_str(&text).unwrap(),
    )));
    assert_eq!(loaded.plan(), state.plan());
    assert!(loaded.can_redo());
    assert_eq!(loaded.work().reflections.len(), 1);
    assert!(!loaded.case_has_changed());
}
