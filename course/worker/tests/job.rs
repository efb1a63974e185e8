//! Jobs on the care home: the same results in pieces as at once, and every message survives its trip.

#![expect(
    clippy::unwrap_used,
    reason = "a fixture or a message that can't be read fails its test"
)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use sim::random::Seed;
use sim::run::Simulation;
use sim::{Case, Edit, History, Plan};
use tsumugi_worker::job::Job;
use tsumugi_worker::protocol::{
    Answer, Failure, FromWorker, JobId, Report, Request, Task, ToWorker,
};

const CASE: &str = include_str!("../../../content/cases/care-home/case.json");
const EDITS: &str = include_str!("../../../sim/tests/plans/thoughtful.json");
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

fn seed() -> Seed {
    Seed::new(3).unwrap()
}

fn run(futures: u32) -> Task {
    Task::Run {
        case: case(),
        plan: plan(),
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
    job.finish().unwrap()
}

fn travelled<T: Serialize + DeserializeOwned>(value: &T) -> T {
    bincode::deserialize(&bincode::serialize(value).unwrap()).unwrap()
}

#[test]
fn a_run_in_pieces_is_the_run_at_once() {
    let Answer::Outcome { outcome, digest } = answer(run(FUTURES)) else {
        panic!("no outcome")
    };
    let at_once = Simulation::of_plan(&case(), &plan(), seed(), FUTURES)
        .unwrap()
        .finish();
    assert_eq!(*outcome, at_once);
    assert_eq!(digest, sim::digest::digest_of(&at_once).unwrap());
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
        case: case(),
        first: plan(),
        second: plan(),
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
        case: case(),
        plan: plan(),
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
    let task = Task::Run {
        case: case(),
        plan: Plan::new(),
        seed: seed(),
        futures: FUTURES,
    };
    assert!(matches!(Job::begin(task), Err(Failure::NobodyMatched)));
    assert!(matches!(Job::begin(run(0)), Err(Failure::Refused(_))));
}

#[test]
fn messages_survive_their_trip() {
    let job = JobId(7);
    let start = ToWorker::new(Request::Start {
        job,
        task: Box::new(run(FUTURES)),
    });
    let Request::Start { task, .. } = travelled(&start).request else {
        panic!("another request")
    };
    assert_eq!(*task, run(FUTURES));
    for task in [
        run(FUTURES),
        Task::Replay {
            case: case(),
            plan: plan(),
            seed: seed(),
            future: 5,
        },
    ] {
        let answer = answer(task);
        let report = FromWorker::new(job, Report::Done(answer.clone()));
        let Report::Done(arrived) = travelled(&report).report else {
            panic!("another report")
        };
        assert_eq!(arrived, answer);
    }
}
