//! Designing a programme in English.

use sim::id::SheetFieldId;
use sim::plan::{Programme, Reward, SheetKind, Stage, StageKind, StepUp};
use sim::units::{Minutes, MinutesPerWeek};

use super::super::findings::Names;
use super::super::model::EN as MODEL;
use super::{DesignMessages, has_visit, task_names, working};

/// English.
pub const EN: DesignMessages = DesignMessages {
    title: "Design",
    heading: "Build the stages, fill in two sheets",
    lede: "A job becomes stages from a visit to employment. What you write goes straight onto two information sheets.",
    no_job: "No job yet",
    no_job_hint: "First lift tasks out of the roster and bundle them into a job; then build its stages here.",
    to_breakdown: "To “Break down”",
    programmes: "Programmes",
    ready_tab: |name| format!("{name} (in the town)"),
    ready_note: "It stands ready in the town. It can't be changed, gaps included, but people can be tied to it.",
    without: "Jobs without a programme",
    make: |job| format!("Make a programme for “{job}”"),
    none_yet: "No programme yet",
    none_yet_hint: "The button above makes one for a job, beginning with four stages: visit, trial, short hours, flexible job.",
    stages: "Stages",
    places: "Places",
    places_shown: |places| places.to_string(),
    fewer_places: "One place fewer",
    more_places: "One place more",
    places_hint: |workplace, most| format!("{workplace} takes {most} over all its jobs"),
    remove_programme: "Remove this programme",
    facts: ["For", "Hours", "Reward", "Check-ins"],
    stage_weeks: |least, most| {
        if least == most {
            (MODEL.weeks)(least)
        } else {
            format!("{}–{} weeks", least.get(), most.get())
        }
    },
    stage_hours: |days, per_day| match days {
        1 => format!("1 day × {}", (MODEL.duration)(per_day)),
        days => format!("{days} days × {}", (MODEL.duration)(per_day)),
    },
    opening_then: |weeks, opening, then| {
        format!("{opening} for {}, then {then}", (MODEL.weeks)(weeks))
    },
    open_stage: |stage| format!("Open: {stage}"),
    open: "Open",
    close_stage: |stage| format!("Close: {stage}"),
    close: "Close",
    add_stage: |stage| format!("Put in: {stage}"),
    add_stages: "Stages that can be put in",
    remove_stage: |stage| format!("Take out “{stage}”"),
    days: "Days",
    start: "Begins at",
    per_day: "Length of a day",
    half_hour: ["30 minutes less", "30 minutes more"],
    at_least: "At least",
    at_most: "At most",
    one_week: ["One week less", "One week more"],
    reward: "Form of reward",
    reward_hint: |about| {
        format!(
            "It means: {about}. The forms are from sources of 2014–15; ask a specialist about today's rules."
        )
    },
    check_in: "Check-ins",
    contact: "By",
    opening: "At first",
    no_opening: "the same rhythm",
    opening_weeks: "For the first",
    team_time: "The team's time for each person",
    team_time_each: |opening, later| match opening {
        Some(opening) => format!(
            "{} a week at first, then {}",
            a_week(opening),
            a_week(later)
        ),
        None => format!("{} a week", a_week(later)),
    },
    arrangements: "What the workplace arranges",
    buddy: "A buddy",
    buddy_hint: |most| {
        format!("somebody to ask at first; this workplace can name {most} at a time")
    },
    relieves: |axis| format!("one level off: {axis}"),
    step_up: "Next stage",
    step_up_hint: "Looking back together needs check-ins that really happen.",
    brief_workplace: |workplace| format!("Brief {workplace}"),
    brief_hint: |time| {
        format!(
            "takes {} of preparation; colleagues then know whom they welcome, and why",
            (MODEL.duration)(time)
        )
    },
    team: "The team's time",
    preparation: |needed, available| {
        format!(
            "Preparation: {} of {}",
            (MODEL.duration)(needed),
            (MODEL.duration)(available)
        )
    },
    check_ins: |at_first, later, per_week| {
        format!(
            "Check-ins with every place taken: {} a week at first, {} later (the team has {})",
            (MODEL.duration)(at_first),
            (MODEL.duration)(later),
            (MODEL.duration)(per_week)
        )
    },
    make_day: |stage, length| format!("{stage}: days of {length}"),
    make_days: |stage, days| format!("{stage}: on {days}"),
    make_start: |stage, time| format!("{stage}: from {time}"),
    make_reward: |stage, reward| format!("{stage}: reward “{reward}”"),
    sheets: "Information sheets",
    gaps: |count| {
        format!(
            "Gaps: {count}. What isn't written is filled in by guessing: matches go astray and the first weeks disappoint."
        )
    },
    no_gaps: "No gaps: nobody has to guess.",
    sheet_kind: |kind| match kind {
        SheetKind::Supporter => "Programme sheet for supporters",
        SheetKind::Person => "Programme sheet for the person",
    },
    gap: |guess| format!("Empty. {guess}"),
    write: |sheet| format!("Write on: {sheet}"),
    write_short: "Write",
    read: "Back to reading",
    suggest: "Use a draft",
    suggest_for: |label| format!("Use a draft for “{label}”"),
    suggest_all: "Use drafts for empty fields",
    suggest_hint: "Drafts are made from your plan. Mend them for the person and the workplace.",
    print: "Print both",
    written: "Written",
    suggestion,
};

