//! Strings of the model's own words: axes, levels, stages, rewards, ends, times and amounts.

mod en;
mod ja;

use sim::plan::{ContactMode, MatchingRule, Priority, Reward, Rhythm, StageKind, StepUp};
use sim::units::{ClockTime, Minutes, MinutesPerWeek, Weeks, Yen};
use sim::weekdays::{Weekday, Weekdays};
use sim::{Axis, Cause};

pub use en::EN;
pub use ja::JA;

/// Strings of the model's own words. A function of a closed set gives a word to each of its members.
#[derive(Clone, Copy, Debug)]
pub struct ModelMessages {
    /// Heading of the page about the model.
    pub title: &'static str,
    /// An axis of the level profile.
    pub axis: fn(Axis) -> &'static str,
    /// What an axis is about, in a few words.
    pub axis_about: fn(Axis) -> &'static str,
    /// A level on an axis, such as 「5段階の3」.
    pub level: fn(level: u8) -> String,
    /// Several levels in one sentence for screen readers.
    pub levels: fn(levels: [u8; 5]) -> String,
    /// A kind of stage.
    pub stage: fn(StageKind) -> &'static str,
    /// A kind of stage where there is little room.
    pub stage_short: fn(StageKind) -> &'static str,
    /// What happens on a stage, in a few words.
    pub stage_about: fn(StageKind) -> &'static str,
    /// A form of reward.
    pub reward: fn(Reward) -> &'static str,
    /// What a form of reward means.
    pub reward_about: fn(Reward) -> &'static str,
    /// A rhythm of check-ins.
    pub rhythm: fn(Rhythm) -> &'static str,
    /// A means of keeping in touch.
    pub contact: fn(ContactMode) -> &'static str,
    /// When the next stage begins.
    pub step_up: fn(StepUp) -> &'static str,
    /// A rule of matching.
    pub rule: fn(MatchingRule) -> &'static str,
    /// Whom the team turns to first.
    pub priority: fn(&Priority) -> &'static str,
    /// A cause of leaving.
    pub cause: fn(Cause) -> &'static str,
    /// The good end: on to other work.
    pub moved_on: &'static str,
    /// The end of an unpaid stage held too long.
    pub stalled: &'static str,
    /// A day of the week, as short as it gets.
    pub weekday_short: fn(Weekday) -> &'static str,
    /// A day of the week.
    pub weekday: fn(Weekday) -> &'static str,
    /// Several days of the week.
    pub weekdays: fn(Weekdays) -> String,
    /// A time of day.
    pub clock: fn(ClockTime) -> String,
    /// A time from one clock time to another.
    pub span: fn(from: ClockTime, to: ClockTime) -> String,
    /// A length of time up to some hours.
    pub minutes: fn(Minutes) -> String,
    /// A length of time in hours and minutes.
    pub duration: fn(Minutes) -> String,
    /// Hours a week.
    pub per_week: fn(MinutesPerWeek) -> String,
    /// A number of weeks.
    pub weeks: fn(Weeks) -> String,
    /// An amount of money.
    pub yen: fn(Yen) -> String,
    /// A number of people.
    pub people: fn(count: u32) -> String,
    /// Words in a row.
    pub list: fn(&[&str]) -> String,
    /// Words in quotation marks.
    pub quoted: fn(&str) -> String,
}

/// Hours with at most one decimal, without a trailing zero: 1.5, 3, 0.8.
fn hours(minutes: u32) -> String {
    let tenths = (minutes * 10 + 30) / 60;
    if tenths.is_multiple_of(10) {
        format!("{}", tenths / 10)
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

/// A number with a comma between thousands.
pub(super) fn with_commas(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use sim::units::Minutes;
    use sim::weekdays::{Weekday, Weekdays};

    use super::*;

    #[test]
    fn hours_are_said_with_at_most_one_decimal() {
        assert_eq!(hours(90), "1.5");
        assert_eq!(hours(180), "3");
        assert_eq!(hours(50), "0.8");
    }

    #[test]
    fn thousands_are_parted_by_commas() {
        assert_eq!(with_commas(950), "950");
        assert_eq!(with_commas(1_050), "1,050");
        assert_eq!(with_commas(12_345_678), "12,345,678");
    }

    #[test]
    fn lengths_and_days_read_naturally_in_both_languages() {
        let days = Weekdays::of(&[Weekday::Monday, Weekday::Wednesday, Weekday::Friday]);
        assert_eq!((JA.weekdays)(days), "月・水・金");
        assert_eq!((EN.weekdays)(days), "Mon, Wed, Fri");
        assert_eq!((JA.duration)(Minutes::clamped(150)), "2時間30分");
        assert_eq!((EN.duration)(Minutes::clamped(150)), "2 h 30 min");
        assert_eq!((JA.duration)(Minutes::clamped(45)), "45分");
    }
}
