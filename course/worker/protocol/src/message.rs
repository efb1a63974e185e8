//! What the page and the worker say to each other.

use serde::{Deserialize, Serialize};
use sim::Cause;
use sim::id::PersonId;
use sim::model::Parameters;
use sim::model::compiled::Compiled;
use sim::random::Seed;
use sim::run::{Comparison, Outcome, Reasons, Story};

/// Version of these messages. A page and a worker of different versions don't work together.
pub const VERSION: u32 = 1;

/// The number of a job; it rises with every job of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct JobId(pub u32);

/// What the page sends.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ToWorker {
    /// [`VERSION`] of the page.
    pub version: u32,
    /// What it wants.
    pub request: Request,
}

impl ToWorker {
    /// A request of this version.
    #[must_use]
    pub const fn new(request: Request) -> Self {
        Self {
            version: VERSION,
            request,
        }
    }
}

/// What the page wants.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Request {
    /// Begin a job; it waits until those before it are over.
    Start {
        /// Its number.
        job: JobId,
        /// What is to be done.
        task: Box<Task>,
    },
    /// Give a job up.
    Cancel {
        /// Its number.
        job: JobId,
    },
}

/// A plan ready to be run: the page looks up everything the plan and the case refer to, so that the worker gets plain numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Prepared {
    /// The case and the plan as the engine takes them.
    pub compiled: Compiled,
    /// The numbers of the model.
    pub parameters: Parameters,
}

/// What a job is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Task {
    /// Run a plan over many futures.
    Run {
        /// The plan.
        plan: Box<Prepared>,
        /// Seed of the futures.
        seed: Seed,
        /// How many.
        futures: u32,
    },
    /// Run two plans over the same futures.
    Compare {
        /// The plan as it is.
        first: Box<Prepared>,
        /// The plan with a change.
        second: Box<Prepared>,
        /// Seed of the futures.
        seed: Seed,
        /// How many.
        futures: u32,
    },
    /// Tell one future, person by person.
    Replay {
        /// The plan.
        plan: Box<Prepared>,
        /// Seed of the futures.
        seed: Seed,
        /// Which of them, from 0.
        future: u32,
    },
}

/// What the worker sends.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FromWorker {
    /// [`VERSION`] of the worker.
    pub version: u32,
    /// The job it is about.
    pub job: JobId,
    /// What there is to say about it.
    pub report: Report,
}

impl FromWorker {
    /// A report of this version.
    #[must_use]
    pub const fn new(job: JobId, report: Report) -> Self {
        Self {
            version: VERSION,
            job,
            report,
        }
    }
}

/// News of a job. After anything but progress the job is over.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Report {
    /// It is this far. Comes at least every 50 ms.
    Progress {
        /// Futures done.
        done: u32,
        /// Futures asked for.
        total: u32,
    },
    /// It is finished.
    Done(Answer),
    /// It can't be done.
    Failed(Failure),
    /// It was given up.
    Cancelled,
}

/// What came out of a job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// Of [`Task::Run`].
    Outcome(Box<Outcome>),
    /// Of [`Task::Compare`].
    Comparison(Box<Comparison>),
    /// Of [`Task::Replay`].
    Telling(Telling),
}

/// One future, told person by person, with the reasons at its turning points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Telling {
    /// Which future it is.
    pub future: u32,
    /// Everybody's story, in the order of the case.
    pub stories: Vec<Story>,
    /// Why things stood as they did in each person's last week; nobody who never started is in it.
    pub why: Vec<WhyThen>,
}

/// The reasons behind a person's hazards in the last week they were there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WhyThen {
    /// The person.
    pub person: PersonId,
    /// Week since clock zero, from 1.
    pub week: u16,
    /// The cause they left for in that week; `None` when they stayed, moved on well or stalled.
    pub left_for: Option<Cause>,
    /// The reasons for each cause, in the order of [`Cause::ALL`].
    pub reasons: Vec<Reasons>,
}

/// Why a job can't be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// Nobody is matched, so there is nothing to simulate.
    NobodyMatched,
    /// The engine refuses the case, the plan or the numbers.
    Refused,
    /// Page and worker are of different versions of the site.
    Version {
        /// Version of the message.
        found: u32,
    },
}
