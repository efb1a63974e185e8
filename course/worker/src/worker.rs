//! The worker's loop: jobs wait in line, the first is advanced a few milliseconds at a time.

use std::collections::VecDeque;

use gloo_worker::{HandlerId, Worker, WorkerScope};
use js_sys::Date;
use tsumugi_worker::job::Job;
use tsumugi_worker::protocol::{
    Failure, FromWorker, JobId, Report, Request, Task, ToWorker, VERSION,
};

use crate::pulse::Pulse;

/// Milliseconds of work between two looks at the messages that have come.
const PIECE: f64 = 8.0;

/// Milliseconds between two reports; with a piece of work on top it stays under 50.
const REPORT_AFTER: f64 = 25.0;

/// A job in line.
struct Waiting {
    id: JobId,
    line: HandlerId,
    task: Box<Task>,
}

/// The job that is worked on.
struct Current {
    id: JobId,
    line: HandlerId,
    job: Job,
    reported: f64,
}

/// The worker.
pub(crate) struct SimulationWorker {
    waiting: VecDeque<Waiting>,
    current: Option<Current>,
    pulse: Pulse,
}

impl Worker for SimulationWorker {
    type Message = ();
    type Input = ToWorker;
    type Output = FromWorker;

    fn create(scope: &WorkerScope<Self>) -> Self {
        let pulse = Pulse::new(scope.callback(|()| ()));
        Self {
            waiting: VecDeque::new(),
            current: None,
            pulse,
        }
    }

    fn received(&mut self, scope: &WorkerScope<Self>, message: ToWorker, line: HandlerId) {
        match message.request {
            Request::Start { job, .. } if message.version != VERSION => {
                let failure = Failure::Version {
                    found: message.version,
                };
                scope.respond(line, FromWorker::new(job, Report::Failed(failure)));
            }
            Request::Start { job, task } => {
                self.waiting.push_back(Waiting {
                    id: job,
                    line,
                    task,
                });
                if self.current.is_none() {
                    self.pulse.next();
                }
            }
            Request::Cancel { job } => {
                self.waiting.retain(|waiting| waiting.id != job);
                if self
                    .current
                    .as_ref()
                    .is_some_and(|current| current.id == job)
                {
                    self.current = None;
                    self.pulse.next();
                }
                scope.respond(line, FromWorker::new(job, Report::Cancelled));
            }
        }
    }

    fn update(&mut self, scope: &WorkerScope<Self>, (): ()) {
        if self.current.is_none() {
            self.begin(scope);
        }
        let Some(mut current) = self.current.take() else {
            return;
        };
        let until = Date::now() + PIECE;
        let progress = current.job.advance(|| Date::now() < until);
        if progress.is_done() {
            let report = current
                .job
                .finish()
                .map_or_else(Report::Failed, Report::Done);
            scope.respond(current.line, FromWorker::new(current.id, report));
        } else {
            if Date::now() - current.reported >= REPORT_AFTER {
                current.report(scope);
            }
            self.current = Some(current);
        }
        if self.current.is_some() || !self.waiting.is_empty() {
            self.pulse.next();
        }
    }
}

impl SimulationWorker {
    /// Takes the next job out of the line; one that can't be done is answered at once.
    fn begin(&mut self, scope: &WorkerScope<Self>) {
        while let Some(Waiting { id, line, task }) = self.waiting.pop_front() {
            match Job::begin(*task) {
                Ok(job) => {
                    let mut current = Current {
                        id,
                        line,
                        job,
                        reported: 0.0,
                    };
                    current.report(scope);
                    self.current = Some(current);
                    return;
                }
                Err(failure) => scope.respond(line, FromWorker::new(id, Report::Failed(failure))),
            }
        }
    }
}

impl Current {
    fn report(&mut self, scope: &WorkerScope<SimulationWorker>) {
        let progress = self.job.progress();
        let report = Report::Progress {
            done: progress.done,
            total: progress.total,
        };
        scope.respond(self.line, FromWorker::new(self.id, report));
        self.reported = Date::now();
    }
}
