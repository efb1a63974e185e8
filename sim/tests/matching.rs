//! Matchings against the reference solutions and against brute force.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde::Deserialize;
use tsumugi_sim::matching::{Answer, Instance, Matching, Obstacle, Side};
use tsumugi_sim::random::Seed;

/// Every matching within the capacities in which all pairs list each other.
fn all_matchings(instance: &Instance) -> Vec<Matching> {
    let mut arrangements: Vec<Vec<Option<usize>>> = vec![vec![]];
    for applicant in 0..instance.applicants() {
        let places = (0..instance.places()).filter(|&place| instance.is_possible(applicant, place));
        let choices: Vec<_> = places.map(Some).chain([None]).collect();
        arrangements = arrangements
            .iter()
            .flat_map(|arrangement| {
                choices
                    .iter()
                    .map(|&place| [&arrangement[..], &[place]].concat())
            })
            .collect();
    }
    arrangements
        .into_iter()
        .filter_map(|places| Matching::new(instance, places).ok())
        .collect()
}

/// Stability by its definition, on the instance's lists alone.
fn is_stable(instance: &Instance, matching: &Matching) -> bool {
    let worst = usize::MAX;
    let happiness = |applicant: usize, place: Option<usize>| {
        place
            .and_then(|place| instance.rank_of_place(applicant, place))
            .unwrap_or(worst)
    };
    (0..instance.applicants()).all(|applicant| {
        (0..instance.places()).all(|place| {
            let held: Vec<_> = matching.applicants_at(place).collect();
            let rank = |applicant: usize| {
                instance
                    .rank_of_applicant(place, applicant)
                    .unwrap_or(worst)
            };
            let place_gains = held.len() < instance.capacity(place)
                || held.iter().any(|&other| rank(applicant) < rank(other));
            let applicant_gains = happiness(applicant, Some(place))
                < happiness(applicant, matching.place_of(applicant));
            !(instance.is_possible(applicant, place) && applicant_gains && place_gains)
        })
    })
}

fn lists(owners: usize, members: usize) -> impl Strategy<Value = Vec<Vec<usize>>> {
    let list = (
        Just((0..members).collect::<Vec<_>>()).prop_shuffle(),
        0..=members,
    );
    let list = list.prop_map(|(mut list, length)| {
        list.truncate(length);
        list
    });
    prop::collection::vec(list, owners)
}

fn instances() -> impl Strategy<Value = Instance> {
    (0..=5_usize, 1..=3_usize).prop_flat_map(|(applicants, places)| {
        let capacities = prop::collection::vec(0..=2_usize, places);
        (
            lists(applicants, places),
            lists(places, applicants),
            capacities,
        )
            .prop_map(|(applicants, places, capacities)| {
                Instance::new(applicants, &places, capacities).expect("lists without strangers")
            })
    })
}

