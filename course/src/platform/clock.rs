//! The clock on the wall of whoever sits before the screen. Nothing that is computed depends on it.

use js_sys::Date;

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeOfDay {
    /// 0 to 23.
    pub(crate) hour: u8,
    /// 0 to 59.
    pub(crate) minute: u8,
}

/// The local time of day.
pub(crate) fn time_of_day() -> TimeOfDay {
    let now = Date::new_0();
    let within = |value: u32| u8::try_from(value).unwrap_or_default();
    TimeOfDay {
        hour: within(now.get_hours()),
        minute: within(now.get_minutes()),
    }
}
