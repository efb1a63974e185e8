//! The published figures hold for the parameters in the file, and the futures drawn follow the law that was fitted.

use tsumugi_sim as sim;

use sim::calibration::{GROUPS, Practice, Size, Targets, expected, piece, report};
use sim::case::BaselineShape;
use sim::model::Parameters;
use sim::random::Seed;
use sim::run::Simulation;

/// Two published figures for each group do not tell which shape the baseline has.
#[test]
fn a_peak_in_the_third_month_meets_the_same_figures() {
    let falling = Parameters::of_shape(BaselineShape::Falling).unwrap();
    assert_eq!(falling, Parameters::embedded().unwrap());
    let peaked = Parameters::of_shape(BaselineShape::PeakInThirdMonth).unwrap();
    let targets = Targets::embedded().unwrap();
    for row in report(&peaked, &targets, Size::USUAL).unwrap() {
        let distance = (row.model - row.target.target).abs();
        let id = &row.target.id;
        assert!(
            !row.target.is_fitted || distance < 0.005,
            "{id}: {}",
            row.model
        );
    }
    for group in GROUPS {
        let curve = |parameters: &Parameters| {
            expected(parameters, group, &Practice::USUAL, Size::USUAL).unwrap()
        };
        let (falling, peaked) = (curve(&falling), curve(&peaked));
        println!(
            "{group:?} after 4 weeks: falling {:.3}, peak in the third month {:.3}",
            falling.survival[4], peaked.survival[4]
        );
        assert!(peaked.survival[4] > falling.survival[4] + 0.02);
        let weeks = (1..).zip(&peaked.hazard);
        let (highest, _) = weeks.max_by(|one, other| one.1.total_cmp(other.1)).unwrap();
        assert!((8..=13).contains(&highest), "{group:?}: week {highest}");
    }
}

#[test]
fn every_fitted_row_is_met_and_every_other_row_is_shown() {
    let parameters = Parameters::embedded().unwrap();
    let targets = Targets::embedded().unwrap();
    let mut outside = Vec::new();
    for row in report(&parameters, &targets, Size::USUAL).unwrap() {
        let target = &row.target;
        let used = if target.is_fitted { "fit" } else { "check" };
        println!(
            "{:28} {:6.3} ({:.3} to {:.3}) {:7.4} {used}",
            target.id, target.target, target.low, target.high, row.model
        );
        if target.is_fitted {
            assert!(row.is_met(), "{} is {:.4}", target.id, row.model);
            assert!(
                (row.model - target.target).abs() < 0.005,
                "{} is {:.4}: fit again",
                target.id,
                row.model
            );
        } else if !row.is_met() {
            outside.push(target.id.clone());
        }
    }
    // Known misfits, told to every learner; a new one has to be told too.
    assert_eq!(outside, ["us_low_income_s13", "stage_fade_out"]);
}

/// Thresholds drawn once give the survival that the hazards promise: 20,480 people in a future each.
#[test]
fn drawn_futures_follow_the_expected_survival() {
    let parameters = Parameters::embedded().unwrap();
    for group in GROUPS {
        let promised = expected(&parameters, group, &Practice::USUAL, Size { pieces: 20 }).unwrap();
        let mut here = [0.0; 2];
        for number in 0..20 {
            let compiled = piece(group, &Practice::USUAL, Seed::default(), number).unwrap();
            let simulation =
                Simulation::new(compiled, parameters.clone(), Seed::new(7).unwrap(), 16).unwrap();
            let outcome = simulation.finish();
            for (sum, week) in here.iter_mut().zip([13, 52]) {
                *sum += outcome.share_here(week).unwrap() / 20.0;
            }
        }
        for (share, week) in here.into_iter().zip([13, 52]) {
            let error =
                (promised.survival[week] * (1.0 - promised.survival[week]) / 20_480.0).sqrt();
            let distance = (share - promised.survival[week]).abs();
            assert!(
                distance < 4.0 * error,
                "{group:?} week {week}: {share} against {}",
                promised.survival[week]
            );
        }
    }
}
