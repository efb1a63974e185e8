//! The figures a result is told in, derived from an outcome. Knows no web.

use sim::Cause;
use sim::id::{PersonId, WorkplaceId};
use sim::model::End;
use sim::run::{Outcome, PersonOutcome};
use sim::survival::SurvivalCurve;

/// Weeks at which numbers stand under the curve: the start, then every quarter of a year.
pub(crate) const QUARTERS: [u16; 5] = [0, 13, 26, 39, 52];

/// The share of futures that the band leaves out at each side.
const TAIL: f64 = 0.1;

/// One week of the curve, in people of a hundred, with the range of this group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CurvePoint {
    /// Week since clock zero.
    pub(crate) week: u16,
    /// In work: here or moved on well.
    pub(crate) in_work: f64,
    /// Here.
    pub(crate) here: f64,
    /// Lower end of the range in which 8 of 10 futures of this group lie.
    pub(crate) low: f64,
    /// Upper end of that range.
    pub(crate) high: f64,
}

/// People under the curve at one time, of a hundred who were matched, as in the curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct AtRisk {
    /// Week since clock zero.
    pub(crate) week: u16,
    /// Still at the workplace.
    pub(crate) here: f64,
    /// Moved on well.
    pub(crate) moved_on: f64,
    /// Left or stalled.
    pub(crate) ended: f64,
    /// Turned back before the start.
    pub(crate) declined: f64,
    /// Ends of the 95 % interval of "still here" (Kaplan–Meier with log(−log)), in people of a hundred who started.
    pub(crate) interval: Option<(f64, f64)>,
}

/// One way of ending, of a hundred who were matched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct EndShare {
    /// The end.
    pub(crate) end: End,
    /// People of a hundred.
    pub(crate) people: f64,
}

/// One week of stages, in people of a hundred who were matched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FlowWeek {
    /// In a trial.
    pub(crate) trial: f64,
    /// In short hours.
    pub(crate) short_hours: f64,
    /// In a flexibly arranged job.
    pub(crate) flexible_job: f64,
}

/// One week of the team, as a mean over futures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TeamWeekMean {
    /// Hours spent.
    pub(crate) used: f64,
    /// Hours of check-ins that were due but not held would have come on top; counted as check-ins.
    pub(crate) missed: f64,
    /// Hours still owed at the end of the week.
    pub(crate) owed: f64,
}

/// One person over all futures.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PersonFigures {
    /// The person.
    pub(crate) id: PersonId,
    /// Where they work.
    pub(crate) workplace: WorkplaceId,
    /// In work at the horizon, of a hundred futures in which they started.
    pub(crate) in_work: f64,
    /// The most frequent cause of leaving, if anybody left.
    pub(crate) main_cause: Option<Cause>,
    /// Paid hours in a future, as a mean.
    pub(crate) paid_hours: f64,
    /// Check-ins due in a future, as a mean.
    pub(crate) check_ins_due: f64,
    /// Those of them that the team had no hours for.
    pub(crate) check_ins_missed: f64,
}

/// What stands beside retention, so that it never stands alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Beside {
    /// Paid hours of one person over the horizon, as a mean.
    pub(crate) paid_hours: f64,
    /// Share of those who started that reached their last stage, of a hundred.
    pub(crate) reached_last_stage: f64,
    /// Weeks to the last stage of those who reached it, as a mean.
    pub(crate) weeks_to_last_stage: Option<f64>,
    /// Hours of carved tasks done for the workplaces in a future.
    pub(crate) useful_hours: f64,
    /// Hours freed for the staff who carry ★ tasks in a future.
    pub(crate) released_hours: f64,
    /// Hours of instruction and buddies in a future.
    pub(crate) instruction_hours: f64,
    /// Hours the team spent in a future.
    pub(crate) team_hours: f64,
    /// Check-ins due in a future.
    pub(crate) check_ins_due: f64,
    /// Check-ins missed in a future.
    pub(crate) check_ins_missed: f64,
    /// Matched people who turned back before the start, of a hundred.
    pub(crate) declined: f64,
    /// Pay of one person over the horizon in yen, as a mean.
    pub(crate) pay_yen: f64,
    /// Adjustments after check-ins in a future.
    pub(crate) adjustments: f64,
    /// Times somebody went back a stage in a future.
    pub(crate) steps_back: f64,
    /// What accommodations cost in a future, in yen.
    pub(crate) support_yen: f64,
}

