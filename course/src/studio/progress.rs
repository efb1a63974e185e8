//! How far the work on a case is, step by step. Knows no web.

use super::Step;
use super::state::StudioState;

/// Whether there is something to show for a step.
pub(crate) fn is_done(state: &StudioState, step: Step) -> bool {
    let (plan, work) = (state.plan(), state.work());
    match step {
        Step::Brief => work.last_step > Step::Brief.kept() || !plan.jobs.is_empty(),
        Step::Breakdown => plan.jobs.iter().any(|job| !job.tasks.is_empty()),
        Step::Design => !plan.programmes.is_empty(),
        Step::Match => !plan.matches.is_empty(),
        Step::Predict => state
            .plan_digest()
            .is_some_and(|plan| work.prediction_for(&plan).is_some()),
        Step::Results => work.runs.latest().is_some(),
        Step::Debrief => work.reflections.values().any(|text| !text.is_blank()),
    }
}
