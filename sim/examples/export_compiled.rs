//! Writes plans as the numbers the engine works with, each with the engine's own outcomes, for the programs in `tests/peers`.
//!
//! `cargo run --profile worker -p tsumugi-sim --example export_compiled -- <folder> <futures> <batches>`: one JSON file for each plan,
//! with one outcome of so many futures for each batch. Every batch of every plan has a seed of its own, so that plans say
//! something each.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde::Serialize;
use tsumugi_sim::calibration::{Accommodating, Contact, Practice, piece};
use tsumugi_sim::case::BaselineGroup;
use tsumugi_sim::experiment::variations;
use tsumugi_sim::model::compiled::{Compiled, CompiledStage, StageBefore};
use tsumugi_sim::model::parameters::SHARED_TERMS;
use tsumugi_sim::model::{Parameters, compile};
use tsumugi_sim::plan::{CheckIn, ContactMode, Rhythm, StageKind, StepUp};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Outcome, Simulation};

#[path = "../tests/fixtures/mod.rs"]
mod fixtures;
mod workload;

/// People of the reference population in a plan that is only compared.
const FEW: usize = 10;

type Failure = Box<dyn std::error::Error>;

struct Job {
    name: String,
    compiled: Compiled,
    parameters: Parameters,
}

#[derive(Serialize)]
struct Export<'a> {
    name: &'a str,
    parameters: BTreeMap<&'static str, f64>,
    /// Parts of the causes in each term's effect.
    shares: BTreeMap<&'static str, [f64; 5]>,
    compiled: &'a Compiled,
    outcomes: Vec<Outcome>,
}

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, futures, batches] = arguments.as_slice() else {
        return Err("say folder, futures and batches".into());
    };
    let (futures, batches): (u32, u64) = (futures.parse()?, batches.parse()?);
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder)?;
    let parameters = Parameters::embedded().map_err(|problems| format!("{problems:?}"))?;
    let mut jobs = populations(&parameters)?;
    jobs.extend(care_home()?);
    jobs.extend(rare_levers(&parameters)?);
    for (number, job) in (1_u64..).zip(&jobs) {
        let outcomes: Result<Vec<Outcome>, Failure> = (0..batches)
            .map(|batch| {
                let (compiled, parameters) = (job.compiled.clone(), job.parameters.clone());
                let seed = Seed::new(1_000_000 * number + batch)?;
                Ok(Simulation::new(compiled, parameters, seed, futures)?.finish())
            })
            .collect();
        let export = Export {
            name: &job.name,
            parameters: named(&job.parameters),
            shares: SHARED_TERMS
                .into_iter()
                .zip(job.parameters.shares)
                .collect(),
            compiled: &job.compiled,
            outcomes: outcomes?,
        };
        let path = folder.join(format!("{}.json", job.name));
        fs::write(path, serde_json::to_string(&export)?)?;
    }
    Ok(())
}

fn named(parameters: &Parameters) -> BTreeMap<&'static str, f64> {
    let mut parameters = parameters.clone();
    Parameters::NAMES
        .iter()
        .filter_map(|&name| Some((name, *parameters.get_mut(name)?)))
        .collect()
}

/// The first people of a piece of the reference population.
fn population(
    name: &str,
    parameters: &Parameters,
    group: BaselineGroup,
    practice: &Practice,
    seed: u64,
) -> Result<Job, Failure> {
    let mut compiled = piece(group, practice, Seed::new(seed)?, 0)?;
    compiled.people.truncate(FEW);
    compiled.team.order.truncate(FEW);
    Ok(Job {
        name: name.to_owned(),
        compiled,
        parameters: parameters.clone(),
    })
}

