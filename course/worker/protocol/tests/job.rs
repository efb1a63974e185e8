//! Jobs on the care home: the same results in pieces as at once, and every message survives its trip.

#![expect(
    clippy::unwrap_used,
    reason = "a fixture or a message that can't be read fails its test"
)]

use sim::random::Seed;
use sim::run::Simulation;
use sim::{Case, Edit, History, Plan};
use tsumugi_worker_protocol::job::Job;
use tsumugi_worker_protocol::message::{
    Answer, Failure, FromWorker, JobId, Prepared, Report, Request, Task, ToWorker,
};
use tsumugi_worker_protocol::{read_report, read_request, write_report, write_request};

const CASE: &str = include_str!("../../../../content/cases/care-home/case.json");
const EDITS: &str = include_str!("../../../../sim/tests/plans/thoughtful.json");
const FUTURES: u32 = 64;

fn case() -> Case {
    serde_json::from_str(CASE).unwrap()
}

fn plan() -> Plan {
    let edits: Vec<Edit> = serde_json::from_str(EDITS).unwrap();
    let begin = History::new(Plan::new());
    let history = edits
        .into_iter()
        .try_fold(begin, |history, edit| history.with(&case(), edit));
    history.unwrap().plan(&case())
}

fn prepared() -> Box<Prepared> {
    Prepared::new(&case(), &plan()).unwrap()
}

fn seed() -> Seed {
    Seed::new(3).unwrap()
}

fn run(futures: u32) -> Task {
    Task::Run {
        plan: prepared(),
        seed: seed(),
        futures,
    }
}

/// Works a job off one step at a time, as the worker does when the page is busy.
fn answer(task: Task) -> Answer {
    let mut job = Job::begin(task).unwrap();
    let mut before = job.progress().done;
    while !job.advance(|| false).is_done() {
        assert!(job.progress().done > before);
        before = job.progress().done;
    }
    job.finish()
}

#[test]
fn a_run_in_pieces_is_the_run_at_once() {
    let Answer::Outcome(outcome) = answer(run(FUTURES)) else {
        panic!("no outcome")
    };
    let at_once = Simulation::of_plan(&case(), &plan(), seed(), FUTURES)
        .unwrap()
        .finish();
    assert_eq!(*outcome, at_once);
}

#[test]
fn a_job_goes_on_only_while_it_may() {
    let mut job = Job::begin(run(FUTURES)).unwrap();
    assert!(job.advance(|| false).done < FUTURES);
    assert!(job.advance(|| true).is_done());
}

#[test]
fn a_plan_compared_with_itself_shows_no_difference() {
    let task = Task::Compare {
        first: prepared(),
        second: prepared(),
        seed: seed(),
        futures: FUTURES,
    };
    let Answer::Comparison(comparison) = answer(task) else {
        panic!("no comparison")
    };
    assert!(comparison.in_work.iter().all(|week| week.sum == 0));
    assert_eq!(comparison.first, comparison.second);
}

#[test]
fn a_future_is_told_with_the_reasons_of_everybodys_last_week() {
    let replay = |future| Task::Replay {
        plan: prepared(),
        seed: seed(),
        future,
    };
    let mut left = 0;
    for future in 0..20 {
        let Answer::Telling(telling) = answer(replay(future)) else {
            panic!("no story")
        };
        for why in &telling.why {
            let story = telling
                .stories
                .iter()
                .find(|story| story.person == why.person)
                .unwrap();
            assert_eq!(story.weeks.last().unwrap().week, why.week);
            assert_eq!(why.reasons.len(), 5);
            left += usize::from(why.left_for.is_some());
        }
    }
    assert!(left > 0);
}

#[test]
fn nobody_matched_is_said_as_such() {
    let nobody = Prepared::new(&case(), &Plan::new());
    assert_eq!(nobody, Err(Failure::NobodyMatched));
    assert!(matches!(Job::begin(run(0)), Err(Failure::Refused)));
}

#[test]
fn messages_survive_their_trip() {
    let job = JobId(7);
    let start = ToWorker::new(Request::Start {
        job,
        task: Box::new(run(FUTURES)),
    });
    let Request::Start { task, .. } = read_request(&write_request(&start)).unwrap().request else {
        panic!("another request")
    };
    assert_eq!(*task, run(FUTURES));
    for task in [
        run(FUTURES),
        Task::Replay {
            plan: prepared(),
            seed: seed(),
            future: 5,
        },
    ] {
        let answer = answer(task);
        let report = FromWorker::new(job, Report::Done(answer.clone()));
        let Report::Done(arrived) = read_report(&write_report(&report)).unwrap().report else {
            panic!("another report")
        };
        assert_eq!(arrived, answer);
    }
}
