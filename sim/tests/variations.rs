//! Changing one thing: every variation that is offered changes the plan, can be simulated, and is
//! not offered a second time.

use crate::fixtures::{care_home, careless, thoughtful};
use tsumugi_sim::experiment::{Variation, variations, vary};
use tsumugi_sim::plan::{ContactMode, review};

#[test]
fn a_variation_changes_something_once_and_can_run() {
    let case = care_home();
    for plan in [careless(&case), thoughtful(&case)] {
        let offered = variations(&case, &plan);
        assert!(offered.len() >= 8);
        for (variation, changed) in offered {
            assert_ne!(changed, plan, "{variation:?}");
            assert!(review(&case, &changed).can_run(), "{variation:?}");
            if variation != Variation::AccommodateLargestGap && variation != Variation::OneDayLess {
                assert_eq!(vary(&case, &changed, variation), None, "{variation:?}");
            }
        }
    }
}

#[test]
fn an_accommodation_goes_where_the_gap_is() {
    let case = care_home();
    let plan = careless(&case);
    let changed = vary(&case, &plan, Variation::AccommodateLargestGap).unwrap();
    let toru = changed
        .matches
        .iter()
        .find(|tied| tied.person.as_str() == "toru")
        .unwrap();
    let planned: Vec<&str> = toru
        .support
        .accommodations
        .iter()
        .map(|id| id.as_str())
        .collect();
    // Levels 1, 2, 3, 3, 2 against 2.6, 3.8, 3.6, 4.5, 3: the mental axis has the largest gap.
    assert_eq!(planned, ["daily-note"]);
}

#[test]
fn the_workplace_takes_over_check_ins_and_their_rhythm() {
    let case = care_home();
    let plan = thoughtful(&case);
    let changed = vary(&case, &plan, Variation::WorkplaceChecksIn).unwrap();
    let load = |plan| review(&case, plan).load.weeks;
    for (before, after) in load(&plan).iter().zip(load(&changed)) {
        assert_eq!(before.check_ins, after.check_ins);
    }
    let stages = changed
        .programmes
        .iter()
        .flat_map(|programme| &programme.stages);
    let planned = stages.filter(|stage| stage.check_in.is_any());
    assert!(
        planned
            .map(|stage| stage.check_in.mode)
            .all(|mode| mode == ContactMode::Workplace)
    );
}

#[test]
fn a_way_back_is_opened_only_where_it_leads_somewhere() {
    let case = care_home();
    let plan = thoughtful(&case);
    let changed = vary(&case, &plan, Variation::MayStepBack).unwrap();
    for programme in &changed.programmes {
        for stage in &programme.stages {
            let leads_back = programme.way_back(stage.kind).is_some();
            assert_eq!(stage.may_step_back, leads_back, "{:?}", stage.kind);
        }
    }
}
