//! A set of days of the week.

use serde::{Deserialize, Serialize};

/// A day of the week, Monday first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Weekday {
    /// 月
    Monday,
    /// 火
    Tuesday,
    /// 水
    Wednesday,
    /// 木
    Thursday,
    /// 金
    Friday,
    /// 土
    Saturday,
    /// 日
    Sunday,
}

impl Weekday {
    /// Monday to Sunday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];
}

/// A set of weekdays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "Vec<Weekday>", into = "Vec<Weekday>")]
pub struct Weekdays(u8);

impl Weekdays {
    /// The set of `days`.
    #[must_use]
    pub fn of(days: &[Weekday]) -> Self {
        Self(days.iter().fold(0, |bits, day| bits | 1 << (*day as u8)))
    }

    /// Whether `day` is in the set.
    #[must_use]
    pub const fn contains(self, day: Weekday) -> bool {
        self.0 & (1 << (day as u8)) != 0
    }

    /// The set with `day` put in or taken out.
    #[must_use]
    pub const fn toggled(self, day: Weekday) -> Self {
        Self(self.0 ^ (1 << (day as u8)))
    }

    /// The days of the set, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL
            .into_iter()
            .filter(move |day| self.contains(*day))
    }

    /// How many days.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether the set has no day.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Days of this set that `other` lacks.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The longest run of days without a free day between them, Sunday joining Monday.
    #[must_use]
    pub fn longest_run(self) -> u32 {
        let twice = Weekday::ALL
            .iter()
            .chain(&Weekday::ALL)
            .map(|day| self.contains(*day));
        let (mut longest, mut run) = (0, 0);
        for worked in twice {
            run = if worked { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        longest.min(7)
    }
}

impl From<Vec<Weekday>> for Weekdays {
    fn from(days: Vec<Weekday>) -> Self {
        Self::of(&days)
    }
}

impl From<Weekdays> for Vec<Weekday> {
    fn from(days: Weekdays) -> Self {
        days.iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_run_wraps_over_the_week_end() {
        use Weekday::{Friday, Monday, Saturday, Sunday, Tuesday};
        assert_eq!(Weekdays::of(&[Monday, Friday]).longest_run(), 1);
        assert_eq!(
            Weekdays::of(&[Saturday, Sunday, Monday, Tuesday]).longest_run(),
            4
        );
        assert_eq!(Weekdays::of(&Weekday::ALL).longest_run(), 7);
        assert_eq!(Weekdays::default().longest_run(), 0);
    }

    #[test]
    fn days_serialise_in_order_by_name() {
        let days = Weekdays::of(&[Weekday::Friday, Weekday::Monday]);
        assert_eq!(
            serde_json::to_string(&days).unwrap(),
            r#"["Monday","Friday"]"#
        );
        assert_eq!(
            serde_json::from_str::<Weekdays>(r#"["Friday","Monday"]"#).unwrap(),
            days
        );
    }
}
