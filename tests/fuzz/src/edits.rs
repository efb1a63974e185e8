//! Plans made of edits that a learner's hands could make: the ids are mostly there, everything else is made up.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use arbitrary::{Result, Unstructured};
use sim::id::{AccommodationId, JobId, PersonId, ProgrammeId, SheetFieldId, TaskId, WorkplaceId};
use sim::plan::{
    CheckIn, ContactMode, Edit, Match, MatchingRule, Name, Opening, OtherStart, Part,
    PersonalSupport, Priority, Reward, Rhythm, SheetKind, SheetText, Stage, StageKind, StepUp,
    TaskPart, apply,
};
use sim::units::{ClockTime, Minutes, Weeks};
use sim::weekdays::{Weekday, Weekdays};
use sim::{Case, Plan};

use crate::plan::{case, holds_for};
use crate::repository::{Seeds, plan};

/// Edits an input makes at most.
const MOST_EDITS: usize = 60;

/// Begins with an empty plan or one of the engine's tests, and goes on with edits until the bytes are used up.
pub(crate) fn run(bytes: &[u8]) {
    let mut bytes = Unstructured::new(bytes);
    let begun = match bytes.arbitrary::<u8>() {
        Ok(choice) => begin(choice),
        Err(_) => Plan::new(),
    };
    let mut edits = Vec::new();
    while !bytes.is_empty() && edits.len() < MOST_EDITS {
        match edit(&mut bytes, case()) {
            Ok(edit) => edits.push(edit),
            Err(_) => break,
        }
    }
    assert!(holds_for(case(), &edited(&begun, &edits)));
}

/// The plan after all edits that the case allows; the others are refused in words. It is read again as it is.
fn edited(begun: &Plan, edits: &[Edit]) -> Plan {
    let mut plan = begun.clone();
    for edit in edits {
        match apply(case(), &plan, edit) {
            Ok(next) => plan = next,
            Err(refusal) => assert!(!refusal.to_string().is_empty()),
        }
    }
    let written = serde_json::to_string(&plan).expect("a plan is JSON");
    assert_eq!(
        serde_json::from_str::<Plan>(&written).ok().as_ref(),
        Some(&plan)
    );
    plan
}

fn begin(choice: u8) -> Plan {
    static PLANS: OnceLock<[Plan; 4]> = OnceLock::new();
    let plans = PLANS.get_or_init(|| {
        let named = |name| plan(case(), name);
        [
            Plan::new(),
            named("careless"),
            named("overloaded"),
            named("thoughtful"),
        ]
    });
    plans[usize::from(choice) % plans.len()].clone()
}

fn edit(bytes: &mut Unstructured<'_>, case: &Case) -> Result<Edit> {
    Ok(match bytes.int_in_range(0..=19)? {
        0 => Edit::CreateJob {
            job: job(bytes)?,
            workplace: workplace(bytes, case)?,
            name: name(bytes)?,
        },
        1 => Edit::RenameJob {
            job: job(bytes)?,
            name: name(bytes)?,
        },
        2 => Edit::RemoveJob { job: job(bytes)? },
        3 | 4 => Edit::Lift {
            task: part(bytes, case)?,
            job: job(bytes)?,
        },
        5 => Edit::PutBack {
            task: part(bytes, case)?,
        },
        6 => Edit::SetStart {
            task: part(bytes, case)?,
            start: clock(bytes)?,
        },
        7 => Edit::Split {
            task: task(bytes, case)?,
            first: minutes(bytes)?,
        },
        8 => Edit::Join {
            task: task(bytes, case)?,
        },
        9 => Edit::CreateProgramme {
            programme: programme(bytes, case)?,
            job: job(bytes)?,
        },
        10 => Edit::RemoveProgramme {
            programme: programme(bytes, case)?,
        },
        11 => Edit::SetPlaces {
            programme: programme(bytes, case)?,
            places: bytes.arbitrary()?,
        },
        12 => Edit::SetStage {
            programme: programme(bytes, case)?,
            stage: stage(bytes, case)?,
        },
        13 => Edit::RemoveStage {
            programme: programme(bytes, case)?,
            stage: *bytes.choose(&StageKind::ALL)?,
        },
        14 => {
            let sheet = *bytes.choose(&[SheetKind::Supporter, SheetKind::Person])?;
            let (programme, field) = (programme(bytes, case)?, field(bytes, case)?);
            Edit::WriteSheet {
                programme,
                sheet,
                field,
                text: SheetText::new(text(bytes)?).unwrap_or_default(),
            }
        }
        15 => Edit::SetBriefed {
            workplace: workplace(bytes, case)?,
            briefed: bytes.arbitrary()?,
        },
        16 => Edit::SetPriority {
            priority: priority(bytes, case)?,
        },
        17 => Edit::Tie {
            person: person(bytes, case)?,
            programme: programme(bytes, case)?,
        },
        18 => Edit::SetSupport {
            person: person(bytes, case)?,
            support: support(bytes, case)?,
        },
        _ => adopt_or_untie(bytes, case)?,
    })
}

