//! The team in `N` futures: its hours week by week, and how far preparation has come.

use core::ops::AddAssign;

use super::tables::{PersonTable, Tables};
use crate::select::{select, smaller};
use crate::whole::{rounded_total, total};

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
    /// Whether check-ins are due this week, of anybody.
    pub(crate) is_contacted: bool,
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

    /// Whether preparation has come further in any lane.
    pub(crate) fn is_any(self) -> bool {
        self.most > self.least
    }

    /// Whether something of this person's may have come into place.
    #[inline(always)]
    pub(crate) fn concerns(self, person: &PersonTable) -> bool {
        let is_new = |minutes: &f32| *minutes > self.least && *minutes <= self.most;
        self.is_any() && person.in_place_at.iter().any(is_new)
    }
}

impl<const N: usize> TeamLanes<N> {
    pub(crate) fn new(tables: &Tables) -> Self {
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
            is_contacted: false,
        }
    }

    /// What missed check-ins cost comes first, then the preparation that waits, both within their part of the hours.
    #[inline(always)]
    pub(crate) fn begin_week(&mut self, tables: &Tables) {
        let needed = tables.preparation.needed as f32;
        let (budget, weekly) = (tables.owed_minutes, tables.weekly_minutes);
        let (before, preparing, debt) = (self.prepared, self.preparing, self.debt);
        for lane in 0..N {
            let prepared = before[lane] + preparing[lane];
            let owed = debt[lane];
            let paid_back = smaller(owed, budget);
            let waiting = needed - prepared;
            let rest = budget - paid_back;
            let preparing = smaller(waiting, rest);
            self.prepared[lane] = prepared;
            self.preparing[lane] = preparing;
            self.debt[lane] = owed - paid_back;
            self.left[lane] = weekly - paid_back - preparing;
        }
        if core::mem::take(&mut self.is_contacted) {
            (self.due, self.held, self.missed) = ([0.0; N], [0.0; N], [0.0; N]);
        }
        self.news = News::between(&before, &self.prepared, needed);
    }

    /// The week at its end, summed over the first `used` lanes.
    #[inline(always)]
    pub(crate) fn sums(&self, tables: &Tables, used: usize) -> TeamSums {
        let (needed, weekly) = (tables.preparation.needed as f32, tables.weekly_minutes);
        // Nobody is there in the other lanes, so that no check-ins are due.
        let check_ins = if self.is_contacted {
            TeamSums {
                due: total(&self.due),
                held: total(&self.held),
                missed: total(&self.missed),
                ..TeamSums::default()
            }
        } else {
            TeamSums::default()
        };
        let (mut spent, mut owed) = ([0.0_f32; N], [0.0_f32; N]);
        for lane in 0..N {
            let debt = self.debt[lane] + (needed - self.prepared[lane] - self.preparing[lane]);
            spent[lane] = select(lane < used, weekly - self.left[lane], 0.0);
            owed[lane] = select(lane < used, debt, 0.0);
        }
        TeamSums {
            used: total(&spent),
            owed: rounded_total(&owed, 1.0),
            ..check_ins
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
