//! Factors, levers and measures.

use proptest::prelude::*;
use tsumugi_sim::Cause;
use tsumugi_sim::experiment::{Factor, FieldPath, Lever, Measure, Measured};
use tsumugi_sim::model::{End, Parameters};

use crate::fixtures::care_home;

#[test]
fn shares_have_an_error_and_costs_are_better_small() {
    let all = [
        (Measure::InWork(3), true, true),
        (Measure::Here(3), true, true),
        (Measure::WeeksInWork, false, true),
        (Measure::PaidHours, false, true),
        (Measure::Income, false, true),
        (Measure::EmployerHours, false, true),
        (Measure::ReleasedHours, false, true),
        (Measure::TeamHours, false, false),
        (Measure::MissedCheckIns, false, false),
        (Measure::SupportYen, false, false),
    ];
    for (measure, has_error, is_better_larger) in all {
        assert_eq!(
            (measure.has_error(), measure.is_better_larger()),
            (has_error, is_better_larger)
        );
    }
}

#[test]
fn only_moving_on_is_a_good_end_and_the_mix_is_whole() {
    assert_eq!(
        End::ALL
            .into_iter()
            .filter(|end| end.is_good())
            .collect::<Vec<_>>(),
        [End::MovedOn]
    );
    let parameters = Parameters::embedded().expect("the parameters of the engine");
    let mix: f64 = Cause::ALL.map(|cause| parameters.mix(cause)).iter().sum();
    assert!((mix - 1.0).abs() < 1e-9, "{mix}");
}

proptest! {
    #[test]
    fn every_place_is_a_setting_of_a_lever(place in prop_oneof![0.0..=1.0, any::<f64>()], lever in prop::sample::select(&Lever::ALL[..])) {
        let case = care_home();
        let setting = lever.setting_at(&case, place);
        prop_assert!(setting < lever.settings(&case));
        prop_assert_eq!(Factor::Lever(lever).value_at(&case, place), f64::from(setting));
        prop_assert_eq!(lever.setting_at(&case, 0.0), 0);
        prop_assert_eq!(lever.setting_at(&case, 1.0), lever.settings(&case) - 1);
    }

    #[test]
    fn a_place_is_a_value_between_the_ends(place in 0.0_f64..=1.0, low in -1_000_i64..1_000, more in 1_i64..1_000) {
        let case = care_home();
        let path: FieldPath = "/splits/dishes".parse().expect("a path");
        let field = Factor::Field { path, low, high: low + more };
        let value = field.value_at(&case, place);
        prop_assert!(value.fract() == 0.0 && (low as f64..=(low + more) as f64).contains(&value));
        let (low, high) = (low as f64, (low + more) as f64);
        let coefficient = Factor::Coefficient { name: "effect_gap".to_owned(), low, high };
        prop_assert!((low..=high).contains(&coefficient.value_at(&case, place)));
        prop_assert_eq!(coefficient.value_at(&case, 0.0), low);
    }

    #[test]
    fn any_text_is_the_path_of_a_field_or_none(text in prop_oneof!["/(splits|jobs|programmes|matches)(/[A-Za-z-]{1,8}){0,6}", any::<String>()]) {
        if let Ok(path) = text.parse::<FieldPath>() {
            prop_assert_eq!(path.to_string(), text);
        }
    }

    #[test]
    fn a_band_of_any_draws_is_in_order(values in prop::collection::vec((-1e9_f64..1e9, 0.0_f64..1.0), 0..40)) {
        let measured = |(value, error)| Measured { value, error: Some(error) };
        let draws: Vec<Measured> = values.into_iter().map(measured).collect();
        let band = tsumugi_sim::experiment::Band::of(Measured { value: 0.0, error: None }, &draws);
        prop_assert!(band.low <= band.median && band.median <= band.high);
        prop_assert!(band.between.is_finite() && band.between >= 0.0);
        prop_assert!(band.coefficients.is_some_and(|alone| (0.0..=band.between).contains(&alone)));
    }
}