/// The workload of the `throughput` example, and other people under other practices.
fn populations(parameters: &Parameters) -> Result<Vec<Job>, Failure> {
    use BaselineGroup::{Developmental, Intellectual, Mental, Physical};
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
    let of = |name, group, practice, seed| population(name, parameters, group, practice, seed);
    Ok(vec![
        Job {
            name: "throughput".to_owned(),
            compiled: workload::population(workload::PEOPLE)?,
            parameters: parameters.clone(),
        },
        of("physical-usual", Physical, &usual, 5)?,
        of("mental-staged", Mental, &staged, 6)?,
        of("intellectual-visited", Intellectual, &visited, 7)?,
        of("developmental-placed", Developmental, &placed, 8)?,
    ])
}

/// The fixed plans of the care home and every change of one thing that is offered for two of them.
fn care_home() -> Result<Vec<Job>, Failure> {
    let case = fixtures::care_home();
    let (careless, thoughtful) = (fixtures::careless(&case), fixtures::thoughtful(&case));
    let mut plans = vec![
        ("careless".to_owned(), careless.clone()),
        ("thoughtful".to_owned(), thoughtful.clone()),
        ("overloaded".to_owned(), fixtures::overloaded(&case)),
    ];
    for (name, plan) in [("careless", careless), ("thoughtful", thoughtful)] {
        for (variation, changed) in variations(&case, &plan) {
            plans.push((format!("{name}-{variation:?}"), changed));
        }
    }
    let parameters = Parameters::for_case(&case).map_err(|problem| format!("{problem:?}"))?;
    plans
        .into_iter()
        .map(|(name, plan)| {
            Ok(Job {
                name,
                compiled: compile(&case, &plan, &parameters)?,
                parameters: parameters.clone(),
            })
        })
        .collect()
}

/// Levers that the plans above leave untouched: joint review, steps back, check-ins by the workplace, turning back before the
/// start, a peak of newness, preparation that waits for hours, and unpaid stages that stall.
fn rare_levers(parameters: &Parameters) -> Result<Vec<Job>, Failure> {
    let case = fixtures::care_home();
    let thoughtful = compile(&case, &fixtures::thoughtful(&case), parameters)?;
    let job = |name: &str, change: &dyn Fn(&mut Compiled, &mut Parameters)| {
        let (mut compiled, mut parameters) = (thoughtful.clone(), parameters.clone());
        change(&mut compiled, &mut parameters);
        Job {
            name: format!("thoughtful-{name}"),
            compiled,
            parameters,
        }
    };
    Ok(vec![
        job("reviewed-and-stepping-back", &|compiled, parameters| {
            parameters.shock_probability = 0.15;
            for stage in stages_of(compiled) {
                stage.step_up = StepUp::JointReview;
                stage.may_step_back = true;
            }
        }),
        job("stalling", &|compiled, parameters| {
            parameters.shock_probability = 0.25;
            for stage in stages_of(compiled) {
                stage.skill_goal = 0.02;
                if !stage.paid {
                    stage.at_most = stage.at_least + 1;
                }
            }
        }),
        job("by-the-workplace", &|compiled, _| {
            for stage in stages_of(compiled) {
                stage.check_in = CheckIn {
                    mode: ContactMode::Workplace,
                    opening: None,
                    rhythm: Rhythm::Weekly,
                };
            }
        }),
        job("after-a-community-place", &|compiled, _| {
            for person in &mut compiled.people {
                person.before = vec![
                    StageBefore {
                        kind: StageKind::CommunityPlace,
                        weeks: 8,
                    },
                    StageBefore {
                        kind: StageKind::Visit,
                        weeks: 1,
                    },
                ];
            }
        }),
        job("with-a-peak", &|_, parameters| {
            parameters.newness_peak = 0.7
        }),
        job("with-few-hours", &|compiled, _| {
            compiled.team.weekly /= 4;
            compiled.team.weeks_before = 1;
        }),
    ])
}

fn stages_of(compiled: &mut Compiled) -> impl Iterator<Item = &mut CompiledStage> {
    compiled
        .people
        .iter_mut()
        .flat_map(|person| &mut person.stages)
}
