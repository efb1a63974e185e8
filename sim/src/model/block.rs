//! `N` futures worked through side by side: week by week, person by person, a lane for each future.
//!
//! Everything in a lane depends on that lane's future alone, so the number of lanes changes no bit.

use core::ops::AddAssign;

use super::contact::attend;
use super::lanes::{PersonLanes, PersonWeek};
use super::notice::notice;
use super::rates::Rates;
use super::start::start;
use super::tables::{PersonTable, Tables};
use super::week::live;
use crate::random::{Address, Purpose, Seed};

/// Somebody who looks on as the weeks pass; the engine itself needs nobody to.
pub(crate) trait Witness<const N: usize> {
    /// Whether gaps have to be written down, which nobody but a witness reads.
    const LOOKS_ON: bool = true;

    /// One person's week is over; newness and the workplace's readiness are still those of that week.
    fn person_week(
        &mut self,
        week: u32,
        person: usize,
        lanes: &PersonLanes<N>,
        this: &PersonWeek<N>,
        readiness: &[f32; N],
    );
}

/// Nobody looks on.
pub(crate) struct Unwatched;

impl<const N: usize> Witness<N> for Unwatched {
    const LOOKS_ON: bool = false;

    #[inline(always)]
    fn person_week(
        &mut self,
        _: u32,
        _: usize,
        _: &PersonLanes<N>,
        _: &PersonWeek<N>,
        _: &[f32; N],
    ) {
    }
}

/// One workplace in `N` futures.
#[derive(Debug, Clone, Copy)]
#[repr(C, align(64))]
pub(crate) struct WorkplaceLanes<const N: usize> {
    pub(crate) readiness: [f32; N],
    pub(crate) briefed: [bool; N],
    /// People with a good week, this week.
    pub(crate) good: [f32; N],
    /// People who left without a recent check-in, this week.
    pub(crate) sudden: [f32; N],
}

/// The team in `N` futures.
#[derive(Debug, Clone, Copy)]
#[repr(C, align(64))]
pub(crate) struct TeamLanes<const N: usize> {
    /// Minutes left this week.
    pub(crate) left: [f32; N],
    /// Minutes owed for missed check-ins.
    pub(crate) debt: [f32; N],
    /// Minutes of the preparation queue that are done.
    pub(crate) prepared: [f32; N],
    /// Minutes of it that this week's work adds.
    pub(crate) preparing: [f32; N],
    pub(crate) news: News,
    pub(crate) due: [f32; N],
    pub(crate) held: [f32; N],
    pub(crate) missed: [f32; N],
}

/// What preparation came to since last week, over all lanes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct News {
    /// The fewest minutes done a week ago in any lane.
    least: f32,
    /// The most done by now in any.
    most: f32,
}

impl News {
    /// What came between two states of the queue; nothing where all of it was done before.
    #[inline(always)]
    fn between<const N: usize>(before: &[f32; N], now: &[f32; N], needed: f32) -> Self {
        let waits = |prepared: &f32| *prepared < needed;
        if !before.iter().any(waits) {
            let (least, most) = (needed, needed);
            return Self { least, most };
        }
        Self {
            least: before.iter().copied().fold(f32::INFINITY, f32::min),
            most: now.iter().copied().fold(0.0, f32::max),
        }
    }

    fn is_any(self) -> bool {
        self.most > self.least
    }

    /// Whether something of this person's may have come into place.
    #[inline(always)]
    pub(crate) fn concerns(self, person: &PersonTable) -> bool {
        let is_new = |minutes: &f32| *minutes > self.least && *minutes <= self.most;
        self.is_any() && person.in_place_at.iter().any(is_new)
    }
}

impl<const N: usize> WorkplaceLanes<N> {
    fn new(rates: &Rates) -> Self {
        Self {
            readiness: [rates.readiness_start; N],
            briefed: [false; N],
            good: [0.0; N],
            sudden: [0.0; N],
        }
    }
}

