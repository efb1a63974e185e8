//! Fits the model to its targets and prints what came out: the parameters that moved, then every target with the model's
//! own figure. The fitted values belong into `sim/data/parameters.csv`; with `peaked` as its argument it fits the baseline that
//! has its peak in the third month, and they belong into `sim/data/peaked.csv`.

use tsumugi_sim::calibration::{Size, Targets, fit, report};
use tsumugi_sim::case::BaselineShape;
use tsumugi_sim::model::Parameters;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let is_peaked = std::env::args()
        .nth(1)
        .is_some_and(|shape| shape == "peaked");
    let shape = if is_peaked {
        BaselineShape::PeakInThirdMonth
    } else {
        BaselineShape::Falling
    };
    let mut start = Parameters::of_shape(shape).map_err(|problems| format!("{problems:?}"))?;
    let targets = Targets::embedded()?;
    let mut fitted = fit(&start, &targets, Size::USUAL)?;
    for name in Parameters::NAMES {
        let (before, after) = (start.get_mut(name).copied(), fitted.get_mut(name).copied());
        if let (Some(before), Some(after)) = (before, after)
            && (before - after).abs() > 1e-9
        {
            println!("{name:24} {before:9.4} -> {after:9.4}");
        }
    }
    println!(
        "{:28} {:>7} {:>7} {:>7} {:>8}  use",
        "target", "figure", "low", "high", "model"
    );
    for row in report(&fitted, &targets, Size::USUAL)? {
        let used = if row.target.is_fitted { "fit" } else { "check" };
        let met = if row.is_met() { "" } else { "  outside" };
        let target = &row.target;
        println!(
            "{:28} {:7.3} {:7.3} {:7.3} {:8.4}  {used}{met}",
            target.id, target.target, target.low, target.high, row.model
        );
    }
    Ok(())
}
