//! Cumulative incidence with competing causes.

use serde::{Deserialize, Serialize};

use super::{EventTable, Interval, Row};

/// The probability of having left for some causes by each week, others competing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncidenceCurve {
    points: Vec<IncidencePoint>,
}

/// A cumulative incidence in one week in which somebody left or was censored.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncidencePoint {
    /// Weeks since the start.
    pub week: u32,
    /// People observed up to this week, those who leave in it included.
    pub at_risk: u64,
    /// People who left in this week for the causes of the curve.
    pub events: u64,
    /// The probability of having left for them by the end of this week.
    pub incidence: f64,
    /// Its variance by the delta method.
    pub variance: f64,
    /// The 95 % interval on the log(−log) scale; `None` where the incidence is 0 or 1.
    pub interval: Option<Interval>,
}

impl IncidencePoint {
    /// The standard error of the incidence.
    #[must_use]
    pub fn standard_error(&self) -> f64 {
        libm::sqrt(self.variance)
    }
}

impl IncidenceCurve {
    /// The Aalen–Johansen estimate `F(t) = Σ S(u−)·d/n` over the weeks u up to t,
    /// where d counts the given `causes` together and `S` falls with every cause.
    ///
    /// The variance is the delta-method one, multinomial within a week, which is
    /// also the infinitesimal jackknife's of R's `survfit`. It counts ties exactly.
    ///
    /// Aalen and Johansen (1978), Scand. J. Stat. 5:141; the variance as in Marubini
    /// and Valsecchi, *Analysing Survival Data* (1995), section 10.2.4, here carried
    /// forward week by week together with that of `S` and their covariance.
    #[must_use]
    pub fn aalen_johansen(table: &EventTable, causes: &[usize]) -> Self {
        let mut points = Vec::new();
        let mut state = State {
            survival: 1.0,
            ..State::default()
        };
        for row in table.rows() {
            let leaving: u64 = row.events.iter().sum();
            if leaving == 0 && row.censored == 0 {
                continue;
            }
            let events = events_of(&row, causes);
            state.advance(row.at_risk as f64, leaving as f64, events as f64);
            let State {
                incidence,
                variance_of_incidence,
                ..
            } = state;
            // Rounding may leave a variance that is zero a little below it.
            let variance = variance_of_incidence.max(0.0);
            points.push(IncidencePoint {
                week: row.week,
                at_risk: row.at_risk,
                events,
                incidence,
                variance,
                interval: Interval::log_minus_log(incidence, libm::sqrt(variance)),
            });
        }
        Self { points }
    }

    /// The weeks in which somebody left or was censored, in order.
    #[must_use]
    pub fn points(&self) -> &[IncidencePoint] {
        &self.points
    }

    /// The last point at or before `week`; `None` before the first one.
    #[must_use]
    pub fn point_at(&self, week: u32) -> Option<&IncidencePoint> {
        let after = self.points.partition_point(|point| point.week <= week);
        self.points.get(after.checked_sub(1)?)
    }

    /// The probability of having left for the curve's causes by the end of `week`.
    #[must_use]
    pub fn incidence_at(&self, week: u32) -> f64 {
        self.point_at(week).map_or(0.0, |point| point.incidence)
    }

    /// The mean of the weeks lost to the curve's causes up to week `limit`,
    /// `∫ F(t) dt`. Beyond the last week observed the curve is carried on level.
    ///
    /// Andersen (2013), Stat. Med. 32:5278.
    #[must_use]
    pub fn weeks_lost(&self, limit: u32) -> f64 {
        let (mut area, mut end) = (0.0, limit);
        for point in self.points.iter().rev().filter(|point| point.week < limit) {
            area += f64::from(end - point.week) * point.incidence;
            end = point.week;
        }
        area
    }
}

/// How many left in this week for one of `causes`, a cause named twice counting once.
fn events_of(row: &Row<'_>, causes: &[usize]) -> u64 {
    let events = row.events.iter().enumerate();
    events
        .filter(|(cause, _)| causes.contains(cause))
        .map(|(_, people)| people)
        .sum()
}

/// The estimates up to a week and their covariances.
#[derive(Default)]
struct State {
    survival: f64,
    incidence: f64,
    variance_of_survival: f64,
    variance_of_incidence: f64,
    covariance: f64,
}

impl State {
    /// One week in which `events` of the `leaving` people go for the curve's causes.
    fn advance(&mut self, at_risk: f64, leaving: f64, events: f64) {
        let leave = leaving / at_risk;
        let event = events / at_risk;
        let stay = (at_risk - leaving) / at_risk;
        // Within the week leaving is multinomial: S²/n times p(1 − p) or −pq.
        let scale = self.survival * self.survival / at_risk;

        self.variance_of_incidence += event
            * (2.0 * self.covariance + event * self.variance_of_survival)
            + scale * event * (1.0 - event);
        self.covariance =
            stay * (self.covariance + event * self.variance_of_survival - scale * event);
        self.variance_of_survival = stay * (stay * self.variance_of_survival + scale * leave);

        // Where no other cause has been seen, F and S add up to 1 to the last bit.
        let alone = self.incidence == 1.0 - self.survival && events == leaving;
        self.incidence += self.survival * event;
        self.survival *= stay;
        if alone {
            self.incidence = 1.0 - self.survival;
        }
    }
}
