//! Findings in English.

use sim::case::Constraint;
use sim::plan::Finding;

use super::super::{Explanation, Names};
use super::{MODEL, limit, part, sheet, task, tasks, unknown};

/// One arm for each finding, in the order of the steps.
pub(super) fn finding(finding: &Finding, names: &Names<'_>) -> Explanation {
    match finding {
        Finding::StarredInJob { job, task: id } => Explanation::new(
            format!("“{}” carries a ★", task(names, id)),
            format!(
                "A ★ task is confirmed with the workplace before it is lifted. Put it back from “{}”.",
                names.job(job)
            ),
        ),
        Finding::BoundInJob { job, task: id } => Explanation::new(
            format!("“{}” can't leave its shift", task(names, id)),
            format!(
                "It is done on the spot by whoever is on the shift. Put it back from “{}”.",
                names.job(job)
            ),
        ),
        Finding::LiftedTwice { task: id } => Explanation::new(
            format!("“{}” stands in two places", task(names, id)),
            "Put one of them back.",
        ),
        Finding::OtherWorkplace { job, task: id } => Explanation::new(
            format!("“{}” is of another workplace", task(names, id)),
            format!(
                "The job “{}” is elsewhere. Put the task back.",
                names.job(job)
            ),
        ),
        Finding::TimeClash {
            job,
            first,
            second,
            overlap,
        } => Explanation::new(
            format!("Two tasks overlap by {}", (MODEL.minutes)(*overlap)),
            format!(
                "In “{}”, “{}” and “{}” are at the same time. Move a start, or put one of them back.",
                names.job(job),
                part(names, first),
                part(names, second)
            ),
        ),
        Finding::OutsideWindow { job, task: placed } => {
            let window = names
                .case
                .task(&placed.task)
                .map_or_else(String::new, |place| {
                    format!(
                        "It is done from {}. ",
                        (MODEL.span)(place.task.hour, place.task.until)
                    )
                });
            Explanation::new(
                format!("“{}” is outside its hours", part(names, placed)),
                format!("{window}Mend its start in “{}”.", names.job(job)),
            )
        }
        Finding::JobWithoutDemand { job } => Explanation::new(
            format!("“{}” has no task yet", names.job(job)),
            "Lift a task without ★ into it, or remove the job.",
        ),
        Finding::JobWithoutProgramme { job } => Explanation::new(
            format!("“{}” has no programme yet", names.job(job)),
            "Make its stages in “Design”, and people can be introduced to it.",
        ),
        Finding::AskFirst { job, tasks: ids } => Explanation::new(
            format!(
                "“{}” holds tasks to ask the workplace about first",
                names.job(job)
            ),
            format!(
                "{} have no ★ but touch a body or a record. Ask whether they may be given away.",
                tasks(names, ids)
            ),
        ),
        Finding::LengthNotPrinted { job, tasks: ids } => Explanation::new(
            format!(
                "“{}” holds {} without a printed time",
                names.job(job),
                ids.len()
            ),
            format!(
                "{}: the course's own figure is used. Ask the workplace to be sure.",
                tasks(names, ids)
            ),
        ),
        Finding::LongWait { job, minutes } => Explanation::new(
            format!(
                "“{}” has a wait of {}",
                names.job(job),
                (MODEL.duration)(*minutes)
            ),
            "Decide what happens in between, or bring the tasks closer together.",
        ),
        Finding::NoWorkingStage { programme } => Explanation::new(
            format!("“{}” has no working stage", names.programme(programme)),
            "Put in a trial, a short-hours job or a flexibly arranged job.",
        ),
        Finding::StageOrder { programme, stage } => Explanation::new(
            format!(
                "The stages of “{}” are out of order",
                names.programme(programme)
            ),
            format!("Take “{}” out and put it in again.", (MODEL.stage)(*stage)),
        ),
        Finding::StageOutsideLimits {
            programme,
            stage,
            limit: crossed,
        } => Explanation::new(
            format!(
                "“{}” of “{}” is outside the limits",
                (MODEL.stage)(*stage),
                names.programme(programme)
            ),
            limit(*crossed),
        ),
        Finding::StageLongerThanJob {
            programme,
            stage,
            per_day,
            job,
        } => Explanation::new(
            format!(
                "A day of “{}” is longer than its work",
                (MODEL.stage)(*stage)
            ),
            format!(
                "“{}” has days of {} but tasks for {} min. Shorten the day or add tasks: idle time makes people feel out of place.",
                names.programme(programme),
                (MODEL.duration)(*per_day),
                job.get()
            ),
        ),
        Finding::PlacesBeyondWork {
            programme,
            wanted,
            available,
        } => Explanation::new(
            format!(
                "“{}” has too little work for its places",
                names.programme(programme)
            ),
            format!(
                "The last stage needs {} for everybody; the tasks make {}. Take fewer people or hours, or add tasks.",
                (MODEL.per_week)(*wanted),
                (MODEL.per_week)(*available)
            ),
        ),
        Finding::OutsideJobHours { programme, stage } => Explanation::new(
            format!(
                "“{}” is at other times than its tasks",
                (MODEL.stage)(*stage)
            ),
            format!(
                "Bring “{}” to the hours of its tasks and to days on which the workplace is open.",
                names.programme(programme)
            ),
        ),
        Finding::HoursJump {
            programme,
            from,
            to,
            before,
            after,
        } => Explanation::new(
            format!(
                "From “{}” to “{}” the hours at least double",
                (MODEL.stage)(*from),
                (MODEL.stage)(*to)
            ),
            format!(
                "“{}”: from {} to {}. A gentler rise gives the body time.",
                names.programme(programme),
                (MODEL.per_week)(*before),
                (MODEL.per_week)(*after)
            ),
        ),
        Finding::RewardBelowStage {
            programme,
            stage,
            reward,
        } => Explanation::new(
            format!(
                "“{}” is rewarded as “{}”",
                (MODEL.stage)(*stage),
                (MODEL.reward)(*reward)
            ),
            format!(
                "“{}”: who works fixed hours under instruction should have a contract of employment. Ask a specialist about today's rules.",
                names.programme(programme)
            ),
        ),
        Finding::ReviewWithoutTeam {
            programme,
            stage,
            person: None,
        } => Explanation::new(
            format!(
                "“{}” waits for a review that can't take place",
                (MODEL.stage)(*stage)
            ),
            format!(
                "“{}”: the next stage waits for a joint review, but nobody of the team checks in. Let the team do it, or choose another rule.",
                names.programme(programme)
            ),
        ),
        Finding::ReviewWithoutTeam {
            programme,
            stage,
            person: Some(person),
        } => Explanation::new(
            format!(
                "{} can't go on from “{}”",
                names.words.person(person),
                (MODEL.stage)(*stage)
            ),
            format!(
                "“{}” waits for a joint review, but nobody of the team checks in with this person. Let the team do it, or choose another rule for the stage.",
                names.programme(programme)
            ),
        ),
        Finding::NoWayBack { programme, stage } => Explanation::new(
            format!(
                "The way back from “{}” leads nowhere",
                (MODEL.stage)(*stage)
            ),
            format!(
                "“{}”: there is no check-in to notice strain, no stage to go back to, or none that pays. Add check-ins, change the reward before it, or give the rule up.",
                names.programme(programme)
            ),
        ),
        Finding::RewardStepsDown { programme, stage } => Explanation::new(
            format!(
                "“{}” pays less than the stage before",
                (MODEL.stage)(*stage)
            ),
            format!(
                "“{}”: stepping up for less pay takes away the reason to.",
                names.programme(programme)
            ),
        ),
        Finding::SheetFieldMissing {
            programme,
            sheet: kind,
            field,
        } => {
            let guess = names
                .words
                .sheet_field(*kind, field)
                .map_or("", |words| words.guess.as_str());
            Explanation::new(
                format!(
                    "“{}” is empty on the {}",
                    names.words.sheet_label(*kind, field),
                    sheet(*kind)
                ),
                format!("“{}”: {guess}", names.programme(programme)),
            )
        }
        Finding::NobodyMatched => Explanation::new(
            "Nobody is matched yet",
            "Tie people to programmes in “Match” to go on.",
        ),
        Finding::WithoutPlace { person } => Explanation::new(
            format!("{} has no place yet", names.words.person(person)),
            "There are fewer places than people. Think of what happens while they wait.",
        ),
        Finding::MatchedTwice { person } => Explanation::new(
            format!("{} is tied twice", names.words.person(person)),
            "Untie one of the two.",
        ),
        Finding::ListedTwice { person } => Explanation::new(
            format!(
                "{} stands twice in the team's order",
                names.words.person(person)
            ),
            "Set the order anew. The rest is as it was.",
        ),
        Finding::Overfull { programme, places } => Explanation::new(
            format!(
                "“{}” has more people than its {places} places",
                names.programme(programme)
            ),
            "Untie somebody, or add places.",
        ),
        Finding::EntryMissing { person, stage } => Explanation::new(
            format!("{} has no stage to begin with", names.words.person(person)),
            format!(
                "The programme has no “{}”. Let them begin with another stage.",
                (MODEL.stage)(*stage)
            ),
        ),
        Finding::AgainstConstraint {
            person,
            programme,
            stage,
            constraint,
        } => Explanation::new(
            format!("Hours don't go with {}'s life", names.words.person(person)),
            format!(
                "“{}”, “{}”: {} Change the hours, or think of another programme.",
                names.programme(programme),
                (MODEL.stage)(*stage),
                bound(*constraint)
            ),
        ),
        Finding::BuddyShortage {
            workplace,
            wanted,
            most,
        } => Explanation::new(
            format!("“{}” has too few buddies", names.words.workplace(workplace)),
            format!(
                "{wanted} are planned, {most} can be named at a time. Those beyond count as not there."
            ),
        ),
        Finding::PreparationOverrun { needed, available } => Explanation::new(
            "Preparation won't be done in time",
            format!(
                "It takes {}; the team has {}. What is left comes after the start.",
                (MODEL.duration)(*needed),
                (MODEL.duration)(*available)
            ),
        ),
        Finding::TeamOverload {
            weeks,
            fullest,
            planned,
            available,
        } => Explanation::new(
            format!("The team is short of time in {weeks} weeks"),
            format!(
                "The fullest is week {fullest}: {} are planned, there are {}. Promised check-ins will be missed.",
                (MODEL.duration)(*planned),
                (MODEL.duration)(*available)
            ),
        ),
        Finding::Unknown(missing) => Explanation::new(
            "The plan refers to something this case doesn't have",
            format!(
                "{} Undo, or remove it. The rest is as it was.",
                unknown(missing)
            ),
        ),
    }
}

fn bound(constraint: Constraint) -> String {
    match constraint {
        Constraint::NotBefore(time) => format!("not before {}.", (MODEL.clock)(time)),
        Constraint::NotAfter(time) => format!("home by {}.", (MODEL.clock)(time)),
        Constraint::NotOn(days) => format!("not on {}.", (MODEL.weekdays)(days)),
        Constraint::AtMost(most) => format!("at most {}.", (MODEL.per_week)(most)),
    }
}
