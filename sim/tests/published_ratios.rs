//! The published figures by their cause and practice, and the ratios the model is held against them by.

#![expect(clippy::unwrap_used, reason = "what can't be measured fails its test")]

use tsumugi_sim as sim;

use sim::calibration::{
    Accommodating, Practice, Size, Targets, accommodation_hazard_ratio, expected,
    onboarding_odds_ratio,
};
use sim::case::BaselineGroup;
use sim::cause::Cause;
use sim::model::Parameters;

/// 512 people: enough for an identity, which holds for any population.
const SMALL: Size = Size { pieces: 8 };

/// Survival of a year in the group the ratios are of.
fn a_year(parameters: &Parameters, practice: &Practice) -> f64 {
    let curve = expected(parameters, BaselineGroup::Mental, practice, SMALL).unwrap();
    curve.survival[52]
}

#[test]
fn the_onboarding_ratio_is_one_of_odds_with_a_buddy_for_all_and_for_none() {
    let parameters = Parameters::embedded().unwrap();
    let odds = |buddy| {
        let practice = Practice {
            buddy: Some(buddy),
            ..Practice::USUAL
        };
        let here = a_year(&parameters, &practice);
        here / (1.0 - here)
    };
    let ratio = onboarding_odds_ratio(&parameters, SMALL).unwrap();
    assert!((ratio - odds(true) / odds(false)).abs() < 1e-12);
    let published = Targets::embedded().unwrap().value("onboarding_or").unwrap();
    assert!((ratio - published).abs() < 0.03, "{ratio}");
}

#[test]
fn the_onboarding_ratio_is_1_without_an_effect_and_grows_with_it() {
    let ratio = |effect| {
        let mut parameters = Parameters::embedded().unwrap();
        parameters.effect_onboarding = effect;
        onboarding_odds_ratio(&parameters, SMALL).unwrap()
    };
    assert_eq!(ratio(0.0), 1.0);
    let ratios = [0.2, -0.1, -0.2, -0.4].map(ratio);
    assert!(ratios[0] < 1.0 && ratios.is_sorted(), "{ratios:?}");
}

#[test]
fn the_accommodation_ratio_is_one_of_cumulative_hazards_among_people_with_a_gap() {
    let parameters = Parameters::embedded().unwrap();
    let hazard = |accommodating| {
        let practice = Practice {
            accommodating,
            only_with_gap: true,
            ..Practice::USUAL
        };
        -libm::log(a_year(&parameters, &practice))
    };
    let ratio = accommodation_hazard_ratio(&parameters, SMALL).unwrap();
    let alike = hazard(Accommodating::WellPlaced) / hazard(Accommodating::None);
    assert!((ratio - alike).abs() < 1e-12);
    let targets = Targets::embedded().unwrap();
    let published = targets.value("accommodation_hr").unwrap();
    assert!((ratio - published).abs() < 0.02, "{ratio}");
}

#[test]
fn the_accommodation_ratio_is_about_1_without_effects_and_falls_with_the_weight_of_a_gap() {
    let ratio = |effect| {
        let mut parameters = Parameters::embedded().unwrap();
        parameters.effect_gap = effect;
        accommodation_hazard_ratio(&parameters, SMALL).unwrap()
    };
    let mut without = Parameters::embedded().unwrap();
    // A gap also leads to strain and strain takes confidence, so its own weight is not all.
    without.effect_gap = 0.0;
    without.effect_strain = 0.0;
    without.effect_confidence = 0.0;
    let ratio_without = accommodation_hazard_ratio(&without, SMALL).unwrap();
    // What is left is moving on to other work, which has a hazard of its own.
    assert!((ratio_without - 1.0).abs() < 0.01, "{ratio_without}");
    let ratios = [0.0, 0.05, 0.1, 0.2].map(ratio);
    assert!(ratios.iter().rev().is_sorted(), "{ratios:?}");
}

#[test]
fn the_causes_share_the_exits_as_the_file_says() {
    let targets = Targets::embedded().unwrap();
    let known = [
        (Cause::Mismatch, 0.20),
        (Cause::Relations, 0.25),
        (Cause::Health, 0.30),
        (Cause::Life, 0.15),
        (Cause::Employer, 0.10),
    ];
    for (cause, share) in known {
        assert_eq!(targets.mix(cause).unwrap(), share, "{cause:?}");
    }
    let all: f64 = Cause::ALL
        .map(|cause| targets.mix(cause).unwrap())
        .iter()
        .sum();
    assert!((all - 1.0).abs() < 1e-12, "{all}");
}
