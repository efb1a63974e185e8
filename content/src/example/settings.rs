//! What the controls of a small simulation do to a plan.

use super::Example;
use crate::lesson::Lever;
use sim::Plan;
use sim::case::Case;
use sim::plan::{InformationSheet, Rhythm, SheetText, Stage, StageKind};
use sim::units::Minutes;

/// A control and what it is set to: a number of its values, or 0 and 1 for off and on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// What is changed.
    pub lever: Lever,
    /// What it is set to.
    pub value: u32,
}

impl Setting {
    pub(super) fn apply(self, example: &Example, plan: &mut Plan) {
        let on = self.value > 0;
        for programme in &mut plan.programmes {
            if self.lever == Lever::Sheet && !on {
                programme.supporter_sheet = InformationSheet::default();
                programme.person_sheet = InformationSheet::default();
            }
            for stage in programme
                .stages
                .iter_mut()
                .filter(|stage| !stage.kind.is_before_the_clock())
            {
                self.apply_to_stage(example, stage, on);
            }
        }
    }

    fn apply_to_stage(self, example: &Example, stage: &mut Stage, on: bool) {
        match self.lever {
            Lever::Minutes => {
                let day = Minutes::clamped(self.value);
                // A trial is no longer than the work it is a trial for, and never longer than it was.
                stage.per_day = if stage.kind == StageKind::Trial {
                    stage.per_day.min(day)
                } else {
                    day
                };
            }
            Lever::CheckIns => {
                stage.check_in.opening = None;
                stage.check_in.rhythm = rhythm(self.value);
            }
            Lever::Buddy => stage.buddy = on,
            Lever::Guide if on => {
                stage.accommodations.insert(example.guide.clone());
            }
            Lever::Quiet if on => {
                stage.accommodations.insert(example.quiet.clone());
            }
            Lever::Guide => {
                stage.accommodations.remove(&example.guide);
            }
            Lever::Quiet => {
                stage.accommodations.remove(&example.quiet);
            }
            Lever::Sheet => {}
        }
    }
}

/// The rhythm nearest to so many check-ins in four weeks.
const fn rhythm(in_four_weeks: u32) -> Rhythm {
    match in_four_weeks {
        0 => Rhythm::Never,
        1 => Rhythm::Monthly,
        2 | 3 => Rhythm::Fortnightly,
        4..=6 => Rhythm::Weekly,
        _ => Rhythm::TwiceWeekly,
    }
}

/// Writes a mark into every field of both sheets: the model asks whether a field is written, not what is.
pub(super) fn fill_sheets(case: &Case, plan: &mut Plan) {
    let Ok(mark) = SheetText::new("✓") else {
        return;
    };
    for programme in &mut plan.programmes {
        for (sheet, fields) in [
            (&mut programme.supporter_sheet, &case.sheet_fields.supporter),
            (&mut programme.person_sheet, &case.sheet_fields.person),
        ] {
            for field in fields {
                sheet.fields.insert(field.clone(), mark.clone());
            }
        }
    }
}
