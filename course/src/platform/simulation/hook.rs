//! The hook by which a part of the site asks for a simulation and follows it.

use std::cell::Cell;
use std::rc::Rc;

use content::messages::Messages;
use content::messages::notice::Notice;
use protocol::message::{Failure, JobId};
use yew::prelude::*;

use super::Task;
use super::connection::connection;
use super::state::{Action, Latest, SimulationFailure, SimulationState};

/// The latest job of a part of the site.
#[derive(Clone, PartialEq)]
pub(crate) struct SimulationHandle {
    latest: UseReducerHandle<Latest>,
    job: Rc<Cell<Option<JobId>>>,
}

impl SimulationHandle {
    /// What is known of it.
    pub(crate) fn state(&self) -> &SimulationState {
        &self.latest.state
    }

    /// Asks for something; what was asked for before is given up.
    pub(crate) fn start(&self, task: Task) {
        self.give_up();
        let dispatcher = self.latest.dispatcher();
        let task = match task.prepared() {
            Ok(task) => task,
            Err(failure) => return dispatcher.dispatch(Action::Refused(failure)),
        };
        // The number is known only after the call, but no news comes before it returns.
        let own = Rc::new(Cell::new(JobId(0)));
        let hear = Callback::from({
            let (dispatcher, own) = (dispatcher.clone(), Rc::clone(&own));
            move |news| dispatcher.dispatch(Action::Heard(own.get(), news))
        });
        let job = connection().start(task, hear);
        own.set(job);
        self.job.set(Some(job));
        dispatcher.dispatch(Action::Started(job));
    }

    /// Gives up what is on its way.
    pub(crate) fn cancel(&self) {
        self.give_up();
        self.latest.dispatch(Action::GivenUp);
    }

    /// Forgets the result, as after the plan has changed.
    pub(crate) fn put_away(&self) {
        self.give_up();
        self.latest.dispatch(Action::PutAway);
    }

    fn give_up(&self) {
        if let Some(job) = self.job.take() {
            connection().cancel(job);
        }
    }
}

/// A place for one job at a time. It is given up when the part of the site that asked for it goes away.
#[hook]
pub(crate) fn use_simulation() -> SimulationHandle {
    let latest = use_reducer(Latest::default);
    let job = use_memo((), |()| Cell::new(None));
    let handle = SimulationHandle { latest, job };
    use_effect_with((), {
        let handle = handle.clone();
        move |()| move || handle.give_up()
    });
    handle
}

/// What happened, what is safe, what to do, where there is no result.
pub(crate) fn notice(state: &SimulationState, messages: &Messages) -> Option<Notice> {
    let SimulationState::Failed(failure) = state else {
        return None;
    };
    let words = &messages.simulation;
    Some(match failure {
        SimulationFailure::NotStarted => (words.not_started)(),
        SimulationFailure::Died => (words.died)(),
        SimulationFailure::Silent => (words.silent)(),
        SimulationFailure::Refused(Failure::NobodyMatched) => (words.nobody_matched)(),
        SimulationFailure::Refused(Failure::Refused) => (words.refused)(),
        SimulationFailure::Refused(Failure::Version { .. }) => (words.other_version)(),
    })
}