fn priority(bytes: &mut Unstructured<'_>, case: &Case) -> Result<Priority> {
    Ok(match bytes.int_in_range(0..=2)? {
        0 => Priority::AtRiskFirst,
        1 => Priority::OrderOfArrival,
        _ => {
            let listed = (0..bytes.int_in_range(0..=6)?).map(|_| person(bytes, case));
            Priority::Listed {
                people: listed.collect::<Result<_>>()?,
            }
        }
    })
}

fn adopt_or_untie(bytes: &mut Unstructured<'_>, case: &Case) -> Result<Edit> {
    if bytes.arbitrary()? {
        return Ok(Edit::Untie {
            person: person(bytes, case)?,
        });
    }
    let count = bytes.int_in_range(0..=6)?;
    let rule = *bytes.choose(&[
        MatchingRule::ByHand,
        MatchingRule::OrderOfArrival,
        MatchingRule::DeferredAcceptance,
    ])?;
    let matches = (0..count).map(|_| {
        Ok(Match {
            person: person(bytes, case)?,
            programme: programme(bytes, case)?,
            support: support(bytes, case)?,
        })
    });
    Ok(Edit::Adopt {
        rule,
        matches: matches.collect::<Result<_>>()?,
    })
}

fn stage(bytes: &mut Unstructured<'_>, case: &Case) -> Result<Stage> {
    let other_start = if bytes.arbitrary()? {
        Some(OtherStart {
            days: days(bytes)?,
            start: clock(bytes)?,
        })
    } else {
        None
    };
    Ok(Stage {
        kind: *bytes.choose(&StageKind::ALL)?,
        days: days(bytes)?,
        start: clock(bytes)?,
        per_day: minutes(bytes)?,
        at_least: weeks(bytes)?,
        at_most: weeks(bytes)?,
        reward: *bytes.choose(&Reward::ALL)?,
        check_in: check_in(bytes)?,
        buddy: bytes.arbitrary()?,
        accommodations: accommodations(bytes, case)?,
        step_up: *bytes.choose(&[StepUp::Time, StepUp::Goals, StepUp::JointReview])?,
        other_start,
        may_step_back: bytes.arbitrary()?,
    })
}

fn support(bytes: &mut Unstructured<'_>, case: &Case) -> Result<PersonalSupport> {
    Ok(PersonalSupport {
        entry: *bytes.choose(&StageKind::ALL)?,
        accommodations: accommodations(bytes, case)?,
        buddy: bytes.arbitrary()?,
        check_in: if bytes.arbitrary()? {
            Some(check_in(bytes)?)
        } else {
            None
        },
    })
}

fn check_in(bytes: &mut Unstructured<'_>) -> Result<CheckIn> {
    let opening = if bytes.arbitrary()? {
        Some(Opening {
            weeks: weeks(bytes)?,
            rhythm: *bytes.choose(&Rhythm::ALL)?,
        })
    } else {
        None
    };
    Ok(CheckIn {
        mode: *bytes.choose(&[
            ContactMode::Visit,
            ContactMode::Phone,
            ContactMode::Workplace,
        ])?,
        opening,
        rhythm: *bytes.choose(&Rhythm::ALL)?,
    })
}

