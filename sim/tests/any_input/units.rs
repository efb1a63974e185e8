//! Units, days and levels.

use proptest::prelude::*;
use tsumugi_sim::axis::Level;
use tsumugi_sim::id::TaskId;
use tsumugi_sim::units::{
    ClockTime, Minutes, MinutesPerWeek, OutOfRange, Percent, StandardScore, Weeks, Yen,
};
use tsumugi_sim::weekdays::{Weekday, Weekdays};

/// A number becomes a unit within its bounds and stays the same number; any other is refused with the bounds.
fn bounded<U>(value: i64, lowest: i64, highest: i64)
where
    U: TryFrom<i64, Error = OutOfRange> + Into<i64> + std::fmt::Debug,
{
    match U::try_from(value) {
        Ok(unit) => {
            assert_eq!(unit.into(), value);
            assert!((lowest..=highest).contains(&value));
        }
        Err(refused) => {
            assert_eq!(
                (refused.value, refused.lowest, refused.highest),
                (value, lowest, highest)
            );
            assert!(!(lowest..=highest).contains(&value));
        }
    }
}

fn weekdays() -> impl Strategy<Value = Weekdays> {
    prop::collection::vec(prop::sample::select(&Weekday::ALL[..]), 0..7)
        .prop_map(|days| Weekdays::of(&days))
}

proptest! {
    #[test]
    fn units_keep_their_bounds(value in prop_oneof![any::<i64>(), -20_000_i64..20_000]) {
        bounded::<Minutes>(value, 0, 10_080);
        bounded::<MinutesPerWeek>(value, 0, 10_080);
        bounded::<Weeks>(value, 0, 260);
        bounded::<Yen>(value, 0, 100_000_000);
        bounded::<Percent>(value, 0, 100);
        bounded::<ClockTime>(value, 0, 1_440);
        bounded::<StandardScore>(value, -300, 300);
        bounded::<Level>(value, 1, 5);
    }

    #[test]
    fn shares_and_deviations_are_hundredths(percent in 0_u8..=100, score in -300_i16..=300) {
        let share = Percent::clamped(percent).fraction();
        prop_assert!((0.0..=1.0).contains(&share));
        prop_assert_eq!((share * 100.0).round(), f64::from(percent));
        prop_assert_eq!((StandardScore::clamped(score).deviations() * 100.0).round(), f64::from(score));
    }

    #[test]
    fn a_clock_never_leaves_its_day(hour in any::<u16>(), minute in any::<u16>(), start in any::<u16>(), minutes in any::<u32>()) {
        if let Ok(time) = ClockTime::at(hour, minute) {
            prop_assert_eq!(u32::from(time.get()), u32::from(hour) * 60 + u32::from(minute));
        }
        let start = ClockTime::clamped(start);
        let later = start.plus(Minutes::clamped(minutes));
        prop_assert!(later >= start && later <= ClockTime::HIGHEST);
        prop_assert_eq!(start.since(later), Minutes::LOWEST);
        prop_assert!(later.since(start) <= Minutes::clamped(minutes));
    }

    #[test]
    fn a_day_put_in_and_taken_out_leaves_the_set(days in weekdays(), other in weekdays(), day in prop::sample::select(&Weekday::ALL[..])) {
        let toggled = days.toggled(day);
        prop_assert_ne!(toggled.contains(day), days.contains(day));
        prop_assert_eq!(toggled.toggled(day), days);
        prop_assert_eq!(days.iter().count(), days.count() as usize);
        prop_assert_eq!(days.is_empty(), days.count() == 0);
        let left = days.without(other);
        prop_assert!(Weekday::ALL.iter().all(|&day| left.contains(day) == (days.contains(day) && !other.contains(day))));
        let run = days.longest_run();
        prop_assert!(run <= days.count() && (run == 0) == days.is_empty());
    }

    #[test]
    fn levels_of_1_and_2_are_low(level in 1_u8..=5) {
        let level = Level::new(level).expect("a level");
        prop_assert_eq!(level.is_low(), level.get() < 3);
    }

    #[test]
    fn any_text_is_an_id_or_refused(text in prop_oneof!["[a-z0-9-]{0,45}", any::<String>()]) {
        match TaskId::new(text.as_str()) {
            Ok(id) => prop_assert_eq!(id.as_str(), text),
            Err(refused) => prop_assert!(text.starts_with(&refused.found)),
        }
    }
}
