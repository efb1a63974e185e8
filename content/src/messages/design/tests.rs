use sim::Case;
use sim::id::{JobId, ProgrammeId, SheetFieldId, TaskId, WorkplaceId};
use sim::plan::{Edit, Name, Plan, SheetKind, TaskPart, apply};

use super::super::findings::Names;
use super::{DesignMessages, EN, JA};
use crate::case_words::CaseWords;

fn case() -> Case {
    serde_json::from_str(include_str!("../../../cases/care-home/case.json")).unwrap()
}

fn planned(case: &Case) -> Plan {
    let job = JobId::new("job-1").unwrap();
    let edits = [
        Edit::CreateJob {
            job: job.clone(),
            workplace: WorkplaceId::new("hinata").unwrap(),
            name: Name::new("朝の清掃").unwrap(),
        },
        Edit::Lift {
            task: TaskPart::whole(TaskId::new("room-shelves").unwrap()),
            job: job.clone(),
        },
        Edit::CreateProgramme {
            programme: ProgrammeId::new("programme-1").unwrap(),
            job,
        },
    ];
    edits
        .iter()
        .fold(Plan::new(), |plan, edit| apply(case, &plan, edit).unwrap())
}

fn suggested(
    messages: &DesignMessages,
    words: &str,
    kind: SheetKind,
    field: &str,
) -> Option<String> {
    let case = case();
    let plan = planned(&case);
    let words: CaseWords = serde_json::from_str(words).unwrap();
    let names = Names {
        case: &case,
        plan: &plan,
        words: &words,
    };
    (messages.suggestion)(
        kind,
        &SheetFieldId::new(field).unwrap(),
        &plan.programmes[0],
        &names,
    )
}

const JAPANESE: &str = include_str!("../../../cases/care-home/ja.json");
const ENGLISH: &str = include_str!("../../../cases/care-home/en.json");

#[test]
fn days_and_hours_are_taken_from_the_first_working_stage() {
    let said = suggested(&JA, JAPANESE, SheetKind::Person, "when").unwrap();
    assert_eq!(
        said,
        "月よう日と 水よう日の 9時から 11時まで。休む日は 電話を ください。"
    );
    let said = suggested(&EN, ENGLISH, SheetKind::Person, "when").unwrap();
    assert_eq!(
        said,
        "Mon, Wed, 9:00 to 11:00. Ring us when you need a day off."
    );
}

#[test]
fn pay_says_how_long_there_is_none() {
    let said = suggested(&JA, JAPANESE, SheetKind::Person, "money").unwrap();
    assert!(
        said.starts_with("はじめの 3週間くらいは お金は 出ません。そのあとは 時給が 出ます。"),
        "{said}"
    );
}

#[test]
fn tasks_are_named_and_stars_are_ruled_out() {
    let said = suggested(&JA, JAPANESE, SheetKind::Supporter, "tasks").unwrap();
    assert_eq!(said, "棚拭き。★の作業は含みません。");
}

#[test]
fn what_no_rule_knows_is_left_to_the_case() {
    assert_eq!(
        suggested(&JA, JAPANESE, SheetKind::Supporter, "contact"),
        None
    );
}
