//! Reasons are exact shares of the linear predictor, for a person, a pair, a stretch of weeks or a cause.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use crate::fixtures::{care_home, careless, thoughtful};
use crate::sketches::{self, Sketch, typical};
use tsumugi_sim::axis::Axis;
use tsumugi_sim::case::BaselineGroup;
use tsumugi_sim::cause::Cause;
use tsumugi_sim::id::{PersonId, ProgrammeId};
use tsumugi_sim::model::compiled::{CompiledPerson, CompiledStage};
use tsumugi_sim::model::{End, Parameters, compile};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{
    Attribution, Comparing, Happening, Replay, RunRefusal, Scope, Simulation, Term, WeekState,
    attribute, attribute_pair,
};

fn seed() -> Seed {
    Seed::new(9).unwrap()
}

/// The predictor as the description of the model writes it, in one sum: no visit before the start, sheet of 0.9.
fn by_the_book(
    p: &Parameters,
    person: &CompiledPerson,
    stage: &CompiledStage,
    state: &WeekState,
    frailty: f64,
    cause: Cause,
) -> f64 {
    let c = cause.index();
    let mix = [
        p.mix_mismatch,
        p.mix_relations,
        p.mix_health,
        p.mix_life,
        p.mix_employer,
    ];
    let term = |row: usize, effect: f64, x: f64| p.shares[row][c] / mix[c] * effect * x;
    let mut sum = p.effect_history * person.history;
    for axis in Axis::ALL {
        let x = state.gaps.get(axis) * state.exposure - p.usual_gap;
        sum += term(axis.index(), p.effect_gap, x);
    }
    let fade = libm::exp(-f64::from(state.week - 1) / p.preview_weeks);
    let preferred = f64::from(u8::from(person.preferred));
    let paid = f64::from(stage.minutes_per_week) / 60.0 / p.income_full_hours;
    let unmet = person.income_need - if stage.paid { paid } else { 0.0 };
    let strain = state.strain_from.total() - p.usual_strain;
    sum += term(5, p.effect_strain, strain)
        + term(
            6,
            p.effect_onboarding,
            state.onboarding - p.usual_onboarding,
        )
        + term(7, p.effect_preview, (0.5 * 0.9 - p.usual_preview) * fade)
        + term(8, p.effect_preference, preferred - p.usual_preference)
        + term(
            9,
            p.effect_confidence,
            state.confidence - p.usual_confidence,
        )
        + term(10, p.effect_readiness, state.readiness - p.usual_readiness)
        + term(11, p.effect_income, unmet.max(0.0));
    let bound = libm::tanh(p.effect_cap / 2.0);
    let u = (sum / (2.0 * bound)).clamp(-3.0, 3.0);
    let w = bound * u * (27.0 + u * u) / (27.0 + 9.0 * u * u);
    let capped = libm::log((1.0 + w) / (1.0 - w));
    let group = BaselineGroup::Mental;
    p.baseline(group, cause) + p.newness(group, cause) * state.newness + frailty + capped
}

