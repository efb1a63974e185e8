//! Retention found elsewhere, for comparison.

use sim::case::BaselineGroup;

/// Retention of one group of disabled people placed in general firms through public employment offices in July and
/// August 2015, from placement, in tenths of a per cent (JEED research report 137, 2017).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BaseRate {
    /// The group.
    pub(crate) group: BaselineGroup,
    /// After 3 months.
    pub(crate) week_13: u16,
    /// After 12 months.
    pub(crate) week_52: u16,
}

/// The four groups of the report.
pub(crate) const BASE_RATES: [BaseRate; 4] = [
    rate(BaselineGroup::Mental, 699, 493),
    rate(BaselineGroup::Physical, 778, 608),
    rate(BaselineGroup::Intellectual, 853, 680),
    rate(BaselineGroup::Developmental, 847, 715),
];

const fn rate(group: BaselineGroup, week_13: u16, week_52: u16) -> BaseRate {
    BaseRate {
        group,
        week_13,
        week_52,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The page may not say other figures than the model was fitted to.
    #[test]
    fn the_figures_are_those_the_model_is_held_to() {
        let table = include_str!("../../../../sim/data/calibration_targets.csv");
        let target = |group: &str, week: u16| {
            let id = format!("jeed137_{group}_s{week},");
            let row = table.lines().find(|row| row.starts_with(&id)).unwrap();
            let share: f64 = row.split(',').nth(3).unwrap().parse().unwrap();
            (share * 1000.0).round()
        };
        for rate in BASE_RATES {
            let group = match rate.group {
                BaselineGroup::Mental => "mental",
                BaselineGroup::Physical => "physical",
                BaselineGroup::Intellectual => "intellectual",
                BaselineGroup::Developmental => "developmental",
            };
            assert_eq!(f64::from(rate.week_13), target(group, 13));
            assert_eq!(f64::from(rate.week_52), target(group, 52));
        }
    }
}
