//! What page and worker say to each other, as bytes.

use protocol::frame;
use protocol::job::Job;
use protocol::message::{Answer, FromWorker, JobId, Prepared, Report, Request, Task, ToWorker};
use protocol::{read_report, read_request, write_report, write_request};
use sim::random::Seed;

use crate::outcome;
use crate::plan::case;
use crate::repository::{Seeds, plan};

/// Futures of a job that is worked off here; of a larger one the first step is done.
const FEW: u32 = 40;

/// A frame, a report, or a request, which is then done.
pub(crate) fn run(bytes: &[u8]) {
    let _frame_or_none = frame::FromWorker::from_bytes(bytes);
    if let Ok(report) = read_report(bytes) {
        let written = write_report(&report);
        assert!(read_report(&written).is_ok());
    }
    let Ok(message) = read_request(bytes) else {
        return;
    };
    assert!(read_request(&write_request(&message)).is_ok());
    if let Request::Start { task, .. } = message.request {
        work_off(*task);
    }
}

fn work_off(task: Task) {
    let Ok(mut job) = Job::begin(task) else {
        return;
    };
    let total = job.progress().total;
    let progress = job.advance(|| false);
    assert!(progress.done > 0 && progress.done <= total);
    if total > FEW {
        return;
    }
    match job.finish() {
        Answer::Outcome(found) => outcome::holds(&found),
        Answer::Comparison(found) => {
            outcome::holds(&found.first);
            outcome::holds(&found.second);
        }
        Answer::Telling(telling) => {
            for reasons in telling.why.iter().flat_map(|why| &why.reasons) {
                assert!(reasons.predictor.is_finite(), "{reasons:?}");
            }
        }
    }
}

pub(crate) fn seeds() -> Seeds {
    let prepared =
        |name: &str| Prepared::new(case(), &plan(case(), name)).expect("a plan that runs");
    let mut small = prepared("thoughtful");
    small.compiled.people.truncate(1);
    small.compiled.team.order = vec![0];
    small.compiled.horizon = 8;
    let (seed, futures) = (Seed::default(), 5);
    let job = JobId(1);
    let tasks = [
        Task::Run {
            plan: small.clone(),
            seed,
            futures,
        },
        Task::Replay {
            plan: small.clone(),
            seed,
            future: 3,
        },
        Task::Compare {
            first: small.clone(),
            second: small,
            seed,
            futures,
        },
        Task::Run {
            plan: prepared("careless"),
            seed,
            futures,
        },
        Task::Replay {
            plan: prepared("overloaded"),
            seed,
            future: 1,
        },
    ];
    let answer = |task: Task| Job::begin(task).expect("a job").finish();
    let mut seeds: Seeds = tasks
        .iter()
        .take(3)
        .map(|task| write_report(&FromWorker::new(job, Report::Done(answer(task.clone())))))
        .collect();
    let frame = frame::ToWorker::Input(frame::Line::ONLY, &[1, 2, 3]);
    seeds.push(frame.to_bytes());
    seeds.push(write_request(&ToWorker::new(Request::Cancel { job })));
    let start = |task: Task| {
        write_request(&ToWorker::new(Request::Start {
            job,
            task: Box::new(task),
        }))
    };
    seeds.extend(tasks.into_iter().map(start));
    seeds
}
