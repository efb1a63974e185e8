//! English.

use sim::plan::ContactMode;
use sim::run::Happening;

use super::{Group, StoryMessages, tone};
use crate::messages::model::EN as MODEL;

/// English.
pub const EN: StoryMessages = StoryMessages {
    title: "One person's story",
    about: "One of the 2,000 futures, followed for one person. The people are made up; this predicts nobody.",
    person: "Person",
    future: "Number of the future",
    typical: "A typical future",
    loading: "Following this future again.",
    heading: |name| format!("{name}'s year"),
    when: |week| match week {
        0 => "Before the start".to_owned(),
        week => format!("Week {week}"),
    },
    happening,
    tone,
    why_left: |week, cause| format!("What made leaving for “{cause}” likely in week {week}"),
    why_stayed: |week, cause| {
        format!("Still there in week {week}: what made “{cause}” the largest risk")
    },
    why_about: "The risk is a sum, so its parts can be told exactly. To the right: drives away; to the left: keeps. The figure says by how much it multiplied the week's risk.",
    not_of_the_plan: "What a plan can't change",
    group: |group| match group {
        Group::Gap(on) => format!("Gap: {}", (MODEL.axis)(on)),
        Group::Strain => "Strain built up".to_owned(),
        Group::Onboarding => "Buddy, structured start".to_owned(),
        Group::Preview => "Visit and honest sheet".to_owned(),
        Group::Preference => "The field asked for".to_owned(),
        Group::Confidence => "Confidence".to_owned(),
        Group::Readiness => "Readiness of the workplace".to_owned(),
        Group::Income => "Pay below what is needed".to_owned(),
        Group::History => "Work history".to_owned(),
        Group::Cap => "Taken off by the cap".to_owned(),
        Group::Baseline => "The usual level (fitted to a survey)".to_owned(),
        Group::Newness => "Being new".to_owned(),
        Group::Frailty => "Differences without a known reason".to_owned(),
    },
    factor: |factor| format!("×{factor}"),
    drives: "drives away",
    keeps: "keeps",
    sum: |sum, risk| format!("The sum is {sum}: a risk of {risk} % in that week, for this cause."),
};

fn happening(what: Happening) -> String {
    let contact = |mode| match mode {
        ContactMode::Visit => "visit",
        ContactMode::Phone => "call",
        ContactMode::Workplace => "talk at the workplace",
    };
    match what {
        Happening::TookPart(stage) => format!("Took part: {}.", (MODEL.stage)(stage)),
        Happening::Declined(stage) => {
            format!("Decided not to start after: {}.", (MODEL.stage)(stage))
        }
        Happening::StageBegan(stage) => format!("Began: {}.", (MODEL.stage)(stage)),
        Happening::Accommodated(axis) => {
            format!("An accommodation was in place ({}).", (MODEL.axis)(axis))
        }
        Happening::BuddyInPlace => "A buddy was named.".to_owned(),
        Happening::CheckInHeld(ContactMode::Workplace) => {
            "Somebody at the workplace asked how it goes.".to_owned()
        }
        Happening::CheckInHeld(mode) => format!("The team checked in by {}.", contact(mode)),
        Happening::CheckInMissed(mode) => {
            format!(
                "The planned {} fell out: the team was short of hours.",
                contact(mode)
            )
        }
        Happening::Shock => "Something outside work weighed heavily.".to_owned(),
        Happening::StrainHigh => "Strain rose high enough to be seen.".to_owned(),
        Happening::StrainEased => "Strain eased.".to_owned(),
        Happening::Adjusted(axis) => {
            format!("A check-in led to an adjustment ({}).", (MODEL.axis)(axis))
        }
        Happening::NotYet(stage) => format!(
            "Stayed on: {}. The step up was not yet agreed.",
            (MODEL.stage)(stage)
        ),
        Happening::SteppedBack(stage) => {
            format!(
                "The strain was noticed; back to this stage for now: {}.",
                (MODEL.stage)(stage)
            )
        }
        Happening::Held(stage) => format!("Went on longer than planned: {}.", (MODEL.stage)(stage)),
        Happening::Left(cause) => format!("Left: {}.", (MODEL.cause)(cause)),
        Happening::MovedOn => "Moved on to other work.".to_owned(),
        Happening::Stalled(stage) => {
            format!(
                "{} reached its longest time without a next step.",
                (MODEL.stage)(stage)
            )
        }
    }
}
