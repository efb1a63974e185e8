//! The care home with other numbers of the model.

use tsumugi_sim::Case;
use tsumugi_sim::case::{AccommodationCost, ParameterOverride};
use tsumugi_sim::units::{Minutes, Yen};

use crate::fixtures::care_home;

fn with(overrides: &[(&str, f64)]) -> Case {
    let mut case = care_home();
    let overrides = overrides
        .iter()
        .map(|(parameter, value)| ParameterOverride {
            parameter: (*parameter).to_owned(),
            value: *value,
        });
    case.overrides = overrides.collect();
    case
}

/// Much strain, long ways to the goals, and more of what is rare.
pub(crate) fn eventful() -> Case {
    with(&[
        ("strain_kept", 0.9),
        ("strain_per_gap", 0.15),
        ("shock_probability", 0.06),
        ("step_back_strain", 0.9),
        ("adjustment_pause", 1.0),
        ("goal_short_hours", 0.4),
        ("declined_visit", 0.1),
        ("moved_on_rate", 0.001),
        ("moved_on_from", 1.0),
    ])
}

/// Numbers that are equal in the parameter file, or one less themselves, are not here: an equation that takes one for the other shows.
/// Every accommodation costs something else.
pub(crate) fn uneven() -> Case {
    let mut case = with(&[
        ("demand_hardest", 0.3),
        ("trial_easier", 1.3),
        ("schedule_early", 0.7),
        ("schedule_shift_change", 0.4),
        ("schedule_against_life", 0.9),
        ("visit_informs", 0.3),
        ("sheet_noise", 1.1),
        ("preview_weeks", 7.0),
        ("income_full_hours", 17.0),
        ("reference_hours", 23.0),
        ("value_untrained", 0.25),
        ("value_trained", 0.65),
        ("instruction_share", 0.35),
        ("support_owed_share", 0.4),
        ("phone_factor", 0.4),
        ("workplace_factor", 0.2),
        ("shock_strain", 0.9),
        ("review_looks_back", 3.0),
        ("adjustment_pause", 5.0),
        ("workplace_check_in", 17.0),
        ("relief_limit", 2.0),
    ]);
    for (number, accommodation) in (1..).zip(&mut case.accommodations) {
        accommodation.cost = Some(AccommodationCost {
            minutes: Minutes::clamped(60 + 15 * number),
            once: Yen::clamped(1_000 * number),
            per_week: Yen::clamped(300 + 7 * number),
        });
    }
    case
}
