//! The fixed set of runs: small enough for a build that isn't optimised.

use sim::calibration::{Accommodating, Contact, Practice, piece};
use sim::case::BaselineGroup;
use sim::model::Parameters;
use sim::random::Seed;
use sim::run::Simulation;
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
    /// The run.
    pub(crate) simulation: Simulation,
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
    let simulation = Simulation::of_plan(&case, &plan, Seed::new(seed)?, futures)?;
    Ok(Run { name, simulation })
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
    let placed = Practice {
        accommodating: Accommodating::WellPlaced,
        buddy: Some(true),
        ..usual
    };
    let mut runs = Vec::new();
    for (number, (name, group, practice)) in (3_u64..).zip([
        ("physical-usual", Physical, usual),
        ("mental-staged", Mental, staged),
        ("intellectual-visited", Intellectual, visited),
        ("developmental-placed", Developmental, placed),
    ]) {
        let seed = Seed::new(number)?;
        let compiled = piece(group, &practice, seed, 0)?;
        let simulation = Simulation::new(compiled, parameters.clone(), seed, FUTURES)?;
        runs.push(Run { name, simulation });
    }
    let seed = Seed::new(20_260_401)?;
    let compiled = levers::pulled(piece(
        Mental,
        &Practice {
            staged: true,
            ..visited
        },
        seed,
        0,
    )?);
    let parameters = levers::shaken(parameters);
    runs.push(Run {
        name: "mental-every-lever",
        simulation: Simulation::new(compiled, parameters, seed, FUTURES)?,
    });
    Ok(runs)
}

#[cfg(test)]
mod tests {
    use sim::run::{Occupancy, PersonOutcome, TeamWeek};

    use super::*;

    #[test]
    fn every_lever_is_pulled() {
        let mut runs = all().unwrap().into_iter();
        let run = runs.find(|run| run.name == "mental-every-lever").unwrap();
        let outcome = run.simulation.finish();
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