proptest! {
    #[test]
    fn blocking_pairs_are_what_the_definition_says(instance in instances()) {
        for matching in all_matchings(&instance) {
            prop_assert_eq!(instance.blocking_pairs(&matching).is_empty(), is_stable(&instance, &matching));
            prop_assert_eq!(instance.against_a_list(&matching), []);
        }
    }

    #[test]
    fn deferred_acceptance_is_stable_and_best_for_every_applicant(instance in instances()) {
        let ours = instance.deferred_acceptance().matching;
        let ours = Matching::new(&instance, ours.places().to_vec()).expect("the capacities are kept");
        prop_assert!(is_stable(&instance, &ours));
        prop_assert_eq!(instance.against_a_list(&ours), []);
        for other in all_matchings(&instance).iter().filter(|other| is_stable(&instance, other)) {
            for applicant in 0..instance.applicants() {
                let rank = |matching: &Matching| matching.place_of(applicant).and_then(|place| instance.rank_of_place(applicant, place));
                // Whoever is unmatched is so in every stable matching (rural hospitals).
                prop_assert_eq!(rank(&ours).is_none(), rank(other).is_none());
                prop_assert!(rank(&ours) <= rank(other));
            }
        }
    }

    #[test]
    fn with_places_proposing_it_is_stable_best_for_every_place_and_worst_for_applicants(instance in instances()) {
        let ours = instance.deferred_acceptance_by_places().matching;
        let ours = Matching::new(&instance, ours.places().to_vec()).expect("the capacities are kept");
        prop_assert!(is_stable(&instance, &ours) && instance.is_stable(&ours));
        for other in all_matchings(&instance).iter().filter(|other| is_stable(&instance, other)) {
            for applicant in 0..instance.applicants() {
                let rank = |matching: &Matching| matching.place_of(applicant).and_then(|place| instance.rank_of_place(applicant, place));
                prop_assert!(rank(&ours) >= rank(other));
            }
            for place in 0..instance.places() {
                let ranks = |matching: &Matching| {
                    let mut ranks: Vec<_> = matching.applicants_at(place).map(|applicant| instance.rank_of_applicant(place, applicant)).collect();
                    ranks.sort_unstable();
                    ranks
                };
                // As many in every stable matching (rural hospitals), each of them at least as welcome.
                prop_assert_eq!(ranks(&ours).len(), ranks(other).len());
                prop_assert!(ranks(&ours).iter().zip(&ranks(other)).all(|(ours, theirs)| ours <= theirs));
            }
        }
    }

    #[test]
    fn envy_obstacles_and_room_are_what_the_definitions_say(instance in instances()) {
        for matching in all_matchings(&instance) {
            let here = |applicant: usize| matching.place_of(applicant);
            let rank = |applicant: usize, place: Option<usize>| place.and_then(|place| instance.rank_of_place(applicant, place)).unwrap_or(usize::MAX);
            let standing = |applicant: usize, place: usize| instance.rank_of_applicant(place, applicant);
            let unfilled: BTreeMap<usize, usize> = instance.unfilled(&matching).into_iter().collect();
            for place in 0..instance.places() {
                let room = instance.capacity(place) - matching.applicants_at(place).count();
                prop_assert_eq!(unfilled.get(&place).copied().unwrap_or(0), room);
            }
            let envy = instance.envy(&matching);
            for applicant in 0..instance.applicants() {
                for other in 0..instance.applicants() {
                    let expected = here(other).filter(|&place| {
                        rank(applicant, Some(place)) < rank(applicant, here(applicant)) && standing(applicant, place).is_some()
                    });
                    let found = envy.iter().find(|envy| (envy.applicant, envy.other) == (applicant, other));
                    prop_assert_eq!(found.map(|envy| envy.place), expected);
                    if let Some(envy) = found {
                        prop_assert_eq!(envy.justified, standing(applicant, envy.place) < standing(other, envy.place));
                    }
                }
                let obstacles = instance.obstacles(&matching, applicant);
                let better: Vec<_> = instance.list_of(applicant).iter().copied().take_while(|&place| Some(place) != here(applicant)).collect();
                prop_assert_eq!(obstacles.iter().map(|(place, _)| *place).collect::<Vec<_>>(), better);
                for (place, obstacle) in obstacles {
                    match obstacle {
                        Obstacle::NotListed => prop_assert_eq!(standing(applicant, place), None),
                        Obstacle::Free => prop_assert!(unfilled.contains_key(&place)),
                        Obstacle::Held { ahead, level, behind } => {
                            prop_assert!(level.is_empty() && !unfilled.contains_key(&place));
                            prop_assert!(ahead.iter().all(|&holder| standing(holder, place) < standing(applicant, place)));
                            prop_assert!(behind.iter().all(|&holder| standing(holder, place) > standing(applicant, place)));
                            prop_assert_eq!(ahead.len() + behind.len(), matching.applicants_at(place).count());
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn turns_by_lot_give_each_in_turn_the_best_that_is_left(instance in instances(), seed in 0_u64..1 << 53) {
        let seed = Seed::new(seed).expect("below the limit");
        let (order, settlement) = instance.random_serial_dictatorship(seed);
        prop_assert_eq!(&order, &instance.random_serial_dictatorship(seed).0);
        let mut sorted = order.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..instance.applicants()).collect::<Vec<_>>());
        let mut room: Vec<_> = (0..instance.places()).map(|place| instance.capacity(place)).collect();
        for applicant in order {
            let best = instance.list_of(applicant).iter().copied().find(|&place| instance.is_possible(applicant, place) && room[place] > 0);
            prop_assert_eq!(settlement.matching.place_of(applicant), best);
            if let Some(place) = best {
                room[place] -= 1;
            }
        }
    }

    #[test]
    fn order_of_arrival_leaves_no_applicant_a_gain_that_costs_nobody(instance in instances()) {
        let ours = instance.order_of_arrival().matching;
        let ours = Matching::new(&instance, ours.places().to_vec()).expect("the capacities are kept");
        let rank = |matching: &Matching, applicant: usize| {
            matching.place_of(applicant).and_then(|place| instance.rank_of_place(applicant, place)).unwrap_or(usize::MAX)
        };
        for other in all_matchings(&instance) {
            let everybody = 0..instance.applicants();
            let someone_gains = everybody.clone().any(|applicant| rank(&other, applicant) < rank(&ours, applicant));
            let someone_loses = everybody.clone().any(|applicant| rank(&other, applicant) > rank(&ours, applicant));
            prop_assert!(!someone_gains || someone_loses);
        }
        prop_assert_eq!(instance.wished_swaps(&ours), []);
    }

    #[test]
    fn the_trail_replays_to_the_matching(instance in instances()) {
        for settlement in [instance.deferred_acceptance(), instance.deferred_acceptance_by_places(), instance.order_of_arrival()] {
            let mut places = vec![None; instance.applicants()];
            for proposal in &settlement.proposals {
                match (proposal.answer, settlement.proposing) {
                    (Answer::HeldInsteadOf(other), Side::Applicants) => {
                        places[other] = None;
                        places[proposal.applicant] = Some(proposal.place);
                    }
                    (Answer::HeldInsteadOf(other), Side::Places) => {
                        prop_assert_eq!(places[proposal.applicant], Some(other));
                        places[proposal.applicant] = Some(proposal.place);
                    }
                    (Answer::Held, _) => {
                        prop_assert_eq!(places[proposal.applicant], None);
                        places[proposal.applicant] = Some(proposal.place);
                    }
                    (Answer::Full | Answer::NotListed, _) => {}
                }
            }
            prop_assert_eq!(&places, settlement.matching.places());
        }
    }
}

#[derive(Deserialize)]
struct Reference {
    instances: Vec<ReferenceInstance>,
}

#[derive(Deserialize)]
struct ReferenceInstance {
    name: String,
    resident_prefs: BTreeMap<String, Vec<String>>,
    hospital_prefs: BTreeMap<String, Vec<String>>,
    capacities: BTreeMap<String, usize>,
    solution: Solution,
    n_stable: Option<usize>,
    all_stable: Option<Vec<BTreeMap<String, Option<String>>>>,
    unmatched_resident_optimal: Vec<String>,
    unmatched_hospital_optimal: Vec<String>,
}

#[derive(Deserialize)]
struct Solution {
    resident_optimal: BTreeMap<String, BTreeSet<String>>,
    hospital_optimal: BTreeMap<String, BTreeSet<String>>,
}

fn positions(
    names: &BTreeMap<String, Vec<String>>,
    lists: &BTreeMap<String, Vec<String>>,
) -> Vec<Vec<usize>> {
    let position = |name| {
        names
            .keys()
            .position(|known| known == name)
            .expect("a known name")
    };
    lists
        .values()
        .map(|list| list.iter().map(position).collect())
        .collect()
}

#[test]
fn deferred_acceptance_agrees_with_the_reference() {
    let reference: Reference = serde_json::from_str(include_str!("reference/matching_hr.json"))
        .expect("the reference's shape");
    assert_eq!(reference.instances.len(), 5);
    for theirs in reference.instances {
        let (residents, hospitals) = (&theirs.resident_prefs, &theirs.hospital_prefs);
        let capacities = hospitals
            .keys()
            .map(|name| theirs.capacities[name])
            .collect();
        let instance = Instance::new(
            positions(hospitals, residents),
            &positions(residents, hospitals),
            capacities,
        )
        .expect("lists without strangers");
        let resident = |index: usize| residents.keys().nth(index).expect("a resident").clone();
        let named = |matching: &Matching| -> BTreeMap<String, BTreeSet<String>> {
            let at = |place| matching.applicants_at(place).map(resident).collect();
            hospitals
                .keys()
                .enumerate()
                .map(|(place, name)| (name.clone(), at(place)))
                .collect()
        };

        let name = &theirs.name;
        let both = [
            (
                instance.deferred_acceptance(),
                theirs.solution.resident_optimal,
                theirs.unmatched_resident_optimal,
            ),
            (
                instance.deferred_acceptance_by_places(),
                theirs.solution.hospital_optimal,
                theirs.unmatched_hospital_optimal,
            ),
        ];
        for (ours, expected, unmatched) in both {
            assert_eq!(named(&ours.matching), expected, "{name}");
            let ours: Vec<_> = ours.matching.unmatched().map(resident).collect();
            assert_eq!(ours, unmatched, "{name}");
        }

        let Some(all_stable) = theirs.all_stable else {
            continue;
        };
        let stable = |matching: &Matching| instance.blocking_pairs(matching).is_empty();
        let ours: BTreeSet<Vec<_>> = all_matchings(&instance)
            .into_iter()
            .filter(stable)
            .map(|m| m.places().to_vec())
            .collect();
        let hospital = |name: &String| hospitals.keys().position(|known| known == name);
        let expected: BTreeSet<Vec<_>> = all_stable
            .iter()
            .map(|matching| {
                residents
                    .keys()
                    .map(|name| matching[name].as_ref().and_then(hospital))
                    .collect()
            })
            .collect();
        assert_eq!(ours, expected, "{}", theirs.name);
        assert_eq!(Some(ours.len()), theirs.n_stable, "{}", theirs.name);
    }
}
