//! How fast the engine is here, and the messages that put the same question to the worker in a browser.
//!
//! `cargo xtask bench` runs this and hands the folder it wrote to a browser. One thread, the care home's thoughtful plan.

use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use protocol::frame::{self, Line};
use protocol::message::{Answer, FromWorker, JobId, Prepared, Report, Request, Task, ToWorker};
use protocol::{write_report, write_request};
use serde_json::json;
use sim::random::Seed;
use sim::run::Simulation;
use sim::{Case, Edit, History, Plan};

const CASE: &str = include_str!("../../../content/cases/care-home/case.json");
const EDITS: &str = include_str!("../../../sim/tests/plans/thoughtful.json");
const FUTURES: u32 = 2_000;
const SEED: u64 = 1;
/// The first runs warm up caches and, in a browser, its compiler; the best one counts.
const RUNS: u32 = 5;
/// A run that is given up must not be over before.
const LONG: u32 = 20 * FUTURES;

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = std::env::args_os()
        .nth(1)
        .ok_or("name a folder for the messages")?
        .into();
    let case: Case = serde_json::from_str(CASE)?;
    let plan = plan(&case)?;
    let seed = Seed::new(SEED)?;
    let mut best = f64::INFINITY;
    let mut result = None;
    for _ in 0..RUNS {
        let start = Instant::now();
        let outcome = Simulation::of_plan(&case, &plan, seed, FUTURES)?.finish();
        let digest = outcome.digest()?;
        best = best.min(start.elapsed().as_secs_f64());
        result = Some((outcome, digest));
    }
    let (outcome, digest) = result.ok_or("no run")?;
    fs::create_dir_all(&folder)?;
    fs::write(
        folder.join("connect.bin"),
        frame::ToWorker::Connected(Line::ONLY).to_bytes(),
    )?;
    let start = |job, futures| -> Result<Vec<u8>, Box<dyn Error>> {
        let task = Box::new(Task::Run {
            plan: Prepared::new(&case, &plan).map_err(|_| "the plan can't be run")?,
            seed,
            futures,
        });
        Ok(input(Request::Start { job, task }))
    };
    for run in 0..RUNS {
        let job = JobId(run);
        fs::write(
            folder.join(format!("start-{run}.bin")),
            start(job, FUTURES)?,
        )?;
        let report = Report::Done(Answer::Outcome(Box::new(outcome.clone())));
        let answer = write_report(&FromWorker::new(job, report));
        fs::write(folder.join(format!("answer-{run}.bin")), answer)?;
    }
    let job = JobId(RUNS);
    fs::write(folder.join("long.bin"), start(job, LONG)?)?;
    fs::write(folder.join("cancel.bin"), input(Request::Cancel { job }))?;
    let facts = json!({
        "futures": FUTURES,
        "people": outcome.placed(),
        "weeks": outcome.occupancy.len(),
        "runs": RUNS,
        "seconds": best,
        "digest": digest.to_hex(),
    });
    fs::write(folder.join("native.json"), facts.to_string())?;
    Ok(())
}

/// A request as it goes to the worker.
fn input(request: Request) -> Vec<u8> {
    let request = write_request(&ToWorker::new(request));
    frame::ToWorker::Input(Line::ONLY, &request).to_bytes()
}

fn plan(case: &Case) -> Result<Plan, Box<dyn Error>> {
    let edits: Vec<Edit> = serde_json::from_str(EDITS)?;
    let mut history = History::new(Plan::new());
    for edit in edits {
        history = history.with(case, edit)?;
    }
    Ok(history.plan(case))
}
