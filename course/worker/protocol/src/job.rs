//! A job in pieces. Knows neither the web nor a clock: whoever drives it says how long to go on.

use sim::model::{Parameters, compile};
use sim::run::{Comparing, Happening, Progress, Replay, RunRefusal, Simulation, Story};

use sim::{Case, Cause, Plan};

use crate::message::{Answer, Failure, Prepared, Task, Telling, WhyThen};

/// A job that was begun.
pub enum Job {
    /// One plan over many futures.
    Run(Box<Simulation>),
    /// Two plans over the same futures.
    Compare(Box<Comparing>),
    /// One future, told.
    Replay(Box<Telling>),
}

impl Job {
    /// Checks the task and makes ready.
    ///
    /// # Errors
    /// [`Failure`] when the engine refuses it.
    pub fn begin(task: Task) -> Result<Self, Failure> {
        match task {
            Task::Run {
                plan,
                seed,
                futures,
            } => {
                let simulation = Simulation::new(plan.compiled, plan.parameters, seed, futures)?;
                Ok(Self::Run(Box::new(simulation)))
            }
            Task::Compare {
                first,
                second,
                seed,
                futures,
            } => {
                let first = Simulation::new(first.compiled, first.parameters, seed, futures)?;
                let second = Simulation::new(second.compiled, second.parameters, seed, futures)?;
                Ok(Self::Compare(Box::new(Comparing::new(first, second)?)))
            }
            Task::Replay { plan, seed, future } => {
                let replay = Replay::new(plan.compiled, plan.parameters, seed, future)?;
                Ok(Self::Replay(Box::new(telling(&replay))))
            }
        }
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        match self {
            Self::Run(simulation) => simulation.progress(),
            Self::Compare(comparing) => comparing.progress(),
            Self::Replay(_) => Progress { done: 1, total: 1 },
        }
    }

    /// Goes on in small steps as long as `go_on` says so, at least one.
    pub fn advance(&mut self, go_on: impl Fn() -> bool) -> Progress {
        loop {
            let progress = match self {
                Self::Run(simulation) => simulation.advance(1),
                Self::Compare(comparing) => comparing.advance(1),
                Self::Replay(_) => self.progress(),
            };
            if progress.is_done() || !go_on() {
                return progress;
            }
        }
    }

    /// What came out; what is left to do is done first.
    #[must_use]
    pub fn finish(self) -> Answer {
        match self {
            Self::Run(simulation) => Answer::Outcome(Box::new(simulation.finish())),
            Self::Compare(comparing) => Answer::Comparison(Box::new(comparing.finish())),
            Self::Replay(telling) => Answer::Telling(*telling),
        }
    }
}

impl Prepared {
    /// Looks up everything a plan and its case refer to.
    ///
    /// # Errors
    /// [`Failure`] when nobody is matched, or something is referred to that isn't there.
    pub fn new(case: &Case, plan: &Plan) -> Result<Box<Self>, Failure> {
        let parameters = Parameters::for_case(case).map_err(|_| Failure::Refused)?;
        let compiled = compile(case, plan, &parameters).map_err(|_| Failure::Refused)?;
        if compiled.people.is_empty() {
            return Err(Failure::NobodyMatched);
        }
        Ok(Box::new(Self {
            compiled,
            parameters,
        }))
    }
}

impl From<RunRefusal> for Failure {
    fn from(refusal: RunRefusal) -> Self {
        match refusal {
            RunRefusal::NobodyMatched => Self::NobodyMatched,
            _ => Self::Refused,
        }
    }
}

fn telling(replay: &Replay) -> Telling {
    let stories = replay.stories().to_vec();
    let why = stories
        .iter()
        .filter_map(|story| why_then(replay, story))
        .collect();
    Telling {
        future: replay.future(),
        stories,
        why,
    }
}

/// The reasons in the last week a person was there: the week they left, or the last one told.
fn why_then(replay: &Replay, story: &Story) -> Option<WhyThen> {
    let week = story.weeks.last()?.week;
    let left_for = story
        .events
        .iter()
        .rev()
        .find_map(|event| match event.what {
            Happening::Left(cause) => Some(cause),
            _ => None,
        });
    let reasons = Cause::ALL
        .into_iter()
        .filter_map(|cause| replay.reasons(&story.person, week, cause))
        .collect();
    Some(WhyThen {
        person: story.person.clone(),
        week,
        left_for,
        reasons,
    })
}
