//! Changing one thing: every variation that is offered changes the plan, can be simulated, and is
//! not offered a second time.

mod fixtures;

use fixtures::{care_home, careless, thoughtful};
use tsumugi_sim::experiment::{Variation, variations, vary};
use tsumugi_sim::plan::review;

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
