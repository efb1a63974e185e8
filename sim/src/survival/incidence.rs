//! Cumulative incidence with competing causes.

use serde::{Deserialize, Serialize};

use super::{EventTable, Interval, Row, Scale};

/// The probability of having left for some causes by each time, others competing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncidenceCurve {
    points: Vec<IncidencePoint>,
}

/// A cumulative incidence at one time at which somebody left or was censored.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncidencePoint {
    /// Time since the start.
    pub time: f64,
    /// People under observation just before this time.
    pub at_risk: f64,
    /// People who left at this time for the causes of the curve.
    pub events: f64,
    /// `F`, the probability of having left for them by the end of this time.
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

    /// The 95 % interval of the incidence on a scale; `None` where the scale is undefined.
    #[must_use]
    pub fn interval_on(&self, scale: Scale) -> Option<Interval> {
        Interval::of(scale, self.incidence, self.standard_error())
    }
}

impl IncidenceCurve {
    /// The Aalen–Johansen estimate `F(t) = Σ S(u−)·d/n` over the times u up to t,
    /// where d counts the given `causes` together and `S` falls with every cause.
    ///
    /// The variance is the delta-method one, multinomial at each time, so that ties count exactly. Without late entry
    /// it is also the infinitesimal jackknife's of R's `survfit`.
    ///
    /// Aalen and Johansen (1978), Scand. J. Stat. 5:141; the variance as in Andersen, Borgan, Gill and Keiding,
    /// *Statistical Models Based on Counting Processes* (1993), equation 4.4.17, here carried forward from time to time
    /// together with that of `S` and their covariance.
    #[must_use]
    pub fn aalen_johansen(table: &EventTable, causes: &[usize]) -> Self {
        let mut state = State {
            survival: 1.0,
            ..State::default()
        };
        let points = table.rows().map(|row| {
            let events = row.events_of(causes);
            state.advance(&row, events);
            let mut point = IncidencePoint {
                time: row.time,
                at_risk: row.at_risk,
                events,
                incidence: state.incidence,
                // Rounding may leave a variance that is zero a little below it.
                variance: state.variance_of_incidence.max(0.0),
                interval: None,
            };
            point.interval = point.interval_on(Scale::LogMinusLog);
            point
        });
        Self {
            points: points.collect(),
        }
    }

    /// The times at which somebody left or was censored, in order.
    #[must_use]
    pub fn points(&self) -> &[IncidencePoint] {
        &self.points
    }

    /// The last point at or before `time`; `None` before the first one.
    #[must_use]
    pub fn point_at(&self, time: f64) -> Option<&IncidencePoint> {
        let after = self.points.partition_point(|point| point.time <= time);
        self.points.get(after.checked_sub(1)?)
    }

    /// The probability of having left for the curve's causes by the end of `time`.
    #[must_use]
    pub fn incidence_at(&self, time: f64) -> f64 {
        self.point_at(time).map_or(0.0, |point| point.incidence)
    }

    /// The mean of the time lost to the curve's causes up to `limit`,
    /// `∫ F(t) dt`. Beyond the last time observed the curve is carried on level.
    ///
    /// Andersen (2013), Stat. Med. 32:5278.
    #[must_use]
    pub fn time_lost(&self, limit: f64) -> f64 {
        let (mut area, mut end) = (0.0, limit);
        for point in self.points.iter().rev().filter(|point| point.time < limit) {
            area += (end - point.time) * point.incidence;
            end = point.time;
        }
        area
    }
}

/// The estimates up to a time and their covariances.
#[derive(Default)]
struct State {
    survival: f64,
    incidence: f64,
    variance_of_survival: f64,
    variance_of_incidence: f64,
    covariance: f64,
}

impl State {
    /// One time at which `events` of those leaving go for the curve's causes.
    fn advance(&mut self, row: &Row<'_>, events: f64) {
        let leave = row.leaving / row.at_risk;
        let event = events / row.at_risk;
        let stay = row.staying / row.at_risk;
        // At one time leaving is multinomial: S²/n times p(1 − p) or −pq.
        let scale = self.survival * self.survival / row.at_risk;

        self.variance_of_incidence += event
            * (2.0 * self.covariance + event * self.variance_of_survival)
            + scale * event * (1.0 - event);
        self.covariance =
            stay * (self.covariance + event * self.variance_of_survival - scale * event);
        self.variance_of_survival = stay * (stay * self.variance_of_survival + scale * leave);

        // Where no other cause has been seen, F and S add up to 1 to the last bit.
        let alone = self.incidence == 1.0 - self.survival && events == row.leaving;
        self.incidence += self.survival * event;
        self.survival *= stay;
        if alone {
            self.incidence = 1.0 - self.survival;
        }
    }
}
