use sim::Case;
use sim::id::{JobId, TaskId, WorkplaceId};
use sim::plan::{Edit, Name, Plan, Refusal, TaskPart, apply};

use super::{EN, JA, Names};
use crate::case_words::CaseWords;

fn case() -> Case {
    serde_json::from_str(include_str!("../../../cases/care-home/case.json")).unwrap()
}

fn words() -> CaseWords {
    serde_json::from_str(include_str!("../../../cases/care-home/ja.json")).unwrap()
}

#[test]
fn a_task_that_two_shifts_have_is_named_with_its_shift() {
    let case = case();
    let words = words();
    let plan = Plan::new();
    let names = Names {
        case: &case,
        plan: &plan,
        words: &words,
    };
    let twin = TaskId::new("day2-set-up").unwrap();
    assert_eq!(names.task(&twin, ("（", "）")), "環境整備（日勤②）");
    let single = TaskId::new("room-sheets").unwrap();
    assert_eq!(names.task(&single, ("（", "）")), "シーツ交換");
}

#[test]
fn a_refusal_says_what_stays_and_what_to_do() {
    let case = case();
    let words = words();
    let plan = Plan::new();
    let names = Names {
        case: &case,
        plan: &plan,
        words: &words,
    };
    let task = TaskId::new("early-feeding").unwrap();
    let refusal = Refusal::NeedsConfirmation { task };
    let japanese = (JA.refusal)(&refusal, &names);
    assert_eq!(japanese.title, "「食事介助」は勤務に残しました");
    assert!(japanese.text.contains("職場に確かめる"));
    assert!(
        (EN.refusal)(&refusal, &names)
            .text
            .contains("confirm it with the workplace")
    );
}

#[test]
fn what_was_taken_back_is_named_although_its_job_is_gone() {
    let case = case();
    let words = words();
    let job = JobId::new("job-a").unwrap();
    let create = Edit::CreateJob {
        job: job.clone(),
        workplace: WorkplaceId::new("hinata").unwrap(),
        name: Name::new("朝の清掃").unwrap(),
    };
    let lift = Edit::Lift {
        task: TaskPart::whole(TaskId::new("room-sheets").unwrap()),
        job,
    };
    let before = Plan::new();
    let after = apply(&case, &apply(&case, &before, &create).unwrap(), &lift).unwrap();
    let done = (JA.done)(
        &lift,
        &Names {
            case: &case,
            plan: &after,
            words: &words,
        },
    );
    assert_eq!(done, "「シーツ交換」を「朝の清掃」に移しました");
    let undone = (JA.undone)(
        &lift,
        &Names {
            case: &case,
            plan: &before,
            words: &words,
        },
    );
    assert_eq!(undone, "「シーツ交換」の移動を元に戻しました");
}