fn days(bytes: &mut Unstructured<'_>) -> Result<Weekdays> {
    let bits: u8 = bytes.arbitrary()?;
    let days = Weekday::ALL
        .into_iter()
        .filter(|day| bits >> (*day as u8) & 1 == 1);
    Ok(Weekdays::of(&days.collect::<Vec<_>>()))
}

fn clock(bytes: &mut Unstructured<'_>) -> Result<ClockTime> {
    Ok(ClockTime::clamped(bytes.arbitrary()?))
}

/// Mostly the length of a task or a day; the largest there are as well.
fn minutes(bytes: &mut Unstructured<'_>) -> Result<Minutes> {
    let minutes: u16 = bytes.arbitrary()?;
    Ok(if minutes == u16::MAX {
        Minutes::HIGHEST
    } else {
        Minutes::clamped(u32::from(minutes % 600))
    })
}

fn weeks(bytes: &mut Unstructured<'_>) -> Result<Weeks> {
    Ok(Weeks::clamped(u16::from(bytes.arbitrary::<u8>()?)))
}

fn name(bytes: &mut Unstructured<'_>) -> Result<Name> {
    Ok(Name::new(text(bytes)?).unwrap_or_default())
}

fn text(bytes: &mut Unstructured<'_>) -> Result<&'static str> {
    Ok(bytes.choose(&["", " ", "掃除", "work"])?)
}

/// One of a few jobs, so that edits meet.
fn job(bytes: &mut Unstructured<'_>) -> Result<JobId> {
    let name = bytes.choose(&["cleaning", "meals", "linen", "all-round", "envelopes"])?;
    Ok(JobId::new(*name).expect("an id"))
}

fn programme(bytes: &mut Unstructured<'_>, case: &Case) -> Result<ProgrammeId> {
    let own = ["cleaning-programme", "meals-programme", "linen-programme"];
    let ids = own
        .map(|id| ProgrammeId::new(id).expect("an id"))
        .into_iter();
    let ids: Vec<ProgrammeId> = ids
        .chain(case.ready.iter().map(|ready| ready.programme.id.clone()))
        .collect();
    Ok(bytes.choose(&ids)?.clone())
}

fn task(bytes: &mut Unstructured<'_>, case: &Case) -> Result<TaskId> {
    let tasks: Vec<&TaskId> = case.tasks().map(|place| &place.task.id).collect();
    Ok((*bytes.choose(&tasks)?).clone())
}

fn part(bytes: &mut Unstructured<'_>, case: &Case) -> Result<TaskPart> {
    let part = *bytes.choose(&[Part::Whole, Part::Whole, Part::First, Part::Second])?;
    Ok(TaskPart {
        task: task(bytes, case)?,
        part,
    })
}

fn person(bytes: &mut Unstructured<'_>, case: &Case) -> Result<PersonId> {
    Ok(bytes.choose(&case.people)?.id.clone())
}

fn workplace(bytes: &mut Unstructured<'_>, case: &Case) -> Result<WorkplaceId> {
    Ok(bytes.choose(&case.workplaces)?.id.clone())
}

fn accommodations(bytes: &mut Unstructured<'_>, case: &Case) -> Result<BTreeSet<AccommodationId>> {
    let bits: u16 = bytes.arbitrary()?;
    let chosen = case
        .accommodations
        .iter()
        .enumerate()
        .filter(|(position, _)| bits >> (position % 16) & 1 == 1);
    Ok(chosen
        .map(|(_, accommodation)| accommodation.id.clone())
        .collect())
}

fn field(bytes: &mut Unstructured<'_>, case: &Case) -> Result<SheetFieldId> {
    let fields = &case.sheet_fields;
    let all: Vec<&SheetFieldId> = fields.supporter.iter().chain(&fields.person).collect();
    Ok((*bytes.choose(&all)?).clone())
}

/// A few runs of bytes without meaning, begun with each of the plans.
pub(crate) fn seeds() -> Seeds {
    let run = |begin: u8| {
        (0..400_u32).map(move |at| {
            if at == 0 {
                begin
            } else {
                (at * at * 31 + u32::from(begin) * 97) as u8
            }
        })
    };
    (0..8).map(|begin| run(begin).collect()).collect()
}
