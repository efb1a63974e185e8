//! The worker's loop: jobs wait in line, the first is advanced a few milliseconds at a time.

use std::collections::VecDeque;

use gloo_worker::{HandlerId, Worker, WorkerScope};
use js_sys::Date;
use protocol::job::Job;
use protocol::message::{Failure, FromWorker, JobId, Report, Request, Task, VERSION};
use protocol::{read_request, write_report};

use crate::pulse::Pulse;

/// Milliseconds of work between two looks at the messages that have come.
const PIECE: f64 = 6.0;

/// Milliseconds between two reports; with a piece of work on top, and on a busy machine, it stays under 50.
const REPORT_AFTER: f64 = 12.0;

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
    type Input = Vec<u8>;
    type Output = Vec<u8>;

    fn create(scope: &WorkerScope<Self>) -> Self {
        let pulse = Pulse::new(scope.callback(|()| ()));
        Self {
            waiting: VecDeque::new(),
            current: None,
            pulse,
        }
    }

    fn received(&mut self, scope: &WorkerScope<Self>, message: Vec<u8>, line: HandlerId) {
        // A page that talks gibberish hears nothing, and takes the worker for dead.
        let Ok(message) = read_request(&message) else {
            return;
        };
        match message.request {
            Request::Start { job, .. } if message.version != VERSION => {
                let found = message.version;
                respond(scope, line, job, Report::Failed(Failure::Version { found }));
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
                respond(scope, line, job, Report::Cancelled);
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
            // Putting the results together takes a moment too.
            current.report(scope);
            let report = Report::Done(current.job.finish());
            respond(scope, current.line, current.id, report);
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
                Err(failure) => respond(scope, line, id, Report::Failed(failure)),
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
        respond(scope, self.line, self.id, report);
        self.reported = Date::now();
    }
}

fn respond(scope: &WorkerScope<SimulationWorker>, line: HandlerId, job: JobId, report: Report) {
    scope.respond(line, write_report(&FromWorker::new(job, report)));
}
