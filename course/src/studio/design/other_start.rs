//! Days of a stage that begin at another time. Knows no web.

use sim::plan::{OtherStart, Stage};
use sim::units::ClockTime;
use sim::weekdays::Weekdays;

/// Minutes between the two beginnings that are offered first.
const APART: u16 = 4 * 60;
/// The earliest and the latest beginning that is offered.
pub(super) const OFFERED: (u16, u16) = (6 * 60, 20 * 60);

/// What is offered first: the last day of the week, some hours later or, where the day has no room for it, earlier. `None` with
/// fewer than two days.
pub(super) fn offered(stage: &Stage) -> Option<OtherStart> {
    let last = stage
        .days
        .iter()
        .last()
        .filter(|_| stage.days.count() > 1)?;
    let begins = u32::from(stage.start.get() + APART);
    let later = begins <= u32::from(OFFERED.1) && begins + stage.per_day.get() <= 24 * 60;
    let start = if later {
        stage.start.get() + APART
    } else {
        stage.start.get().saturating_sub(APART).max(OFFERED.0)
    };
    Some(OtherStart {
        days: Weekdays::of(&[last]),
        start: ClockTime::clamped(start),
    })
}

/// The stage on other days of the week. Days that are no longer worked begin at no time at all, and where one beginning is left, it
/// is the stage's own.
pub(super) fn on_days(stage: &Stage, days: Weekdays) -> Stage {
    let other_start = stage.other_start.and_then(|other| {
        let gone = other.days.without(days);
        let other_days = other.days.without(gone);
        let is_some_of_them = !other_days.is_empty() && !days.without(other_days).is_empty();
        is_some_of_them.then_some(OtherStart {
            days: other_days,
            ..other
        })
    });
    Stage {
        days,
        other_start,
        ..stage.clone()
    }
}

#[cfg(test)]
mod tests {
    use sim::plan::{StageKind, usual_stage};
    use sim::units::Minutes;
    use sim::weekdays::Weekday::{Friday, Monday, Thursday, Tuesday};

    use super::*;

    fn stage(days: Weekdays, start: u16) -> Stage {
        Stage {
            days,
            per_day: Minutes::clamped(180),
            ..usual_stage(StageKind::ShortHours, ClockTime::clamped(start))
        }
    }

    #[test]
    fn another_start_is_offered_where_the_day_has_room() {
        let two = Weekdays::of(&[Monday, Friday]);
        let offer = |days, start| offered(&stage(days, start));
        let found = offer(two, 540).unwrap();
        assert_eq!(
            (found.days, found.start.get()),
            (Weekdays::of(&[Friday]), 780)
        );
        assert_eq!(offer(two, 1_080).unwrap().start.get(), 840);
        assert_eq!(offer(Weekdays::of(&[Monday]), 540), None);
    }

    #[test]
    fn days_that_go_take_their_start_with_them() {
        let mut changing = stage(Weekdays::of(&[Monday, Tuesday, Friday]), 540);
        changing.other_start = Some(OtherStart {
            days: Weekdays::of(&[Tuesday, Friday]),
            start: ClockTime::clamped(780),
        });
        let days = |stage: &Stage| stage.other_start.map(|other| other.days);
        let without_tuesday = on_days(&changing, Weekdays::of(&[Monday, Friday]));
        assert_eq!(days(&without_tuesday), Some(Weekdays::of(&[Friday])));
        assert_eq!(
            days(&on_days(&changing, Weekdays::of(&[Tuesday, Friday]))),
            None
        );
        assert_eq!(days(&on_days(&changing, Weekdays::of(&[Monday]))), None);
        let more = on_days(
            &changing,
            Weekdays::of(&[Monday, Tuesday, Thursday, Friday]),
        );
        assert_eq!(days(&more), days(&changing));
    }
}
