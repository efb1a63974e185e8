//! Strings of one person's story in one future.

mod en;
mod ja;

use sim::Axis;
use sim::run::Happening;

pub use en::EN;
pub use ja::JA;

/// What the terms of a hazard are gathered into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What the work asks beyond the person's level on an axis.
    Gap(Axis),
    /// Strain, from gaps and from outside.
    Strain,
    /// Buddy or structured start.
    Onboarding,
    /// Saw the work before; an honest sheet.
    Preview,
    /// The field asked for.
    Preference,
    /// Confidence.
    Confidence,
    /// Readiness of the workplace.
    Readiness,
    /// Pay below what is needed.
    Income,
    /// Work history.
    History,
    /// What the cap takes off.
    Cap,
    /// The calibrated level.
    Baseline,
    /// Being new.
    Newness,
    /// Differences without a known reason.
    Frailty,
}

/// How an event is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It made things harder.
    Hard,
    /// It lifted.
    Lift,
    /// Neither.
    Plain,
}

/// Strings of one person's story in one future. Numbers come in already written in the reader's way.
#[derive(Clone, Copy, Debug)]
pub struct StoryMessages {
    /// Heading.
    pub title: &'static str,
    /// What it is and isn't.
    pub about: &'static str,
    /// Label of the person.
    pub person: &'static str,
    /// Label of the future's number.
    pub future: &'static str,
    /// Goes back to the typical future.
    pub typical: &'static str,
    /// While the future is told anew.
    pub loading: &'static str,
    /// Heading of a person's story.
    pub heading: fn(name: &str) -> String,
    /// A week; 0 is before the start.
    pub when: fn(week: u16) -> String,
    /// What happened.
    pub happening: fn(Happening) -> String,
    /// How it is marked.
    pub tone: fn(Happening) -> Tone,
    /// Heading of the reasons for leaving.
    pub why_left: fn(week: u16, cause: &str) -> String,
    /// Heading of the reasons when the person did not leave.
    pub why_stayed: fn(week: u16, cause: &str) -> String,
    /// How to read the shares.
    pub why_about: &'static str,
    /// Heading of what a plan can't change.
    pub not_of_the_plan: &'static str,
    /// A group by name.
    pub group: fn(Group) -> String,
    /// A factor on the weekly risk.
    pub factor: fn(factor: &str) -> String,
    /// Drives away.
    pub drives: &'static str,
    /// Keeps.
    pub keeps: &'static str,
    /// The sum and the weekly risk in per cent.
    pub sum: fn(sum: &str, risk: &str) -> String,
}

/// How an event is marked, in every language.
const fn tone(what: Happening) -> Tone {
    match what {
        Happening::CheckInMissed(_)
        | Happening::Shock
        | Happening::StrainHigh
        | Happening::Left(_)
        | Happening::Stalled(_)
        | Happening::Declined(_) => Tone::Hard,
        Happening::StageBegan(_)
        | Happening::BuddyInPlace
        | Happening::Accommodated(_)
        | Happening::Adjusted(_)
        | Happening::StrainEased
        | Happening::MovedOn => Tone::Lift,
        Happening::TookPart(_)
        | Happening::CheckInHeld(_)
        | Happening::NotYet(_)
        | Happening::SteppedBack(_)
        | Happening::Held(_) => Tone::Plain,
    }
}
