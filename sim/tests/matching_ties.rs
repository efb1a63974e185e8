//! Ties against the reference, against brute force, and in lots that may never be drawn anew.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde::Deserialize;
use tsumugi_sim::matching::{Instance, InstanceError, Matching, Owner, TieBreak, TiedLists};
use tsumugi_sim::random::Seed;

type Named = BTreeMap<String, Vec<Vec<String>>>;

#[derive(Deserialize)]
struct Reference {
    instances: Vec<ReferenceInstance>,
}

#[derive(Deserialize)]
struct ReferenceInstance {
    name: String,
    resident_prefs: Named,
    hospital_prefs: Named,
    capacities: BTreeMap<String, usize>,
    n_weakly_stable: usize,
    min_size: usize,
    max_size: usize,
    all_weakly_stable: Vec<BTreeMap<String, Option<String>>>,
}

fn by_lot(seed: u64) -> TieBreak {
    TieBreak::ByLot(Seed::new(seed).expect("below the limit"))
}

fn positions(names: &Named, lists: &Named) -> Vec<Vec<Vec<usize>>> {
    let position = |name: &String| names.keys().position(|known| known == name).expect("known");
    let group = |group: &Vec<String>| group.iter().map(position).collect();
    lists
        .values()
        .map(|list| list.iter().map(group).collect())
        .collect()
}

/// Weak stability by its definition, on the groups alone.
fn is_weakly_stable(lists: &TiedLists, places: &[Option<usize>]) -> bool {
    let group = |list: &Vec<Vec<usize>>, member: usize| {
        list.iter().position(|group| group.contains(&member))
    };
    let blocks = |applicant: usize, place: usize| {
        let wish = group(&lists.applicants[applicant], place);
        let standing = group(&lists.places[place], applicant);
        let (Some(wish), Some(standing)) = (wish, standing) else {
            return false;
        };
        let held = places[applicant].and_then(|held| group(&lists.applicants[applicant], held));
        let there: Vec<_> = (0..places.len())
            .filter(|&other| places[other] == Some(place))
            .collect();
        held.is_none_or(|held| wish < held)
            && (there.len() < lists.capacities[place]
                || there
                    .iter()
                    .any(|&other| group(&lists.places[place], other) > Some(standing)))
    };
    (0..places.len())
        .all(|applicant| (0..lists.capacities.len()).all(|place| !blocks(applicant, place)))
}

#[test]
fn every_breaking_of_ties_gives_one_of_the_references_matchings() {
    let reference: Reference =
        serde_json::from_str(include_str!("reference/matching_hrt_ties.json")).expect("the shape");
    assert_eq!(reference.instances.len(), 2);
    for theirs in reference.instances {
        let (residents, hospitals) = (&theirs.resident_prefs, &theirs.hospital_prefs);
        let lists = TiedLists {
            applicants: positions(hospitals, residents),
            places: positions(residents, hospitals),
            capacities: hospitals
                .keys()
                .map(|name| theirs.capacities[name])
                .collect(),
        };
        let hospital = |name: &String| hospitals.keys().position(|known| known == name);
        let expected: BTreeSet<Vec<Option<usize>>> = theirs
            .all_weakly_stable
            .iter()
            .map(|matching| {
                residents
                    .keys()
                    .map(|name| matching[name].as_ref().and_then(hospital))
                    .collect()
            })
            .collect();
        assert_eq!(expected.len(), theirs.n_weakly_stable);
        let mut found = BTreeSet::new();
        for seed in 0..64 {
            let instance = lists.break_ties(by_lot(seed)).expect("lists in order");
            for settlement in [
                instance.deferred_acceptance(),
                instance.deferred_acceptance_by_places(),
            ] {
                assert!(instance.is_stable(&settlement.matching));
                found.insert(settlement.matching.places().to_vec());
            }
        }
        assert_eq!(found, expected, "{}", theirs.name);
        let sizes = found.iter().map(|places| places.iter().flatten().count());
        assert_eq!(sizes.clone().min(), Some(theirs.min_size));
        assert_eq!(sizes.max(), Some(theirs.max_size));
    }
}

