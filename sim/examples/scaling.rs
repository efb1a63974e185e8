//! How memory and time grow with people, weeks and futures, within the bounds the engine declares, for the bench command.
//!
//! `cargo run --profile worker -p tsumugi-sim --example scaling -- <file>`: writes what was found as JSON.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a measurement reads the clock"
)]

mod allocated;
mod workload;

use std::fs;
use std::time::Instant;

use serde::Serialize;
use tsumugi_sim::model::Parameters;
use tsumugi_sim::model::compiled::Compiled;
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{MOST_FUTURES, MOST_PEOPLE, MOST_WEEKS, Outcome, Simulation};

use allocated::Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

type Failure = Box<dyn std::error::Error>;

/// Times each point is run; all points take turns.
const ROUNDS: usize = 5;
const YEAR: u16 = 52;

/// A size of a run.
#[derive(Clone, Copy, Serialize)]
struct Point {
    /// What grows from point to point.
    axis: &'static str,
    people: usize,
    weeks: u16,
    futures: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Memory {
    #[serde(flatten)]
    point: Point,
    /// Most bytes that were allocated at once, beside those there were before.
    peak_bytes: usize,
    /// Most memory the process ever held up to then, where the system says so.
    resident_bytes: Option<usize>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Cost {
    #[serde(flatten)]
    point: Point,
    person_weeks: u64,
    seconds: Vec<f64>,
}

#[derive(Serialize)]
struct Found {
    memory: Vec<Memory>,
    cost: Vec<Cost>,
}

fn main() -> Result<(), Failure> {
    let file = std::env::args_os().nth(1).ok_or("name a file to write")?;
    let parameters = Parameters::embedded().map_err(|problems| format!("{problems:?}"))?;
    let memory: Result<Vec<Memory>, Failure> = memory_points()
        .into_iter()
        .map(|point| memory_of(point, &parameters))
        .collect();
    let found = Found {
        memory: memory?,
        cost: costs(&parameters)?,
    };
    fs::write(file, serde_json::to_string(&found)?)?;
    Ok(())
}

fn memory_points() -> Vec<Point> {
    let by_futures = [1_000, 10_000, 100_000, MOST_FUTURES].map(|futures| Point {
        axis: "futures",
        people: 10,
        weeks: YEAR,
        futures,
    });
    let by_people = [1, 10, 100, MOST_PEOPLE].map(|people| Point {
        axis: "people",
        people,
        weeks: YEAR,
        futures: 1_000,
    });
    by_futures.into_iter().chain(by_people).collect()
}

fn cost_points() -> Vec<Point> {
    let (weeks, futures) = (YEAR, workload::FUTURES);
    let by_people = [1, 2, 4, 8, 16, 64, 256, MOST_PEOPLE].map(|people| Point {
        axis: "people",
        people,
        weeks,
        futures,
    });
    let by_weeks = [1, 4, 13, 52, 130, MOST_WEEKS].map(|weeks| Point {
        axis: "weeks",
        people: workload::PEOPLE,
        weeks,
        futures,
    });
    let by_futures = [1_000, 10_000, 100_000, MOST_FUTURES].map(|futures| Point {
        axis: "futures",
        people: 4,
        weeks,
        futures,
    });
    let (people, weeks, futures) = (by_people.iter(), by_weeks.iter(), by_futures.iter());
    people.chain(weeks).chain(futures).copied().collect()
}

fn compiled(point: Point) -> Result<Compiled, Failure> {
    let mut compiled = workload::population(point.people)?;
    compiled.horizon = point.weeks;
    Ok(compiled)
}

fn run(
    compiled: Compiled,
    parameters: &Parameters,
    seed: Seed,
    point: Point,
) -> Result<Outcome, Failure> {
    Ok(Simulation::new(compiled, parameters.clone(), seed, point.futures)?.finish())
}

fn memory_of(point: Point, parameters: &Parameters) -> Result<Memory, Failure> {
    let compiled = compiled(point)?;
    let before = Counting::forget_peak();
    let outcome = run(compiled, parameters, Seed::default(), point)?;
    let peak_bytes = Counting::peak() - before;
    drop(outcome);
    Ok(Memory {
        point,
        peak_bytes,
        resident_bytes: resident_bytes(),
    })
}

/// The high-water mark Linux keeps; other systems have no such file.
fn resident_bytes() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: usize = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1_024)
}

fn costs(parameters: &Parameters) -> Result<Vec<Cost>, Failure> {
    let mut costs: Vec<Cost> = cost_points()
        .into_iter()
        .map(|point| Cost {
            point,
            person_weeks: 0,
            seconds: Vec::new(),
        })
        .collect();
    for _ in 0..ROUNDS {
        for cost in &mut costs {
            let compiled = compiled(cost.point)?;
            let begun = Instant::now();
            let outcome = run(compiled, parameters, Seed::default(), cost.point)?;
            cost.seconds.push(begun.elapsed().as_secs_f64());
            cost.person_weeks = workload::living_person_weeks(&outcome);
        }
    }
    Ok(costs)
}
