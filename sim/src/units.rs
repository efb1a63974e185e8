//! Quantities with their unit in the type, so that minutes never meet weeks by accident.
//!
//! Every constructor checks its range and every value serialises as a plain whole number.

use serde::{Deserialize, Serialize};

/// A number outside the range its unit allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{value} is outside {lowest} to {highest} {unit}")]
pub struct OutOfRange {
    /// What was given.
    pub value: i64,
    /// Lowest value the unit allows.
    pub lowest: i64,
    /// Highest value the unit allows.
    pub highest: i64,
    /// Name of the unit, in English, for logs and schemas.
    pub unit: &'static str,
}

macro_rules! whole_number_unit {
    ($(#[$doc:meta])* $name:ident, $raw:ty, $lowest:expr, $highest:expr, $unit:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(extend("minimum" = $lowest, "maximum" = $highest)))]
        #[serde(try_from = "i64", into = "i64")]
        pub struct $name($raw);

        impl $name {
            /// Lowest value allowed.
            pub const LOWEST: Self = Self($lowest);
            /// Highest value allowed.
            pub const HIGHEST: Self = Self($highest);

            /// Checks the range.
            ///
            /// # Errors
            /// [`OutOfRange`] when `value` is not within [`Self::LOWEST`] and [`Self::HIGHEST`].
            pub const fn new(value: $raw) -> Result<Self, OutOfRange> {
                if (value as i64) < ($lowest as i64) || (value as i64) > ($highest as i64) {
                    return Err(OutOfRange {
                        value: value as i64,
                        lowest: $lowest as i64,
                        highest: $highest as i64,
                        unit: $unit,
                    });
                }
                Ok(Self(value))
            }

            /// The nearest value the unit allows.
            #[must_use]
            pub const fn clamped(value: $raw) -> Self {
                if (value as i64) < ($lowest as i64) {
                    Self($lowest)
                } else if (value as i64) > ($highest as i64) {
                    Self($highest)
                } else {
                    Self(value)
                }
            }

            /// The plain number.
            #[must_use]
            pub const fn get(self) -> $raw {
                self.0
            }
        }

        impl TryFrom<i64> for $name {
            type Error = OutOfRange;

            fn try_from(value: i64) -> Result<Self, OutOfRange> {
                let raw = <$raw>::try_from(value).map_err(|_| OutOfRange {
                    value,
                    lowest: $lowest as i64,
                    highest: $highest as i64,
                    unit: $unit,
                })?;
                Self::new(raw)
            }
        }

        impl From<$name> for i64 {
            fn from(value: $name) -> Self {
                Self::from(value.0)
            }
        }
    };
}

whole_number_unit!(
    /// A length of time within a day or a week, in minutes.
    Minutes, u32, 0, 10_080, "minutes"
);
whole_number_unit!(
    /// Minutes worked or spent in a week.
    MinutesPerWeek, u32, 0, 10_080, "minutes a week"
);
whole_number_unit!(
    /// A number of weeks.
    Weeks, u16, 0, 260, "weeks"
);
whole_number_unit!(
    /// An amount of money in yen.
    Yen, u32, 0, 100_000_000, "yen"
);
whole_number_unit!(
    /// A share in whole per cent.
    Percent, u8, 0, 100, "per cent"
);
whole_number_unit!(
    /// Minutes past midnight on the workplace's clock.
    ClockTime, u16, 0, 1_440, "minutes past midnight"
);
whole_number_unit!(
    /// Distance from the average in hundredths of a reference standard deviation.
    StandardScore, i16, -300, 300, "hundredths of a standard deviation"
);

impl Minutes {
    /// Hours, for pictures and rates.
    #[must_use]
    pub fn hours(self) -> f64 {
        f64::from(self.0) / 60.0
    }
}

impl MinutesPerWeek {
    /// Hours a week, for pictures and rates.
    #[must_use]
    pub fn hours(self) -> f64 {
        f64::from(self.0) / 60.0
    }
}

impl Percent {
    /// The share as a fraction of one.
    #[must_use]
    pub fn fraction(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl StandardScore {
    /// In standard deviations.
    #[must_use]
    pub fn deviations(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl ClockTime {
    /// A time of day from hours and minutes past the hour.
    ///
    /// # Errors
    /// [`OutOfRange`] after 24:00.
    pub const fn at(hour: u16, minute: u16) -> Result<Self, OutOfRange> {
        Self::new(hour.saturating_mul(60).saturating_add(minute))
    }

    /// The hour on the clock, 0 to 24.
    #[must_use]
    pub const fn hour(self) -> u16 {
        self.0 / 60
    }

    /// Minutes past the hour.
    #[must_use]
    pub const fn minute(self) -> u16 {
        self.0 % 60
    }

    /// This time and `minutes` later, or the end of the day.
    #[must_use]
    pub fn plus(self, minutes: Minutes) -> Self {
        let later = u32::from(self.0) + minutes.get();
        Self(u16::try_from(later).unwrap_or(1_440).min(1_440))
    }

    /// Minutes from `earlier` to this time; zero when it is not later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Minutes {
        Minutes(u32::from(self.0.saturating_sub(earlier.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_out_of_range_is_refused_with_its_bounds() {
        assert_eq!(
            Percent::try_from(101),
            Err(OutOfRange {
                value: 101,
                lowest: 0,
                highest: 100,
                unit: "per cent"
            })
        );
        assert!(serde_json::from_str::<Weeks>("-1").is_err());
        assert!(serde_json::from_str::<Weeks>("1.5").is_err());
    }

    #[test]
    fn clock_times_add_and_subtract_within_a_day() {
        let ten = ClockTime::at(10, 0).unwrap();
        let later = ten.plus(Minutes::clamped(75));
        assert_eq!((later.hour(), later.minute()), (11, 15));
        assert_eq!(later.since(ten), Minutes::clamped(75));
        assert_eq!(ten.since(later), Minutes::clamped(0));
        assert_eq!(later.plus(Minutes::HIGHEST), ClockTime::HIGHEST);
    }
}
