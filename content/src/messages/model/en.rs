//! The model's words in English.

use sim::plan::{ContactMode, MatchingRule, Priority, Reward, Rhythm, StageKind, StepUp};
use sim::units::{ClockTime, Minutes};
use sim::weekdays::{Weekday, Weekdays};
use sim::{Axis, Cause};

use super::{ModelMessages, hours, with_commas};

/// English.
pub const EN: ModelMessages = ModelMessages {
    title: "About the model",
    axis,
    axis_about,
    level: |level| format!("{level} of 5"),
    levels: |[one, two, three, four, five]| {
        format!(
            "Interpersonal {one}, mental {two}, stress {three}, thinking {four}, environment {five}, each of 5"
        )
    },
    stage,
    stage_short,
    stage_about,
    reward,
    reward_about,
    rhythm,
    contact: |mode| match mode {
        ContactMode::Visit => "a visit to the workplace",
        ContactMode::Phone => "by phone",
        ContactMode::Workplace => "somebody at the workplace asks",
    },
    step_up: |rule| match rule {
        StepUp::Time => "when the weeks are over",
        StepUp::Goals => "when the goals are met",
        StepUp::JointReview => "person, workplace and team look back and decide together",
    },
    rule: |rule| match rule {
        MatchingRule::ByHand => "Tie by hand",
        MatchingRule::OrderOfArrival => "In order of arrival",
        MatchingRule::DeferredAcceptance => "So that nobody would rather swap",
    },
    priority: |priority| match priority {
        Priority::AtRiskFirst => "those whose support tends to be long first",
        Priority::OrderOfArrival => "in order of arrival",
        Priority::Listed { .. } => "in an order of your own",
    },
    cause: |cause| match cause {
        Cause::Mismatch => "Work didn't fit",
        Cause::Relations => "Relations at work",
        Cause::Health => "Health and strain",
        Cause::Life => "Life outside work",
        Cause::Employer => "Workplace's own reasons",
    },
    moved_on: "Moved on to other work",
    stalled: "Stopped at an unpaid stage",
    weekday_short,
    weekday: |day| match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    },
    weekdays,
    clock,
    span: |from, to| format!("{} to {}", clock(from), clock(to)),
    minutes: |minutes| format!("{} min", minutes.get()),
    duration,
    per_week: |time| format!("{} h a week", hours(time.get())),
    weeks: |weeks| match weeks.get() {
        1 => "1 week".to_owned(),
        count => format!("{count} weeks"),
    },
    yen: |amount| format!("¥{}", with_commas(amount.get())),
    people: |count| match count {
        1 => "1 person".to_owned(),
        count => format!("{count} people"),
    },
    list: |words| words.join(", "),
    quoted: |words| format!("“{words}”"),
};

const fn axis(axis: Axis) -> &'static str {
    match axis {
        Axis::Interpersonal => "Interpersonal",
        Axis::Mental => "Mental",
        Axis::Stress => "Stress",
        Axis::Thinking => "Thinking",
        Axis::Environment => "Environment",
    }
}

const fn axis_about(axis: Axis) -> &'static str {
    match axis {
        Axis::Interpersonal => "dealing with others",
        Axis::Mental => "steadiness of mood, emotional load",
        Axis::Stress => "pressure of time and pace",
        Axis::Thinking => "steps, judgement, memory",
        Axis::Environment => "hours, commute, home",
    }
}

const fn stage(kind: StageKind) -> &'static str {
    match kind {
        StageKind::CommunityPlace => "Community place",
        StageKind::Visit => "Visit",
        StageKind::Trial => "Trial",
        StageKind::ShortHours => "Short-hours job",
        StageKind::FlexibleJob => "Flexibly arranged job",
    }
}

const fn stage_short(kind: StageKind) -> &'static str {
    match kind {
        StageKind::CommunityPlace => "Place",
        StageKind::Visit => "Visit",
        StageKind::Trial => "Trial",
        StageKind::ShortHours => "Short hours",
        StageKind::FlexibleJob => "Flexible job",
    }
}

const fn stage_about(kind: StageKind) -> &'static str {
    match kind {
        StageKind::CommunityPlace => "get used to being among people",
        StageKind::Visit => "see the workplace, hear about it",
        StageKind::Trial => "try it, briefly",
        StageKind::ShortHours => "a contract, fixed days",
        StageKind::FlexibleJob => "days and hours agreed together",
    }
}

const fn reward(reward: Reward) -> &'static str {
    match reward {
        Reward::None => "None",
        Reward::UnpaidCommuter => "Unpaid commuter",
        Reward::PaidCommuter => "Paid commuter",
        Reward::MinimumWageGuaranteed => "Minimum wage guaranteed",
        Reward::GeneralWage => "General wage",
    }
}

const fn reward_about(reward: Reward) -> &'static str {
    match reward {
        Reward::None => "stages before work, such as a visit",
        Reward::UnpaidCommuter => "a written understanding, no contract of employment",
        Reward::PaidCommuter => {
            "a written understanding and an allowance, no contract of employment"
        }
        Reward::MinimumWageGuaranteed => "a contract of employment under labour law",
        Reward::GeneralWage => "a contract of employment under the workplace's own pay rules",
    }
}

const fn rhythm(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Never => "never",
        Rhythm::Monthly => "every 4 weeks",
        Rhythm::Fortnightly => "every 2 weeks",
        Rhythm::Weekly => "every week",
        Rhythm::TwiceWeekly => "twice a week",
    }
}

const fn weekday_short(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Mon",
        Weekday::Tuesday => "Tue",
        Weekday::Wednesday => "Wed",
        Weekday::Thursday => "Thu",
        Weekday::Friday => "Fri",
        Weekday::Saturday => "Sat",
        Weekday::Sunday => "Sun",
    }
}

fn weekdays(days: Weekdays) -> String {
    let words: Vec<&str> = days.iter().map(weekday_short).collect();
    words.join(", ")
}

fn clock(time: ClockTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

fn duration(time: Minutes) -> String {
    match (time.get() / 60, time.get() % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}
