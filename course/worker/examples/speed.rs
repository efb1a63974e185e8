//! How fast the engine is here, and the messages that put the same questions to the worker in a browser.
//!
//! `speed <folder> <name>`: the times go into `<folder>/<name>.json`, the messages beside it. `cargo xtask bench` hands the
//! folder to a browser. One thread, as the worker has.

extern crate sim as tsumugi_sim;

#[path = "../../../sim/examples/workload/mod.rs"]
mod workload;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use protocol::frame::{self, Line};
use protocol::message::{Answer, FromWorker, JobId, Prepared, Report, Request, Task, ToWorker};
use protocol::{write_report, write_request};
use serde_json::{Value, json};
use sim::model::Parameters;
use sim::random::Seed;
use sim::run::{Outcome, Simulation};
use sim::{Case, Edit, History, Plan};

use workload::FUTURES;

const CASE: &str = include_str!("../../../content/cases/care-home/case.json");
const EDITS: &str = include_str!("../../../sim/tests/plans/thoughtful.json");
const SEED: u64 = 1;
const ROUNDS: u32 = 9;
/// A run that is given up must not be over before.
const LONG: u32 = 20 * FUTURES;
const JOB: JobId = JobId(0);

type Failure = Box<dyn Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, name] = arguments.as_slice() else {
        return Err("say the folder and the name of the build".into());
    };
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder)?;
    let connect = frame::ToWorker::Connected(Line::ONLY).to_bytes();
    fs::write(folder.join("connect.bin"), connect)?;
    let cancel = input(Request::Cancel { job: JOB });
    fs::write(folder.join("cancel.bin"), cancel)?;
    let long = start(&care_home()?, Seed::new(SEED)?, LONG);
    fs::write(folder.join("long.bin"), long)?;
    let questions = [
        question("population", &population()?, &folder)?,
        question("care-home", &care_home()?, &folder)?,
    ];
    let facts = json!({ "questions": questions });
    fs::write(folder.join(format!("{name}.json")), facts.to_string())?;
    Ok(())
}

/// The people everything else is measured with.
fn population() -> Result<Prepared, Failure> {
    Ok(Prepared {
        compiled: workload::population(workload::PEOPLE)?,
        parameters: Parameters::embedded().map_err(|problems| format!("{problems:?}"))?,
    })
}

/// The thoughtful plan of the care home: what a learner waits for.
fn care_home() -> Result<Prepared, Failure> {
    let case: Case = serde_json::from_str(CASE)?;
    let edits: Vec<Edit> = serde_json::from_str(EDITS)?;
    let mut history = History::new(Plan::new());
    for edit in edits {
        history = history.with(&case, edit)?;
    }
    let plan = history.plan(&case);
    Ok(*Prepared::new(&case, &plan).map_err(|_| "the plan can't be run")?)
}

/// Answers a question again and again, and writes it down for a browser with the answer it has to give.
fn question(name: &str, plan: &Prepared, folder: &Path) -> Result<Value, Failure> {
    let seed = Seed::new(SEED)?;
    let mut seconds = Vec::new();
    let mut outcome: Option<Outcome> = None;
    for _ in 0..ROUNDS {
        let Prepared {
            compiled,
            parameters,
        } = plan.clone();
        let begun = Instant::now();
        let simulation = Simulation::new(compiled, parameters, seed, FUTURES)?;
        outcome = Some(simulation.finish());
        seconds.push(begun.elapsed().as_secs_f64());
    }
    let outcome = outcome.ok_or("no round")?;
    let facts = json!({
        "name": name,
        "people": outcome.placed(),
        "weeks": outcome.horizon.get(),
        "futures": FUTURES,
        "personWeeks": workload::living_person_weeks(&outcome),
        "digest": outcome.digest()?.to_hex(),
        "seconds": seconds,
    });
    let report = Report::Done(Answer::Outcome(Box::new(outcome)));
    let answer = write_report(&FromWorker::new(JOB, report));
    fs::write(
        folder.join(format!("{name}-start.bin")),
        start(plan, seed, FUTURES),
    )?;
    fs::write(folder.join(format!("{name}-answer.bin")), answer)?;
    Ok(facts)
}

/// The message that asks for a run.
fn start(plan: &Prepared, seed: Seed, futures: u32) -> Vec<u8> {
    let task = Box::new(Task::Run {
        plan: Box::new(plan.clone()),
        seed,
        futures,
    });
    input(Request::Start { job: JOB, task })
}

/// A request as it goes to the worker.
fn input(request: Request) -> Vec<u8> {
    let request = write_request(&ToWorker::new(request));
    frame::ToWorker::Input(Line::ONLY, &request).to_bytes()
}
