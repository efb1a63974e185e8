//! Score tests: whether several groups differ more than chance would have it.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::distribution;

/// A part of a variance this small beside what it was is rounding: its score follows from the others.
const NEGLIGIBLE: f64 = 1e-9;

/// A χ² statistic with its tail probability.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoreTest {
    /// The statistic, `Uᵀ V⁻ U` for scores `U` with variance `V`.
    pub statistic: f64,
    /// The rank of the variance: the number of groups less 1, when all of them can be compared.
    pub degrees_of_freedom: u32,
    /// The probability of a statistic as large or larger if the groups do not differ.
    pub p: f64,
}

/// Why groups can't be tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Error)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoTest {
    /// There are not two groups.
    #[error("a test needs two groups")]
    FewerThanTwoGroups,
    /// At no time with an event were two groups under observation.
    #[error("at no time with an event were two groups under observation")]
    NothingToCompare,
    /// The test is not defined where observation begins late.
    #[error("the test is not defined where observation begins late")]
    LateEntry,
    /// A group ran out so early that the incidence of all groups together is estimated as 1 while others go on.
    #[error("the incidence of all groups together reaches 1 while some go on")]
    IncidenceReachesOne,
}

impl ScoreTest {
    /// The test of scores that add up to 0, with their variance, by a Cholesky decomposition that leaves out what
    /// depends on the rest.
    pub(super) fn of(scores: &[f64], variance: &[Vec<f64>]) -> Result<Self, NoTest> {
        let mut scores = scores.to_vec();
        let mut rest = variance.to_vec();
        let mut open: Vec<usize> = (0..scores.len()).collect();
        let (mut statistic, mut degrees_of_freedom) = (0.0, 0);
        // What is left of a group's variance, as a share of what it was.
        let share = |rest: &[Vec<f64>], k: usize| match variance[k][k] {
            whole if whole > 0.0 => rest[k][k] / whole,
            _ => 0.0,
        };
        while let Some(&pivot) = open
            .iter()
            .max_by(|&&one, &&other| share(&rest, one).total_cmp(&share(&rest, other)))
            .filter(|&&pivot| share(&rest, pivot) > NEGLIGIBLE)
        {
            open.retain(|&k| k != pivot);
            let variance = rest[pivot][pivot];
            statistic += scores[pivot] * scores[pivot] / variance;
            degrees_of_freedom += 1;
            let row = rest[pivot].clone();
            for &k in &open {
                let share = row[k] / variance;
                scores[k] -= share * scores[pivot];
                for &l in &open {
                    rest[k][l] -= share * row[l];
                }
            }
        }
        if degrees_of_freedom == 0 {
            return Err(NoTest::NothingToCompare);
        }
        Ok(Self {
            statistic,
            degrees_of_freedom,
            p: distribution::chi_squared_tail(statistic, degrees_of_freedom),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_that_cannot_be_compared_costs_no_degree_of_freedom() {
        let three = [[2.0, -2.0, 0.0], [-2.0, 2.0, 0.0], [0.0, 0.0, 0.0]].map(Vec::from);
        let test = ScoreTest::of(&[3.0, -3.0, 0.0], &three).unwrap();
        assert_eq!((test.statistic, test.degrees_of_freedom), (4.5, 1));
        let none = vec![vec![0.0; 2]; 2];
        assert_eq!(
            ScoreTest::of(&[0.0; 2], &none),
            Err(NoTest::NothingToCompare)
        );
    }
}
