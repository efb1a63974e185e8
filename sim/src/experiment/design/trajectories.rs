//! Trajectories of the method of Morris.

use crate::random::{Address, Purpose, Seed};

/// A walk through the grid that changes every factor once, one at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trajectory {
    /// Levels of the first point by factor, from 0.
    start: Vec<u32>,
    /// Factors in the order in which they change.
    order: Vec<usize>,
    /// Whether a factor goes up; by factor.
    up: Vec<bool>,
    levels: u32,
}

impl Trajectory {
    /// The step in a coordinate: p / (2(p − 1)) for p levels (Morris 1991, section 3).
    #[must_use]
    pub fn step(&self) -> f64 {
        f64::from(self.levels) / (2.0 * f64::from(self.levels - 1))
    }

    /// All points, one more than there are factors.
    #[must_use]
    pub fn points(&self) -> Vec<Vec<f64>> {
        let half = self.levels / 2;
        let mut now = self.start.clone();
        let coordinates = |levels: &[u32]| {
            let scale = f64::from(self.levels - 1);
            levels
                .iter()
                .map(|&level| f64::from(level) / scale)
                .collect()
        };
        let mut points = vec![coordinates(&now)];
        for &factor in &self.order {
            if self.up[factor] {
                now[factor] += half;
            } else {
                now[factor] -= half;
            }
            points.push(coordinates(&now));
        }
        points
    }

    /// The elementary effect of each factor, from one value for each of the [points](Self::points): the change in the
    /// value for a change of one in the coordinate (Morris 1991, eq. 1).
    #[must_use]
    pub fn effects(&self, values: &[f64]) -> Vec<f64> {
        let mut effects = vec![0.0; self.order.len()];
        for (&factor, pair) in self.order.iter().zip(values.windows(2)) {
            let change = pair[1] - pair[0];
            let step = if self.up[factor] {
                self.step()
            } else {
                -self.step()
            };
            effects[factor] = change / step;
        }
        effects
    }
}

/// `count` trajectories over as many factors, each on an even number of `levels`, drawn by lot.
///
/// Morris (1991), Technometrics 33:2. An odd number of levels, or fewer than two, is taken for the next even one.
#[must_use]
pub fn trajectories(seed: Seed, factors: usize, levels: u32, count: u32) -> Vec<Trajectory> {
    let levels = levels.clamp(2, 1 << 16).next_multiple_of(2);
    let draw = |trajectory: u32| {
        let words: Vec<[u32; 4]> = (0..factors)
            .map(|factor| {
                let address = Address {
                    seed,
                    future: trajectory,
                    stream: factor as u32,
                    week: 0,
                    purpose: Purpose::Design,
                };
                address.block(0)
            })
            .collect();
        let up: Vec<bool> = words.iter().map(|word| word[0] & 1 == 0).collect();
        let base = |word: &[u32; 4]| {
            let half = u64::from(levels / 2);
            ((u64::from(word[1]) * half) >> 32) as u32
        };
        let start = words.iter().zip(&up);
        let start = start
            .map(|(word, &up)| base(word) + if up { 0 } else { levels / 2 })
            .collect();
        let mut order: Vec<usize> = (0..factors).collect();
        order.sort_by_key(|&factor| (words[factor][2], words[factor][3], factor));
        Trajectory {
            start,
            order,
            up,
            levels,
        }
    };
    (0..count).map(draw).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::trajectories;
    use crate::random::Seed;

    proptest! {
        #[test]
        fn every_factor_changes_once_by_one_step_within_the_cube(seed in 0_u64..1 << 53, factors in 0_usize..8, half in 1_u32..5) {
            for trajectory in trajectories(Seed::new(seed).unwrap(), factors, 2 * half, 4) {
                let points = trajectory.points();
                prop_assert_eq!(points.len(), factors + 1);
                let mut changed = Vec::new();
                for pair in points.windows(2) {
                    let moved: Vec<usize> = (0..factors).filter(|&at| pair[0][at] != pair[1][at]).collect();
                    prop_assert_eq!(moved.len(), 1);
                    let by = (pair[1][moved[0]] - pair[0][moved[0]]).abs();
                    prop_assert!((by - trajectory.step()).abs() < 1e-12);
                    changed.push(moved[0]);
                }
                changed.sort_unstable();
                prop_assert_eq!(changed, (0..factors).collect::<Vec<_>>());
                prop_assert!(points.iter().flatten().all(|x| (0.0..=1.0).contains(x)));
            }
        }

        #[test]
        fn effects_of_a_linear_function_are_its_coefficients(seed in 0_u64..1 << 53, coefficients in prop::collection::vec(-10.0_f64..10.0, 0..8)) {
            let linear = |point: &Vec<f64>| 3.0 + point.iter().zip(&coefficients).map(|(x, coefficient)| x * coefficient).sum::<f64>();
            for trajectory in trajectories(Seed::new(seed).unwrap(), coefficients.len(), 4, 3) {
                let values: Vec<f64> = trajectory.points().iter().map(linear).collect();
                for (effect, coefficient) in trajectory.effects(&values).iter().zip(&coefficients) {
                    prop_assert!((effect - coefficient).abs() < 1e-12);
                }
            }
        }
    }

    #[test]
    fn each_level_and_direction_is_as_likely() {
        let drawn = trajectories(Seed::new(5).unwrap(), 1, 4, 4_000);
        let starts = drawn.iter().map(|trajectory| trajectory.start[0] as usize);
        let mut counts = [0; 4];
        starts.for_each(|start| counts[start] += 1);
        assert!(
            counts.iter().all(|count| (900..1_100).contains(count)),
            "{counts:?}"
        );
    }
}
