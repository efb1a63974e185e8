//! Levers that the practices of the reference population leave untouched.

use sim::model::Parameters;
use sim::model::compiled::{Compiled, CompiledStage, StageBefore};
use sim::plan::{CheckIn, ContactMode, Opening, Rhythm, StageKind, StepUp};
use sim::units::Weeks;

/// Weeks of a run with every lever: more than a year, so that little is left of newness.
const WEEKS: u16 = 70;

/// The plan with stages before the clock, joint review, steps back, stalling, check-ins of every kind, preparation that waits
/// for hours, and a team that doesn't have enough of them.
pub(crate) fn pulled(mut compiled: Compiled) -> Compiled {
    compiled.horizon = WEEKS;
    compiled.team.preparation = vec![120, 240, 600];
    compiled.team.weekly = 900;
    compiled.team.weeks_before = 1;
    compiled.team.missed = 6;
    compiled.team.order.reverse();
    for (position, person) in compiled.people.iter_mut().enumerate() {
        person.before = before(position);
        person.visit = position.is_multiple_of(3).then_some(1);
        person.yen_once = 1_000;
        for stage in &mut person.stages {
            arrange(stage, position);
        }
    }
    compiled
}

/// The parameters with more bad weeks and newness that peaks.
pub(crate) fn shaken(mut parameters: Parameters) -> Parameters {
    parameters.shock_probability = 0.15;
    parameters.newness_peak = 0.7;
    parameters
}

fn before(position: usize) -> Vec<StageBefore> {
    let stage = |kind, weeks| StageBefore { kind, weeks };
    match position % 3 {
        0 => vec![
            stage(StageKind::CommunityPlace, 8),
            stage(StageKind::Visit, 1),
        ],
        1 => vec![stage(StageKind::Visit, 1)],
        _ => Vec::new(),
    }
}

fn arrange(stage: &mut CompiledStage, position: usize) {
    stage.may_step_back = true;
    stage.step_up = if position.is_multiple_of(2) {
        StepUp::JointReview
    } else {
        StepUp::Goals
    };
    stage.skill_goal = 0.03 * (position % 5) as f64;
    if !stage.paid {
        stage.at_most = stage.at_least + (position % 4) as u16;
    }
    let mode = [
        ContactMode::Visit,
        ContactMode::Phone,
        ContactMode::Workplace,
    ][position % 3];
    stage.check_in = CheckIn {
        mode,
        opening: position.is_multiple_of(4).then_some(Opening {
            weeks: Weeks::clamped(6),
            rhythm: Rhythm::TwiceWeekly,
        }),
        rhythm: Rhythm::Weekly,
    };
    for relief in &mut stage.reliefs {
        relief.yen_per_week = 300;
    }
}
