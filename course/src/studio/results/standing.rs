//! When a result may be shown. Knows no web.

use content::work::{ForecastWeek, Headline, Prediction, RunRecord, StudioWork};
use sim::digest::Digest;

use super::session::RunResult;
use crate::platform::simulation::SimulationState;

/// Where the run of the plan in force stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The plan can't be simulated yet.
    CannotRun,
    /// Nothing is predicted for this plan, so its result stays closed.
    NotPredicted,
    /// Predicted, and about to run.
    Waiting,
    /// On its way.
    Running {
        /// Futures done.
        done: u32,
        /// Futures asked for; zero until the first report.
        total: u32,
    },
    /// The learner gave it up.
    Cancelled,
    /// It came to nothing.
    Failed,
    /// The result is there.
    Ready,
}

/// Whether a result agrees with an earlier run of the same plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Agreement {
    /// Nothing is remembered of this plan but this.
    First,
    /// The same digest as before.
    Same,
    /// Another digest, though plan, seed, number of futures and engine are the same.
    Different,
    /// An earlier version of the engine made the one remembered.
    OtherEngine,
}

/// Where the run stands, from what is known.
pub(super) fn standing(
    prediction: Option<&Prediction>,
    plan: Option<Digest>,
    can_run: bool,
    fresh: bool,
    simulation: &SimulationState,
) -> Standing {
    let committed = prediction.and_then(|prediction| prediction.committed_for);
    if !can_run {
        return Standing::CannotRun;
    }
    if committed.is_none() || committed != plan {
        return Standing::NotPredicted;
    }
    match simulation {
        SimulationState::Running { done, total } => Standing::Running {
            done: *done,
            total: *total,
        },
        SimulationState::Failed(_) => Standing::Failed,
        SimulationState::Cancelled => Standing::Cancelled,
        SimulationState::Idle | SimulationState::Done(_) if fresh => Standing::Ready,
        SimulationState::Idle | SimulationState::Done(_) => Standing::Waiting,
    }
}

/// Whether `came` agrees with what the work remembers of the same plan.
pub(super) fn agreement(work: &StudioWork, came: &RunResult) -> Agreement {
    let same_plan = |run: &&RunRecord| {
        run.plan == came.plan
            && run.seed == came.outcome.seed
            && run.futures == came.outcome.futures
    };
    let Some(before) = work.runs.as_slice().iter().rfind(same_plan) else {
        return Agreement::First;
    };
    if before.engine != came.outcome.engine {
        Agreement::OtherEngine
    } else if before.outcome == came.digest {
        Agreement::Same
    } else {
        Agreement::Different
    }
}

/// What is kept of a run.
pub(super) fn record(came: &RunResult) -> RunRecord {
    let outcome = &came.outcome;
    let tenths =
        |week: ForecastWeek| whole(10.0 * came.figures.in_work(week.weeks()).unwrap_or_default());
    let beside = came.figures.beside;
    let weeks = f64::from(outcome.horizon.get().max(1));
    RunRecord {
        plan: came.plan,
        seed: outcome.seed,
        futures: outcome.futures,
        engine: outcome.engine,
        outcome: came.digest,
        headline: Headline {
            matched: whole(outcome.placed() as f64),
            retained_week_13: tenths(ForecastWeek::Week13),
            retained_week_26: tenths(ForecastWeek::Week26),
            retained_week_52: tenths(ForecastWeek::Week52),
            paid_hours: whole(100.0 * beside.paid_hours / weeks),
            missed_check_ins: whole(
                1000.0 * beside.check_ins_missed / beside.check_ins_due.max(1.0),
            ),
        },
    }
}

/// A figure as a whole number; one beyond the range is held at its end.
fn whole(figure: f64) -> u16 {
    figure.round() as u16
}

#[cfg(test)]
mod tests {
    use content::work::{Forecast, Prediction};
    use sim::digest::{Digest, digest_of};
    use sim::units::Percent;

    use super::{Standing, standing};
    use crate::platform::simulation::SimulationState;

    fn prediction(committed_for: Option<Digest>) -> Prediction {
        let all = Percent::new(60).unwrap();
        Prediction {
            committed_for,
            ..Prediction::open(Forecast::new(all, all, all).unwrap())
        }
    }

    #[test]
    fn a_result_stays_closed_until_this_very_plan_is_predicted() {
        let (plan, other) = (digest_of(&1).unwrap(), digest_of(&2).unwrap());
        let idle = SimulationState::Idle;
        let stands =
            |committed| standing(Some(&prediction(committed)), Some(plan), true, true, &idle);
        assert_eq!(
            standing(None, Some(plan), true, true, &idle),
            Standing::NotPredicted
        );
        assert_eq!(stands(None), Standing::NotPredicted);
        assert_eq!(stands(Some(other)), Standing::NotPredicted);
        assert_eq!(stands(Some(plan)), Standing::Ready);
    }

    #[test]
    fn a_changed_plan_waits_for_its_own_run() {
        let plan = digest_of(&1).unwrap();
        let committed = prediction(Some(plan));
        let stands = |fresh, state| standing(Some(&committed), Some(plan), true, fresh, &state);
        assert_eq!(stands(false, SimulationState::Idle), Standing::Waiting);
        assert_eq!(
            stands(true, SimulationState::Cancelled),
            Standing::Cancelled
        );
        let running = SimulationState::Running { done: 3, total: 9 };
        assert_eq!(
            stands(true, running),
            Standing::Running { done: 3, total: 9 }
        );
        assert_eq!(
            standing(
                Some(&committed),
                Some(plan),
                false,
                true,
                &SimulationState::Idle
            ),
            Standing::CannotRun
        );
    }
}