/// Value stability: lots once drawn stay.
#[test]
fn lots_stay() {
    let lists = TiedLists {
        applicants: vec![vec![vec![0, 1, 2]]; 4],
        places: vec![vec![vec![0, 1, 2, 3]]; 3],
        capacities: vec![1; 3],
    };
    let by_lot = lists.break_ties(by_lot(7)).expect("lists in order");
    assert_eq!(by_lot.list_of_place(0), by_lot.list_of_place(2));
    assert_eq!(by_lot.list_of_place(0), [2, 3, 1, 0]);
    let own: Vec<_> = (0..4).map(|applicant| by_lot.list_of(applicant)).collect();
    assert_eq!(own, [[0, 1, 2], [1, 2, 0], [1, 0, 2], [2, 0, 1]]);
    assert_eq!(by_lot.rank_of_applicant(0, 3), Some(0));
    let by_position = lists.break_ties(TieBreak::ByPosition).expect("in order");
    assert_eq!(by_position.list_of_place(1), [0, 1, 2, 3]);
    assert_eq!(by_position.list_of(3), [0, 1, 2]);
}

#[test]
fn a_stranger_or_a_twin_in_any_group_is_refused() {
    let refusal = |place: Vec<Vec<usize>>| {
        let lists = TiedLists {
            applicants: vec![vec![]; 2],
            places: vec![place],
            capacities: vec![1],
        };
        lists.break_ties(TieBreak::ByPosition).err()
    };
    let owner = Owner::Place(0);
    assert_eq!(refusal(vec![vec![1], vec![0]]), None);
    assert_eq!(
        refusal(vec![vec![0], vec![2]]),
        Some(InstanceError::Stranger { owner, listed: 2 })
    );
    assert_eq!(
        refusal(vec![vec![0], vec![1, 0]]),
        Some(InstanceError::Twice { owner, listed: 0 })
    );
}

fn groups(members: usize) -> impl Strategy<Value = Vec<Vec<usize>>> {
    let members = Just((0..members).collect::<Vec<_>>()).prop_shuffle();
    let cuts = prop::collection::vec((any::<bool>(), any::<bool>()), 6);
    (members, cuts).prop_map(|(members, cuts)| {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (member, (opens, listed)) in members.into_iter().zip(cuts) {
            match groups.last_mut() {
                _ if !listed => {}
                Some(group) if !opens => group.push(member),
                _ => groups.push(vec![member]),
            }
        }
        groups
    })
}

fn tied_lists() -> impl Strategy<Value = TiedLists> {
    (0..=5_usize, 1..=3_usize).prop_flat_map(|(applicants, places)| {
        (
            prop::collection::vec(groups(places), applicants),
            prop::collection::vec(groups(applicants), places),
            prop::collection::vec(0..=2_usize, places),
        )
            .prop_map(|(applicants, places, capacities)| TiedLists {
                applicants,
                places,
                capacities,
            })
    })
}

proptest! {
    #[test]
    fn stable_after_breaking_ties_is_weakly_stable_before(lists in tied_lists(), seed in 0_u64..1 << 53) {
        for ties in [TieBreak::ByPosition, by_lot(seed)] {
            let instance: Instance = lists.break_ties(ties).expect("lists in order");
            for settlement in [instance.deferred_acceptance(), instance.deferred_acceptance_by_places()] {
                prop_assert!(is_weakly_stable(&lists, settlement.matching.places()));
            }
        }
    }

    #[test]
    fn judgements_go_by_groups_however_ties_are_broken(lists in tied_lists(), seed in 0_u64..1 << 53, wanted in prop::collection::vec(0_usize..4, 5)) {
        let instance = lists.break_ties(by_lot(seed)).expect("lists in order");
        let mut places = vec![None; instance.applicants()];
        for (applicant, &place) in wanted.iter().enumerate().take(instance.applicants()) {
            let taken = places.iter().filter(|held| **held == Some(place)).count();
            if instance.is_possible(applicant, place) && taken < instance.capacity(place) {
                places[applicant] = Some(place);
            }
        }
        let stable = is_weakly_stable(&lists, &places);
        let matching = Matching::new(&instance, places).expect("the capacities are kept");
        prop_assert_eq!(instance.is_stable(&matching), stable);
    }
}
