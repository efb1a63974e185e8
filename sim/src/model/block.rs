//! `N` futures worked through side by side: week by week, person by person, a lane for each future.
//!
//! Everything in a lane depends on that lane's future alone, so the number of lanes changes no bit.

use super::contact::attend;
use super::lanes::{PersonLanes, PersonWeek};
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
        // A copy that nothing else can reach: the compiler then knows that writing a lane changes none of them.
        let rates = tables.rates;
        for (week, sums) in (1..=tables.horizon).zip(team) {
            self.week(tables, &rates, week, &mut this, witness);
            *sums += self.team.sums(tables, self.used);
        }
    }

    #[inline(always)]
    fn week<W: Witness<N>>(
        &mut self,
        tables: &Tables,
        rates: &Rates,
        week: u32,
        this: &mut PersonWeek<N>,
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
                live::<N, W>(rates, newness, table, lanes, this, workplace, week);
                witness.person_week(week, person, lanes, this, &workplace.readiness);
                lanes.end_week(rates);
            }
        }
        for (table, workplace) in tables.workplaces.iter().zip(&mut self.workplaces) {
            workplace.end_week(rates, table);
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
