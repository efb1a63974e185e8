//! The best total against the reference and against brute force.

use proptest::prelude::*;
use serde::Deserialize;
use tsumugi_sim::matching::{BestTotalRefusal, MOST_MEMBERS, best_total};

#[derive(Deserialize)]
struct Reference {
    instances: Vec<ReferenceInstance>,
}

#[derive(Deserialize)]
struct ReferenceInstance {
    name: String,
    cost: Vec<Vec<f64>>,
    maximize: bool,
    row_ind: Vec<usize>,
    col_ind: Vec<usize>,
    total: f64,
    n_optimal: Option<u64>,
}

#[test]
fn totals_agree_with_the_reference() {
    let reference: Reference =
        serde_json::from_str(include_str!("reference/assignment.json")).expect("the shape");
    assert!(reference.instances.len() >= 6);
    for theirs in reference.instances {
        let sign = if theirs.maximize { -1.0 } else { 1.0 };
        let row = |row: &Vec<f64>| row.iter().map(|cost| Some(sign * cost)).collect();
        let costs: Vec<Vec<Option<f64>>> = theirs.cost.iter().map(row).collect();
        let ours = best_total(&costs, &vec![1; theirs.cost[0].len()]).expect("an assignment");
        let name = &theirs.name;
        assert!(
            (sign * ours.total - theirs.total).abs() <= 1e-10 * theirs.total.abs(),
            "{name}: {} for {}",
            sign * ours.total,
            theirs.total
        );
        assert_eq!(ours.placed, theirs.row_ind.len(), "{name}");
        if theirs.n_optimal == Some(1) {
            let pairs = ours.matching.places().iter().enumerate();
            let pairs: Vec<_> = pairs
                .filter_map(|(row, column)| Some((row, (*column)?)))
                .collect();
            let expected: Vec<_> = theirs.row_ind.into_iter().zip(theirs.col_ind).collect();
            assert_eq!(pairs, expected, "{name}");
        }
    }
}

#[test]
fn what_can_not_be_counted_is_refused() {
    let refusal =
        |costs: &[Vec<Option<f64>>], capacities: &[usize]| best_total(costs, capacities).err();
    assert_eq!(refusal(&[], &[3]), None);
    assert_eq!(refusal(&[vec![]], &[]), None);
    assert_eq!(
        refusal(&[vec![Some(1.0)]], &[1, 1]),
        Some(BestTotalRefusal::Costs {
            applicant: 0,
            found: 1,
            places: 2
        })
    );
    assert_eq!(
        refusal(&[vec![None, Some(f64::NAN)]], &[1, 1]),
        Some(BestTotalRefusal::NotFinite {
            applicant: 0,
            place: 1
        })
    );
    // A place never has more seats than there are applicants.
    assert_eq!(refusal(&[vec![Some(1.0)]], &[usize::MAX]), None);
    assert_eq!(
        refusal(&vec![vec![Some(1.0); 2]; 251], &[usize::MAX; 2]),
        Some(BestTotalRefusal::TooMany {
            found: 502,
            most: MOST_MEMBERS
        })
    );
}

/// Most placed and, among those, the least total, over every arrangement.
fn brute_force(costs: &[Vec<Option<f64>>], capacities: &[usize]) -> (usize, f64) {
    let Some((row, others)) = costs.split_first() else {
        return (0, 0.0);
    };
    let mut best = brute_force(others, capacities);
    for (place, cost) in row.iter().enumerate() {
        if let (Some(cost), true) = (cost, capacities[place] > 0) {
            let mut left = capacities.to_vec();
            left[place] -= 1;
            let (placed, total) = brute_force(others, &left);
            let (placed, total) = (placed + 1, total + cost);
            if placed > best.0 || placed == best.0 && total < best.1 {
                best = (placed, total);
            }
        }
    }
    best
}

fn cost() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        1 => Just(None),
        3 => (-4_i32..=4).prop_map(|cost| Some(f64::from(cost))),
        3 => (-1e3_f64..1e3).prop_map(Some),
        1 => (-1e-9_f64..1e-9).prop_map(Some),
    ]
}

proptest! {
    #[test]
    fn as_many_are_placed_as_can_be_and_at_the_least_total(
        (costs, capacities) in (0..=5_usize, 1..=3_usize).prop_flat_map(|(applicants, places)| (
            prop::collection::vec(prop::collection::vec(cost(), places), applicants),
            prop::collection::vec(0..=3_usize, places),
        ))
    ) {
        let ours = best_total(&costs, &capacities).expect("an assignment");
        let (placed, total) = brute_force(&costs, &capacities);
        prop_assert_eq!(ours.placed, placed);
        prop_assert!((ours.total - total).abs() < 1e-7, "{} for {}", ours.total, total);
        let mut paid = 0.0;
        for (applicant, place) in ours.matching.places().iter().enumerate() {
            if let Some(place) = place {
                paid += costs[applicant][*place].expect("a possible pair");
            }
        }
        prop_assert_eq!(paid, ours.total);
        for (place, &capacity) in capacities.iter().enumerate() {
            prop_assert!(ours.matching.applicants_at(place).count() <= capacity);
        }
        prop_assert_eq!(best_total(&costs, &capacities), Ok(ours));
    }
}
