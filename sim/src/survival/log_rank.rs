//! The log-rank test and its relative that weighs early events more.

use serde::{Deserialize, Serialize};

use super::together::together;
use super::{EventTable, NoTest, ScoreTest};

/// How much the events at a time count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Weighting {
    /// All the same: best against hazards in one proportion.
    LogRank,
    /// As the share of all groups still there just before: Peto and Peto's, for differences that come early.
    PetoPeto,
}

/// Observed and expected events of each group, and the test of their difference.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LogRank {
    /// Events of each group, over all strata, as weighted by the test.
    pub observed: Vec<f64>,
    /// What they would be if the groups of a stratum had the same hazard.
    pub expected: Vec<f64>,
    /// The covariances of observed less expected.
    pub variance: Vec<Vec<f64>>,
    /// Whether the groups differ.
    pub test: ScoreTest,
}

impl LogRank {
    /// Compares groups inside each of the `strata`; each stratum has a table of every group, in the same order. Events of
    /// the given `causes` count together; other causes end observation, as censoring does.
    ///
    /// At a time with `d` events among `n` at risk, `n_k` of them in group k, and the weight `w` of the time:
    /// `E_k = w·d·n_k/n`, `V_kl = w²·d·(n − d)/(n − 1)·(n_k/n)·(δ_kl − n_l/n)`, summed over times and strata. Where
    /// weights make `d` less than one person, `(n − d)/(n − 1)` counts as 1.
    ///
    /// Mantel (1966), Cancer Chemother. Rep. 50:163; Peto and Peto (1972), J. R. Stat. Soc. A 135:185; the weights
    /// `S(t−)` as in Harrington and Fleming (1982), Biometrika 69:553, with ρ = 1.
    ///
    /// # Errors
    ///
    /// When there are not two groups, or nothing to compare.
    pub fn of(
        strata: &[impl AsRef<[EventTable]>],
        causes: &[usize],
        weighting: Weighting,
    ) -> Result<Self, NoTest> {
        let strata = || strata.iter().map(AsRef::as_ref);
        let groups = strata().map(<[EventTable]>::len).min().unwrap_or(0);
        if groups < 2 {
            return Err(NoTest::FewerThanTwoGroups);
        }
        let mut sums = Sums {
            observed: vec![0.0; groups],
            expected: vec![0.0; groups],
            variance: vec![vec![0.0; groups]; groups],
        };
        for tables in strata() {
            sums.add_stratum(&tables[..groups], causes, weighting);
        }
        let scores = sums.observed.iter().zip(&sums.expected);
        let scores: Vec<f64> = scores.map(|(seen, expected)| seen - expected).collect();
        let test = ScoreTest::of(&scores, &sums.variance)?;
        Ok(Self {
            observed: sums.observed,
            expected: sums.expected,
            variance: sums.variance,
            test,
        })
    }
}

struct Sums {
    observed: Vec<f64>,
    expected: Vec<f64>,
    variance: Vec<Vec<f64>>,
}

impl Sums {
    fn add_stratum(&mut self, tables: &[EventTable], causes: &[usize], weighting: Weighting) {
        let mut survival = 1.0;
        for groups in together(tables) {
            let groups = groups.iter();
            let events: Vec<f64> = groups.clone().map(|at| at.events_of(causes)).collect();
            let leaving: f64 = events.iter().sum();
            if leaving == 0.0 {
                continue;
            }
            let at_risk: Vec<f64> = groups.map(|at| at.at_risk).collect();
            let everybody: f64 = at_risk.iter().sum();
            let weight = match weighting {
                Weighting::LogRank => 1.0,
                Weighting::PetoPeto => survival,
            };
            let staying = (everybody - leaving).max(0.0);
            self.add_time(&at_risk, &events, weight, staying);
            survival *= staying / everybody;
        }
    }

    fn add_time(&mut self, at_risk: &[f64], events: &[f64], weight: f64, staying: f64) {
        let everybody: f64 = at_risk.iter().sum();
        let leaving: f64 = events.iter().sum();
        let without_replacement = if leaving > 1.0 {
            staying / (everybody - 1.0)
        } else {
            1.0
        };
        let spread = weight * weight * leaving * without_replacement;
        for (k, (&seen, &of_group)) in events.iter().zip(at_risk).enumerate() {
            let share = of_group / everybody;
            self.observed[k] += weight * seen;
            self.expected[k] += weight * leaving * share;
            for (l, &of_other) in at_risk.iter().enumerate() {
                let same = if k == l { 1.0 } else { 0.0 };
                self.variance[k][l] += spread * share * (same - of_other / everybody);
            }
        }
    }
}
