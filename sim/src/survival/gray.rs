//! Gray's test of cumulative incidences.

use serde::{Deserialize, Serialize};

use super::together::{GroupAt, together};
use super::{EventTable, NoTest, ScoreTest};

/// Whether the cumulative incidence of some causes differs between groups, others competing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GrayTest {
    /// Events of each group less those expected if all had the same incidence.
    pub scores: Vec<f64>,
    /// The covariances of the scores.
    pub variance: Vec<Vec<f64>>,
    /// Whether the groups differ.
    pub test: ScoreTest,
}

impl GrayTest {
    /// Compares the incidence `F` of the given `causes` (together) between groups, with Gray's ρ = 0.
    ///
    /// With `h_k = Y_k/S_k(t−)` and `R_k = h_k·(1 − F_k(t−))` the score of group k is
    /// `Σ dN_k − dN·R_k/ΣR`. Its variance adds up, over the groups r, what each event of the causes and each
    /// competing one moves it by: with `a_kr = δ_kr − h_k/Σh`, `G = 1 − F₀` for the incidence `F₀` of all groups
    /// together (`dF₀ = dN/Σh`) and `C_kr = ∫ a_kr·h_r·dF₀/G(t−)` over the time still to come,
    /// `Σ (a_kr + (G/S_r − 1)·(−C_kr)/h_r)²·h_r·dF₀ + Σ ((G/S_r)·C_kr/h_r)²·dN_r` (competing).
    /// Of `m` events at one time among `n` (competing: `n = Y_r`; otherwise `n = S_r(t−)·Σh`) the contribution is
    /// multiplied by `(n − m)/(n − 1)`, as in R's `cmprsk`.
    ///
    /// Gray (1988), Ann. Stat. 16:1141, section 2 and the variance of section 3.
    ///
    /// # Errors
    ///
    /// When there are not two groups, or nothing to compare; when somebody is observed late, since the numbers at
    /// risk then say too little of the incidence; and when a group runs out so early that `F₀` reaches 1 while others go on.
    pub fn of(groups: &[EventTable], causes: &[usize]) -> Result<Self, NoTest> {
        if groups.len() < 2 {
            return Err(NoTest::FewerThanTwoGroups);
        }
        if groups.iter().any(EventTable::has_late_entry) {
            return Err(NoTest::LateEntry);
        }
        let mut to_come = Matrix::square(groups.len());
        let mut scores = vec![0.0; groups.len()];
        for at in walk(groups, causes) {
            if at.comparable && at.pooled_before >= CERTAIN {
                return Err(NoTest::IncidenceReachesOne);
            }
            at.add_to_influence(&mut to_come, 1.0);
            at.add_to_scores(&mut scores);
        }
        let mut variance = Matrix::square(groups.len());
        for at in walk(groups, causes) {
            at.add_to_influence(&mut to_come, -1.0);
            at.add_to_variance(&mut variance, &to_come);
        }
        let variance = variance.0;
        let test = ScoreTest::of(&scores, &variance)?;
        Ok(Self {
            scores,
            variance,
            test,
        })
    }
}

/// An incidence as near to 1 as rounding leaves it.
const CERTAIN: f64 = 1.0 - 1e-9;

struct Matrix(Vec<Vec<f64>>);

impl Matrix {
    fn square(size: usize) -> Self {
        Self(vec![vec![0.0; size]; size])
    }

    /// Adds `factor·v·vᵀ`.
    fn add_outer(&mut self, vector: &[f64], factor: f64) {
        for (row, &one) in self.0.iter_mut().zip(vector) {
            for (sum, &other) in row.iter_mut().zip(vector) {
                *sum += factor * one * other;
            }
        }
    }
}

/// A group at one time.
struct Group {
    at_risk: f64,
    /// Events of the causes tested, and competing ones.
    events: f64,
    competing: f64,
    /// `S` just before the time, and at its end.
    survival_before: f64,
    survival: f64,
    /// `h`: those who would be at risk if nobody had been censored or had left.
    started: f64,
    /// `R`: of them, those who have not left for the causes tested.
    at_risk_of_causes: f64,
}

/// The estimates of a group so far.
#[derive(Clone)]
struct Estimates {
    survival: f64,
    incidence: f64,
}

impl Estimates {
    /// The group at the next time, at whose end the estimates then are.
    fn advance(&mut self, at: &GroupAt<'_>, causes: &[usize]) -> Group {
        let events = at.events_of(causes);
        let leaving = at.row.map_or(0.0, |row| row.leaving);
        let survival_before = self.survival;
        let started = if at.at_risk > 0.0 {
            at.at_risk / survival_before
        } else {
            0.0
        };
        let at_risk_of_causes = started * (1.0 - self.incidence);
        if leaving > 0.0 {
            self.survival *= at.row.map_or(1.0, |row| row.staying / at.at_risk);
            self.incidence += survival_before * events / at.at_risk;
        }
        Group {
            at_risk: at.at_risk,
            events,
            competing: leaving - events,
            survival_before,
            survival: self.survival,
            started,
            at_risk_of_causes,
        }
    }
}

