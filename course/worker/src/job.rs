//! A job in pieces. Knows neither the web nor a clock: whoever drives it says how long to go on.

use sim::Cause;
use sim::digest::digest_of;
use sim::run::{Comparing, Happening, Progress, Replay, RunRefusal, Simulation, Story};

use crate::protocol::{Answer, Failure, Task, Telling, WhyThen};

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
                case,
                plan,
                seed,
                futures,
            } => {
                let simulation = Simulation::of_plan(&case, &plan, seed, futures)?;
                Ok(Self::Run(Box::new(simulation)))
            }
            Task::Compare {
                case,
                first,
                second,
                seed,
                futures,
            } => {
                let first = Simulation::of_plan(&case, &first, seed, futures)?;
                let second = Simulation::of_plan(&case, &second, seed, futures)?;
                Ok(Self::Compare(Box::new(Comparing::new(first, second)?)))
            }
            Task::Replay {
                case,
                plan,
                seed,
                future,
            } => {
                let replay = Replay::of_plan(&case, &plan, seed, future)?;
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
    ///
    /// # Errors
    /// [`Failure`] when the results have no digest.
    pub fn finish(self) -> Result<Answer, Failure> {
        match self {
            Self::Run(simulation) => {
                let outcome = Box::new(simulation.finish());
                let digest =
                    digest_of(&outcome).map_err(|error| Failure::Refused(error.to_string()))?;
                Ok(Answer::Outcome { outcome, digest })
            }
            Self::Compare(comparing) => Ok(Answer::Comparison(Box::new(comparing.finish()))),
            Self::Replay(telling) => Ok(Answer::Telling(*telling)),
        }
    }
}

impl From<RunRefusal> for Failure {
    fn from(refusal: RunRefusal) -> Self {
        match refusal {
            RunRefusal::NobodyMatched => Self::NobodyMatched,
            other => Self::Refused(other.to_string()),
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