/// Everything the results page tells.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figures {
    /// People who were matched.
    pub(crate) placed: usize,
    /// Week by week from 0.
    pub(crate) curve: Vec<CurvePoint>,
    /// Fewest and most people in work at the horizon in 8 of 10 futures.
    pub(crate) range_of_people: (usize, usize),
    /// Under the curve.
    pub(crate) at_risk: Vec<AtRisk>,
    /// Ways of ending within the horizon, the good one first.
    pub(crate) ends: Vec<EndShare>,
    /// Stages week by week, from week 1.
    pub(crate) flow: Vec<FlowWeek>,
    /// The team week by week, from week 1.
    pub(crate) team: Vec<TeamWeekMean>,
    /// Hours the team has in a week.
    pub(crate) team_hours: f64,
    /// Person by person.
    pub(crate) people: Vec<PersonFigures>,
    /// What stands beside retention.
    pub(crate) beside: Beside,
    /// Half the 95 % interval of the mean at the horizon that comes from the number of futures, in people of a hundred.
    pub(crate) monte_carlo: f64,
}

impl Figures {
    /// Derives them.
    pub(crate) fn of(outcome: &Outcome) -> Self {
        let weeks = outcome.horizon.get();
        let curve: Vec<CurvePoint> = (0..=weeks).map(|week| curve_point(outcome, week)).collect();
        let quantile = |share| {
            outcome
                .quantile_in_work(usize::from(weeks), share)
                .unwrap_or_default()
        };
        Self {
            placed: outcome.placed(),
            curve,
            range_of_people: (quantile(TAIL), quantile(1.0 - TAIL)),
            at_risk: at_risk(outcome),
            ends: ends(outcome),
            flow: flow(outcome),
            team: team(outcome),
            team_hours: outcome.team.weekly.hours(),
            people: people(outcome),
            beside: beside(outcome),
            monte_carlo: monte_carlo(outcome),
        }
    }

    /// People in work of a hundred at a week.
    pub(crate) fn in_work(&self, week: u16) -> Option<f64> {
        self.curve.get(usize::from(week)).map(|point| point.in_work)
    }

    /// People in work of a hundred at the horizon.
    pub(crate) fn at_the_end(&self) -> f64 {
        self.curve.last().map_or(0.0, |point| point.in_work)
    }

    /// The person with the lowest share in work at the horizon.
    pub(crate) fn most_at_risk(&self) -> Option<PersonId> {
        let lowest = self
            .people
            .iter()
            .min_by(|one, other| one.in_work.total_cmp(&other.in_work));
        lowest.map(|person| person.id.clone())
    }

    /// The first and last week in which check-ins were missed in at least one future of twenty, if there are any.
    pub(crate) fn weeks_short_of_hours(&self) -> Option<(u16, u16)> {
        let short = |week: &TeamWeekMean| week.missed >= 0.05;
        let first = self.team.iter().position(short)?;
        let last = self.team.iter().rposition(short)?;
        Some((
            u16::try_from(first + 1).ok()?,
            u16::try_from(last + 1).ok()?,
        ))
    }
}

/// Matched people over all futures.
fn matched(outcome: &Outcome) -> f64 {
    (f64::from(outcome.futures) * outcome.placed() as f64).max(1.0)
}

fn curve_point(outcome: &Outcome, week: u16) -> CurvePoint {
    let at = usize::from(week);
    let placed = outcome.placed().max(1) as f64;
    let people = |share| outcome.quantile_in_work(at, share).unwrap_or_default() as f64;
    CurvePoint {
        week,
        in_work: 100.0 * outcome.share_in_work(at).unwrap_or_default(),
        here: 100.0 * outcome.share_here(at).unwrap_or_default(),
        low: 100.0 * people(TAIL) / placed,
        high: 100.0 * people(1.0 - TAIL) / placed,
    }
}

/// The quarters that lie within the horizon.
fn quarters(outcome: &Outcome) -> impl Iterator<Item = u16> {
    let horizon = outcome.horizon.get();
    QUARTERS.into_iter().filter(move |week| *week <= horizon)
}

