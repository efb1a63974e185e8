//! What is known of the job a part of the site has asked for. Knows no web.

use std::rc::Rc;

use protocol::message::{Failure, JobId, Report};
use yew::Reducible;

use super::task::Answer;

/// Why there is no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SimulationFailure {
    /// The worker could not be loaded.
    NotStarted,
    /// The worker stopped in the middle.
    Died,
    /// The worker has been silent for seconds, and was ended.
    Silent,
    /// The plan can't be run.
    Refused(Failure),
}

/// What is known of the job.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum SimulationState {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// On its way.
    Running {
        /// Futures done.
        done: u32,
        /// Futures asked for; zero until the first report.
        total: u32,
    },
    /// Finished.
    Done(Rc<Answer>),
    /// There is no result, and why.
    Failed(SimulationFailure),
    /// Given up by the person.
    Cancelled,
}

/// News of a job from the worker or about it.
#[derive(Debug, Clone)]
pub(crate) enum News {
    /// A report of the worker.
    Report(Report),
    /// The worker is gone.
    Lost(SimulationFailure),
}

/// One part of the site and its latest job.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Latest {
    pub(super) job: Option<JobId>,
    pub(super) state: SimulationState,
}

/// What happens to the latest job.
#[derive(Debug, Clone)]
pub(super) enum Action {
    /// A new job takes the place of any before it.
    Started(JobId),
    /// News; news of older jobs is dropped.
    Heard(JobId, News),
    /// There is no job, because the plan can't be run.
    Refused(Failure),
    /// The person gave the job up.
    GivenUp,
    /// The result is put away.
    PutAway,
}

impl Reducible for Latest {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let running = matches!(self.state, SimulationState::Running { .. });
        let (job, state) = match action {
            Action::Started(job) => (Some(job), SimulationState::Running { done: 0, total: 0 }),
            Action::Heard(job, news) if self.job == Some(job) && running => (self.job, after(news)),
            Action::GivenUp if running => (None, SimulationState::Cancelled),
            Action::Refused(failure) => (
                None,
                SimulationState::Failed(SimulationFailure::Refused(failure)),
            ),
            Action::PutAway => (None, SimulationState::Idle),
            Action::Heard(..) | Action::GivenUp => return self,
        };
        Rc::new(Self { job, state })
    }
}

fn after(news: News) -> SimulationState {
    match news {
        News::Report(Report::Progress { done, total }) => SimulationState::Running { done, total },
        News::Report(Report::Done(answer)) => match Answer::of(answer) {
            Ok(answer) => SimulationState::Done(Rc::new(answer)),
            Err(failure) => SimulationState::Failed(SimulationFailure::Refused(failure)),
        },
        News::Report(Report::Failed(failure)) => {
            SimulationState::Failed(SimulationFailure::Refused(failure))
        }
        News::Report(Report::Cancelled) => SimulationState::Cancelled,
        News::Lost(failure) => SimulationState::Failed(failure),
    }
}

#[cfg(test)]
mod tests {
    use protocol::message::{Answer, Telling};

    use super::{
        Action, JobId, Latest, News, Rc, Reducible, Report, SimulationFailure, SimulationState,
    };

    fn progress(done: u32) -> News {
        News::Report(Report::Progress { done, total: 2_000 })
    }

    fn after_all(actions: impl IntoIterator<Item = Action>) -> SimulationState {
        let latest = actions
            .into_iter()
            .fold(Rc::new(Latest::default()), Latest::reduce);
        latest.state.clone()
    }

    #[test]
    fn news_of_an_older_job_is_dropped() {
        let (old, new) = (JobId(1), JobId(2));
        let state = after_all([
            Action::Started(old),
            Action::Heard(old, progress(900)),
            Action::Started(new),
            Action::Heard(new, progress(32)),
            Action::Heard(old, progress(1_600)),
            Action::Heard(old, News::Report(Report::Cancelled)),
        ]);
        assert_eq!(
            state,
            SimulationState::Running {
                done: 32,
                total: 2_000
            }
        );
    }

    #[test]
    fn what_arrives_after_giving_up_changes_nothing() {
        let job = JobId(1);
        let telling = Telling {
            future: 0,
            stories: Vec::new(),
            why: Vec::new(),
        };
        let answer = Answer::Telling(telling);
        let state = after_all([
            Action::Started(job),
            Action::GivenUp,
            Action::Heard(job, News::Report(Report::Done(answer))),
        ]);
        assert_eq!(state, SimulationState::Cancelled);
    }

    #[test]
    fn a_worker_that_dies_is_a_failure_and_the_next_job_begins_afresh() {
        let job = JobId(1);
        let died = Action::Heard(job, News::Lost(SimulationFailure::Died));
        let failed = SimulationState::Failed(SimulationFailure::Died);
        assert_eq!(after_all([Action::Started(job), died.clone()]), failed);
        let again = after_all([Action::Started(job), died, Action::Started(JobId(2))]);
        assert_eq!(again, SimulationState::Running { done: 0, total: 0 });
    }
}
