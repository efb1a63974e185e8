//! The fixed set of runs: small enough for a build that isn't optimised.

use sim::calibration::{Accommodating, Contact, Practice, piece};
use sim::case::BaselineGroup;
use sim::model::compiled::Compiled;
use sim::model::{Parameters, compile};
use sim::random::Seed;
use sim::run::{Replay, RunRefusal, Simulation};
use sim::{Case, Edit, History, Plan};

use crate::{Failure, levers};

const CASE: &str = include_str!("../../../content/cases/care-home/case.json");
const CARELESS: &str = include_str!("../../tests/plans/careless.json");
const THOUGHTFUL: &str = include_str!("../../tests/plans/thoughtful.json");
const OVERLOADED: &str = include_str!("../../tests/plans/overloaded.json");

/// The futures of the studio, `course/src/studio/futures.rs`: the browsers run them too.
const STUDIO: (u64, u32) = (20_261_005, 2_000);
/// Futures of the other runs: whole blocks of lanes and a rest.
const FUTURES: u32 = 75;

/// A run that was not begun yet.
pub(crate) struct Run {
    /// Its name in `golden.txt`.
    pub(crate) name: &'static str,
    compiled: Compiled,
    parameters: Parameters,
    seed: Seed,
    futures: u32,
}

impl Run {
    /// All its futures, none of them begun.
    pub(crate) fn simulation(&self) -> Result<Simulation, RunRefusal> {
        let (compiled, parameters) = (self.compiled.clone(), self.parameters.clone());
        Simulation::new(compiled, parameters, self.seed, self.futures)
    }

    /// One of its futures, with every number of the model's state in it: counts over futures hide the last bits of those.
    pub(crate) fn told(&self, future: u32) -> Result<Replay, RunRefusal> {
        let (compiled, parameters) = (self.compiled.clone(), self.parameters.clone());
        Replay::new(compiled, parameters, self.seed, future)
    }
}

/// All of them. Those of the reference population change with the engine and its parameters alone, those of the care home
/// with the case and its plans too.
pub(crate) fn all() -> Result<Vec<Run>, Failure> {
    let mut runs = vec![
        care_home("studio", THOUGHTFUL, STUDIO)?,
        care_home("careless", CARELESS, (1, FUTURES))?,
        care_home("overloaded", OVERLOADED, (2, FUTURES))?,
    ];
    runs.extend(populations()?);
    Ok(runs)
}

fn care_home(name: &'static str, edits: &str, (seed, futures): (u64, u32)) -> Result<Run, Failure> {
    let case: Case = serde_json::from_str(CASE)?;
    let edits: Vec<Edit> = serde_json::from_str(edits)?;
    let mut history = History::new(Plan::new());
    for edit in edits {
        history = history.with(&case, edit)?;
    }
    let plan = history.plan(&case);
    let parameters = Parameters::for_case(&case).map_err(|problems| format!("{problems:?}"))?;
    Ok(Run {
        name,
        compiled: compile(&case, &plan, &parameters)?,
        parameters,
        seed: Seed::new(seed)?,
        futures,
    })
}

/// Every group under another practice, and one with every lever that practices leave untouched.
fn populations() -> Result<Vec<Run>, Failure> {
    use BaselineGroup::{Developmental, Intellectual, Mental, Physical};
    let parameters = Parameters::embedded().map_err(|problems| format!("{problems:?}"))?;
    let usual = Practice::USUAL;
    let staged = Practice {
        staged: true,
        ..usual
    };
    let visited = Practice {
        contact: Contact::WeeklyVisits,
        ..usual
    };
    let visited_in_stages = Practice {
        staged: true,
        ..visited
    };
    let placed = Practice {
        accommodating: Accommodating::WellPlaced,
        buddy: Some(true),
        ..usual
    };
    let of = |name, seed, group, practice: &Practice| -> Result<Run, Failure> {
        let seed = Seed::new(seed)?;
        Ok(Run {
            name,
            compiled: piece(group, practice, seed, 0)?,
            parameters: parameters.clone(),
            seed,
            futures: FUTURES,
        })
    };
    let mut every_lever = of("mental-every-lever", 7, Mental, &visited_in_stages)?;
    every_lever.compiled = levers::pulled(every_lever.compiled);
    every_lever.parameters = levers::shaken(every_lever.parameters);
    Ok(vec![
        of("physical-usual", 3, Physical, &usual)?,
        of("mental-staged", 4, Mental, &staged)?,
        of("intellectual-visited", 5, Intellectual, &visited)?,
        of("developmental-placed", 6, Developmental, &placed)?,
        every_lever,
    ])
}

#[cfg(test)]
mod tests {
    use sim::run::{Occupancy, PersonOutcome, TeamWeek};

    use super::*;

    #[test]
    fn every_lever_is_pulled() {
        let mut runs = all().unwrap().into_iter();
        let run = runs.find(|run| run.name == "mental-every-lever").unwrap();
        let outcome = run.simulation().unwrap().finish();
        let of_people = |count: fn(&PersonOutcome) -> u64| outcome.people.iter().map(count).sum();
        let of_weeks = |count: fn(&Occupancy) -> u64| outcome.occupancy.iter().map(count).sum();
        let of_team = |count: fn(&TeamWeek) -> u64| outcome.team.weeks.iter().map(count).sum();
        let counts: [(&str, u64); 9] = [
            ("turning back", of_weeks(|week| week.declined)),
            ("leaving", of_weeks(|week| week.left)),
            ("stalling", of_weeks(|week| week.stalled)),
            ("moving on", of_weeks(|week| week.moved_on)),
            ("flexible jobs", of_weeks(|week| week.flexible_job)),
            ("stepping back", of_people(|person| person.steps_back)),
            ("adjusting", of_people(|person| person.adjustments)),
            ("missing check-ins", of_team(|week| week.missed)),
            ("owing time", of_team(|week| week.owed_minutes)),
        ];
        for (what, count) in counts {
            assert!(count > 0, "{what} never happens");
        }
    }
}
