//! One group of a study.

use serde::Serialize;

use crate::survival::{
    EventTable, HazardCurve, IncidenceCurve, Interval, Quantile, RestrictedMean, SurvivalCurve,
};

/// How long the people of a group stay, whatever makes them leave.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GroupAnalysis {
    /// Its name; empty in a study without groups.
    pub name: String,
    /// Records, whatever their weight.
    pub records: usize,
    /// People: the sum of the weights.
    pub people: f64,
    /// People who left.
    pub events: f64,
    /// The Kaplan–Meier estimate.
    pub survival: SurvivalCurve,
    /// The Nelson–Aalen estimate.
    pub hazard: HazardCurve,
    /// The time by which half of the people have left.
    pub median: Quantile,
    /// The mean time stayed up to the limit; `None` when nobody was observed so long.
    pub restricted_mean: Option<RestrictedMean>,
    /// The at-risk table, with the curve beside it.
    pub at: Vec<SurvivalAt>,
}

/// A survival curve at a time asked for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurvivalAt {
    /// Time since the start.
    pub time: f64,
    /// People under observation just before it.
    pub at_risk: f64,
    /// The probability of staying beyond it; `None` after the last time observed, unless everybody had left.
    pub survival: Option<f64>,
    /// Its standard error after Greenwood.
    pub standard_error: Option<f64>,
    /// Its 95 % interval on the log(−log) scale.
    pub interval: Option<Interval>,
}

/// How many people of a group leave for one cause, the others competing.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GroupIncidence {
    /// People who left for it.
    pub events: f64,
    /// The Aalen–Johansen estimate.
    pub incidence: IncidenceCurve,
    /// The mean time lost to it up to the limit; `None` when nobody was observed so long.
    pub time_lost: Option<f64>,
    /// Its values at the times asked for.
    pub at: Vec<IncidenceAt>,
}

/// A cumulative incidence at a time asked for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncidenceAt {
    /// Time since the start.
    pub time: f64,
    /// The probability of having left for the cause; `None` after the last time observed, unless everybody had left.
    pub incidence: Option<f64>,
    /// Its standard error.
    pub standard_error: Option<f64>,
    /// Its 95 % interval on the log(−log) scale.
    pub interval: Option<Interval>,
}

impl GroupAnalysis {
    pub(super) fn of(
        name: &str,
        records: usize,
        table: &EventTable,
        times: &[f64],
        limit: Option<f64>,
    ) -> Self {
        let survival = SurvivalCurve::kaplan_meier(table);
        let causes: Vec<usize> = (0..table.causes()).collect();
        let at = times
            .iter()
            .map(|&time| SurvivalAt::of(table, &survival, time));
        Self {
            name: name.to_owned(),
            records,
            people: table.people(),
            events: table.rows().map(|row| row.leaving).sum(),
            hazard: HazardCurve::nelson_aalen(table, &causes),
            median: survival.median(),
            restricted_mean: limit.and_then(|limit| survival.restricted_mean(limit)),
            at: at.collect(),
            survival,
        }
    }
}

impl SurvivalAt {
    fn of(table: &EventTable, curve: &SurvivalCurve, time: f64) -> Self {
        let known = is_known(curve, time);
        let point = curve.point_at(time);
        Self {
            time,
            at_risk: table.at_risk_at(time),
            survival: known.then(|| curve.survival_at(time)),
            standard_error: known
                .then(|| point.map_or(Some(0.0), |point| point.standard_error()))
                .flatten(),
            interval: point.filter(|_| known).and_then(|point| point.interval),
        }
    }
}

impl GroupIncidence {
    pub(super) fn of(
        table: &EventTable,
        survival: &SurvivalCurve,
        cause: usize,
        times: &[f64],
        limit: Option<f64>,
    ) -> Self {
        let incidence = IncidenceCurve::aalen_johansen(table, &[cause]);
        let at = times.iter().map(|&time| {
            let known = is_known(survival, time);
            let point = incidence.point_at(time).filter(|_| known);
            IncidenceAt {
                time,
                incidence: known.then(|| incidence.incidence_at(time)),
                standard_error: known.then(|| point.map_or(0.0, |point| point.standard_error())),
                interval: point.and_then(|point| point.interval),
            }
        });
        Self {
            events: table.rows().map(|row| row.events_of(&[cause])).sum(),
            time_lost: limit
                .filter(|&limit| is_known(survival, limit))
                .map(|limit| incidence.time_lost(limit)),
            at: at.collect(),
            incidence,
        }
    }
}

/// Whether anybody was observed so long, or everybody had left before.
fn is_known(curve: &SurvivalCurve, time: f64) -> bool {
    let last = curve.points().last();
    last.is_some_and(|last| time <= last.time || last.survival == 0.0)
}
