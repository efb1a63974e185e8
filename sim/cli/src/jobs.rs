//! Jobs in JSON Lines: each line a whole question, each answered by a line of its own, so that lines can be spread over any
//! number of machines. A broken line is answered with its refusal, and the others are done all the same.

use std::io::{BufRead, BufReader, Read, Write};

use content::messages::command::CommandMessages;
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sim::Case;
use sim::plan::{Edit, Plan};
use sim::random::Seed;
use sim::run::MOST_FUTURES;

use crate::command::run::{RunResult, simulation};
use crate::exit::Exit;
use crate::failure::{Failure, Refused};
use crate::input::{self, Source};
use crate::progress::Progress;
use crate::{Surroundings, tell, threads};

/// Bytes a line may have.
const LONGEST_LINE: u64 = 4 << 20;

/// One line of a file of jobs.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Job {
    /// By which its answer is known.
    job: String,
    /// The case.
    case: Case,
    /// The plan: itself, or the edits that make it.
    #[schemars(with = "PlanOrEdits")]
    plan: Value,
    /// Seed of the futures, below 2⁵³.
    #[schemars(range(max = Seed::LIMIT - 1))]
    seed: u64,
    /// How many futures, 1 to 1,000,000.
    #[schemars(range(min = 1, max = MOST_FUTURES))]
    futures: u64,
}

/// The two forms of a plan in a job.
#[derive(Debug, JsonSchema)]
#[serde(untagged)]
#[expect(
    dead_code,
    reason = "only its schema is used: readers tell the forms apart first, for better refusals"
)]
enum PlanOrEdits {
    Plan(Plan),
    Edits(#[schemars(length(max = input::MOST_EDITS))] Vec<Edit>),
}

/// The answer to one line.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct JobResult {
    /// The number of the line, from 1.
    line: usize,
    /// The job's own name, if the line could be read so far.
    job: Option<String>,
    /// What came out, or why nothing did.
    #[serde(flatten)]
    answer: Answer,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Answer {
    /// What came out.
    Result(Box<RunResult>),
    /// Why nothing came out.
    Refused(Refused),
}

/// Answers every line in order, a few at once.
pub(crate) fn run(source: &Source, surroundings: &Surroundings) -> Result<Exit, Failure> {
    let mut lines = Lines {
        reader: BufReader::with_capacity(LONGEST_LINE as usize, source.open()?),
        source,
        number: 0,
    };
    let mut sink = surroundings.printer.sink()?;
    let mut exit = Exit::Done;
    loop {
        let batch = lines.next_batch(4 * rayon::current_num_threads())?;
        if batch.is_empty() {
            sink.finish()
                .map_err(|error| surroundings.printer.unwritable(error))?;
            return Ok(exit);
        }
        let answers: Vec<JobResult> = batch
            .into_par_iter()
            .map(|(line, bytes)| answer(line, bytes, source, surroundings.words))
            .collect();
        for answer in &answers {
            if let Answer::Refused(refused) = &answer.answer {
                exit = Exit::SomeJobs;
                let words = surroundings.words;
                tell(&(words.line)(
                    answer.line,
                    answer.job.as_deref(),
                    &refused.says,
                ));
            }
            let written = serde_json::to_writer(&mut sink, answer)
                .map_err(std::io::Error::from)
                .and_then(|()| sink.write_all(b"\n"))
                .and_then(|()| sink.flush());
            written.map_err(|error| surroundings.printer.unwritable(error))?;
        }
    }
}

/// The bytes of a line, or why it was not read.
type Line = Result<Vec<u8>, Failure>;

struct Lines<'a, R> {
    reader: BufReader<R>,
    source: &'a Source,
    number: usize,
}

impl<R: Read> Lines<'_, R> {
    /// Up to `most` lines that are not empty, with their numbers; none at the end. It waits for one line only: whoever sends
    /// a job at a time gets each answer before the next.
    fn next_batch(&mut self, most: usize) -> Result<Vec<(usize, Line)>, Failure> {
        let mut batch = Vec::new();
        while batch.is_empty() || batch.len() < most && self.reader.buffer().contains(&b'\n') {
            let Some(line) = self.next()? else { break };
            if !matches!(&line, Ok(bytes) if bytes.trim_ascii().is_empty()) {
                batch.push((self.number, line));
            }
        }
        Ok(batch)
    }

    fn next(&mut self) -> Result<Option<Line>, Failure> {
        let mut bytes = Vec::new();
        let unreadable = |reason| self.source.unreadable(reason);
        let read = (&mut self.reader)
            .take(LONGEST_LINE + 1)
            .read_until(b'\n', &mut bytes)
            .map_err(unreadable)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        if read as u64 <= LONGEST_LINE {
            return Ok(Some(Ok(bytes)));
        }
        let rest = if bytes.ends_with(b"\n") {
            0
        } else {
            self.reader.skip_until(b'\n').map_err(unreadable)?
        };
        let file = format!("{}:{}", self.source, self.number);
        let bytes = (read + rest) as u64;
        Ok(Some(Err(Failure::TooLarge {
            file,
            bytes,
            limit: LONGEST_LINE,
        })))
    }
}

/// The answer to one line by itself, as JSON.
///
/// # Errors
/// When the answer can't be written as JSON.
pub fn answer_line(bytes: &[u8], words: &'static CommandMessages) -> serde_json::Result<String> {
    let answer = answer(1, Ok(bytes.to_vec()), &Source::StandardInput, words);
    serde_json::to_string(&answer)
}

fn answer(line: usize, bytes: Line, source: &Source, words: &'static CommandMessages) -> JobResult {
    let refused = |job, failure: &Failure| JobResult {
        line,
        job,
        answer: Answer::Refused(failure.refused(words)),
    };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(failure) => return refused(None, &failure),
    };
    let file = format!("{source}:{line}");
    let job: Job = match input::value(&file, &bytes) {
        Ok(job) => job,
        Err(failure) => return refused(name_in(&bytes), &failure),
    };
    let name = Some(job.job.clone());
    match result(job, &file, words) {
        Ok(result) => JobResult {
            line,
            job: name,
            answer: Answer::Result(Box::new(result)),
        },
        Err(failure) => refused(name, &failure),
    }
}

fn result(job: Job, file: &str, words: &'static CommandMessages) -> Result<RunResult, Failure> {
    let futures = input::futures("/futures", job.futures)?;
    let seed = input::seed("/seed", job.seed)?;
    let plan: Plan = if job.plan.is_array() {
        input::edited(
            &job.case,
            &input::part::<Vec<Edit>>(file, "/plan", job.plan)?,
        )?
    } else {
        input::part(file, "/plan", job.plan)?
    };
    let simulation = simulation(&job.case, &plan, seed, futures)?;
    let silent = Progress::silent(words);
    RunResult::of(&job.case, &plan, threads::finish(simulation, &silent)?)
}

/// The name of a job whose line is otherwise wrong, so that its refusal can be told apart.
fn name_in(bytes: &[u8]) -> Option<String> {
    let value: Value = serde_json::from_slice(bytes).ok()?;
    Some(value.get("job")?.as_str()?.chars().take(200).collect())
}
