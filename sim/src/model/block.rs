//! `N` futures worked through side by side: week by week, person by person, a lane for each future.
//!
//! Everything in a lane depends on that lane's future alone, so the number of lanes changes no bit.

use core::ops::AddAssign;

use super::contact::attend;
use super::lanes::{NEVER, PersonLanes};
use super::rates::Rates;
use super::tables::{PersonTable, Tables};
use super::week::live;
use crate::random::{Address, Purpose, Seed, distribution, normal};

/// Somebody who looks on as the weeks pass; the engine itself needs nobody to.
pub(crate) trait Witness<const N: usize> {
    /// One person's week is over; newness and the workplace's readiness are still those of that week.
    fn person_week(
        &mut self,
        week: u32,
        person: usize,
        lanes: &PersonLanes<N>,
        readiness: &[f32; N],
    );
}

/// Nobody looks on.
pub(crate) struct Unwatched;

impl<const N: usize> Witness<N> for Unwatched {
    #[inline(always)]
    fn person_week(&mut self, _: u32, _: usize, _: &PersonLanes<N>, _: &[f32; N]) {}
}

/// One workplace in `N` futures.
#[derive(Debug, Clone)]
pub(crate) struct WorkplaceLanes<const N: usize> {
    pub(crate) readiness: [f32; N],
    pub(crate) briefed: [bool; N],
    /// People with a good week, this week.
    pub(crate) good: [f32; N],
    /// People who left without a recent check-in, this week.
    pub(crate) sudden: [f32; N],
}

/// The team in `N` futures.
#[derive(Debug, Clone)]
pub(crate) struct TeamLanes<const N: usize> {
    /// Minutes left this week.
    pub(crate) left: [f32; N],
    /// Minutes owed for missed check-ins.
    pub(crate) debt: [f32; N],
    /// Minutes of the preparation queue that are done.
    pub(crate) prepared: [f32; N],
    /// Minutes of it that this week's work adds.
    pub(crate) preparing: [f32; N],
    /// Whether something may have come into place since last week.
    pub(crate) news: bool,
    pub(crate) due: [f32; N],
    pub(crate) held: [f32; N],
    pub(crate) missed: [f32; N],
}

/// One week of the team summed over the lanes in use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct TeamSums {
    pub(crate) used: u64,
    pub(crate) owed: u64,
    pub(crate) due: u64,
    pub(crate) held: u64,
    pub(crate) missed: u64,
}

impl AddAssign for TeamSums {
    fn add_assign(&mut self, more: Self) {
        self.used += more.used;
        self.owed += more.owed;
        self.due += more.due;
        self.held += more.held;
        self.missed += more.missed;
    }
}

/// Futures `first` to `first + used − 1`, side by side.
#[derive(Debug, Clone)]
pub(crate) struct Block<'a, const N: usize> {
    pub(crate) tables: &'a Tables,
    pub(crate) seed: Seed,
    pub(crate) first: u32,
    /// Lanes in use; the rest stand empty.
    pub(crate) used: usize,
    pub(crate) people: Vec<PersonLanes<N>>,
    pub(crate) workplaces: Vec<WorkplaceLanes<N>>,
    pub(crate) team: TeamLanes<N>,
}

impl<'a, const N: usize> Block<'a, N> {
    /// Everybody at clock zero, or turned back before it.
    pub(crate) fn new(tables: &'a Tables, seed: Seed, first: u32, used: usize) -> Self {
        let used = used.min(N);
        let mut block = Self {
            tables,
            seed,
            first,
            used,
            people: tables
                .people
                .iter()
                .map(|person| PersonLanes::new(person.stages.len()))
                .collect(),
            workplaces: tables
                .workplaces
                .iter()
                .map(|_| WorkplaceLanes {
                    readiness: [tables.rates.readiness_start; N],
                    briefed: [false; N],
                    good: [0.0; N],
                    sudden: [0.0; N],
                })
                .collect(),
            team: TeamLanes {
                left: [0.0; N],
                debt: [0.0; N],
                prepared: [tables.preparation.done_before_the_start() as f32; N],
                preparing: [0.0; N],
                news: true,
                due: [0.0; N],
                held: [0.0; N],
                missed: [0.0; N],
            },
        };
        for (person, lanes) in tables.people.iter().zip(&mut block.people) {
            for lane in 0..used {
                start(tables, person, lanes, lane, seed, first + lane as u32);
            }
        }
        block
    }

    /// Works through all weeks; `team` has one entry a week, to which this block's sums are added.
    #[inline(always)]
    pub(crate) fn run(&mut self, team: &mut [TeamSums], witness: &mut impl Witness<N>) {
        for (week, sums) in (1..=self.tables.horizon).zip(team) {
            self.week(week, witness);
            self.add_team(sums);
        }
    }

    #[inline(always)]
    fn week(&mut self, week: u32, witness: &mut impl Witness<N>) {
        let tables = self.tables;
        self.begin_week(week);
        for &person in &tables.order {
            let table = &tables.people[person];
            let lanes = &mut self.people[person];
            if lanes.anybody_here() {
                attend(
                    tables,
                    table,
                    lanes,
                    &mut self.team,
                    self.seed,
                    self.first,
                    week,
                );
            }
        }
        for &person in &tables.order {
            let table = &tables.people[person];
            let lanes = &mut self.people[person];
            if lanes.anybody_here() {
                let workplace = &mut self.workplaces[table.workplace];
                live(
                    tables,
                    table,
                    lanes,
                    &mut self.team,
                    workplace,
                    self.seed,
                    self.first,
                    week,
                );
                witness.person_week(week, person, lanes, &workplace.readiness);
                lanes.end_week(&tables.rates);
            }
        }
        self.end_week();
    }

