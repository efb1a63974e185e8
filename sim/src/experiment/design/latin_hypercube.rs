//! Latin hypercube sampling.

use crate::random::distribution::uniform;
use crate::random::{Address, Purpose, Seed};

/// `points` points in as many dimensions as `factors`: cut into `points` slices of the same width, each dimension has
/// one point in every slice, in an order and at a place within the slice that are drawn by lot.
///
/// McKay, Beckman and Conover (1979), Technometrics 21:2. A factor more changes nothing about the others.
#[must_use]
pub fn latin_hypercube(
    seed: Seed,
    purpose: Purpose,
    factors: usize,
    points: usize,
) -> Vec<Vec<f64>> {
    let columns: Vec<Vec<f64>> = (0..factors)
        .map(|factor| column(seed, purpose, factor as u32, points))
        .collect();
    let point = |at: usize| columns.iter().map(|column| column[at]).collect();
    (0..points).map(point).collect()
}

fn column(seed: Seed, purpose: Purpose, stream: u32, points: usize) -> Vec<f64> {
    let address = Address {
        seed,
        future: 0,
        stream,
        week: 0,
        purpose,
    };
    let words: Vec<[u32; 4]> = (0..points).map(|at| address.block(at as u32)).collect();
    let mut order: Vec<usize> = (0..points).collect();
    order.sort_by_key(|&at| (words[at][0], words[at][1], at));
    let mut column = vec![0.0; points];
    for (slice, at) in order.into_iter().enumerate() {
        let [_, _, high, low] = words[at];
        column[at] = (slice as f64 + uniform(high, low)) / points as f64;
    }
    column
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::latin_hypercube;
    use crate::random::{Purpose, Seed};

    proptest! {
        #[test]
        fn every_slice_of_every_dimension_holds_one_point(seed in 0_u64..1 << 53, factors in 0_usize..6, points in 1_usize..60) {
            let seed = Seed::new(seed).unwrap();
            let sample = latin_hypercube(seed, Purpose::Design, factors, points);
            prop_assert_eq!(sample.len(), points);
            for factor in 0..factors {
                let mut slices: Vec<usize> = sample.iter().map(|point| (point[factor] * points as f64) as usize).collect();
                slices.sort_unstable();
                prop_assert_eq!(slices, (0..points).collect::<Vec<_>>());
            }
            let wider = latin_hypercube(seed, Purpose::Design, factors + 1, points);
            for (point, wider) in sample.iter().zip(&wider) {
                prop_assert_eq!(&wider[..factors], &point[..]);
            }
        }
    }

    #[test]
    fn dimensions_are_shuffled_apart() {
        let sample = latin_hypercube(Seed::new(1).unwrap(), Purpose::Design, 2, 1_000);
        let covariance: f64 = sample
            .iter()
            .map(|point| (point[0] - 0.5) * (point[1] - 0.5))
            .sum::<f64>()
            / 1_000.0;
        // One twelfth is the variance of a coordinate.
        assert!((covariance * 12.0).abs() < 0.1, "{covariance}");
    }
}
