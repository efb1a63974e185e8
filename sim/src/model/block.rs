//! `N` futures worked through side by side: week by week, person by person, a lane for each future.
//!
//! Everything in a lane depends on that lane's future alone, so the number of lanes changes no bit.

use super::contact::attend;
use super::lanes::{LaneSet, PersonLanes, PersonWeek};
use super::leaving::write_down_ends;
use super::notice::notice;
use super::rates::Rates;
use super::start::start;
use super::tables::Tables;
use super::team::{TeamLanes, TeamSums};
use super::week::live;
use super::workplace::WorkplaceLanes;
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

    /// Which futures come next: `used` of them from `first` on.
    pub(crate) fn assign(&mut self, seed: Seed, first: u32, used: usize) {
        (self.seed, self.first, self.used) = (seed, first, used.min(N));
    }

    /// Everybody at clock zero, or turned back before it.
    #[inline(always)]
    pub(crate) fn begin(&mut self, tables: &Tables) {
        self.workplaces.fill(WorkplaceLanes::new(&tables.rates));
        self.team = TeamLanes::new(tables);
        for (person, lanes) in tables.people.iter().zip(&mut self.people) {
            start(tables, person, lanes, self.seed, self.first, self.used);
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
        let mut these = [PersonWeek::EMPTY, PersonWeek::EMPTY];
        // A copy that nothing else can reach: the compiler then knows that writing a lane changes none of them.
        let rates = tables.rates;
        for (week, sums) in (1..=tables.horizon).zip(team) {
            self.week(tables, &rates, week, &mut these, witness);
            *sums += self.team.sums(tables, self.used);
        }
    }

    #[inline(always)]
    fn week<W: Witness<N>>(
        &mut self,
        tables: &Tables,
        rates: &Rates,
        week: u32,
        these: &mut [PersonWeek<N>; 2],
        witness: &mut W,
    ) {
        let newness = &tables.newness[week as usize - 1];
        self.team.begin_week(tables);
        if week == 1 || self.team.news.is_any() {
            for (table, workplace) in tables.workplaces.iter().zip(&mut self.workplaces) {
                workplace.brief(rates, table, &self.team.prepared);
            }
        }
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
        // Whether somebody leaves is known at the end of a long computation. Asked one person later, the processor need not guess.
        let [this, before] = these;
        let (mut this, mut before) = (this, before);
        let mut waiting = None;
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
                let reached = live::<N, W>(rates, newness, table, lanes, this, workplace, week);
                if W::LOOKS_ON {
                    self.end_stays(tables, person, this, reached, week);
                    let (lanes, workplace) = (&self.people[person], table.workplace);
                    let readiness = &self.workplaces[workplace].readiness;
                    witness.person_week(week, person, lanes, this, readiness);
                } else if let Some((person, reached)) = waiting.replace((person, reached)) {
                    self.end_stays(tables, person, before, reached, week);
                }
                self.people[person].end_week(rates);
                core::mem::swap(&mut this, &mut before);
            }
        }
        if let Some((person, reached)) = waiting {
            self.end_stays(tables, person, before, reached, week);
        }
        for (table, workplace) in tables.workplaces.iter().zip(&mut self.workplaces) {
            workplace.end_week(rates, table);
        }
    }
}

impl<const N: usize> Block<N> {
    /// Writes down who left this week, of the lanes of one person.
    #[inline(always)]
    fn end_stays(
        &mut self,
        tables: &Tables,
        person: usize,
        this: &PersonWeek<N>,
        reached: LaneSet,
        week: u32,
    ) {
        if reached != 0 {
            let workplace = &mut self.workplaces[tables.people[person].workplace];
            let lanes = &mut self.people[person];
            write_down_ends(&tables.rates, lanes, this, workplace, week, reached);
        }
    }
}

impl<const N: usize> PersonLanes<N> {
    #[inline(always)]
    fn end_week(&mut self, rates: &Rates) {
        self.newness.fade(rates);
        if !self.coming.is_empty() {
            self.relieve();
        }
    }
}
