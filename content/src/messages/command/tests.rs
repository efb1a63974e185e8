//! A refusal is told in the language of whoever asks, wherever it comes from.

use sim::Case;
use sim::experiment::{ExperimentRefusal, PointRefusal};
use sim::id::{AccommodationId, JobId, PersonId, ProgrammeId};
use sim::model::CompileRefusal;
use sim::model::parameters::ParameterProblem;
use sim::plan::Plan;
use sim::run::RunRefusal;

use super::{CommandMessages, command};
use crate::case_words::CaseWords;
use crate::messages::Language;
use crate::messages::findings::Names;

/// What everything is called that a refusal names.
const ID: &str = "q1";

/// One of each reason the engine may have not to run.
fn every_refusal() -> Vec<RunRefusal> {
    let person = || PersonId::new(ID).unwrap();
    let plan = [
        CompileRefusal::UnknownPerson(person()),
        CompileRefusal::UnknownProgramme(ProgrammeId::new(ID).unwrap()),
        CompileRefusal::UnknownJob(JobId::new(ID).unwrap()),
        CompileRefusal::UnknownAccommodation(AccommodationId::new(ID).unwrap()),
        CompileRefusal::MatchedTwice(person()),
        CompileRefusal::ListedTwice(person()),
        CompileRefusal::NoWorkingStage(person()),
    ];
    let name = || ID.to_owned();
    let parameters = [
        ParameterProblem::Unknown { name: name() },
        ParameterProblem::OverriddenTwice { name: name() },
        ParameterProblem::OverrideOutsideRange {
            name: name(),
            value: 2.0,
            low: 0.0,
            high: 1.0,
        },
        ParameterProblem::Shares { term: name() },
    ];
    let (found, most) = (9, 8);
    let mut all = vec![
        RunRefusal::Futures { found: 9, most: 8 },
        RunRefusal::NobodyMatched,
        RunRefusal::People { found, most },
        RunRefusal::Horizon { found: 9, most: 8 },
        RunRefusal::Stages {
            person: person(),
            found,
            most,
        },
        RunRefusal::SharedStream { stream: 1 },
        RunRefusal::PersonOutOfRange { person: person() },
        RunRefusal::BrokenReference,
        RunRefusal::TeamOutOfRange,
        RunRefusal::DifferentFutures,
        RunRefusal::Parameter { name: name() },
    ];
    all.extend(plan.map(RunRefusal::Plan));
    all.extend(parameters.map(|problem| RunRefusal::Parameters(vec![problem])));
    all
}

/// What a reader is told without ids and places in files, which are the same in every language.
fn without_names(said: &str) -> String {
    let words = said.split(['：', ':', ' ']);
    let words = words.filter(|word| !word.starts_with('/'));
    words.collect::<String>().replace(ID, "")
}

fn japanese(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

fn is_told_in(language: Language, said: &str) -> bool {
    match language {
        Language::Ja => !without_names(said).contains(|letter: char| letter.is_ascii_alphabetic()),
        Language::En => !said.contains(japanese),
    }
}

fn with_names<T>(tell: impl Fn(&Names<'_>) -> T) -> T {
    let case: Case =
        serde_json::from_str(include_str!("../../../cases/care-home/case.json")).unwrap();
    tell(&Names {
        case: &case,
        plan: &Plan::new(),
        words: &CaseWords::default(),
    })
}

fn both() -> [(Language, &'static CommandMessages); 2] {
    [Language::Ja, Language::En].map(|language| (language, command(language)))
}

#[test]
fn whatever_the_engine_refuses_is_told_in_the_language_of_whoever_asks() {
    for (language, words) in both() {
        for refusal in every_refusal() {
            let said = (words.run)(&refusal);
            assert!(is_told_in(language, &said), "{language:?}: {said}");
        }
    }
}

#[test]
fn a_point_that_the_engine_refuses_is_told_in_the_words_of_a_run_that_it_refuses() {
    for (_, words) in both() {
        for refusal in every_refusal() {
            let point = PointRefusal::Run(refusal.clone());
            let said = with_names(|names| (words.point)(&point, names));
            assert_eq!(said, (words.run)(&refusal));
        }
    }
}

#[test]
fn a_draw_of_a_band_that_the_engine_refuses_is_told_with_its_number_and_the_coefficient() {
    let draw = ExperimentRefusal::Point {
        point: 7,
        refusal: PointRefusal::Run(RunRefusal::Parameter {
            name: "effect_cap".to_owned(),
        }),
    };
    let said = both().map(|(_, words)| with_names(|names| (words.experiment)(&draw, names)));
    assert_eq!(
        said,
        [
            "7 番目の点は実行できません。パラメータ effect_cap の値は使えません。",
            "point 7 can't be run: parameter effect_cap can't be used",
        ]
    );
}