/// All groups at one time, with the incidence of all together before and after it.
struct AtTime {
    groups: Vec<Group>,
    /// Events of the causes, and `Σh`.
    events: f64,
    started: f64,
    /// Whether there are events, and two groups at risk of them.
    comparable: bool,
    pooled_before: f64,
    pooled: f64,
}

/// The groups at each time at which somebody leaves, in order.
fn walk<'a>(tables: &'a [EventTable], causes: &'a [usize]) -> impl Iterator<Item = AtTime> + 'a {
    let start = Estimates {
        survival: 1.0,
        incidence: 0.0,
    };
    let mut estimates = vec![start; tables.len()];
    let mut pooled = 0.0;
    let leaving = |groups: &Vec<GroupAt<'_>>| {
        let mut rows = groups.iter().filter_map(|at| at.row);
        rows.any(|row| row.leaving > 0.0)
    };
    together(tables).filter(leaving).map(move |groups| {
        let groups = estimates.iter_mut().zip(&groups);
        let groups = groups.map(|(estimates, at)| estimates.advance(at, causes));
        let at = AtTime::of(groups.collect(), pooled);
        pooled = at.pooled;
        at
    })
}

impl AtTime {
    fn of(groups: Vec<Group>, pooled_before: f64) -> Self {
        let events: f64 = groups.iter().map(|group| group.events).sum();
        let started: f64 = groups.iter().map(|group| group.started).sum();
        let at_risk = groups.iter().filter(|group| group.at_risk > 0.0).count();
        let grown = if events > 0.0 { events / started } else { 0.0 };
        Self {
            groups,
            events,
            started,
            comparable: events > 0.0 && at_risk > 1,
            pooled_before,
            pooled: pooled_before + grown,
        }
    }

    /// `a_kr`: by how much an event in group r moves the score of group k at once.
    fn direct(&self, k: usize, r: usize) -> f64 {
        let same = if k == r { 1.0 } else { 0.0 };
        same - self.groups[k].started / self.started
    }

    fn add_to_scores(&self, scores: &mut [f64]) {
        if !self.comparable {
            return;
        }
        let at_risk: f64 = self
            .groups
            .iter()
            .map(|group| group.at_risk_of_causes)
            .sum();
        for (score, group) in scores.iter_mut().zip(&self.groups) {
            *score += group.events - self.events * group.at_risk_of_causes / at_risk;
        }
    }

    /// Adds this time's part of `C`, taken `times`.
    fn add_to_influence(&self, influence: &mut Matrix, times: f64) {
        if !self.comparable {
            return;
        }
        let hazard = times * self.events / (self.started * (1.0 - self.pooled_before));
        for (k, row) in influence.0.iter_mut().enumerate() {
            for (r, sum) in row.iter_mut().enumerate() {
                *sum += self.direct(k, r) * self.groups[r].started * hazard;
            }
        }
    }

    fn add_to_variance(&self, variance: &mut Matrix, to_come: &Matrix) {
        for (r, group) in self.groups.iter().enumerate() {
            if group.at_risk == 0.0 {
                continue;
            }
            // `G/S_r`; once nobody of the group stays there is nothing to come for it.
            let ratio = if group.survival > 0.0 {
                (1.0 - self.pooled) / group.survival
            } else {
                0.0
            };
            let indirect = |k: usize| to_come.0[k][r] / group.started;
            let all = 0..self.groups.len();
            if self.comparable {
                let moved = all
                    .clone()
                    .map(|k| self.direct(k, r) + (1.0 - ratio) * indirect(k));
                let moved: Vec<f64> = moved.collect();
                let expected = group.started * self.events / self.started;
                let among = self.started * group.survival_before;
                variance.add_outer(&moved, expected * tied(self.events, among));
            }
            if group.competing > 0.0 {
                let moved: Vec<f64> = all.map(|k| -ratio * indirect(k)).collect();
                let factor = group.competing * tied(group.competing, group.at_risk);
                variance.add_outer(&moved, factor);
            }
        }
    }
}

/// What is left of the variance of `events` at one time when nobody can leave twice.
fn tied(events: f64, among: f64) -> f64 {
    if events > 1.0 {
        ((among - events) / (among - 1.0)).max(0.0)
    } else {
        1.0
    }
}