    /// What missed check-ins cost comes first, then the preparation that waits, both within their part of the hours.
    #[inline(always)]
    fn begin_week(&mut self, week: u32) {
        let tables = self.tables;
        let needed = tables.preparation.needed as f32;
        let team = &mut self.team;
        team.news = week == 1;
        for lane in 0..N {
            team.news |= team.preparing[lane] > 0.0;
            team.prepared[lane] += team.preparing[lane];
            let budget = tables.owed_minutes;
            let paid_back = if team.debt[lane] < budget {
                team.debt[lane]
            } else {
                budget
            };
            let waiting = needed - team.prepared[lane];
            let rest = budget - paid_back;
            team.preparing[lane] = if waiting < rest { waiting } else { rest };
            team.debt[lane] -= paid_back;
            team.left[lane] = tables.weekly_minutes - paid_back - team.preparing[lane];
        }
        (team.due, team.held, team.missed) = ([0.0; N], [0.0; N], [0.0; N]);
        if self.team.news {
            self.brief();
        }
    }

    /// Briefings that the queue has reached count from now.
    fn brief(&mut self) {
        for (table, workplace) in self.tables.workplaces.iter().zip(&mut self.workplaces) {
            let Some(briefed_at) = table.briefed_at else {
                continue;
            };
            for lane in 0..N {
                if !workplace.briefed[lane] && briefed_at <= self.team.prepared[lane] {
                    workplace.briefed[lane] = true;
                    let readiness = workplace.readiness[lane] + self.tables.rates.readiness_briefed;
                    workplace.readiness[lane] = if readiness > 1.0 { 1.0 } else { readiness };
                }
            }
        }
    }

    /// Readiness grows with good weeks and falls with sudden exits.
    #[inline(always)]
    fn end_week(&mut self) {
        let rates = &self.tables.rates;
        for (table, workplace) in self.tables.workplaces.iter().zip(&mut self.workplaces) {
            for lane in 0..N {
                let readiness = workplace.readiness[lane];
                let share = workplace.good[lane] * table.share_of_one;
                let grown = readiness + rates.readiness_good_week * (1.0 - readiness) * share;
                let fallen = grown - rates.readiness_sudden_exit * workplace.sudden[lane];
                workplace.readiness[lane] = if fallen < 0.0 { 0.0 } else { fallen };
            }
            (workplace.good, workplace.sudden) = ([0.0; N], [0.0; N]);
        }
    }

    #[inline(always)]
    fn add_team(&self, sums: &mut TeamSums) {
        let needed = self.tables.preparation.needed as f32;
        let team = &self.team;
        for lane in 0..self.used {
            sums.used += (self.tables.weekly_minutes - team.left[lane]) as u64;
            let waiting = needed - team.prepared[lane] - team.preparing[lane];
            sums.owed += (team.debt[lane] + waiting) as u64;
            sums.due += team.due[lane] as u64;
            sums.held += team.held[lane] as u64;
            sums.missed += team.missed[lane] as u64;
        }
    }
}

impl<const N: usize> PersonLanes<N> {
    #[inline(always)]
    fn end_week(&mut self, rates: &Rates) {
        let kept = rates.newness_kept;
        if rates.newness_peak > 0.0 {
            for lane in 0..N {
                let flow = rates.newness_flow * self.newness[lane];
                self.rising[lane] = kept * (self.rising[lane] + flow);
            }
        }
        for lane in 0..N {
            self.newness[lane] *= kept;
            self.stage_weeks[lane] += 1.0;
        }
    }
}

/// Draws what a person brings into a future and lets them start, or turn back before the start.
fn start<const N: usize>(
    tables: &Tables,
    person: &PersonTable,
    lanes: &mut PersonLanes<N>,
    lane: usize,
    seed: Seed,
    future: u32,
) {
    let address = Address {
        seed,
        future,
        stream: person.stream,
        week: 0,
        purpose: Purpose::Future,
    };
    let [mismatch, relations, health, life] = address.block(0);
    let [employer, moving_on, declining, frailty] = address.block(1);
    let declining = distribution::exponential_f32(declining);
    if let Some(stage) = person
        .declining
        .iter()
        .position(|&hazard| hazard >= declining)
    {
        lanes.declined_at[lane] = Some(stage as u8);
        return;
    }
    for (threshold, word) in lanes
        .thresholds
        .iter_mut()
        .zip([mismatch, relations, health, life, employer, moving_on])
    {
        threshold[lane] = distribution::exponential_f32(word);
    }
    let deviations = normal(distribution::uniform_of_word(frailty));
    lanes.frailty[lane] = (deviations * tables.rates.frailty_deviation) as f32;
    lanes.next_shock[lane] = next_shock(tables, person, seed, future, 0);
    lanes.here[lane] = 1.0;
    lanes.confidence[lane] = person.confidence;
    lanes.began[0][lane] = 1;
    lanes.enter(
        lane,
        &person.stages[0],
        tables.preparation.done_before_the_start() as f32,
    );
}

/// The week of the first shock after `week`, by the stream's exponential in units of whole weeks.
pub(crate) fn next_shock(
    tables: &Tables,
    person: &PersonTable,
    seed: Seed,
    future: u32,
    week: u32,
) -> f32 {
    let address = Address {
        seed,
        future,
        stream: person.stream,
        week,
        purpose: Purpose::Shock,
    };
    let [word, ..] = address.block(0);
    let weeks = distribution::exponential_f32(word) / tables.rates.shock_rate;
    let next = week as f32 + 1.0 + libm::floorf(weeks);
    if next < NEVER { next } else { NEVER }
}
