//! What check-ins would take of the team, or of the workplace, if every place were filled. Knows no web.

use sim::Case;
use sim::plan::{Plan, Review, Rhythm, Stage};
use sim::units::{Minutes, MinutesPerWeek};

/// Time for one person on a stage, in the opening weeks and after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StageTime {
    /// In the opening weeks, where they have a rhythm of their own.
    pub(super) opening: Option<MinutesPerWeek>,
    /// After them.
    pub(super) later: MinutesPerWeek,
}

/// Time for one person on this stage: the team's, or the workplace's where somebody there checks in.
pub(super) fn stage_time(case: &Case, review: &Review, stage: &Stage) -> StageTime {
    if stage.check_in.mode.is_by_team() {
        team_time(case, stage)
    } else {
        time(stage, review.workplace_check_in.get())
    }
}

fn team_time(case: &Case, stage: &Stage) -> StageTime {
    time(stage, case.team.costs.check_in(stage.check_in.mode).get())
}

fn time(stage: &Stage, each: u32) -> StageTime {
    let check_in = &stage.check_in;
    StageTime {
        opening: check_in
            .opening
            .map(|opening| per_week(opening.rhythm, each)),
        later: per_week(check_in.rhythm, each),
    }
}

/// Check-ins in a week with every place of the learner's programmes filled: at first, and on the last stage.
pub(super) fn full_house(case: &Case, plan: &Plan) -> (Minutes, Minutes) {
    let (mut at_first, mut later) = (0, 0);
    for programme in &plan.programmes {
        let places = u32::from(programme.places);
        let mut working = programme
            .stages
            .iter()
            .filter(|stage| !stage.kind.is_before_the_clock());
        let first = working.next();
        let last = working.next_back().or(first);
        if let Some(stage) = first {
            let time = team_time(case, stage);
            at_first += places * time.opening.unwrap_or(time.later).get();
        }
        if let Some(stage) = last {
            later += places * team_time(case, stage).later.get();
        }
    }
    (Minutes::clamped(at_first), Minutes::clamped(later))
}

/// Minutes a week of a rhythm, on the average over four weeks.
fn per_week(rhythm: Rhythm, each: u32) -> MinutesPerWeek {
    let due: u32 = (1..=4).map(|week| u32::from(rhythm.due_in(week))).sum();
    MinutesPerWeek::clamped(due * each / 4)
}

#[cfg(test)]
mod tests {
    use sim::plan::{ContactMode, Opening, StageKind, review, usual_stage};
    use sim::units::{ClockTime, Weeks};

    use super::*;

    #[test]
    fn a_rhythm_is_averaged_over_four_weeks() {
        let text = include_str!("../../../../content/cases/care-home/case.json");
        let case: Case = serde_json::from_str(text).unwrap();
        let mut stage = usual_stage(StageKind::Trial, ClockTime::clamped(540));
        let review = review(&case, &Plan::new());
        let stage_time = |stage: &Stage| stage_time(&case, &review, stage);
        let phone = case.team.costs.phone.get();
        assert_eq!(stage_time(&stage).later.get(), phone / 4);
        stage.check_in.mode = ContactMode::Visit;
        stage.check_in.opening = Some(Opening {
            weeks: Weeks::clamped(4),
            rhythm: Rhythm::TwiceWeekly,
        });
        let opening = stage_time(&stage).opening.map(MinutesPerWeek::get);
        assert_eq!(opening, Some(2 * case.team.costs.visit.get()));
        stage.check_in.mode = ContactMode::Workplace;
        assert_eq!(
            stage_time(&stage).later.get(),
            review.workplace_check_in.get() / 4
        );
        assert_eq!(team_time(&case, &stage).later.get(), 0);
    }
}
