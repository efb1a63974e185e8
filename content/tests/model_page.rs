//! The figures on the model page are the engine's: a fitted value that moves has to be told to teachers too.

use sim::calibration::{GROUPS, Practice, Size, Targets, expected, report};
use sim::case::BaselineShape;
use sim::model::parameters::{EvidenceKind, Parameter};
use sim::model::{ParameterTable, Parameters};
use tsumugi_content::messages::Language;

/// Targets in the order in which the page tells them.
const FITTED: [&str; 15] = [
    "jeed137_mental_s13",
    "jeed137_mental_s52",
    "jeed137_physical_s13",
    "jeed137_physical_s52",
    "jeed137_intellectual_s13",
    "jeed137_intellectual_s52",
    "jeed137_developmental_s13",
    "jeed137_developmental_s52",
    "onboarding_or",
    "accommodation_hr",
    "cause_mix_health",
    "cause_mix_relations",
    "cause_mix_mismatch",
    "cause_mix_life",
    "cause_mix_employer",
];
const LOOKED_AT: [&str; 6] = [
    "us_low_income_s13",
    "us_low_income_s52",
    "early_late_ratio",
    "preference_tenure",
    "stage_fade_out",
    "follow_up_small",
];

/// Coefficients in the order in which the page tells them.
const COEFFICIENTS: [&str; 34] = [
    "effect_gap",
    "effect_onboarding",
    "effect_preview",
    "effect_preference",
    "effect_history",
    "effect_strain",
    "effect_confidence",
    "effect_readiness",
    "effect_income",
    "frailty_deviation",
    "effect_cap",
    "newness_weeks",
    "newness_restart",
    "strain_kept",
    "strain_per_gap",
    "shock_probability",
    "strain_threshold",
    "contact_relief",
    "detection",
    "phone_factor",
    "workplace_factor",
    "step_back_strain",
    "schedule_shift_change",
    "skill_rate",
    "skill_relief",
    "confidence_rate",
    "confidence_thanked",
    "confidence_strain",
    "readiness_briefed",
    "readiness_good_week",
    "readiness_sudden_exit",
    "sheet_noise",
    "moved_on_rate",
    "moved_on_slope",
];

fn page(language: Language) -> String {
    let folder = env!("CARGO_MANIFEST_DIR");
    let path = format!("{folder}/{}/model.md", language.code());
    std::fs::read_to_string(&path).unwrap_or_default()
}

/// The cells of the table under the heading with this id, without its own heading and rule.
fn rows(page: &str, heading: &str) -> Vec<Vec<String>> {
    let id = format!("{{#{heading}}}");
    page.lines()
        .skip_while(|line| !line.ends_with(&id))
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| {
            let line = line.trim_matches('|');
            line.split('|').map(|cell| cell.trim().to_owned()).collect()
        })
        .collect()
}

/// The number at the beginning of a cell, and half of its last digit.
fn number(cell: &str) -> (f64, f64) {
    let plain = cell.replace('−', "-");
    let first = plain.split_whitespace().next().unwrap_or_default();
    let decimals = first.split_once('.').map_or(0, |(_, behind)| behind.len());
    let half_digit = 0.5 / 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    let number = first.trim_start_matches('+').parse();
    (number.unwrap_or(f64::NAN), half_digit + 1e-9)
}

fn says(cell: &str, value: f64) -> bool {
    let (told, half_digit) = number(cell);
    (told - value).abs() <= half_digit
}

#[test]
fn targets_and_the_models_own_figures_are_those_of_the_engine() {
    let parameters = sim::model::Parameters::embedded().unwrap();
    let targets = Targets::embedded().unwrap();
    let measured = report(&parameters, &targets, Size::USUAL).unwrap();
    assert_eq!(measured.len(), FITTED.len() + LOOKED_AT.len());
    for language in Language::ALL {
        let page = page(language);
        for (heading, ids) in [("fitted", &FITTED[..]), ("looked-at", &LOOKED_AT[..])] {
            let rows = rows(&page, heading);
            assert_eq!(rows.len(), ids.len(), "{language:?} {heading}");
            for (row, id) in rows.iter().zip(ids) {
                let Some(found) = measured.iter().find(|found| found.target.id == *id) else {
                    panic!("no target {id}");
                };
                let told = (&row[1], found.target.target);
                let model = (&row[2], found.model);
                for (cell, value) in [told, model] {
                    assert!(says(cell, value), "{language:?} {id}: {cell} for {value}");
                }
                assert_eq!(found.target.is_fitted, heading == "fitted", "{id}");
            }
        }
    }
}

#[test]
fn coefficients_ranges_and_kinds_are_those_of_the_parameter_file() {
    let table = ParameterTable::embedded().unwrap();
    for language in Language::ALL {
        let rows = rows(&page(language), "coefficients");
        assert_eq!(rows.len(), COEFFICIENTS.len(), "{language:?}");
        for (row, name) in rows.iter().zip(COEFFICIENTS) {
            let Some(parameter) = table.rows().iter().find(|row| row.name == name) else {
                panic!("no parameter {name}");
            };
            assert!(says(&row[1], parameter.value), "{name}: {}", row[1]);
            let (low, high) = row[2]
                .split_once(" to ")
                .or_else(|| row[2].split_once(" ～ "))
                .unwrap_or_default();
            assert!(says(low, parameter.low), "{name}: {low}");
            assert!(says(high, parameter.high), "{name}: {high}");
            assert_eq!(row[3], kind(parameter, language), "{name}");
        }
    }
}

#[test]
fn the_first_four_weeks_are_told_for_both_shapes() {
    let range = |shape: BaselineShape| {
        let parameters = Parameters::of_shape(shape).unwrap();
        let shares = GROUPS.map(|group| {
            let curve = expected(&parameters, group, &Practice::USUAL, Size::USUAL).unwrap();
            (100.0 * curve.survival[4]).round() as u32
        });
        (shares.into_iter().min(), shares.into_iter().max())
    };
    let told = |(low, high): (Option<u32>, Option<u32>), dash: &str| {
        format!("{}{dash}{}", low.unwrap_or(0), high.unwrap_or(0))
    };
    for (language, dash) in [(Language::Ja, "～"), (Language::En, "–")] {
        let page = page(language);
        for shape in [BaselineShape::Falling, BaselineShape::PeakInThirdMonth] {
            let told = told(range(shape), dash);
            assert!(page.contains(&told), "{language:?}: {told}");
        }
    }
}

const fn kind(parameter: &Parameter, language: Language) -> &'static str {
    match (parameter.kind, language) {
        (EvidenceKind::Evidence, Language::Ja) => "証拠あり",
        (EvidenceKind::WeakEvidence, Language::Ja) => "弱い証拠",
        (EvidenceKind::Contested, Language::Ja) => "意見が分かれる",
        (EvidenceKind::Assumption, Language::Ja) => "仮定",
        (EvidenceKind::Evidence, Language::En) => "evidence",
        (EvidenceKind::WeakEvidence, Language::En) => "weak evidence",
        (EvidenceKind::Contested, Language::En) => "contested",
        (EvidenceKind::Assumption, Language::En) => "assumption",
    }
}