#[test]
fn reasons_add_up_to_the_predictor_as_the_book_writes_it() {
    let compiled = sketches::compile(
        &Sketch {
            person_sheet: 0.9,
            ..typical()
        },
        2,
    );
    assert_eq!(compiled.group, BaselineGroup::Mental);
    let parameters = Parameters::embedded().unwrap();
    let replay = Replay::new(compiled.clone(), parameters.clone(), seed(), 3).unwrap();
    let mut looked_at = 0;
    for (story, person) in replay.stories().iter().zip(&compiled.people) {
        for state in &story.weeks {
            let stage = person.stages.iter().find(|stage| stage.kind == state.stage);
            for cause in Cause::ALL {
                let reasons = replay.reasons(&story.person, state.week, cause).unwrap();
                let frailty = reasons.value(Term::Frailty);
                let book = by_the_book(&parameters, person, stage.unwrap(), state, frailty, cause);
                assert!(
                    (book - reasons.predictor).abs() < 1e-12,
                    "{cause:?} {state:?}"
                );
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 500);
}

fn sum(shares: &[tsumugi_sim::run::Share]) -> f64 {
    shares.iter().map(|share| share.value).sum()
}

#[test]
fn reasons_of_many_weeks_add_up_and_narrow_to_those_of_one() {
    let compiled = sketches::compile(&typical(), 2);
    let parameters = Parameters::embedded().unwrap();
    let ask = |futures: u32, scope: &Scope| {
        attribute(&compiled, &parameters, seed(), futures, scope).unwrap()
    };
    let all = Scope {
        person: None,
        weeks: 1..=52,
        cause: None,
    };
    let everybody = ask(6, &all).unwrap();
    assert!((sum(&everybody.shares) - everybody.predictor).abs() < 1e-12);
    let of_causes: Vec<Attribution> = Cause::ALL
        .iter()
        .filter_map(|&cause| {
            let scope = Scope {
                cause: Some(cause),
                ..all.clone()
            };
            ask(6, &scope)
        })
        .collect();
    let exits: f64 = of_causes.iter().map(|found| found.expected_exits).sum();
    let weighed: f64 = of_causes
        .iter()
        .map(|found| found.expected_exits * found.predictor)
        .sum();
    assert!((exits - everybody.expected_exits).abs() < 1e-9);
    assert!((weighed / exits - everybody.predictor).abs() < 1e-9);

    let person = compiled.people[0].id.clone();
    let one = Scope {
        person: Some(person.clone()),
        weeks: 2..=2,
        cause: Some(Cause::Health),
    };
    let found = ask(1, &one).unwrap();
    let replay = Replay::new(compiled.clone(), parameters.clone(), seed(), 0).unwrap();
    let reasons = replay.reasons(&person, 2, Cause::Health).unwrap();
    assert_eq!(found.person_weeks, 1);
    for (mean, share) in found.shares.iter().zip(&reasons.shares) {
        assert_eq!(mean.term, share.term);
        assert!((mean.value - share.value).abs() < 1e-12);
    }
    let never = Scope {
        weeks: 60..=70,
        ..all.clone()
    };
    assert_eq!(ask(2, &never), None);
    assert!(matches!(
        attribute(&compiled, &parameters, seed(), 0, &all),
        Err(RunRefusal::Futures { found: 0, .. })
    ));
}

#[test]
fn a_pair_is_explained_whether_it_is_tied_or_not() {
    let case = care_home();
    let plan = thoughtful(&case);
    let tied = &plan.matches[0];
    let ask = |programme: &ProgrammeId| {
        attribute_pair(&case, &plan, (&tied.person, programme), seed(), 8, 1..=13)
    };
    let here = ask(&tied.programme).unwrap().unwrap();
    let parameters = Parameters::for_case(&case).unwrap();
    let compiled = compile(&case, &plan, &parameters).unwrap();
    let scope = Scope {
        person: Some(tied.person.clone()),
        weeks: 1..=13,
        cause: None,
    };
    let same = attribute(&compiled, &parameters, seed(), 8, &scope).unwrap();
    assert_eq!(Some(&here), same.as_ref());
    let other = plan
        .programmes_with_ready(&case)
        .find(|programme| programme.id != tied.programme);
    let there = ask(&other.unwrap().id).unwrap().unwrap();
    assert_ne!(here.shares, there.shares);
    let difference = sum(&there.difference(&here));
    assert!((difference - (there.predictor - here.predictor)).abs() < 1e-12);
    assert!(ask(&ProgrammeId::new("nowhere").unwrap()).is_err());
}

#[test]
fn whoever_made_the_difference_is_named_with_a_future_that_shows_it() {
    let case = care_home();
    let (first, second) = (careless(&case), thoughtful(&case));
    let simulation = |plan| Simulation::of_plan(&case, plan, seed(), 500).unwrap();
    let comparison = Comparing::new(simulation(&first), simulation(&second))
        .unwrap()
        .finish();
    let named = comparison.who_made_the_difference();
    assert!(named.is_sorted_by(|one, next| one.1.mean.abs() >= next.1.mean.abs()));
    let all: f64 = named.iter().map(|(_, change)| change.mean).sum();
    let year = comparison.in_work.last().unwrap();
    assert!((all - year.mean_people()).abs() < 1e-9);

    let is_placed = |person: &PersonId| {
        let tied =
            |plan: &tsumugi_sim::Plan| plan.matches.iter().any(|tied| tied.person == *person);
        tied(&first) && tied(&second)
    };
    let (person, change) = *named.iter().find(|(person, _)| is_placed(person)).unwrap();
    assert!(change.low > 0.0);
    let found = comparison.people.iter().find(|found| found.id == *person);
    let kept = found.unwrap().first_kept.unwrap();
    let left = |plan, person: &PersonId| {
        let replay = Replay::of_plan(&case, plan, seed(), kept).unwrap();
        let story = replay.story(person).unwrap().clone();
        matches!(
            story.events.last().unwrap().what,
            Happening::Left(_) | Happening::Stalled(_) | Happening::Declined(_)
        )
    };
    assert!(left(&first, person) && !left(&second, person));

    let changed = comparison.ends_changed(person);
    let exits: i64 = End::ALL
        .iter()
        .filter(|end| end.cause().is_some())
        .map(|&end| changed.get(end))
        .sum();
    assert!(exits < 0);
}

#[test]
fn a_replayed_future_also_tells_of_the_team() {
    let case = care_home();
    let plan = thoughtful(&case);
    let one = Simulation::of_plan(&case, &plan, seed(), 1)
        .unwrap()
        .finish();
    let replay = Replay::of_plan(&case, &plan, seed(), 0).unwrap();
    assert_eq!(replay.team(), one.team.weeks);
    let told = |what: fn(&Happening) -> bool| {
        let events = replay.stories().iter().flat_map(|story| &story.events);
        events.filter(|event| what(&event.what)).count() as u64
    };
    let held: u64 = replay.team().iter().map(|week| week.held).sum();
    assert_eq!(told(|what| matches!(what, Happening::CheckInHeld(_))), held);
}