impl<const N: usize> TeamLanes<N> {
    fn new(tables: &Tables) -> Self {
        let prepared = tables.preparation.done_before_the_start() as f32;
        Self {
            left: [0.0; N],
            debt: [0.0; N],
            prepared: [prepared; N],
            preparing: [0.0; N],
            news: News {
                least: prepared,
                most: prepared,
            },
            due: [0.0; N],
            held: [0.0; N],
            missed: [0.0; N],
        }
    }
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
pub(crate) struct Block<const N: usize> {
    pub(crate) seed: Seed,
    pub(crate) first: u32,
    /// Lanes in use; the rest stand empty.
    pub(crate) used: usize,
    pub(crate) people: Vec<PersonLanes<N>>,
    pub(crate) workplaces: Vec<WorkplaceLanes<N>>,
    pub(crate) team: TeamLanes<N>,
}

impl<const N: usize> Block<N> {
    /// Room for the people of a plan; nobody is there yet.
    pub(crate) fn new(tables: &Tables) -> Self {
        let people = tables.people.iter();
        Self {
            seed: Seed::default(),
            first: 0,
            used: 0,
            people: people
                .map(|person| PersonLanes::new(person.stages.len(), tables.horizon as usize))
                .collect(),
            workplaces: vec![WorkplaceLanes::new(&tables.rates); tables.workplaces.len()],
            team: TeamLanes::new(tables),
        }
    }

    /// Everybody at clock zero, or turned back before it.
    #[inline(always)]
    pub(crate) fn begin(&mut self, tables: &Tables, seed: Seed, first: u32, used: usize) {
        (self.seed, self.first, self.used) = (seed, first, used.min(N));
        self.workplaces.fill(WorkplaceLanes::new(&tables.rates));
        self.team = TeamLanes::new(tables);
        for (person, lanes) in tables.people.iter().zip(&mut self.people) {
            start(tables, person, lanes, seed, first, self.used);
        }
    }

    /// Works through all weeks; `team` has one entry a week, to which this block's sums are added.
    #[inline(always)]
    pub(crate) fn run<W: Witness<N>>(
        &mut self,
        tables: &Tables,
        team: &mut [TeamSums],
        witness: &mut W,
    ) {
        // Its alignment is also what lays the compiler's own vectors on cache lines.
        let mut this = PersonWeek::EMPTY;
        for (week, sums) in (1..=tables.horizon).zip(team) {
            self.week(tables, week, &mut this, witness);
            self.add_team(tables, sums);
        }
    }

