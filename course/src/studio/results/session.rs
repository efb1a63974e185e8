//! The run of the plan in force: when it may be shown, how it is started and given up, and what came
//! of it, kept while the page is open so that going on and coming back computes nothing twice.

use std::cell::RefCell;
use std::rc::Rc;

use content::messages::notice::Notice;
use content::work::RunRecord;
use sim::digest::Digest;
use sim::run::Outcome;
use yew::prelude::*;

use super::figures::Figures;
use super::standing::{Agreement, Standing, agreement, record, standing};
use crate::contexts::use_messages;
use crate::platform::simulation::{
    Answer, SimulationHandle, SimulationState, Task, notice, use_simulation,
};
use crate::studio::context::{Studio, use_studio};
use crate::studio::futures::{FUTURES, seed};

/// What came of a run.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RunResult {
    /// The plan that was run.
    pub(crate) plan: Digest,
    /// What came out.
    pub(crate) outcome: Rc<Outcome>,
    /// Its digest.
    pub(crate) digest: Digest,
    /// The figures it is told in.
    pub(crate) figures: Rc<Figures>,
}

thread_local! {
    static KEPT: RefCell<Option<Rc<RunResult>>> = const { RefCell::new(None) };
}

/// The latest result of this page's life, whatever plan it is of.
fn kept() -> Option<Rc<RunResult>> {
    KEPT.with_borrow(Clone::clone)
}

/// The run of the plan in force.
#[derive(Clone, PartialEq)]
pub(crate) struct RunHandle {
    /// Where it stands.
    pub(crate) standing: Standing,
    /// The result of the plan in force, or of an earlier one while there is no other.
    pub(crate) result: Option<Rc<RunResult>>,
    /// Whether that result agrees with what was remembered of an earlier run of the same plan.
    pub(crate) agreement: Agreement,
    /// Why there is no result.
    pub(crate) failure: Option<Notice>,
    simulation: SimulationHandle,
    studio: Studio,
}

impl RunHandle {
    /// Whether the result is of the plan in force.
    pub(crate) fn is_current(&self) -> bool {
        let plan = self.studio.plan_digest();
        self.result
            .as_ref()
            .is_some_and(|result| Some(result.plan) == plan)
    }

    /// Runs the plan in force.
    pub(crate) fn start(&self) {
        start(&self.simulation, &self.studio);
    }

    /// Gives the run up.
    pub(crate) fn cancel(&self) {
        self.simulation.cancel();
    }
}

fn start(simulation: &SimulationHandle, studio: &Studio) {
    simulation.start(Task::Run {
        case: (**studio.case()).clone(),
        plan: (**studio.plan()).clone(),
        seed: seed(),
        futures: FUTURES,
    });
}

/// Follows the run of the plan in force. With `begin`, it starts by itself as soon as a prediction is committed.
#[hook]
pub(crate) fn use_run(begin: bool) -> RunHandle {
    let studio = use_studio();
    let messages = use_messages();
    let simulation = use_simulation();
    let result = use_state(kept);
    let plan = studio.plan_digest();
    let fresh = result.as_ref().is_some_and(|kept| Some(kept.plan) == plan);
    let standing = standing(
        plan.and_then(|plan| studio.work().prediction_for(&plan)),
        plan,
        studio.review().can_run(),
        fresh,
        simulation.state(),
    );
    use_effect_with((standing, plan), {
        let (simulation, studio) = (simulation.clone(), studio.clone());
        move |(standing, _)| {
            if begin && *standing == Standing::Waiting {
                start(&simulation, &studio);
            }
        }
    });
    use_effect_with(simulation.state().clone(), {
        let (result, studio, simulation) = (result.clone(), studio.clone(), simulation.clone());
        move |state| {
            if let (SimulationState::Done(answer), Some(plan)) = (state, plan)
                && let Answer::Outcome { outcome, digest } = &**answer
            {
                let outcome = Rc::new((**outcome).clone());
                let figures = Rc::new(Figures::of(&outcome));
                let came = Rc::new(RunResult {
                    plan,
                    outcome,
                    digest: *digest,
                    figures,
                });
                KEPT.set(Some(came.clone()));
                remember(&studio, &came);
                result.set(Some(came));
                simulation.put_away();
            }
        }
    });
    let agreement = result
        .as_ref()
        .map_or(Agreement::First, |came| agreement(studio.work(), came));
    RunHandle {
        standing,
        result: (*result).clone(),
        agreement,
        failure: notice(simulation.state(), messages),
        simulation,
        studio,
    }
}

/// Keeps what is needed to repeat the run, once for each plan.
fn remember(studio: &Studio, came: &RunResult) {
    let known = |run: &RunRecord| run.plan == came.plan && run.engine == came.outcome.engine;
    if !studio.work().runs.as_slice().iter().any(known) {
        studio.add_run(record(came));
    }
}