fn at_risk(outcome: &Outcome) -> Vec<AtRisk> {
    let curve = SurvivalCurve::kaplan_meier(&outcome.event_table());
    let everybody = matched(outcome);
    let declined = (100.0 * (1.0 - outcome.starts() as f64 / everybody)).max(0.0);
    quarters(outcome)
        .map(|week| {
            let ended_by = |wanted: fn(End) -> bool| -> f64 {
                let all = End::ALL.into_iter().filter(|end| wanted(*end));
                let count: u64 = all
                    .flat_map(|end| (1..=usize::from(week)).map(move |at| (end, at)))
                    .map(|(end, at)| outcome.ends_in(end, at))
                    .sum();
                100.0 * count as f64 / everybody
            };
            let moved_on = ended_by(|end| end == End::MovedOn);
            let ended = ended_by(|end| end != End::MovedOn);
            let point = curve.point_at(f64::from(week));
            AtRisk {
                week,
                here: 100.0 - moved_on - ended - declined,
                moved_on,
                ended,
                declined,
                interval: point
                    .and_then(|point| point.interval)
                    .map(|interval| (100.0 * interval.lower, 100.0 * interval.upper)),
            }
        })
        .collect()
}

fn ends(outcome: &Outcome) -> Vec<EndShare> {
    let all = matched(outcome);
    let mut shares: Vec<EndShare> = End::ALL
        .into_iter()
        .map(|end| {
            let weeks = 1..=usize::from(outcome.horizon.get());
            let count: u64 = weeks.map(|week| outcome.ends_in(end, week)).sum();
            EndShare {
                end,
                people: 100.0 * count as f64 / all,
            }
        })
        .collect();
    shares.sort_by(|one, other| {
        let good = |share: &EndShare| share.end != End::MovedOn;
        (good(one), -one.people)
            .partial_cmp(&(good(other), -other.people))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    shares
}

fn flow(outcome: &Outcome) -> Vec<FlowWeek> {
    let all = matched(outcome);
    let of_hundred = |count: u64| 100.0 * count as f64 / all;
    outcome
        .occupancy
        .iter()
        .map(|week| FlowWeek {
            trial: of_hundred(week.trial),
            short_hours: of_hundred(week.short_hours),
            flexible_job: of_hundred(week.flexible_job),
        })
        .collect()
}

fn team(outcome: &Outcome) -> Vec<TeamWeekMean> {
    let futures = f64::from(outcome.futures.max(1));
    outcome
        .team
        .weeks
        .iter()
        .map(|week| TeamWeekMean {
            used: week.used_minutes as f64 / 60.0 / futures,
            missed: week.missed as f64 / futures,
            owed: week.owed_minutes as f64 / 60.0 / futures,
        })
        .collect()
}

fn people(outcome: &Outcome) -> Vec<PersonFigures> {
    let futures = f64::from(outcome.futures.max(1));
    outcome
        .people
        .iter()
        .map(|person| {
            let count = |end: End| {
                person
                    .ends
                    .get(end)
                    .iter()
                    .map(|n| u64::from(*n))
                    .sum::<u64>()
            };
            let bad: u64 = End::ALL
                .into_iter()
                .filter(|end| *end != End::MovedOn)
                .map(count)
                .sum();
            let started = f64::from(person.started.max(1));
            let main_cause = Cause::ALL
                .into_iter()
                .max_by_key(|cause| (count(End::from(*cause)), std::cmp::Reverse(*cause)))
                .filter(|cause| count(End::from(*cause)) > 0);
            PersonFigures {
                id: person.id.clone(),
                workplace: person.workplace.clone(),
                in_work: 100.0 * (1.0 - bad as f64 / started),
                main_cause,
                paid_hours: person.paid_minutes as f64 / 60.0 / futures,
                check_ins_due: person.check_ins_due as f64 / futures,
                check_ins_missed: person.check_ins_missed() as f64 / futures,
            }
        })
        .collect()
}

fn beside(outcome: &Outcome) -> Beside {
    let futures = f64::from(outcome.futures.max(1));
    let matched = matched(outcome);
    let started = outcome.starts().max(1) as f64;
    let summed = |of: fn(&PersonOutcome) -> u64| outcome.people.iter().map(of).sum::<u64>() as f64;
    let began = || {
        outcome
            .people
            .iter()
            .flat_map(|person| person.last_stage_began.iter().zip(1_u32..))
    };
    let reached: u64 = began().map(|(count, _)| u64::from(*count)).sum();
    let weeks: u64 = began()
        .map(|(count, week)| u64::from(*count) * u64::from(week - 1))
        .sum();
    let hours = |minutes: i64| minutes as f64 / 60.0 / futures;
    let places = || outcome.workplaces.iter();
    let team = || outcome.team.weeks.iter();
    Beside {
        paid_hours: summed(|person| person.paid_minutes) / 60.0 / matched,
        reached_last_stage: 100.0 * reached as f64 / started,
        weeks_to_last_stage: (reached > 0).then(|| weeks as f64 / reached as f64),
        useful_hours: hours(places().map(|place| place.useful_minutes).sum()),
        released_hours: hours(places().map(|place| place.released_minutes).sum()),
        instruction_hours: hours(places().map(|place| place.instruction_minutes).sum()),
        team_hours: team().map(|week| week.used_minutes as f64).sum::<f64>() / 60.0 / futures,
        check_ins_due: team().map(|week| week.due as f64).sum::<f64>() / futures,
        check_ins_missed: team().map(|week| week.missed as f64).sum::<f64>() / futures,
        declined: 100.0 * (1.0 - started / matched).max(0.0),
        pay_yen: summed(|person| person.pay_yen) / matched,
        adjustments: summed(|person| person.adjustments) / futures,
        steps_back: summed(|person| person.steps_back) / futures,
        support_yen: summed(|person| person.support_yen) / futures,
    }
}

/// Half the 95 % interval of the mean share in work at the horizon, from its variance over futures.
fn monte_carlo(outcome: &Outcome) -> f64 {
    let Some(counts) = outcome.in_work.get(usize::from(outcome.horizon.get())) else {
        return 0.0;
    };
    let futures = f64::from(outcome.futures.max(2));
    let placed = outcome.placed().max(1) as f64;
    let shares = || {
        counts
            .iter()
            .zip(0_u32..)
            .map(|(n, k)| (f64::from(*n), f64::from(k) / placed))
    };
    let mean: f64 = shares().map(|(n, share)| n * share).sum::<f64>() / futures;
    let squares: f64 = shares()
        .map(|(n, share)| n * (share - mean) * (share - mean))
        .sum();
    100.0 * 1.96 * (squares / (futures - 1.0) / futures).sqrt()
}

#[cfg(test)]
pub(super) mod tests {
    use sim::Case;
    use sim::plan::{Edit, History, Plan};
    use sim::random::Seed;
    use sim::run::{Outcome, Simulation};

    use super::Figures;

    pub(in super::super) fn outcome() -> Outcome {
        let case: Case = serde_json::from_str(include_str!(
            "../../../../content/cases/care-home/case.json"
        ))
        .unwrap();
        let edits: Vec<Edit> =
            serde_json::from_str(include_str!("../../../../sim/tests/plans/thoughtful.json"))
                .unwrap();
        let history = edits
            .into_iter()
            .try_fold(History::new(Plan::new()), |history, edit| {
                history.with(&case, edit)
            })
            .unwrap();
        let seed = Seed::new(1).unwrap();
        let mut simulation = Simulation::of_plan(&case, &history.plan(&case), seed, 200).unwrap();
        while !simulation.progress().is_done() {
            simulation.advance(8);
        }
        simulation.finish()
    }

    #[test]
    fn everybody_is_accounted_for_at_every_quarter() {
        let figures = Figures::of(&outcome());
        for row in &figures.at_risk {
            let all = row.here + row.moved_on + row.ended + row.declined;
            assert!((all - 100.0).abs() < 1e-9);
        }
        let ended: f64 = figures.ends.iter().map(|share| share.people).sum();
        let last = figures.at_risk.last().unwrap();
        assert!((ended - last.moved_on - last.ended).abs() < 1e-9);
        assert_eq!(figures.curve.len(), 53);
    }

    #[test]
    fn the_numbers_under_the_curve_are_those_of_the_curve() {
        let figures = Figures::of(&outcome());
        for row in &figures.at_risk {
            let point = figures.curve[usize::from(row.week)];
            assert!((row.here - point.here).abs() < 1e-9, "{row:?} {point:?}");
            assert!((row.here + row.moved_on - point.in_work).abs() < 1e-9);
        }
    }

    #[test]
    fn the_band_holds_the_curve() {
        let figures = Figures::of(&outcome());
        for point in &figures.curve {
            assert!(
                point.low <= point.in_work && point.in_work <= point.high,
                "{point:?}"
            );
            assert!(point.here <= point.in_work + 1e-9);
        }
        assert!(figures.range_of_people.0 <= figures.range_of_people.1);
        assert!(figures.range_of_people.1 <= figures.placed);
    }

    #[test]
    fn retention_never_stands_alone() {
        let beside = Figures::of(&outcome()).beside;
        assert!(beside.paid_hours > 0.0 && beside.useful_hours > 0.0 && beside.team_hours > 0.0);
        assert!(beside.reached_last_stage > 0.0 && beside.weeks_to_last_stage.is_some());
        assert!(beside.check_ins_missed <= beside.check_ins_due);
    }
}