/// A team's minutes in a week, exact where hours would round them away.
fn a_week(time: MinutesPerWeek) -> String {
    (MODEL.duration)(Minutes::clamped(time.get()))
}

fn suggestion(
    kind: SheetKind,
    field: &SheetFieldId,
    programme: &Programme,
    names: &Names<'_>,
) -> Option<String> {
    match (kind, field.as_str()) {
        (SheetKind::Supporter, "form") => Some(
            programme
                .stages
                .iter()
                .map(|stage| (MODEL.stage)(stage.kind))
                .collect::<Vec<_>>()
                .join(", "),
        ),
        (SheetKind::Supporter, "period") => Some(period(programme)),
        (SheetKind::Supporter, "tasks") => {
            let tasks = task_names(programme, names);
            (!tasks.is_empty()).then(|| format!("{}. No ★ tasks.", tasks.join(", ")))
        }
        (SheetKind::Supporter, "contract") => Some(contract(programme)),
        (SheetKind::Supporter, "review") => Some(review(programme)),
        (SheetKind::Person, "what") => {
            let tasks = task_names(programme, names);
            (!tasks.is_empty())
                .then(|| format!("You do these, one after the other: {}.", tasks.join(", ")))
        }
        (SheetKind::Person, "who") if working(programme).any(|stage| stage.buddy) => {
            Some("At first a buddy is beside you. You can ask them anything.".to_owned())
        }
        (SheetKind::Person, "when") => working(programme).next().map(when),
        (SheetKind::Person, "money") => Some(money(programme)),
        (SheetKind::Person, "gain") => {
            let next = working(programme).nth(1)?;
            Some(format!(
                "When you are used to it, we decide together about the next step: {}.",
                (MODEL.stage)(next.kind)
            ))
        }
        (SheetKind::Person, "choice") if has_visit(programme) => {
            Some("You may stop after the visit. You may also stop half-way.".to_owned())
        }
        _ => None,
    }
}

fn period(programme: &Programme) -> String {
    let stages: Vec<String> = programme
        .stages
        .iter()
        .map(|stage| {
            let name = (MODEL.stage)(stage.kind);
            if stage.kind == StageKind::Visit {
                format!("{name} {}", (MODEL.duration)(stage.per_day))
            } else {
                format!(
                    "{name} from {} ({}, {})",
                    (MODEL.weeks)(stage.at_least),
                    (MODEL.weekdays)(stage.days),
                    (MODEL.span)(stage.start, stage.end())
                )
            }
        })
        .collect();
    format!("{}. Places: {}.", stages.join("; "), programme.places)
}

fn contract(programme: &Programme) -> String {
    let stages: Vec<String> = working(programme)
        .map(|stage| {
            let form = if stage.reward.is_wage() {
                "contract of employment"
            } else {
                "written understanding"
            };
            format!(
                "{}: {} ({form})",
                (MODEL.stage)(stage.kind),
                (MODEL.reward)(stage.reward)
            )
        })
        .collect();
    format!(
        "{}. Travel and insurance are settled with the workplace before the start.",
        stages.join("; ")
    )
}

fn review(programme: &Programme) -> String {
    let joint = working(programme).any(|stage| stage.step_up == StepUp::JointReview);
    let rhythm = working(programme)
        .next()
        .map_or("", |stage| (MODEL.rhythm)(stage.check_in.rhythm));
    if joint {
        format!(
            "Before each step: person, workplace and supporter look back together. Check-ins {rhythm}."
        )
    } else {
        format!(
            "At the end of each stage, from what the person says and how the work goes. Check-ins {rhythm}."
        )
    }
}

fn when(stage: &Stage) -> String {
    format!(
        "{}, {}. Ring us when you need a day off.",
        (MODEL.weekdays)(stage.days),
        (MODEL.span)(stage.start, stage.end())
    )
}

fn money(programme: &Programme) -> String {
    let mut sentences = Vec::new();
    let unpaid = working(programme)
        .take_while(|stage| matches!(stage.reward, Reward::None | Reward::UnpaidCommuter));
    let weeks: u16 = unpaid.map(|stage| stage.at_least.get()).sum();
    if weeks > 0 {
        sentences.push(format!(
            "For about the first {weeks} weeks there is no pay."
        ));
    }
    if working(programme).any(|stage| stage.reward == Reward::PaidCommuter) {
        sentences.push("There is an allowance for what you do.".to_owned());
    }
    if working(programme).any(|stage| stage.reward.is_wage()) {
        sentences.push(
            if sentences.is_empty() {
                "You are paid by the hour."
            } else {
                "After that you are paid by the hour."
            }
            .to_owned(),
        );
    }
    sentences.push("We settle travel together before the start.".to_owned());
    sentences.join(" ")
}