    #[inline(always)]
    fn week<W: Witness<N>>(
        &mut self,
        tables: &Tables,
        week: u32,
        this: &mut PersonWeek<N>,
        witness: &mut W,
    ) {
        self.begin_week(tables, week);
        for &person in &tables.order {
            let lanes = &mut self.people[person];
            if lanes.present > 0 {
                let table = &tables.people[person];
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
            let lanes = &mut self.people[person];
            if lanes.present > 0 {
                let table = &tables.people[person];
                // Noticing looks at last week's strain and this week's gaps; its relief counts from next week.
                if lanes.is_contacted {
                    let address = Address {
                        seed: self.seed,
                        future: self.first,
                        stream: table.stream,
                        week,
                        purpose: Purpose::Detection,
                    };
                    notice(tables, lanes, &mut self.team, address);
                }
                let workplace = &mut self.workplaces[table.workplace];
                live::<N, W>(&tables.rates, table, lanes, this, workplace, week);
                witness.person_week(week, person, lanes, this, &workplace.readiness);
                lanes.end_week(&tables.rates);
            }
        }
        self.end_week(tables);
    }

    /// What missed check-ins cost comes first, then the preparation that waits, both within their part of the hours.
    #[inline(always)]
    fn begin_week(&mut self, tables: &Tables, week: u32) {
        let needed = tables.preparation.needed as f32;
        let (budget, weekly) = (tables.owed_minutes, tables.weekly_minutes);
        let team = &mut self.team;
        let (before, preparing, debt) = (team.prepared, team.preparing, team.debt);
        for lane in 0..N {
            let prepared = before[lane] + preparing[lane];
            let owed = debt[lane];
            let paid_back = if owed < budget { owed } else { budget };
            let waiting = needed - prepared;
            let rest = budget - paid_back;
            let preparing = if waiting < rest { waiting } else { rest };
            team.prepared[lane] = prepared;
            team.preparing[lane] = preparing;
            team.debt[lane] = owed - paid_back;
            team.left[lane] = weekly - paid_back - preparing;
        }
        (team.due, team.held, team.missed) = ([0.0; N], [0.0; N], [0.0; N]);
        team.news = News::between(&before, &team.prepared, needed);
        if week == 1 || team.news.is_any() {
            self.brief(tables);
        }
    }

    /// Briefings that the queue has reached count from now.
    #[inline(never)]
    fn brief(&mut self, tables: &Tables) {
        for (table, workplace) in tables.workplaces.iter().zip(&mut self.workplaces) {
            let Some(briefed_at) = table.briefed_at else {
                continue;
            };
            for lane in 0..N {
                if !workplace.briefed[lane] && briefed_at <= self.team.prepared[lane] {
                    workplace.briefed[lane] = true;
                    let readiness = workplace.readiness[lane] + tables.rates.readiness_briefed;
                    workplace.readiness[lane] = if readiness > 1.0 { 1.0 } else { readiness };
                }
            }
        }
    }

    /// Readiness grows with good weeks and falls with sudden exits.
    #[inline(always)]
    fn end_week(&mut self, tables: &Tables) {
        let (by_good, by_exit) = (
            tables.rates.readiness_good_week,
            tables.rates.readiness_sudden_exit,
        );
        for (table, workplace) in tables.workplaces.iter().zip(&mut self.workplaces) {
            let share_of_one = table.share_of_one;
            for lane in 0..N {
                let readiness = workplace.readiness[lane];
                let share = workplace.good[lane] * share_of_one;
                let grown = readiness + by_good * (1.0 - readiness) * share;
                let fallen = grown - by_exit * workplace.sudden[lane];
                workplace.readiness[lane] = if fallen < 0.0 { 0.0 } else { fallen };
                workplace.good[lane] = 0.0;
                workplace.sudden[lane] = 0.0;
            }
        }
    }

    #[inline(always)]
    fn add_team(&self, tables: &Tables, sums: &mut TeamSums) {
        let needed = tables.preparation.needed as f32;
        let (team, weekly) = (&self.team, tables.weekly_minutes);
        let (mut used, mut owed) = ([0.0_f32; N], [0.0_f32; N]);
        for lane in 0..N {
            used[lane] = weekly - team.left[lane];
            owed[lane] = team.debt[lane] + (needed - team.prepared[lane] - team.preparing[lane]);
        }
        for (sum, lanes) in [
            (&mut sums.used, &used),
            (&mut sums.due, &team.due),
            (&mut sums.held, &team.held),
            (&mut sums.missed, &team.missed),
        ] {
            *sum += u64::from(self.total(lanes));
        }
        if owed.iter().any(|&owed| owed > 0.0) {
            let used = owed.iter().take(self.used);
            sums.owed += used.map(|&owed| owed as u64).sum::<u64>();
        }
    }

    /// The lanes in use added up, in whole numbers.
    #[inline(always)]
    fn total(&self, lanes: &[f32; N]) -> u32 {
        let mut total = 0_u32;
        for (lane, &value) in lanes.iter().enumerate() {
            let value = if lane < self.used { value } else { 0.0 };
            total += small_whole(value);
        }
        total
    }
}

/// A whole number below 2²², read from the mantissa: a cast that minds what lies beyond is done one lane at a time.
#[inline(always)]
fn small_whole(value: f32) -> u32 {
    const ONE_AND_A_HALF: f32 = 12_582_912.0;
    (value + ONE_AND_A_HALF).to_bits() - ONE_AND_A_HALF.to_bits()
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
        }
        if !self.coming.is_empty() {
            self.relieve();
        }
    }
}
