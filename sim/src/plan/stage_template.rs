//! What a stage usually looks like, as a start for the learner.

use std::collections::BTreeSet;

use super::{CheckIn, ContactMode, Reward, Rhythm, Stage, StageKind, StepUp};
use crate::units::{ClockTime, Minutes, Weeks};
use crate::weekdays::{Weekday, Weekdays};

/// A stage of this kind as it is often begun with, starting at `start`. The figures are made for the
/// course: the sources name the stages but give no lengths.
#[must_use]
pub fn usual_stage(kind: StageKind, start: ClockTime) -> Stage {
    use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
    let (days, minutes, at_least, at_most): (&[Weekday], u32, u16, u16) = match kind {
        StageKind::CommunityPlace => (&[Wednesday], 120, 4, 12),
        StageKind::Visit => (&[Wednesday], 60, 1, 2),
        StageKind::Trial => (&[Monday, Wednesday], 120, 3, 8),
        StageKind::ShortHours => (&[Monday, Wednesday, Friday], 180, 8, 20),
        StageKind::FlexibleJob => (&[Monday, Tuesday, Thursday, Friday], 240, 12, 52),
    };
    let reward = match kind {
        StageKind::CommunityPlace | StageKind::Visit => Reward::None,
        StageKind::Trial => Reward::UnpaidCommuter,
        StageKind::ShortHours => Reward::MinimumWageGuaranteed,
        StageKind::FlexibleJob => Reward::GeneralWage,
    };
    Stage {
        kind,
        days: Weekdays::of(days),
        start,
        per_day: Minutes::clamped(minutes),
        at_least: Weeks::clamped(at_least),
        at_most: Weeks::clamped(at_most),
        reward,
        check_in: CheckIn {
            mode: ContactMode::Phone,
            opening: None,
            rhythm: Rhythm::Monthly,
        },
        buddy: false,
        accommodations: BTreeSet::new(),
        step_up: StepUp::Time,
        other_start: None,
        may_step_back: false,
    }
}
